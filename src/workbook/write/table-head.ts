import type { LayoutContext } from '../../forms/define.ts';
import { type PlacedColumn, rows } from '../../forms/layout.ts';
import { columnLetters } from '../../model/address.ts';
import { linesIn } from './cells.ts';
import type { PlannedSheet } from './plan.ts';

/** A column of the sheet that is not one of the definition: the label and unit of a matrix. */
export interface ExtraColumn {
  readonly index: number;
  readonly heading: string;
  readonly width: number;
}

/** Rows 4–6: coloured bands, headings, column numbers. */
export function putTableHead(
  sheet: PlannedSheet,
  columns: readonly PlacedColumn[],
  extra: readonly ExtraColumn[],
  { version }: LayoutContext,
): void {
  // Wide sheets are printed smaller: since version 2 their numbers are of the size of the text.
  const look = version === 1 ? 'column-number' : 'column-mark';
  let height = 1;
  for (const { index, heading, width } of extra) {
    sheet.cells.set(`${columnLetters(index)}${rows.heading}`, { value: heading, look: 'heading' });
    sheet.cells.set(`${columnLetters(index)}${rows.number}`, { value: '', look });
    sheet.widths.set(index, width);
    height = Math.max(height, linesIn(heading, width));
  }
  for (const { letter, index, heading, column } of columns) {
    const width = sheet.widths.get(index) ?? 12;
    sheet.cells.set(`${letter}${rows.heading}`, {
      value: heading,
      look: column.kind === 'input' ? 'heading' : 'formula-heading',
    });
    sheet.cells.set(`${letter}${rows.number}`, { value: `(${index - extra.length})`, look });
    height = Math.max(height, linesIn(heading, width));
  }
  sheet.heights.set(rows.heading, Math.max(2, height) * 15 + 4);
  putBands(sheet, columns);
}

/** The group's name stands at the left end of its band and runs on over it. */
function putBands(sheet: PlannedSheet, columns: readonly PlacedColumn[]): void {
  const groups = [...new Set(columns.flatMap(({ band }) => band ?? []))];
  let before: string | undefined;
  for (const { letter, band: group } of columns) {
    if (group !== undefined) {
      sheet.cells.set(`${letter}${rows.group}`, {
        value: group === before ? undefined : group,
        look: 'band',
        band: groups.indexOf(group),
      });
    }
    before = group;
  }
  if (groups.length > 0) sheet.heights.set(rows.group, 18);
}
