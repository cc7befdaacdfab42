import type { CommuneBook } from '../forms/books.ts';
import { communeForm } from '../forms/commune/form.ts';
import { fundYearsOf } from '../forms/commune/funds.ts';
import type { Columns, DataSheet, Fields, LayoutContext } from '../forms/define.ts';
import { sheetsOf } from '../forms/layout.ts';
import { type Located, valueOf } from '../model/cell.ts';

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
    const { gate, control } = data as { readonly gate?: unknown; readonly control?: unknown };
    if (!isBlank(gate) || !isBlank(control)) return false;
    return rowsOf(sheet, data).every((row) => {
      const printed = id === 'funds' && layout.printedSums === true ? printedIn(row, layout) : [];
      return Object.entries(columns).every(
        ([key, { kind }]) =>
          kind !== 'input' || filledByDistrict.includes(key) || printed.includes(key) || isBlank(row[key]),
      );
    });
  });
}

/** What "Nguồn vốn" brings along: its sums, and 0 paid of a year that it has no money of. */
function printedIn(row: Cells, layout: LayoutContext): readonly string[] {
  const holds = (key: string) => valueOf(row[key] as Located<unknown> | undefined);
  return fundYearsOf(layout).flatMap(({ given, paid }) =>
    given.every((key) => holds(key) === 0) && holds(paid) === 0 ? [...given, paid] : given,
  );
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
