import { expect, it } from 'vitest';
import { makeFigures } from '../../src/figures/index.ts';
import { columnLetters } from '../../src/model/address.ts';
import { calculate } from '../../src/workbook/calculate/calculate.ts';
import { activityTables, fundsTable, projectsTable } from '../../src/workbook/tables/activities.ts';
import { censusTable } from '../../src/workbook/tables/census.ts';
import { planTable } from '../../src/workbook/tables/plan-table.ts';
import type { ReportTable } from '../../src/workbook/tables/table.ts';
import { dakToYear } from '../figures/dak-to.ts';
import { without } from './sample-year.ts';

/** Every total of the consolidation that the report prints too is the report's, and a line of the sheet says so. */

const data = dakToYear();
const figures = makeFigures(data);
const head = { notice: '', issuer: '', subtitle: '' };
const tables = [
  censusTable(data, figures),
  projectsTable(data, figures),
  fundsTable(data, figures),
  ...activityTables(data, figures),
];

/** Each sum that is held against the report: its column, what it is, the report's number, and what the sheet says of the two. */
function held(of: readonly ReportTable[]) {
  return of.flatMap((table) => {
    const plan = planTable(table, head);
    const results = calculate([plan]);
    const total = 8 + table.rows.length;
    return (table.checks ?? []).map(({ column }) => {
      const letter = columnLetters(column + 1);
      return [
        table.columns[column]?.key,
        results(table.name, `${letter}${total}`),
        plan.cells.get(`${letter}${total + 1}`)?.value,
        results(table.name, `${letter}${total + 2}`),
      ];
    });
  });
}

const equal = (key: string, number: number) => [key, number, number, 'bằng'];

it('to the household, to the đồng, to the meeting', () => {
  expect(held(tables)).toEqual([
    equal('previous', 12_934),
    equal('households', 13_039),
    equal('persons', 54_165),
    equal('poorOpening', 1_530),
    equal('poorToNearPoor', 241),
    equal('poorAboveNearPoor', 231),
    equal('poorFromNearPoor', 11),
    equal('poorRelapsed', 4),
    equal('poorNewlyPoor', 40),
    equal('poorClosing', 1_107),
    equal('poorPersons', 5_250),
    equal('poorRate', 8.49),
    equal('nearOpening', 779),
    equal('nearClosing', 737),
    equal('nearPersons', 3_432),
    equal('nearRate', 5.65),
    // of production projects
    equal('poor', 293),
    equal('nearPoor', 68),
    equal('newlyEscaped', 8),
    equal('otherBeneficiaries', 0),
    equal('households', 369),
    equal('centralBudget', 5_710_300_000),
    equal('localBudget', 0),
    equal('householdContribution', 7_548_826_000),
    equal('otherContribution', 0),
    equal('totalCost', 13_259_126_000),
    equal('disbursed', 2_974_610_000),
    // of funds
    equal('available', 11_388_800_000),
    equal('disbursed', 4_776_060_000),
    // of communication and loudspeakers
    equal('times', 12),
    equal('attendances', 1_216),
    equal('clusters', 3),
  ]);
});

it('says where a sum is another', () => {
  const [census] = tables;
  if (census === undefined) throw new Error('no table');
  const other = (census.checks ?? [])
    .slice(0, 1)
    .map(({ column, inReport }) => ({ column, inReport: inReport + 1 }));
  expect(held([{ ...census, checks: other }])).toEqual([['previous', 12_934, 12_935, 'KHÁC']]);
});

it('says nothing where the report lacks the number', () => {
  const partial = without(data, '23443');
  expect(held([censusTable(partial, makeFigures(partial))])).toEqual([]);
});

it('what is not counted stands in a column of its own, and the district’s own in the rows', () => {
  const communication = tables.find(({ name }) => name === 'Truyền thông');
  expect(communication?.columns.map(({ heading }) => heading).filter((each) => each.includes(': '))).toEqual([
    'Số cuộc (cuộc): phát thanh, pa nô, hoặc ghi để đối chiếu, không cộng',
    'Số lượt người tham dự (lượt người): phát thanh, pa nô, hoặc ghi để đối chiếu, không cộng',
  ]);
  const loudspeakers = tables.find(({ name }) => name === 'Thông tin cơ sở');
  expect(loudspeakers?.columns.map(({ heading }) => heading)).toContain('Số cụm (cụm): chưa triển khai');
  for (const name of ['Truyền thông', 'Nâng cao năng lực', 'Giám sát'])
    expect(
      tables.find((table) => table.name === name)?.rows.some(({ cells }) => cells[1] === 'Cấp huyện'),
    ).toBe(true);
});
