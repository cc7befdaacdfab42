import type { Issue } from '../../model/issue.ts';
import { noteBeginnings } from '../../forms/names.ts';
import type { Place } from '../../model/cell.ts';
import { addressesIn, areasOf } from '../../model/address.ts';
import { groupBy } from '../../model/group-by.ts';
import type { PlannedCell, PlannedSheet, ReturnedMark } from '../write/plan.ts';
import { shortened } from './shorten.ts';

/** A range over more cells than this is coloured at its beginning only: the list on the first sheet names it whole. */
const mostCells = 400;
const longestNote = 1_500;

/** The addresses of a reference ("H12:K12, M12"). */
export function addressesOf(reference: string): readonly string[] {
  return areasOf(reference).flatMap((area) => addressesIn(area, mostCells));
}

/** What and how to mend, as the comment says it. */
function noteOf(issues: readonly Issue[]): string {
  const text = issues
    .map(({ severity, message, fix }) =>
      [
        `${noteBeginnings[severity]}: ${shortened(message)}`,
        ...(fix === undefined ? [] : [`Cách sửa: ${fix}`]),
      ].join('\n'),
    )
    .join('\n\n');
  return text.length > longestNote ? `${text.slice(0, longestNote - 1)}…` : text;
}

/** Colours the cells of issues and comments on the first of each; cells that take part are coloured lightly. */
export function mark(
  sheets: ReadonlyMap<string, PlannedSheet>,
  file: string,
  issues: readonly Issue[],
): void {
  for (const issue of issues) for (const place of issue.related ?? []) colour(sheets, file, place, 'related');
  for (const severity of ['warning', 'error'] as const)
    for (const issue of issues)
      if (issue.severity === severity)
        colour(sheets, file, issue.at, severity === 'error' ? 'wrong' : 'doubtful');
  const byCell = groupBy(issues, ({ at }) => `${at.sheet}!${addressesOf(at.cell ?? '')[0]}`);
  for (const group of byCell.values()) {
    const [{ at }] = group;
    const address = addressesOf(at.cell ?? '')[0];
    const sheet = sheets.get(at.sheet ?? '');
    if (address !== undefined && sheet !== undefined) change(sheet, address, { note: noteOf(group) });
  }
  for (const sheet of sheets.values()) putConditions(sheet);
}

function colour(
  sheets: ReadonlyMap<string, PlannedSheet>,
  file: string,
  place: Place,
  as: ReturnedMark,
): void {
  const sheet = place.file === file ? sheets.get(place.sheet ?? '') : undefined;
  if (sheet === undefined || place.cell === null) return;
  for (const address of addressesOf(place.cell)) change(sheet, address, { returned: as });
}

function change(sheet: PlannedSheet, address: string, more: Partial<PlannedCell>): void {
  const cell = sheet.cells.get(address) ?? { look: 'input-text' as const };
  // A prepared cell that is wrong must be open to mending; formulas stay locked.
  const open =
    more.returned !== undefined &&
    more.returned !== 'related' &&
    cell.formula === undefined &&
    cell.look.startsWith('locked')
      ? ({ look: cell.look === 'locked' ? 'input' : 'input-text' } as const)
      : {};
  sheet.cells.set(address, { ...cell, ...open, ...more });
}

/** The form's own conditional colours would cover ours, but for a rule that comes before them. */
function putConditions(sheet: PlannedSheet): void {
  for (const [mark, rule] of [
    ['wrong', 'returned'],
    ['doubtful', 'doubtful'],
  ] as const) {
    const cells = [...sheet.cells].flatMap(([address, { returned }]) => (returned === mark ? [address] : []));
    for (let at = 0; at < cells.length; at += 50) {
      sheet.conditions.unshift({ range: cells.slice(at, at + 50).join(' '), formula: 'TRUE', mark: rule });
    }
  }
}
