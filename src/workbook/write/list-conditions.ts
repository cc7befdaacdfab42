import type { Column } from '../../forms/define.ts';
import { type PlacedColumn, rows } from '../../forms/layout.ts';
import { columnLetters } from '../../model/address.ts';
import type { PlannedSheet } from './plan.ts';

/** Differences in red; in a row that has been begun, what still lacks; in one that has not, no noughts. */
export function putListConditions(
  sheet: PlannedSheet,
  columns: readonly PlacedColumn[],
  first: number,
  last: number,
): void {
  const runs = inputRuns(columns).map(([from, to]) => `$${from}${first}:$${to}${first}`);
  const begun = `COUNTA(${runs.join(',')})>0`;
  for (const { letter, column } of columns) {
    const range = `${letter}${first}:${letter}${last}`;
    const at = `${letter}${first}`;
    if (column.kind === 'formula') {
      if (column.difference === true) {
        const total = `${letter}${rows.total}`;
        sheet.conditions.push({ range, formula: notZero(at), mark: 'wrong' });
        if (first > rows.total)
          sheet.conditions.push({ range: total, formula: notZero(total), mark: 'wrong' });
      }
      if (letter !== 'A') sheet.conditions.push({ range, formula: `NOT(${begun})`, mark: 'unseen' });
    } else if (column.kind === 'input' && column.required) {
      sheet.conditions.push({ range, formula: `AND(${begun},ISBLANK(${at}))`, mark: 'lacking' });
    }
  }
}

export function notZero(address: string): string {
  return `AND(ISNUMBER(${address}),${address}<>0)`;
}

/** Neighbouring columns of these kinds, as ranges of letters. */
export function inputRuns(
  columns: readonly PlacedColumn[],
  kinds: readonly Column['kind'][] = ['input'],
): readonly (readonly [string, string])[] {
  const runs: [number, number][] = [];
  for (const { index, column } of columns) {
    if (!kinds.includes(column.kind)) continue;
    const run = runs.at(-1);
    if (run !== undefined && run[1] === index - 1) run[1] = index;
    else runs.push([index, index]);
  }
  return runs.map(([from, to]) => [columnLetters(from), columnLetters(to)]);
}
