import type { Figure, FigureSet, Leaf, Operation } from '../../model/figure.ts';
import type { ReportTable, TableCell } from './table.ts';

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

/** "Nguồn số liệu": every figure of the report, how it was made, and the cells it was made from. */
export function sourcesTable(figures: FigureSet): ReportTable {
  return {
    name: 'Nguồn số liệu',
    title: 'NGUỒN CỦA TỪNG SỐ LIỆU TRONG BÁO CÁO',
    columns: [
      { heading: 'STT', kind: 'centre', width: 6 },
      { heading: 'Mã số liệu', kind: 'id', width: 34 },
      { heading: 'Nội dung', kind: 'text', width: 40 },
      { heading: 'Giá trị', kind: 'number', width: 28 },
      { heading: 'Đơn vị tính', kind: 'centre', width: 12 },
      { heading: 'Cách tính', kind: 'text', width: 16 },
      { heading: 'Tệp, sheet và ô', kind: 'text', width: 58 },
      { heading: 'Tính từ số liệu', kind: 'text', width: 36 },
    ],
    rows: [...figures.byId.values()].map((figure, index) => ({
      kind: 'item',
      cells: [
        index + 1,
        figure.id,
        figure.label,
        valueOf(figure),
        figure.unit,
        operations[figure.operation],
        cellsOf(figure),
        figure.operands.flatMap((operand) => (operand.kind === 'figure' ? [operand.id] : [])).join('; '),
      ],
    })),
    total: false,
    whenEmpty: 'Chưa có số liệu nào',
  };
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
  const bySheet = new Map<string, string[]>();
  for (const { file, sheet, cell } of [...leaves, ...lacking]) {
    const key = `${file}, ${sheet}`;
    const cells = bySheet.get(key) ?? [];
    if (!cells.includes(cell)) cells.push(cell);
    bySheet.set(key, cells);
  }
  const lines = [...bySheet].map(([sheet, cells]) => `${sheet}: ${cells.join(', ')}`).join('\n');
  return lines.length <= longest ? lines : `${lines.slice(0, longest)}…`;
}
