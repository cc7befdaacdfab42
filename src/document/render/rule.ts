import { BorderStyle, Paragraph } from 'docx';
import { styles } from './styles.ts';

/**
 * A line of a given length under a text: the top border of a paragraph of almost no height, drawn in from both sides.
 * Unlike an underline it keeps clear of the text, and unlike a drawing both Word and LibreOffice show it at this length.
 */
export function ruleOf(length: number, available: number, keepNext = false): Paragraph {
  const inset = Math.max(0, Math.round((available - length) / 2));
  return new Paragraph({
    style: styles.rule.id,
    indent: { left: inset, right: inset },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    ...(keepNext ? { keepNext: true } : {}),
  });
}

/**
 * The decree's "từ 1/3 đến 1/2 độ dài của dòng chữ", taken of the longest line and near 1/3, so that it still looks a part of
 * a shorter line below it.
 */
export const partOfLine = 0.36;
