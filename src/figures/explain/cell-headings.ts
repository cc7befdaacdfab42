import type { Book, YearData } from '../../forms/books.ts';
import { communeForm } from '../../forms/commune/form.ts';
import { type DataSheet, type LayoutContext, textOf } from '../../forms/define.ts';
import { districtForm } from '../../forms/district/form.ts';
import { gateCell, placeColumns, placeFields, placeRows } from '../../forms/layout.ts';
import { formatAddress, parseAddress, type Position } from '../../model/address.ts';
import type { CellRef } from '../../model/cell.ts';

/** What the forms print beside or above the cells of a year's workbooks. */
export class CellHeadings {
  readonly #books: ReadonlyMap<string, Book>;

  constructor({ district, communes, superseded }: YearData) {
    const all: readonly Book[] = [
      district,
      ...communes.flatMap(({ book }) => (book === null ? [] : [book])),
      ...superseded,
    ];
    this.#books = new Map(all.map((book) => [book.file, book]));
  }

  /** "Hộ nghèo (hộ)"; for a table of fixed rows "Số hộ nghèo · Cuối kỳ"; null where the form doesn't know the cell. */
  of({ file, sheet, cell }: CellRef): string | null {
    const book = this.#books.get(file);
    const position = parseAddress(cell);
    if (book === undefined || position === undefined) return null;
    const form = book.kind === 'huyen' ? districtForm : communeForm;
    const definition = Object.values<DataSheet>(form.sheets).find(({ name }) => name === sheet);
    return definition === undefined ? null : headingOf(definition, position, book.layout);
  }
}

function headingOf(sheet: DataSheet, position: Position, layout: LayoutContext): string | null {
  const { row } = position;
  if (sheet.kind === 'fields') {
    const found = placeFields(sheet, layout).find((each) => each.row === row);
    return found === undefined ? null : textOf(found.field.label, layout);
  }
  if (sheet.kind === 'list' && sheet.gate && formatAddress(position) === gateCell)
    return 'Có nội dung này hay không';
  const column = placeColumns(sheet, layout).find(({ index }) => index === position.column)?.heading;
  if (column === undefined || sheet.kind === 'list') return column ?? null;
  const label = placeRows(sheet, layout).find((each) => each.row === row)?.label;
  return label === undefined ? column : `${textOf(label, layout)} · ${column}`;
}
