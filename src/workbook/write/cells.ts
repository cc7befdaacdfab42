import {
  type CellType,
  type Column,
  type DataSheet,
  type Field,
  type FormulaColumn,
  type FormulaScope,
  percent,
  textOf,
  yearNumber,
} from '../../forms/define.ts';
import { controlOf, rows } from '../../forms/layout.ts';
import { columnLetters } from '../../model/address.ts';
import type { FillJob } from './job.ts';
import { formats, type Look } from './looks.ts';
import { newSheet, type PlannedCell, type PlannedSheet } from './plan.ts';

/** How a column's cells show what they hold. Text is Text: a code keeps its zeros, "05/2023" does not become a date. */
export function formatOf(type: CellType<unknown>): string | undefined {
  switch (type.shape) {
    case 'date':
      return formats.date;
    case 'text':
      return formats.text;
    case 'number':
      if ('millions' in type) return formats.millions;
      if (type === yearNumber) return formats.year;
      if (type === percent) return formats.rate;
      // General: "#,##0.##" would print 46 as "46.".
      return type.decimals === 0 ? formats.whole : undefined;
    default:
      return undefined;
  }
}

/** The look of a data cell that is open to typing (`open`) or not. */
export function lookOf(column: Column | Field, open: boolean): Look {
  if (column.kind === 'formula') return 'locked';
  const { shape } = column.type;
  const numeric = shape === 'number';
  if (!open) return numeric ? 'locked' : 'locked-text';
  if (shape === 'choice' || shape === 'listed') return 'choice';
  return numeric ? 'input' : 'input-text';
}

/** "ngày 04 tháng 07 năm 2023" does not wrap: a narrower column shows ####. */
const dateWidth = 25;

/** Width in characters: the definition's, as far as what stands there can be read in it. */
export function widthOf(column: Column): number {
  if (column.kind === 'formula') return column.width ?? 13;
  const { shape } = column.type;
  if (shape === 'date') return Math.max(column.width ?? 0, dateWidth);
  if (column.width !== undefined) return column.width;
  if (shape === 'number') return column.unit === 'đồng' || column.unit === 'triệu đồng' ? 16 : 10;
  return shape === 'text' ? 20 : 14;
}

/** Rough number of lines of a text in a column of this width; narrow columns lose more to words that don't fit. */
export function linesIn(text: string, width: number): number {
  const perLine = width < 16 ? Math.max(width - 1, 4) / 1.12 : width / 0.95;
  return text.split('\n').reduce((lines, part) => lines + Math.max(1, Math.ceil(part.length / perLine)), 0);
}

/** A cell that the form computes. */
export function formulaCell(column: FormulaColumn, letter: string, scope: FormulaScope): PlannedCell {
  const look = letter === 'A' ? 'locked-centre' : 'locked';
  return { formula: column.formula(scope), look, format: column.numberFormat };
}

/** The rows that are printed on every page. */
export const headRows = `${rows.title}:${rows.number}`;

/** A sheet of the form with its title and note. */
export function newDataSheet(definition: DataSheet, { context, owner }: FillJob): PlannedSheet {
  const sheet = newSheet(definition.name);
  putHead(sheet, definition.title, owner);
  const asks = definition.kind === 'list' && (definition.gate || controlOf(definition, context));
  const at = asks ? 'E' : 'A';
  if (definition.note !== undefined)
    sheet.cells.set(`${at}${rows.gate}`, {
      value: textOf(definition.note, context),
      look: asks && context.version > 1 ? 'note-beside' : 'note',
    });
  return sheet;
}

/** Title and "UBND xã … - Năm …": the rows that every sheet begins with. */
export function putHead(sheet: PlannedSheet, title: string, owner: string): void {
  sheet.cells.set('A1', { value: title, look: 'title' });
  sheet.cells.set('A2', { value: owner, look: 'subtitle' });
  sheet.heights.set(1, 21);
}

/** Headings and numbers of columns that are no definition's. */
export function putColumns(
  sheet: PlannedSheet,
  columns: readonly { readonly heading: string; readonly width: number }[],
): void {
  columns.forEach(({ heading, width }, index) => {
    const letter = columnLetters(index + 1);
    sheet.widths.set(index + 1, width);
    sheet.cells.set(`${letter}${rows.heading}`, { value: heading, look: 'heading' });
    sheet.cells.set(`${letter}${rows.number}`, { value: `(${index + 1})`, look: 'column-number' });
  });
}
