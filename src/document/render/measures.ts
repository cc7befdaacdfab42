import type { Annex } from '../../model/report.ts';

// Without docx, which takes long to load: what only asks how wide a line is need not wait for it.

/** The sheet, in twips: A4; lề trên, dưới 20 mm, trái 30 mm, phải 15 mm (the decree: 20–25, 30–35, 15–20). */
export const sheet = { width: 11906, height: 16838 } as const;
export const margin = { top: 1134, bottom: 1134, left: 1701, right: 851 } as const;

export type Orientation = Annex['orientation'];

/** Width between the side margins. */
export function textWidth(orientation: Orientation): number {
  return (orientation === 'portrait' ? sheet.width : sheet.height) - margin.left - margin.right;
}

/** Quốc hiệu must stand on one line; the rest is the issuer's. */
const rightWidth = 5640;
/** Widths of the two columns above the text. */
export const headingColumns: readonly [left: number, right: number] = [
  textWidth('portrait') - rightWidth,
  rightWidth,
];
