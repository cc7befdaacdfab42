import { areasOf, comparePositions, type Position } from '../model/address.ts';
import type { Place } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';

/** A place without a cell comes first. */
function positionOf(cell: string | null): Position {
  return areasOf(cell ?? '')[0]?.from ?? { row: 0, column: 0 };
}

function comparePlaces(a: Place, b: Place): number {
  return (
    compareCodeUnits(a.file ?? '', b.file ?? '') ||
    compareCodeUnits(a.sheet ?? '', b.sheet ?? '') ||
    comparePositions(positionOf(a.cell), positionOf(b.cell))
  );
}

/** By file, sheet, row, column, rule: the same order whatever order files and rules come in. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    comparePlaces(a.at, b.at) || compareCodeUnits(a.rule, b.rule) || compareCodeUnits(a.message, b.message)
  );
}
