import type { CommuneBook, CommuneSlot, YearData } from '../../forms/books.ts';
import type { Located } from '../../model/cell.ts';
import { type ColumnOf, counted, lacking, type ReportTable, tableOf } from './table.ts';

type Column = ColumnOf<CommuneSlot>;

/** Not 9: exceljs takes that for the width of a column that has none of its own, and does not write it. */
const width = 9.5;

function number(
  group: string,
  heading: string,
  cellOf: (sheets: CommuneBook['sheets']) => Located<number> | undefined,
): Column {
  const says = ({ book }: CommuneSlot) => {
    const cell = book === null ? undefined : cellOf(book.sheets);
    return cell?.state === 'value' ? cell.value : lacking;
  };
  return { heading, group, kind: 'number', width, total: true, says };
}

/** part / whole × 100, as the report rounds it; a rate of what lacks lacks too. */
function rate(group: string, heading: string, part: number, whole: number): Column {
  return {
    heading,
    group,
    kind: 'rate',
    width: 8,
    formula: (letter, row) => {
      const [a, b] = [`${letter(part)}${row}`, `${letter(whole)}${row}`];
      return `IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),IF(${b}=0,"",ROUND(${a}/${b}*100,2)),"${lacking}")`;
    },
  };
}

const people = 'Dân cư khi rà soát';
const poor = 'Hộ nghèo';
const near = 'Hộ cận nghèo';

/** Places of columns that rates are taken from. */
const at = {
  households: 3,
  poorOpening: 5,
  poorClosing: 13,
  nearOpening: 17,
  nearClosing: 25,
  previous: 2,
} as const;

const columns: readonly Column[] = [
  counted,
  {
    heading: 'Xã, thị trấn',
    kind: 'text',
    width: 20,
    says: ({ name }) => name.charAt(0).toUpperCase() + name.slice(1),
  },
  {
    ...number('Năm trước', 'Tổng số hộ', ({ population }) => population?.households.previous),
    width: 11,
  },
  number(people, 'Tổng số hộ', ({ population }) => population?.households.current),
  number(people, 'Tổng số nhân khẩu', ({ population }) => population?.persons.current),
  number(poor, 'Đầu kỳ', (of) => of.poor?.households.opening),
  number(poor, 'Thoát nghèo thành hộ cận nghèo', (of) => of.poor?.households.toNearPoor),
  number(poor, 'Thoát nghèo, vượt chuẩn cận nghèo', (of) => of.poor?.households.aboveNearPoor),
  number(poor, 'Giảm khác', (of) => of.poor?.households.otherDecrease),
  number(poor, 'Hộ cận nghèo thành hộ nghèo', (of) => of.poor?.households.fromNearPoor),
  number(poor, 'Tái nghèo', (of) => of.poor?.households.relapsed),
  number(poor, 'Phát sinh mới', (of) => of.poor?.households.newlyPoor),
  number(poor, 'Tăng khác', (of) => of.poor?.households.otherIncrease),
  number(poor, 'Cuối kỳ', (of) => of.poor?.households.closing),
  number(poor, 'Nhân khẩu cuối kỳ (người)', (of) => of.poor?.persons.closing),
  rate(poor, 'Tỷ lệ đầu kỳ (%)', at.poorOpening, at.previous),
  rate(poor, 'Tỷ lệ cuối kỳ (%)', at.poorClosing, at.households),
  number(near, 'Đầu kỳ', ({ nearPoor }) => nearPoor?.households.opening),
  number(near, 'Thành hộ nghèo', ({ nearPoor }) => nearPoor?.households.toPoor),
  number(near, 'Vượt chuẩn cận nghèo', ({ nearPoor }) => nearPoor?.households.aboveNearPoor),
  number(near, 'Giảm khác', ({ nearPoor }) => nearPoor?.households.otherDecrease),
  number(near, 'Hộ nghèo thành hộ cận nghèo', ({ nearPoor }) => nearPoor?.households.fromPoor),
  number(near, 'Tái cận nghèo', ({ nearPoor }) => nearPoor?.households.relapsed),
  number(near, 'Phát sinh mới', ({ nearPoor }) => nearPoor?.households.newlyNearPoor),
  number(near, 'Tăng khác', ({ nearPoor }) => nearPoor?.households.otherIncrease),
  number(near, 'Cuối kỳ', ({ nearPoor }) => nearPoor?.households.closing),
  number(near, 'Nhân khẩu cuối kỳ (người)', ({ nearPoor }) => nearPoor?.persons.closing),
  rate(near, 'Tỷ lệ đầu kỳ (%)', at.nearOpening, at.previous),
  rate(near, 'Tỷ lệ cuối kỳ (%)', at.nearClosing, at.households),
];

/** "Hộ nghèo, hộ cận nghèo": opening, movement and closing of each commune, and its rates. */
export function censusTable(data: YearData): ReportTable {
  return tableOf(data.communes, columns, {
    name: 'Hộ nghèo, hộ cận nghèo',
    title: `HỘ NGHÈO, HỘ CẬN NGHÈO NĂM ${data.year}`,
    total: true,
    secondPage: at.nearOpening,
    whenEmpty: 'Chưa có xã, thị trấn nào',
  });
}
