import type { Figure, FigureSet, Leaf, Operation } from '../../model/figure.ts';
import { groupBy } from '../../model/group-by.ts';
import { type ColumnOf, counted, type ReportTable, type TableCell, tableOf } from './table.ts';

const operations: Readonly<Record<Operation, string>> = {
  cell: 'lấy nguyên ô',
  sum: 'cộng',
  subtract: 'trừ',
  count: 'đếm số dòng',
  'count-distinct': 'đếm giá trị khác nhau',
  percent: 'tỷ lệ phần trăm',
  points: 'chênh lệch điểm phần trăm',
  'million-to-dong': 'cộng, đổi triệu đồng ra đồng',
  'sum-product': 'tổng các tích',
  join: 'liệt kê',
  phrase: 'ghép chữ',
  present: 'liệt kê nội dung có số khác 0',
  breakdown: 'liệt kê các phần khác 0',
  words: 'chữ theo lựa chọn',
  month: 'tháng, năm của ngày',
  'shift-year': 'dời năm',
  compare: 'so sánh',
  period: 'giai đoạn ghi trong trích yếu',
  citation: 'trích dẫn văn bản',
  fixed: 'cố định theo quy định',
};

const columns: readonly ColumnOf<Figure>[] = [
  counted,
  { heading: 'Mã số liệu', kind: 'id', width: 30, says: ({ id }) => id },
  { heading: 'Nội dung', kind: 'text', width: 38, says: ({ label }) => label },
  { key: 'value', heading: 'Giá trị', kind: 'number', width: 22, says: valueOf },
  { heading: 'Đơn vị tính', kind: 'centre', width: 12, says: ({ unit }) => unit },
  { heading: 'Cách tính', kind: 'text', width: 16, says: ({ operation }) => operations[operation] },
  { heading: 'Tệp, sheet và ô', kind: 'text', width: 58, says: cellsOf },
  { heading: 'Tính từ số liệu', kind: 'text', width: 34, says: operandsOf },
];

/** "Nguồn số liệu": every figure of the report, how it was made, and the cells it was made from. */
export function sourcesTable(figures: FigureSet): ReportTable {
  return tableOf([...figures.byId.values()], columns, {
    name: 'Nguồn số liệu',
    title: 'NGUỒN CỦA TỪNG SỐ LIỆU TRONG BÁO CÁO',
    total: false,
    whenEmpty: 'Chưa có số liệu nào',
  });
}

function operandsOf({ operands }: Figure): string {
  return operands.flatMap((operand) => (operand.kind === 'figure' ? [operand.id] : [])).join('; ');
}

function valueOf({ value, lackingLabel }: Figure): TableCell {
  if (value === null) return lackingLabel === undefined ? '[thiếu]' : `[thiếu: ${lackingLabel}]`;
  if (value.kind !== 'citation') return value.value;
  return value.documents
    .map(({ type, number }) => (number === undefined ? type : `${type} số ${number}`))
    .join('; ');
}

/** Excel holds at most 32.767 characters in a cell. */
const longest = 32_000;

/** The leaves, a line for each sheet: "xa/23431-xa-van-lem.xlsx, Hộ nghèo: L7, L9". */
function cellsOf({ operands, lacking = [] }: Figure): string {
  const leaves = operands.filter((operand): operand is Leaf => operand.kind === 'cell').map(({ at }) => at);
  const bySheet = groupBy([...leaves, ...lacking], ({ file, sheet }) => `${file}, ${sheet}`);
  const lines = [...bySheet]
    .map(([sheet, cells]) => `${sheet}: ${[...new Set(cells.map(({ cell }) => cell))].join(', ')}`)
    .join('\n');
  return lines.length <= longest ? lines : `${lines.slice(0, longest)}…`;
}
