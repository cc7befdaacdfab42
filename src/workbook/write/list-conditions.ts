import { type Column, isRequired, type LayoutContext, type ListSheet, standsIn } from '../../forms/define.ts';
import { type PlacedColumn, rows } from '../../forms/layout.ts';
import { columnLetters } from '../../model/address.ts';
import type { PlannedSheet } from './plan.ts';

/** Differences in red; in a row that has been begun, what still lacks; in one that has not, no noughts. */
export function putListConditions(
  sheet: PlannedSheet,
  { echoes }: ListSheet,
  columns: readonly PlacedColumn[],
  first: number,
  last: number,
  { version }: LayoutContext,
): void {
  // What a form brings along is nothing that somebody has begun.
  const brought = echoes !== undefined && standsIn(echoes, version) ? [...echoes.columns, echoes.beside] : [];
  const typed = columns.filter(({ key }) => !brought.includes(key));
  const runs = inputRuns(typed).map(([from, to]) => `$${from}${first}:$${to}${first}`);
  const begun = `COUNTA(${runs.join(',')})>0`;
  for (const { key, letter, column } of columns) {
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
    } else if (column.kind === 'input' && isRequired(column, version)) {
      sheet.conditions.push({ range, formula: `AND(${begun},ISBLANK(${at}))`, mark: 'lacking' });
    }
    if (brought.length > 0 && key === echoes?.beside) {
      const line = columns.find((each) => each.key === echoes.columns[0])?.letter ?? letter;
      sheet.conditions.push({
        range,
        formula: `AND($${line}${first}="",NOT(${begun}))`,
        mark: 'unseen-choice',
      });
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
