import { expect, it } from 'vitest';
import { makeFigures } from '../../src/figures/index.ts';
import { calculate } from '../../src/workbook/calculate/calculate.ts';
import { activityTables, fundsTable } from '../../src/workbook/tables/activities.ts';
import { planTable } from '../../src/workbook/tables/plan-table.ts';
import { dakToYear } from '../figures/dak-to.ts';

/** Every total of the consolidation that the report prints too is the report's, and a line of the sheet says so. */

const data = dakToYear();
const figures = makeFigures(data);
const head = { notice: '', issuer: '', subtitle: '' };
const tables = [fundsTable(data, figures), ...activityTables(data, figures)];

const lines = tables.flatMap((table) => {
  const plan = planTable(table, head);
  const results = calculate([plan]);
  const total = 8 + table.rows.length;
  return (table.checks ?? []).map(({ column, inReport }, index) => {
    const letter = String.fromCharCode(65 + column);
    return [
      table.columns[column]?.heading,
      results(table.name, `${letter}${total}`),
      inReport,
      results(table.name, `${letter}${total + 1 + index}`),
    ];
  });
});

it('to the đồng, to the meeting', () => {
  expect(lines).toEqual([
    ['Tổng vốn được sử dụng (đồng)', 11_388_800_000, 11_388_800_000, 'bằng'],
    ['Tổng giải ngân (đồng)', 4_776_060_000, 4_776_060_000, 'bằng'],
    ['Số cuộc (cuộc)', 12, 12, 'bằng'],
    ['Số lượt người tham dự (lượt người)', 1_216, 1_216, 'bằng'],
  ]);
});

it('what is not counted stands in a column of its own, and the district’s own in the rows', () => {
  const communication = tables.find(({ name }) => name === 'Truyền thông');
  expect(communication?.columns.map(({ heading }) => heading).filter((each) => each.includes(': '))).toEqual([
    'Số cuộc (cuộc): phát thanh, pa nô, hoặc ghi để đối chiếu, không cộng',
    'Số lượt người tham dự (lượt người): phát thanh, pa nô, hoặc ghi để đối chiếu, không cộng',
  ]);
  for (const name of ['Truyền thông', 'Nâng cao năng lực', 'Giám sát'])
    expect(
      tables.find((table) => table.name === name)?.rows.some(({ cells }) => cells[1] === 'Cấp huyện'),
    ).toBe(true);
});
