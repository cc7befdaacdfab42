import { formatAddress, type Position } from '../../model/address.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Issue } from '../../model/issue.ts';
import type { Mistake } from '../../model/mistake.ts';
import { countOf, inLine, type Joint, sheetWide } from './joint-words.ts';
import { compareIssues } from '../order.ts';
import { firstOf, rangesOf } from './ranges.ts';

/** Neighbours fewer than these are told one by one: each says more than a count would. */
const fewestNeighbours = 3;

/** Issues of one rule that are one mistake: left undone on a sheet, or neighbours. What somebody acknowledged stands alone. */
export function adjoining(issues: readonly Issue[]): readonly Mistake[] {
  const indexes = new Map(issues.map((issue, index) => [issue, index]));
  const groups = groupBy(issues, (issue) => {
    const { rule, severity, at, acknowledged } = issue;
    const alone = acknowledged !== undefined || firstOf(at.cell) === undefined;
    return JSON.stringify([rule, severity, at.file, at.sheet, alone ? indexes.get(issue) : '']);
  });
  return [...groups.values()].flatMap((group) =>
    partsOf(group).map((found): Mistake => ({ told: jointly(found), found })),
  );
}

function partsOf(group: readonly Issue[]): readonly (readonly Issue[])[] {
  if (sheetWide[group[0]?.rule ?? ''] !== undefined) return [group];
  return neighbours(group).flatMap((part) =>
    part.length < fewestNeighbours ? part.map((issue) => [issue]) : [part],
  );
}

/** Parts whose first cells touch one another, in the order of their first issues. */
function neighbours(group: readonly Issue[]): readonly (readonly Issue[])[] {
  let parts: Issue[][] = [];
  for (const issue of group) {
    const touching = parts.filter((part) => part.some((other) => touch(other, issue)));
    parts = [...parts.filter((part) => !touching.includes(part)), [...touching.flat(), issue]];
  }
  return parts;
}

function touch(a: Issue, b: Issue): boolean {
  const [one, other] = [firstOf(a.at.cell), firstOf(b.at.cell)];
  if (one === undefined || other === undefined) return false;
  return Math.abs(one.row - other.row) <= 1 && Math.abs(one.column - other.column) <= 1;
}

function jointly(unordered: readonly Issue[]): Issue {
  const found = [...unordered].sort(compareIssues);
  const [head] = found;
  if (head === undefined) throw new Error('nothing found');
  if (found.length === 1) return head;
  const cells = found.flatMap(({ at }): Position | readonly Position[] => firstOf(at.cell) ?? []);
  const [first] = cells;
  const joint: Joint = {
    ...{ count: countOf(found), found },
    first: first === undefined ? '' : formatAddress(first),
  };
  const { rule, severity, at } = head;
  return {
    ...{ rule, severity, at: { ...at, cell: rangesOf(cells) } },
    ...(sheetWide[rule] ?? inLine)(joint),
  };
}
