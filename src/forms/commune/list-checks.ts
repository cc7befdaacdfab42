import { productionSubprojects, shortName } from '../../programme/subprojects.ts';
import { budgetSideNames, BudgetSide } from '../../programme/funding.ts';
import type { Column, FormulaScope, LayoutContext } from '../define.ts';
import { placeColumns } from '../layout.ts';
import { begunRows, gatedSheets, type GatedSheet, gateOf, listBlock, times, verdict } from './check-parts.ts';
import { communeForm } from './form.ts';

/** Checks of "Dự án sản xuất", "Nguồn vốn" and of the answers Có/Không, as formulas. */

const projects = 'productionProjects';

/**
 * True while the projects lack one of these numbers: a row is begun, or "Có" is chosen (or nothing yet), without them.
 * `from` and `to` are the ends of runs of columns; `width` the number of columns in them all.
 */
function projectsLack(at: FormulaScope, runs: readonly (readonly [string, string])[], width: number): string {
  const begun = begunRows(at, projects, ['name', ...new Set(runs.flat())]);
  const blocks = runs.map(([from, to]) => listBlock(at, projects, from, to));
  const unanswered = `AND(${begun}=0,${gateOf(projects)}<>"Không")`;
  return `OR(${unanswered},COUNT(${blocks.join(',')})<${width}*${begun})`;
}

export function projectHouseholdsAddUp(at: FormulaScope): string {
  return verdict(
    projectsLack(at, [['poor', 'households']], 5),
    `${times(`${at.column(projects, 'householdDifference')}<>0`)}=0`,
  );
}

export function projectCostsAddUp(at: FormulaScope): string {
  return verdict(
    projectsLack(at, [['centralBudget', 'totalCost']], 5),
    `${times(`${at.column(projects, 'costDifference')}<>0`)}=0`,
  );
}

export function projectPaymentsWithinBudget(at: FormulaScope): string {
  const [paid, central, local] = ['disbursed', 'centralBudget', 'localBudget'].map((key) =>
    at.column(projects, key),
  );
  return verdict(
    projectsLack(
      at,
      [
        ['centralBudget', 'localBudget'],
        ['disbursed', 'disbursed'],
      ],
      3,
    ),
    `${times(`${paid}>${central}+${local}`)}=0`,
  );
}

/** Columns of "Nguồn vốn" by the year that the money was given for. */
function fundYears({ year, olderFunds }: LayoutContext) {
  return [
    { year, given: ['initial', 'adjustment'], paid: 'disbursedCurrent' },
    { year: year - 1, given: ['carriedOver'], paid: 'disbursedCarriedOver' },
    ...(olderFunds ? [{ year: year - 2, given: ['carriedOverOlder'], paid: 'disbursedOlder' }] : []),
  ] as const;
}

/** True while a prepared row of "Nguồn vốn" lacks a number in these columns. */
function fundsLack(at: FormulaScope, keys: readonly string[]): string {
  const columns = keys.map((key) => at.column('funds', key));
  return `COUNT(${columns.join(',')})<${keys.length}*COUNTA(${at.column('funds', 'code')})`;
}

/** Projects are approved within the money of their sub-project, source and year. */
export function projectBudgetsWithinFunds(layout: LayoutContext) {
  return (at: FormulaScope): string => {
    const years = fundYears(layout);
    const sum = (sheet: string, column: string, ...pairs: readonly string[]) =>
      `SUMIFS(${at.column(sheet, column)},${pairs.join(',')})`;
    const within = productionSubprojects.flatMap((code) =>
      BudgetSide.options.flatMap((side) =>
        years.map(({ year, given }) => {
          const name = `"${shortName(code)}"`;
          const budget = sum(
            projects,
            side === 'central' ? 'centralBudget' : 'localBudget',
            ...[at.column(projects, 'subproject'), name, at.column(projects, 'fundingYear'), String(year)],
          );
          const source = [
            ...[at.column('funds', 'subproject'), name],
            ...[at.column('funds', 'source'), `"${budgetSideNames[side]}"`],
          ];
          const funds = given.map((key) => sum('funds', key, ...source)).join('+');
          return `${budget}<=${funds}`;
        }),
      ),
    );
    const unsaid = ['subproject', 'fundingYear'].map(
      (key) => `COUNTA(${at.column(projects, key)})<${begunRows(at, projects, ['name', 'centralBudget'])}`,
    );
    return verdict(
      `OR(${[
        projectsLack(at, [['centralBudget', 'localBudget']], 2),
        ...unsaid,
        fundsLack(
          at,
          years.flatMap(({ given }) => given),
        ),
      ].join(',')})`,
      `AND(${within.join(',')})`,
    );
  };
}

/** Money of a year can be paid out once. */
export function paymentsWithinFunds(layout: LayoutContext) {
  return (at: FormulaScope): string => {
    const years = fundYears(layout);
    const above = years.map(({ given, paid }) => {
      const funds = given.map((key) => at.column('funds', key)).join('+');
      return times(`${at.column('funds', paid)}>${funds}`);
    });
    return verdict(
      fundsLack(
        at,
        years.flatMap(({ given, paid }) => [...given, paid]),
      ),
      `${above.join('+')}=0`,
    );
  };
}

/** Whether anything is typed on a list sheet: neighbouring input columns as ranges. */
function anyTyped(at: FormulaScope, sheet: GatedSheet, layout: LayoutContext): string {
  const runs: [string, string][] = [];
  let before: Column['kind'] = 'formula';
  for (const { key, column } of placeColumns(communeForm.sheets[sheet], layout)) {
    const run = runs.at(-1);
    if (column.kind === 'input' && before === 'input' && run !== undefined) run[1] = key;
    else if (column.kind === 'input') runs.push([key, key]);
    before = column.kind;
  }
  return `COUNTA(${runs.map(([from, to]) => listBlock(at, sheet, from, to)).join(',')})>0`;
}

/** Every list sheet says Có or Không, and its rows say the same. */
export function answersFitRows(layout: LayoutContext) {
  return (at: FormulaScope): string =>
    verdict(
      `COUNTA(${gatedSheets.map(gateOf).join(',')})<${gatedSheets.length}`,
      `AND(${gatedSheets.map((sheet) => `(${gateOf(sheet)}="Có")=(${anyTyped(at, sheet, layout)})`).join(',')})`,
    );
}
