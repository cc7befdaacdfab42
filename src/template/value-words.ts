import type { Figure } from '../model/figure.ts';
import { CitationWriter } from './citations.ts';
import { writePlainly } from './formats.ts';

/** What a figure says without the filter that a template puts on it: number with its unit, words, citation in full. */
export function valueText(figure: Figure): string {
  const { value, unit } = figure;
  if (value === null) return `[thiếu: ${figure.lackingLabel ?? figure.label}]`;
  if (value.kind === 'citation') return new CitationWriter(false).write(value.documents, 'full');
  const text = writePlainly(value, figure);
  if (value.kind !== 'number' || unit === 'năm') return text;
  return unit === '%' ? `${text}%` : `${text} ${unit}`;
}

/** What is printed of it; a bare number with its unit, for "8.139" alone says nothing. */
export function printedText(figure: Figure, printed: string): string {
  const { value, unit } = figure;
  if (value?.kind !== 'number' || unit === 'năm' || !/^-?[\d.,]+$/.test(printed)) return printed;
  const millions = unit === 'đồng' && printed !== writePlainly(value, figure);
  return millions ? `${printed} triệu đồng` : `${printed} ${unit}`;
}
