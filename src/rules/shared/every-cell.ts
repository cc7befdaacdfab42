import type { CommuneBook } from '../../forms/books.ts';
import { communeForm } from '../../forms/commune/form.ts';
import type { Column, DataSheet, Field } from '../../forms/define.ts';
import type { Located } from '../../model/cell.ts';

/** A data cell, and whether the form wants it filled in every case. */
export interface FormCell {
  readonly cell: Located<unknown>;
  readonly required: boolean;
}

type CellsByKey = Readonly<Record<string, Located<unknown> | undefined>>;

function* cellsOf(
  definitions: Readonly<Record<string, Column | Field>>,
  cells: CellsByKey,
): Iterable<FormCell> {
  for (const [key, definition] of Object.entries(definitions)) {
    const cell = cells[key];
    if (definition.kind === 'formula' || cell === undefined) continue;
    yield { cell, required: definition.kind === 'fixed' || definition.required };
  }
}

function* cellsOfSheet(sheet: DataSheet, data: unknown): Iterable<FormCell> {
  if (data === null) return;
  if (sheet.kind === 'fields') yield* cellsOf(sheet.fields as Record<string, Field>, data as CellsByKey);
  else {
    const columns = sheet.columns as Record<string, Column>;
    const { gate, rows } = data as { gate?: Located<unknown>; rows?: readonly CellsByKey[] };
    if (gate !== undefined) yield { cell: gate, required: true };
    const all = sheet.kind === 'list' ? (rows ?? []) : Object.values(data as Record<string, CellsByKey>);
    for (const row of all) yield* cellsOf(columns, row);
  }
}

/** All data cells of a commune's workbook but those of "Thông tin", which every sending changes. */
export function everyCell({ sheets }: CommuneBook): readonly FormCell[] {
  const definitions: Readonly<Record<string, DataSheet>> = communeForm.sheets;
  const read: Readonly<Record<string, unknown>> = sheets;
  return Object.entries(definitions).flatMap(([id, sheet]) =>
    id === 'info' ? [] : [...cellsOfSheet(sheet, read[id] ?? null)],
  );
}
