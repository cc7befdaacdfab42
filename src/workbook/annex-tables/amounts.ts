import type { FigureSet } from '../../model/figure.ts';
import { valueOf, type Located } from '../../model/cell.ts';
import { percentOf } from '../../vietnamese/numbers.ts';
import { lacking, type TableCell } from '../tables/table.ts';

/** A number, or that a part of it lacks, which is no 0. */
export type Amount = number | null;

export function amountOf(cell: Located<number> | undefined): Amount {
  return valueOf(cell) ?? null;
}

/** Of a figure of the year; one that the year has not lacks. */
export function figureAmount({ byId }: FigureSet, id: string): Amount {
  const value = byId.get(id)?.value;
  return value?.kind === 'number' ? value.value : null;
}

/** A text of the year; '' where there is none. */
export function figureText({ byId }: FigureSet, id: string): string {
  const value = byId.get(id)?.value;
  return value?.kind === 'text' ? value.value : '';
}

/** A text or a date as it stands in a table; what the year does not ask for stays empty. */
export function figureCell({ byId }: FigureSet, id: string): TableCell {
  const figure = byId.get(id);
  if (figure === undefined) return undefined;
  if (figure.value === null) return lacking;
  return figure.value.kind === 'citation' ? undefined : figure.value.value;
}

/** Σ; where a part lacks, so does it. Numbers have 6 decimals at most. */
export function total(amounts: readonly Amount[]): Amount {
  const numbers = amounts.filter((amount) => amount !== null);
  if (numbers.length < amounts.length) return null;
  return Number(numbers.reduce((sum, each) => sum + each, 0).toFixed(6));
}

export function said(amount: Amount): TableCell {
  return amount ?? lacking;
}

/** part / whole × 100; there is no rate of nothing. */
export function rate(part: Amount, whole: Amount): TableCell {
  if (part === null || whole === null) return lacking;
  return percentOf(part, whole) ?? undefined;
}

const dongPerMillion = 1_000_000;

/** Đồng, in triệu đồng. */
export function inMillions(amount: Amount): TableCell {
  return amount === null ? lacking : amount / dongPerMillion;
}
