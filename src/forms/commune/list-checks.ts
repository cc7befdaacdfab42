import { productionSubprojects, shortName } from '../../programme/subprojects.ts';
import { budgetSideNames, BudgetSide } from '../../programme/funding.ts';
import {
  type Column,
  columnsOf,
  type DataSheet,
  type FormulaScope,
  isRequired,
  type LayoutContext,
  lineOf,
  type ListSheet,
} from '../define.ts';
import { placeColumns } from '../layout.ts';
import { gatedSheets, type GatedSheet, gateOf, listBlock, runsOf } from './check-parts.ts';
import { communeForm } from './form.ts';
import { fundYearsOf } from './funds.ts';
import { cellsFilled, type Check, rowsBegun, times, verdict } from '../own-sheets.ts';

/** Checks of "Dự án sản xuất", "Nguồn vốn" and of the answers Có/Không, as formulas. */

const projects = 'productionProjects';

/** The column that tells where a row is begun (or stands prepared), on the sheets whose identities have lines. */
const rowBegins = { productionProjects: 'name', funds: 'code', training: 'name' } as const;
type CheckedList = keyof typeof rowBegins;

/**
 * True while a sheet lacks one of these numbers: a row is begun, or "Có" is chosen (or nothing yet), without them; or,
 * where the rows are prepared, one of them has none.
 */
function lacks(at: FormulaScope, id: CheckedList, keys: readonly string[], layout: LayoutContext): string {
  if (!communeForm.sheets[id].gate)
    return `COUNT(${keys.map((key) => at.column(id, key)).join(',')})<${keys.length}*COUNTA(${at.column(id, rowBegins[id])})`;
  const there = placeColumns(communeForm.sheets[id], layout).map(({ key }) => key);
  const runs = runsOf(there, (key) => keys.includes(key));
  const begun = rowsBegun(at, id, [rowBegins[id], ...new Set(runs.flat())]);
  const blocks = runs.map(([from, to]) => listBlock(at, id, from, to));
  return `OR(AND(${begun}=0,${gateOf(id)}<>"Không"),COUNT(${blocks.join(',')})<${keys.length}*${begun})`;
}

/** The lines that a sheet declares, in the order of its identities. */
export function declaredChecks(link: CheckedList, layout: LayoutContext): readonly Check[] {
  const sheet: ListSheet = communeForm.sheets[link];
  const there = placeColumns(sheet, layout).map(({ key }) => key);
  const identities = (sheet.identities ?? []).flatMap((identity) => {
    const [one, ...others] = columnsOf(identity, there);
    return one === undefined ? [] : [{ ...identity, one, others }];
  });
  const lines = new Map(
    identities.flatMap((identity) => {
      const line = lineOf(identity, layout);
      return line === null ? [] : [[identity.id, line]];
    }),
  );
  return [...lines].map(([id, line]): Check => ({
    ...{ id, label: `${sheet.name}: ${line}`, link },
    state: (at) => {
      const own = identities.filter((each) => each.id === id);
      const columns = own.flatMap(({ one, others }) => [...others, one]);
      const broken = own.map((each) => {
        if ('total' in each) return times(`${at.column(link, each.difference)}<>0`);
        return times(
          `${at.column(link, each.one)}>${each.others.map((key) => at.column(link, key)).join('+')}`,
        );
      });
      return verdict(lacks(at, link, columns, layout), `${broken.join('+')}=0`);
    },
  }));
}

/**
 * Rows that were begun, or stand prepared, have what every row of their sheet must have: a line for each list but "Nguồn vốn",
 * whose lines ask for its numbers already. Since version 2.
 */
export function rowsAreComplete(layout: LayoutContext): readonly Check[] {
  if (layout.version < 2) return [];
  return Object.values<DataSheet>(communeForm.sheets).flatMap((sheet): Check[] => {
    if (sheet.kind !== 'list' || sheet.id === 'funds') return [];
    const placed = placeColumns(sheet, layout);
    const keysOf = (is: (column: Column) => boolean) =>
      placed.filter(({ column }) => is(column)).map(({ key }) => key);
    const required = keysOf((column) => column.kind === 'input' && isRequired(column, layout.version));
    const begins = keysOf(({ kind }) => kind === (sheet.gate ? 'input' : 'fixed'));
    const link = sheet.id as keyof typeof communeForm.sheets;
    return [
      {
        id: `rows-complete-${sheet.id}`,
        label: `${sheet.name}: các dòng đã nhập có đủ ô bắt buộc`,
        link,
        state: (at) => {
          const begun = rowsBegun(at, sheet.id, begins);
          const filled = cellsFilled(at, sheet.id, required);
          const unanswered = sheet.gate ? `${gateOf(link as GatedSheet)}=""` : 'FALSE';
          return verdict(`OR(${unanswered},${filled}<${required.length}*${begun})`, 'TRUE');
        },
      },
    ];
  });
}

/** Projects are approved within the money of their sub-project, source and year. */
/** What the commune adds up from its own papers is what the rows come to. */
export function fundsFitControl(layout: LayoutContext) {
  return (at: FormulaScope): string => {
    const control = at.control('funds');
    const given = fundYearsOf(layout).flatMap(({ given }) => given.map((key) => at.column('funds', key)));
    return verdict(`${control}=""`, `SUM(${given.join(',')})=${control}`);
  };
}

export function projectBudgetsWithinFunds(layout: LayoutContext) {
  return (at: FormulaScope): string => {
    const years = fundYearsOf(layout);
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
      (key) => `COUNTA(${at.column(projects, key)})<${rowsBegun(at, projects, ['name', 'centralBudget'])}`,
    );
    return verdict(
      `OR(${[
        lacks(at, projects, ['centralBudget', 'localBudget'], layout),
        ...unsaid,
        lacks(
          at,
          'funds',
          years.flatMap(({ given }) => given),
          layout,
        ),
      ].join(',')})`,
      `AND(${within.join(',')})`,
    );
  };
}

/** Whether anything is typed on a list sheet. */
function anyTyped(at: FormulaScope, sheet: GatedSheet, layout: LayoutContext): string {
  const columns = placeColumns(communeForm.sheets[sheet], layout);
  const inputs = columns.flatMap(({ key, column }) => (column.kind === 'input' ? [key] : []));
  const runs = runsOf(
    columns.map(({ key }) => key),
    (key) => inputs.includes(key),
  );
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
