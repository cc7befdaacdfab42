import { meet } from '../../model/address.ts';
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
  return file === at.file && sheet === at.sheet && cell !== null && meet(cell, at.cell);
}
