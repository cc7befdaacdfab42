import type { Column, FormulaScope, ListSheet } from '../define.ts';
import { gateCell } from '../layout.ts';
import { communeForm } from './form.ts';

/** Pieces of formulas for the sheet "Kiểm tra": blocks of cells, and what makes a sheet complete. */

const { sheets } = communeForm;

export type CensusSheet = 'population' | 'poor' | 'nearPoor';

/** "'Hộ nghèo'!C7" and "'Hộ nghèo'!J10" → "'Hộ nghèo'!C7:J10"; ranges give their first and last corner. */
function span(from: string, to: string): string {
  const [first = ''] = from.split(':');
  const corner = to.slice(to.lastIndexOf('!') + 1);
  return `${first}:${corner.slice(corner.lastIndexOf(':') + 1)}`;
}

/** Columns `from` to `to` of all four rows of a census sheet. */
export function censusBlock(at: FormulaScope, sheet: CensusSheet, from: string, to: string): string {
  return span(at.matrix(sheet, 'households', from), at.matrix(sheet, 'minorityPersons', to));
}

/** The same columns of one row. */
export function censusLine(
  at: FormulaScope,
  sheet: CensusSheet,
  row: string,
  [from, to]: readonly [string, string],
): string {
  return span(at.matrix(sheet, row, from), at.matrix(sheet, row, to));
}

/** Neighbouring columns of a list sheet, all data rows. */
export function listBlock(at: FormulaScope, sheet: string, from: string, to: string): string {
  return span(at.column(sheet, from), at.column(sheet, to));
}

/** The columns for which this holds, neighbours as one run: its first and last. */
export function runsOf(
  keys: readonly string[],
  holds: (key: string) => boolean,
): readonly (readonly [string, string])[] {
  const runs: [string, string][] = [];
  keys.forEach((key, index) => {
    const [before, run] = [keys[index - 1], runs.at(-1)];
    if (!holds(key)) return;
    if (run !== undefined && before !== undefined && holds(before)) run[1] = key;
    else runs.push([key, key]);
  });
  return runs;
}

/** The counts of a census sheet that are typed: every one must hold a number in all four rows. */
function countsOf(sheet: CensusSheet): readonly string[] {
  return Object.entries<Column>(sheets[sheet].columns).flatMap(([key, column]) =>
    column.kind === 'input' && column.type.shape === 'number' ? [key] : [],
  );
}

/** The same in runs. `householdsOnly`: where no person moves without their household, which is all but (4) and (8). */
export function typedRuns(sheet: CensusSheet, householdsOnly = false) {
  const without = householdsOnly ? ['otherDecrease', 'otherIncrease'] : [];
  const wanted = countsOf(sheet).filter((key) => !without.includes(key));
  return runsOf(Object.keys(sheets[sheet].columns), (key) => wanted.includes(key));
}

/** True while a census sheet still lacks a number. */
export function censusLacks(at: FormulaScope, ...of: readonly CensusSheet[]): string {
  const blocks = of.flatMap((sheet) =>
    typedRuns(sheet).map(([from, to]) => censusBlock(at, sheet, from, to)),
  );
  const wanted = of.reduce((total, sheet) => total + 4 * countsOf(sheet).length, 0);
  return `COUNT(${blocks.join(',')})<${wanted}`;
}

export type GatedSheet = {
  [K in keyof typeof sheets]: (typeof sheets)[K] extends ListSheet ? K : never;
}[keyof typeof sheets];

/** Sheets that ask "Có hay Không". */
export const gatedSheets: readonly GatedSheet[] = Object.values(sheets).flatMap((sheet) =>
  sheet.kind === 'list' && sheet.gate ? [sheet.id as GatedSheet] : [],
);

/** Where a list sheet answers Có or Không. */
export function gateOf(sheet: GatedSheet): string {
  return `'${sheets[sheet].name}'!$${gateCell.charAt(0)}$${gateCell.slice(1)}`;
}
