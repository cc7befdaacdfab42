import type { CommuneBook } from '../forms/books.ts';
import { communeForm } from '../forms/commune/form.ts';
import type { Columns, DataSheet, Fields } from '../forms/define.ts';
import { sheetsOf } from '../forms/layout.ts';
import type { Located } from '../model/cell.ts';

/** Columns that the district fills in before it sends a form out (workbook/carry-over/opening-balances.ts). */
const filledByDistrict: readonly string[] = ['previous', 'opening'];

/**
 * Whether a workbook is the form as it was sent out: nothing stands in any cell that a commune fills in. A sheet that couldn't
 * be read may hold anything, so such a workbook is not.
 */
export function isUnfilled({ sheets, layout }: CommuneBook): boolean {
  return sheetsOf(communeForm, layout).every(([id, sheet]) => {
    const data = (sheets as Readonly<Record<string, unknown>>)[id];
    if (data === null || data === undefined) return false;
    const columns: Columns | Fields = sheet.kind === 'fields' ? sheet.fields : sheet.columns;
    if (!isBlank((data as { readonly gate?: unknown }).gate)) return false;
    return rowsOf(sheet, data).every((row) =>
      Object.entries(columns).every(
        ([key, { kind }]) => kind !== 'input' || filledByDistrict.includes(key) || isBlank(row[key]),
      ),
    );
  });
}

type Cells = Readonly<Record<string, unknown>>;

/** Rows of a sheet as the reader gives it. */
function rowsOf(sheet: DataSheet, data: unknown): readonly Cells[] {
  if (sheet.kind === 'fields') return [data as Cells];
  if (sheet.kind === 'matrix') return Object.values(data as Readonly<Record<string, Cells>>);
  return (data as { readonly rows: readonly Cells[] }).rows;
}

function isBlank(cell: unknown): boolean {
  return cell === undefined || (cell as Located<unknown>).state === 'blank';
}
