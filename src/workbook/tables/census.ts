import type { CommuneBook, CommuneSlot, YearData } from '../../forms/books.ts';
import type { Located } from '../../model/cell.ts';
import type { FigureSet } from '../../model/figure.ts';
import { checksOf } from './checks.ts';
import { type ColumnOf, counted, lacking, type ReportTable, tableOf } from './table.ts';

type Column = ColumnOf<CommuneSlot>;

/** Not 9, which a writer may take for the width of a column that has none of its own, and leave out. */
const width = 9.5;

function number(
  key: string,
  group: string,
  heading: string,
  cellOf: (sheets: CommuneBook['sheets']) => Located<number> | undefined,
): Column {
  const says = ({ book }: CommuneSlot) => {
    const cell = book === null ? undefined : cellOf(book.sheets);
    return cell?.state === 'value' ? cell.value : lacking;
  };
  return { key, heading, group, kind: 'number', width, total: true, says };
}

/** part / whole × 100, as the report rounds it; a rate of what lacks lacks too. */
function rate(key: string, group: string, heading: string, part: string, whole: string): Column {
  return {
    key,
    heading,
    group,
    kind: 'rate',
    width: 8,
    formula: (letter, row) => {
      const [a, b] = [part, whole].map((each) => `${letter(placeOf(each))}${row}`);
      return `IF(AND(ISNUMBER(${a}),ISNUMBER(${b})),IF(${b}=0,"",ROUND(${a}/${b}*100,2)),"${lacking}")`;
    },
  };
}

const people = 'Dân cư khi rà soát';
const poor = 'Hộ nghèo';
const near = 'Hộ cận nghèo';

const columns: readonly Column[] = [
  counted,
  {
    key: 'commune',
    heading: 'Đơn vị',
    kind: 'text',
    width: 20,
    says: ({ name }) => name.charAt(0).toUpperCase() + name.slice(1),
  },
  {
    ...number('previous', 'Năm trước', 'Tổng số hộ', ({ population }) => population?.households.previous),
    width: 11,
  },
  number('households', people, 'Tổng số hộ', ({ population }) => population?.households.current),
  number('persons', people, 'Tổng số nhân khẩu', ({ population }) => population?.persons.current),
  number('poorOpening', poor, 'Đầu kỳ', (of) => of.poor?.households.opening),
  number('poorToNearPoor', poor, 'Thoát nghèo thành hộ cận nghèo', (of) => of.poor?.households.toNearPoor),
  number(
    'poorAboveNearPoor',
    poor,
    'Thoát nghèo, vượt chuẩn cận nghèo',
    (of) => of.poor?.households.aboveNearPoor,
  ),
  number('poorOtherDecrease', poor, 'Giảm khác', (of) => of.poor?.households.otherDecrease),
  number('poorFromNearPoor', poor, 'Hộ cận nghèo thành hộ nghèo', (of) => of.poor?.households.fromNearPoor),
  number('poorRelapsed', poor, 'Tái nghèo', (of) => of.poor?.households.relapsed),
  number('poorNewlyPoor', poor, 'Phát sinh mới', (of) => of.poor?.households.newlyPoor),
  number('poorOtherIncrease', poor, 'Tăng khác', (of) => of.poor?.households.otherIncrease),
  number('poorClosing', poor, 'Cuối kỳ', (of) => of.poor?.households.closing),
  number('poorPersons', poor, 'Nhân khẩu cuối kỳ (người)', (of) => of.poor?.persons.closing),
  rate('poorRateOpening', poor, 'Tỷ lệ đầu kỳ (%)', 'poorOpening', 'previous'),
  rate('poorRate', poor, 'Tỷ lệ cuối kỳ (%)', 'poorClosing', 'households'),
  number('nearOpening', near, 'Đầu kỳ', ({ nearPoor }) => nearPoor?.households.opening),
  number('nearToPoor', near, 'Thành hộ nghèo', ({ nearPoor }) => nearPoor?.households.toPoor),
  number(
    'nearAboveNearPoor',
    near,
    'Vượt chuẩn cận nghèo',
    ({ nearPoor }) => nearPoor?.households.aboveNearPoor,
  ),
  number('nearOtherDecrease', near, 'Giảm khác', ({ nearPoor }) => nearPoor?.households.otherDecrease),
  number(
    'nearFromPoor',
    near,
    'Hộ nghèo thành hộ cận nghèo',
    ({ nearPoor }) => nearPoor?.households.fromPoor,
  ),
  number('nearRelapsed', near, 'Tái cận nghèo', ({ nearPoor }) => nearPoor?.households.relapsed),
  number('nearNewlyNearPoor', near, 'Phát sinh mới', ({ nearPoor }) => nearPoor?.households.newlyNearPoor),
  number('nearOtherIncrease', near, 'Tăng khác', ({ nearPoor }) => nearPoor?.households.otherIncrease),
  number('nearClosing', near, 'Cuối kỳ', ({ nearPoor }) => nearPoor?.households.closing),
  number('nearPersons', near, 'Nhân khẩu cuối kỳ (người)', ({ nearPoor }) => nearPoor?.persons.closing),
  rate('nearRateOpening', near, 'Tỷ lệ đầu kỳ (%)', 'nearOpening', 'previous'),
  rate('nearRate', near, 'Tỷ lệ cuối kỳ (%)', 'nearClosing', 'households'),
];

const placeOf = (key: string) => columns.findIndex((column) => column.key === key);

/** What the report says of the whole area, by the column that adds it up here. */
const counterparts = [
  ['previous', 'ho-dan.dau-ky'],
  ['households', 'ho-dan'],
  ['persons', 'nhan-khau'],
  ['poorOpening', 'ho-ngheo.dau-ky'],
  ['poorToNearPoor', 'ho-ngheo.thoat.thanh-can-ngheo'],
  ['poorAboveNearPoor', 'ho-ngheo.thoat.vuot-chuan'],
  ['poorFromNearPoor', 'ho-ngheo.tu-can-ngheo'],
  ['poorRelapsed', 'ho-ngheo.tai-ngheo'],
  ['poorNewlyPoor', 'ho-ngheo.phat-sinh'],
  ['poorClosing', 'ho-ngheo'],
  ['poorPersons', 'ho-ngheo.nhan-khau'],
  ['poorRate', 'ho-ngheo.ty-le'],
  ['nearOpening', 'ho-can-ngheo.dau-ky'],
  ['nearClosing', 'ho-can-ngheo'],
  ['nearPersons', 'ho-can-ngheo.nhan-khau'],
  ['nearRate', 'ho-can-ngheo.ty-le'],
] as const;

/** "Hộ nghèo, hộ cận nghèo": opening, movement and closing of each commune, and its rates. */
export function censusTable(data: YearData, figures: FigureSet): ReportTable {
  const table = tableOf(data.communes, columns, {
    name: 'Hộ nghèo, hộ cận nghèo',
    title: `HỘ NGHÈO, HỘ CẬN NGHÈO NĂM ${data.year}`,
    total: true,
    secondPage: placeOf('nearOpening'),
    whenEmpty: 'Chưa có đơn vị nào',
  });
  return { ...table, checks: checksOf(table, figures, counterparts) };
}
