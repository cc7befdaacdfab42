import type { CellRef, Place } from '../../model/cell.ts';
import type { Issue } from '../../model/issue.ts';

/** The issues that stand at any of these cells or rest on one of them. */
export function issuesAt(issues: readonly Issue[], cells: readonly CellRef[]): readonly Issue[] {
  return issues.filter(({ at, related, evidence }) =>
    [at, ...(related ?? []), ...(evidence ?? []).map((one) => one.at)].some((place) =>
      cells.some((cell) => touches(place, cell)),
    ),
  );
}

/** Whether a place, perhaps a range ("H12:K12"), holds a cell. */
function touches({ file, sheet, cell }: Place, at: CellRef): boolean {
  if (file !== at.file || sheet !== at.sheet || cell === null) return false;
  const [from, to] = cell.split(':').map(corner);
  const wanted = corner(at.cell);
  if (from === undefined || from === null || wanted === null) return false;
  const end = to ?? from;
  return (
    wanted.column >= from.column &&
    wanted.column <= end.column &&
    wanted.row >= from.row &&
    wanted.row <= end.row
  );
}

function corner(address: string): { readonly column: number; readonly row: number } | null {
  const [, letters, row] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  if (letters === undefined) return null;
  const column = [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
  return { column, row: Number(row) };
}
