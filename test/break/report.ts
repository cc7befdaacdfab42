import type { Issue } from '../../src/model/issue.ts';
import { areasOf } from '../../src/model/address.ts';
import type { Place } from '../../src/model/cell.ts';
import type { Break } from './breaks.ts';
import type { RawCell } from '../../src/workbook/read/raw.ts';
import type { DataCell } from './cells.ts';
import { rawSheetOf } from './sample.ts';

/** An issue at the broken cell or in its row (or where its value stands now), by its place or among its related cells. */
export function isReported(cell: DataCell, broken: Break, issues: readonly Issue[]): boolean {
  const rows = [cell.row, ...broken.alsoRows];
  const near = ({ file, sheet, cell: at }: Place): boolean =>
    file === cell.of.file &&
    sheet === cell.sheet.name &&
    at !== null &&
    rows.some((row) => coversRow(at, row));
  return issues.some(({ at, related = [] }) => [at, ...related].some(near));
}

/**
 * A blank of "Vốn giao" in a line whose total is typed is nothing given, as 0 is (`forms/district/settle.ts`): between the two
 * there is nothing to tell.
 */
export function changesNoShare(cell: DataCell, { cells }: Break): boolean {
  if (cell.sheet.id !== 'allocations' || !['initial', 'adjustment'].includes(cell.column)) return false;
  const before = rawSheetOf(cell.of, cell.sheet).cells;
  const changed = [...new Set([...before.keys(), ...cells.keys()])].filter(
    (address) => before.get(address) !== cells.get(address),
  );
  return changed.every((address) => isNothing(before.get(address)) && isNothing(cells.get(address)));
}

function isNothing(raw: RawCell | undefined): boolean {
  return raw === undefined || (raw.kind === 'number' && raw.value === 0);
}

/** "L12" covers row 12, "H7:K10" rows 7 to 10; several areas may stand in one reference. */
function coversRow(reference: string, row: number): boolean {
  return areasOf(reference).some(({ from, to }) => from.row <= row && row <= to.row);
}
