import type { CommuneBook } from '../../forms/books.ts';
import { communeForm } from '../../forms/commune/form.ts';
import {
  type Column,
  type DataSheet,
  type Field,
  isRequired,
  type LayoutContext,
} from '../../forms/define.ts';
import { hasColumn, placeColumns, placeFields, placeRows, sheetsOf } from '../../forms/layout.ts';
import type { Located } from '../../model/cell.ts';

/** A data cell, and whether the form wants it filled in every case. */
export interface FormCell {
  /** Sheet, row and column by their keys: the same in files whose forms differ in columns. */
  readonly place: string;
  readonly cell: Located<unknown>;
  readonly required: boolean;
  /** Whether a form of this layout has the cell's column. */
  readonly standsIn: (layout: LayoutContext) => boolean;
}

type CellsByKey = Readonly<Record<string, Located<unknown> | undefined>>;

function* cellsOf(
  sheet: DataSheet,
  row: string | number,
  definitions: Iterable<readonly [key: string, definition: Column | Field]>,
  cells: CellsByKey,
  { version }: LayoutContext,
): Iterable<FormCell> {
  for (const [key, definition] of definitions) {
    const cell = cells[key];
    if (definition.kind === 'formula' || cell === undefined) continue;
    const required = definition.kind === 'fixed' || isRequired(definition, version);
    const place = `${sheet.id}!${row}!${key}`;
    yield { place, cell, required, standsIn: (layout) => hasColumn(sheet, key, layout) };
  }
}

function* cellsOfSheet(sheet: DataSheet, data: unknown, layout: LayoutContext): Iterable<FormCell> {
  if (data === null) return;
  if (sheet.kind === 'fields') {
    const fields = placeFields(sheet, layout).map(({ key, field }) => [key, field] as const);
    yield* cellsOf(sheet, '', fields, data as CellsByKey, layout);
    return;
  }
  const columns = placeColumns(sheet, layout).map(({ key, column }) => [key, column] as const);
  const { gate, rows } = data as { gate?: Located<unknown>; rows?: readonly CellsByKey[] };
  if (gate !== undefined)
    yield { place: `${sheet.id}!gate`, cell: gate, required: true, standsIn: () => true };
  if (sheet.kind === 'list') {
    for (const row of rows ?? []) yield* cellsOf(sheet, Number(row['row']), columns, row, layout);
  } else {
    const table = data as Readonly<Record<string, CellsByKey>>;
    for (const { key } of placeRows(sheet, layout))
      yield* cellsOf(sheet, key, columns, table[key] ?? {}, layout);
  }
}

/** All data cells of a commune's workbook but those of "Thông tin", which every sending changes. */
export function everyCell({ sheets, layout }: CommuneBook): readonly FormCell[] {
  const read: Readonly<Record<string, unknown>> = sheets;
  return sheetsOf(communeForm, layout).flatMap(([id, sheet]) =>
    id === 'info' ? [] : [...cellsOfSheet(sheet, read[id] ?? null, layout)],
  );
}
