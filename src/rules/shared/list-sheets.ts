import type { Book } from '../../forms/books.ts';
import type { Column, DataSheet, ListData, ListName, ListSheet } from '../../forms/define.ts';
import { communeForm } from '../../forms/commune/form.ts';
import { districtForm } from '../../forms/district/form.ts';
import { placeColumns } from '../../forms/layout.ts';
import { onceOf } from '../../model/once-of.ts';
import type { CellRef, Located } from '../../model/cell.ts';

/** A list sheet of a workbook as read, its cells by column key. */
export interface ListOfRows {
  readonly sheet: ListSheet;
  /** Keys of the columns that hold data, in order. */
  readonly keys: readonly string[];
  readonly rows: readonly ListRow[];
  /** Có/Không of D3, where the sheet asks. */
  readonly gate?: ListData['gate'];
}

export interface ListRow {
  readonly row: number;
  readonly at: CellRef;
  readonly cells: Readonly<Record<string, Located<unknown>>>;
}

/** The list sheets of a workbook that could be read. */
export const listsOf = onceOf((book: Book): readonly ListOfRows[] => {
  const definitions: Readonly<Record<string, DataSheet>> = (book.kind === 'xa' ? communeForm : districtForm)
    .sheets;
  const read: Readonly<Record<string, unknown>> = book.sheets;
  return Object.entries(definitions).flatMap(([id, sheet]) => {
    const data = read[id] as ListData | null | undefined;
    if (sheet.kind !== 'list' || data === null || data === undefined) return [];
    const keys = placeColumns(sheet, book.layout)
      .filter(({ column }) => column.kind !== 'formula')
      .map(({ key }) => key);
    const rows = data.rows.map((row) => ({
      ...{ row: row.row, at: row.at },
      cells: row as unknown as Readonly<Record<string, Located<unknown>>>,
    }));
    return [{ sheet, keys, rows, gate: data.gate }];
  });
});

/** The cells of a workbook that are chosen from this list of the district's. */
export function chosenFrom(list: ListName, book: Book): readonly Located<string>[] {
  return listsOf(book).flatMap(({ sheet, keys, rows }) => {
    const chosen = keys.filter((key) => {
      const column = sheet.columns[key] as Column;
      return column.kind !== 'formula' && column.type.shape === 'listed' && column.type.list === list;
    });
    return rows.flatMap(({ cells }) => chosen.flatMap((key) => (cells[key] as Located<string>) ?? []));
  });
}
