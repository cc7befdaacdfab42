import type { YearData } from '../../forms/books.ts';
import type { Located } from '../../model/cell.ts';
import { lacking, type ReportColumn, type ReportTable, type TableCell } from './table.ts';

const number = (heading: string, group: string): ReportColumn => ({
  heading,
  group,
  kind: 'number',
  width: 9,
  total: true,
});

/** part / whole × 100, as the report rounds it; a rate of what lacks lacks too. */
function rate(part: number, whole: number, group: string, heading: string): ReportColumn {
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
const nearPoor = 'Hộ cận nghèo';

/** Places of columns that rates are taken from. */
const at = {
  households: 3,
  poorOpening: 5,
  poorClosing: 13,
  nearOpening: 17,
  nearClosing: 25,
  previous: 2,
} as const;

const columns: readonly ReportColumn[] = [
  { heading: 'STT', kind: 'centre', width: 6 },
  { heading: 'Xã, thị trấn', kind: 'text', width: 20 },
  number('Tổng số hộ', 'Năm trước'),
  number('Tổng số hộ', people),
  number('Tổng số nhân khẩu', people),
  number('Đầu kỳ', poor),
  number('Thoát nghèo thành hộ cận nghèo', poor),
  number('Thoát nghèo, vượt chuẩn cận nghèo', poor),
  number('Giảm khác', poor),
  number('Hộ cận nghèo thành hộ nghèo', poor),
  number('Tái nghèo', poor),
  number('Phát sinh mới', poor),
  number('Tăng khác', poor),
  number('Cuối kỳ', poor),
  number('Nhân khẩu cuối kỳ (người)', poor),
  rate(at.poorOpening, at.previous, poor, 'Tỷ lệ đầu kỳ (%)'),
  rate(at.poorClosing, at.households, poor, 'Tỷ lệ cuối kỳ (%)'),
  number('Đầu kỳ', nearPoor),
  number('Thành hộ nghèo', nearPoor),
  number('Vượt chuẩn cận nghèo', nearPoor),
  number('Giảm khác', nearPoor),
  number('Hộ nghèo thành hộ cận nghèo', nearPoor),
  number('Tái cận nghèo', nearPoor),
  number('Phát sinh mới', nearPoor),
  number('Tăng khác', nearPoor),
  number('Cuối kỳ', nearPoor),
  number('Nhân khẩu cuối kỳ (người)', nearPoor),
  rate(at.nearOpening, at.previous, nearPoor, 'Tỷ lệ đầu kỳ (%)'),
  rate(at.nearClosing, at.households, nearPoor, 'Tỷ lệ cuối kỳ (%)'),
];

const poorKeys = [
  'opening',
  'toNearPoor',
  'aboveNearPoor',
  'otherDecrease',
  'fromNearPoor',
  'relapsed',
  'newlyPoor',
  'otherIncrease',
  'closing',
] as const;
const nearPoorKeys = [
  'opening',
  'toPoor',
  'aboveNearPoor',
  'otherDecrease',
  'fromPoor',
  'relapsed',
  'newlyNearPoor',
  'otherIncrease',
  'closing',
] as const;

/** "Hộ nghèo, hộ cận nghèo": opening, movement and closing of each commune, and its rates. */
export function censusTable(data: YearData): ReportTable {
  return {
    name: 'Hộ nghèo, hộ cận nghèo',
    title: `HỘ NGHÈO, HỘ CẬN NGHÈO NĂM ${data.year}`,
    columns,
    rows: data.communes.map(({ name, book }, index) => {
      const sheets = book?.sheets;
      return {
        kind: 'item',
        cells: [
          index + 1,
          name.charAt(0).toUpperCase() + name.slice(1),
          known(sheets?.population?.households.previous),
          known(sheets?.population?.households.current),
          known(sheets?.population?.persons.current),
          ...poorKeys.map((key) => known(sheets?.poor?.households[key])),
          known(sheets?.poor?.persons.closing),
          undefined,
          undefined,
          ...nearPoorKeys.map((key) => known(sheets?.nearPoor?.households[key])),
          known(sheets?.nearPoor?.persons.closing),
          undefined,
          undefined,
        ],
      };
    }),
    total: true,
    pagesWide: 2,
    whenEmpty: 'Chưa có xã, thị trấn nào',
  };
}

function known(cell: Located<number> | undefined): TableCell {
  return cell?.state === 'value' ? cell.value : lacking;
}
