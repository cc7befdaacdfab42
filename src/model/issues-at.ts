import type { CellRef } from './cell.ts';
import { type Issue, touchesAny } from './issue.ts';

/** The issues that stand at any of these cells or rest on one of them. */
export function issuesAt(issues: readonly Issue[], cells: readonly CellRef[]): readonly Issue[] {
  return issues.filter(({ at, related = [], evidence = [] }) =>
    [at, ...related, ...evidence.map((one) => one.at)].some((place) => touchesAny(place, cells)),
  );
}
