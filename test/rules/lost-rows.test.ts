import { expect, it } from 'vitest';
import type { Issue } from '../../src/model/issue.ts';
import { checkYear } from '../../src/rules/index.ts';
import { mistakesOf } from '../../src/rules/mistakes/mistakes.ts';
import { type Override, yearWith } from './books.ts';

/*
 * "Nguồn vốn" of Văn Lem came with two printed rows: Dự án 2 in row 8, Tiểu dự án 1 - Dự án 3 in row 9 (63 triệu of 2022, 150 of 2023). Its
 * projects stand on "Dự án sản xuất": 8 and 9 of Dự án 2, 10 and 11 of the other; column N is what they are given, T what was paid.
 */
const vanLem = 'xa/23431-xa-van-lem.xlsx';
const printed: Override = { book: '23431', cell: 'printedSums', value: 'Có' };
const rowGone = (row: number, sheet = 'funds', book = '23431'): Override => ({
  ...{ book, cell: `${sheet}.${row}`, value: '-' },
});
/** From below, as a row that is taken away moves the next ones up. The base's rows without money never came printed. */
const onlyPrinted = [printed, ...[6, 5, 4, 2].map((row) => rowGone(row))];
const secondGone = [...onlyPrinted, rowGone(2)];
const bothGone = [...secondGone, rowGone(1)];
const typed = (cell: string, value: string): Override => ({ book: '23431', cell, value });

const nameOf = { first: 'Dự án 2', second: 'Tiểu dự án 1 - Dự án 3' } as const;

/** Of each row that is told as gone: its name, and where what is told with it stands; what is told besides, by its place. */
function told(overrides: readonly Override[], more: readonly Issue[] = []) {
  const data = yearWith(overrides);
  const mistakes = mistakesOf([...checkYear(data), ...more], data);
  const lost = mistakes.filter((mistake) => mistake.told.rule === 'prepared-row-missing');
  return {
    lost: lost.map(({ told: { about = '' }, found }) => [
      about.replace(' - Ngân sách trung ương - Sự nghiệp', ''),
      found.slice(1).map(({ at: { cell } }) => cell),
    ]),
    fixes: lost.map((mistake) => mistake.told.fix),
    besides: mistakes.filter((each) => !lost.includes(each)).map((each) => each.told.at.cell),
  };
}

const around = (cell: string, rule = 'cell-outside-form', sheet = 'Nguồn vốn', file = vanLem): Issue => ({
  ...{ rule, severity: 'warning', at: { file, sheet, cell }, message: `Sai ở ${cell}.`, fix: 'Sửa.' },
});

it('a printed row that is gone says all that ends once it is back', () => {
  const { lost, fixes, besides } = told(secondGone);
  expect(lost).toEqual([[nameOf.second, ['N10', 'T10', 'N11']]]);
  expect(fixes).toEqual([
    'Chép lại các ô xám của dòng này từ biểu huyện gửi (huyện gửi lại biểu nếu cần) rồi nhập số. Có lại dòng này, nhập đúng số thì lỗi ở Dự án sản xuất!N10, Dự án sản xuất!T10, Dự án sản xuất!N11 cũng hết.',
  ]);
  expect(besides).toEqual([]);
});

it('of two rows that are gone each has what comes of its own', () => {
  expect(told(bothGone)).toMatchObject({
    lost: [
      [nameOf.first, ['N8', 'T8', 'N9', 'T9']],
      [nameOf.second, ['N10', 'T10', 'N11']],
    ],
    besides: [],
  });
});

it('a row of which nothing comes keeps to itself, and takes nothing of another row', () => {
  const projectsGone = (...rows: number[]) => rows.map((row) => rowGone(row, 'productionProjects'));
  const { lost, fixes } = told([...bothGone, ...projectsGone(2, 1)]);
  expect(lost).toEqual([
    [nameOf.first, []],
    // The third project is the first by now.
    [nameOf.second, ['N8', 'T8', 'N9']],
  ]);
  expect(fixes[0]).toBe(
    'Chép lại các ô xám của dòng này từ biểu huyện gửi (huyện gửi lại biểu nếu cần) rồi nhập số.',
  );
  // Nor of the row of that name in another commune's workbook.
  const neighbour = [{ ...printed, book: '23443' }, rowGone(3, 'funds', '23443')];
  expect(told([...secondGone, ...projectsGone(4, 3), ...neighbour]).lost).toEqual([
    [nameOf.second, []],
    [nameOf.second, ['N10', 'T10', 'N11', 'T11']],
  ]);
});

it.each([
  ['150.000.000', '305.300.000', ['N10', 'T10', 'N11'], []],
  ['150.000.001', '305.300.001', ['N10', 'T10'], ['N11']],
])('the row is back with its own money and no more: a project given %s', (money, cost, within, besides) => {
  const project = [
    typed('productionProjects.4.centralBudget', money),
    typed('productionProjects.4.totalCost', cost),
  ];
  const { lost, besides: apart } = told([...secondGone, ...project]);
  expect([lost, apart]).toEqual([[[nameOf.second, within]], besides]);
});

it.each([
  ['63.000.000', ['N10', 'T10', 'N11'], []],
  ['63.000.001', ['N10', 'N11'], ['T10']],
])('all of its money may have been paid out, and no more: %s paid', (money, within, besides) => {
  const { lost, besides: apart } = told([...secondGone, typed('productionProjects.3.disbursed', money)]);
  expect([lost, apart]).toEqual([[[nameOf.second, within]], besides]);
});

it('a row that came without money says nothing of what would end', () => {
  const { lost, besides } = told([rowGone(3)]);
  expect(lost).toEqual([[nameOf.second, []]]);
  expect(besides).toEqual(['N10', 'T10', 'N11']);
});

it('a row that is gone from another sheet is put back nowhere', () => {
  const { lost, besides } = told([
    printed,
    rowGone(1, 'otherTargets'),
    typed('productionProjects.3.disbursed', '1.000.000.000'),
  ]);
  expect(lost).toEqual([['DD-01 - Trẻ em được can thiệp dinh dưỡng', []]]);
  expect(besides).toEqual(['T10']);
});

it('the hole that a row left is told with it, and what stands in the hole; nothing else of the sheet', () => {
  const hole = [around('A9', 'blank-row-between'), around('N9')];
  const others = [
    around('N60'),
    around('N9', 'cell-outside-form', 'Hộ nghèo'),
    around('N9', 'cell-outside-form', 'Nguồn vốn', 'xa/23443-xa-po-ko.xlsx'),
    around('N9', 'number-typed-as-text'),
  ];
  const { lost, besides } = told(secondGone, [...hole, ...others]);
  expect(lost).toEqual([[nameOf.second, ['N10', 'T10', 'N11', 'A9', 'N9']]]);
  expect(besides.sort()).toEqual(['N60', 'N9', 'N9', 'N9']);
});

it('where the rows below moved up there is no hole: what stands beside a row is that row’s', () => {
  const { lost, besides } = told([printed, rowGone(1)], [around('N8')]);
  expect(lost).toEqual([[nameOf.first, ['N8', 'T8', 'N9', 'T9']]]);
  expect(besides).toEqual(['N8']);
});
