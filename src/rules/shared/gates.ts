import type { Book } from '../../forms/books.ts';
import type { DataSheet, ListData } from '../../forms/define.ts';
import { communeForm } from '../../forms/commune/form.ts';
import { districtForm } from '../../forms/district/form.ts';

export interface Gated {
  readonly sheet: DataSheet;
  readonly data: ListData;
  readonly gate: NonNullable<ListData['gate']>;
}

/** The list sheets of a workbook that ask "Có/Không" in D3, as read. */
export function gatedSheets(book: Book): readonly Gated[] {
  const definitions: Readonly<Record<string, DataSheet>> = (book.kind === 'xa' ? communeForm : districtForm)
    .sheets;
  const read: Readonly<Record<string, unknown>> = book.sheets;
  return Object.entries(definitions).flatMap(([id, sheet]) => {
    if (sheet.kind !== 'list' || !sheet.gate) return [];
    const data = read[id] as ListData | null | undefined;
    return data?.gate === undefined || data.gate === null ? [] : [{ sheet, data, gate: data.gate }];
  });
}
