import type { Place } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
import { compareCodeUnits } from '../vietnamese/text.ts';

function positionOf(cell: string | null): readonly [row: number, column: number] {
  const match = /^([A-Z]+)(\d+)/.exec(cell ?? '');
  if (!match) return [0, 0];
  const column = Array.from(match[1] ?? '').reduce(
    (number, letter) => number * 26 + letter.charCodeAt(0) - 64,
    0,
  );
  return [Number(match[2]), column];
}

function comparePlaces(a: Place, b: Place): number {
  const [[rowA, columnA], [rowB, columnB]] = [positionOf(a.cell), positionOf(b.cell)];
  return (
    compareCodeUnits(a.file ?? '', b.file ?? '') ||
    compareCodeUnits(a.sheet ?? '', b.sheet ?? '') ||
    rowA - rowB ||
    columnA - columnB
  );
}

/** By file, sheet, row, column, rule: the same order whatever order files and rules come in. */
export function compareIssues(a: Issue, b: Issue): number {
  return (
    comparePlaces(a.at, b.at) || compareCodeUnits(a.rule, b.rule) || compareCodeUnits(a.message, b.message)
  );
}
