import { rows } from '../../forms/layout.ts';
import { issueSheetName } from '../../forms/names.ts';
import { columnLetters } from '../../model/address.ts';
import type { Issue } from '../../model/issue.ts';
import { cut } from '../../vietnamese/text.ts';
import { linesIn, putHead } from '../write/cells.ts';
import type { Look } from '../write/looks.ts';
import { newSheet, type PlannedCell, type PlannedSheet, type ReturnedMark } from '../write/plan.ts';
import { addressesOf } from './marks.ts';
import type { Remainder } from './overlay.ts';
import { shortened } from './shorten.ts';

/** Where the commune writes why it changed something else. */
export const remarkColumn = 'H';

/** Together as wide as a landscape A4 takes at 8 points. */
const columns = [
  { heading: 'STT', width: 5 },
  { heading: 'Sheet', width: 18 },
  { heading: 'Ô', width: 10 },
  { heading: 'Mức', width: 10 },
  { heading: 'Đang ghi', width: 18 },
  { heading: 'Nội dung cần sửa', width: 50 },
  { heading: 'Cách sửa', width: 38 },
  { heading: 'Ghi chú của xã', width: 20 },
] as const;

const legend: readonly { readonly cell: string; readonly mark: ReturnedMark; readonly text: string }[] = [
  { cell: 'B5', mark: 'wrong', text: 'Phải sửa' },
  { cell: 'F5', mark: 'doubtful', text: 'Kiểm tra lại; đúng thì giữ nguyên' },
  { cell: 'G5', mark: 'related', text: 'Ô liên quan' },
];

export interface IssueSheetContent {
  /** "UBND xã Văn Lem - Năm 2023". */
  readonly owner: string;
  readonly issues: readonly Issue[];
  readonly remainders: readonly Remainder[];
  /** Sheets kept as they were sent because they could not be read: name of the form's sheet, name of the kept one. */
  readonly kept: readonly { readonly sheet: string; readonly as: string }[];
  /** What stands in the cell of an issue. */
  readonly shown: (issue: Issue) => string;
}

type Line = readonly (readonly [Look, Omit<PlannedCell, 'look'>])[];

/** Row of the column headings; it stays in sight. */
export const headingRow = 7;

/** "Cần sửa": every issue with a link to its cell, then everything typed that has no cell of its own. */
export function planIssueSheet(content: IssueSheetContent): PlannedSheet {
  const sheet = newSheet(issueSheetName, { tabColour: 'FFC00000' });
  putHead(sheet, 'NHỮNG CHỖ CẦN SỬA', content.owner);
  putAdvice(sheet);
  columns.forEach(({ width }, index) => sheet.widths.set(index + 1, width));
  const headings = columns.map(({ heading }) => heading);
  const issues = content.issues.map((issue, index) => issueLine(issue, index + 1, content.shown(issue)));
  let row = putTable(sheet, headingRow, headings, issues);
  const rest = [...content.kept.map(keptWhole), ...content.remainders];
  if (rest.length > 0) {
    sheet.cells.set(`A${row + 1}`, {
      look: 'question',
      value: 'NỘI DUNG ĐÃ GÕ NHƯNG KHÔNG CÒN Ở ĐÚNG Ô ĐÓ (giữ lại để xã đối chiếu)',
    });
    const labels = ['STT', 'Sheet', 'Ô', '', 'Đã gõ', 'Vì sao', '', ''];
    row = putTable(sheet, row + 2, labels, rest.map(remainderLine));
  }
  sheet.freeze = { rows: headingRow, columns: 0 };
  sheet.page = {
    printTitlesRow: `${headingRow}:${headingRow}`,
    printArea: `A1:H${Math.max(headingRow + 1, row - 1)}`,
  };
  return sheet;
}

function putAdvice(sheet: PlannedSheet): void {
  sheet.cells.set(`A${rows.gate}`, {
    look: 'note',
    value:
      'Bấm vào cột Ô để tới chỗ cần sửa; ô đó tô màu và có ghi chú. Ô không tô màu đề nghị giữ nguyên; nếu sửa thêm, ghi lý do ở cột Ghi chú của xã.',
  });
  sheet.cells.set('A4', {
    look: 'note',
    value:
      'Sửa xong, chọn số tiếp theo ở ô Lần gửi (sheet Thông tin), mở sheet Kiểm tra, rồi gửi lại tệp này.',
  });
  for (const { cell, mark, text } of legend)
    sheet.cells.set(cell, { look: 'item-text', value: text, returned: mark, sealed: true });
}

/** Headings at `row` and the lines below them, as high as their texts want; gives the row after. */
function putTable(
  sheet: PlannedSheet,
  row: number,
  labels: readonly string[],
  lines: readonly Line[],
): number {
  labels.forEach((label, index) =>
    sheet.cells.set(`${columnLetters(index + 1)}${row}`, { look: 'heading', value: label }),
  );
  sheet.heights.set(row, 22);
  lines.forEach((line, place) => {
    const at = row + 1 + place;
    line.forEach(([look, more], index) =>
      sheet.cells.set(`${columnLetters(index + 1)}${at}`, { ...more, look }),
    );
    const heights = line.map(([, { value }], index) =>
      typeof value === 'string' ? linesIn(value, columns[index]?.width ?? 12) : 1,
    );
    sheet.heights.set(at, Math.min(400, Math.max(...heights) * 15 + 4));
  });
  return row + 1 + lines.length;
}

function issueLine({ severity, at, message, fix }: Issue, number: number, shown: string): Line {
  const wrong = severity === 'error';
  return [
    ['item-centre', { value: number }],
    ['item-text', { value: at.sheet ?? '(cả tệp)' }],
    at.sheet === null || at.sheet.startsWith('_')
      ? ['item-text', { value: at.cell ?? '' }]
      : ['link', linkTo(at.sheet, at.cell)],
    ['item-centre', { value: wrong ? 'Phải sửa' : 'Kiểm tra', returned: wrong ? 'wrong' : 'doubtful' }],
    ['item-text', text(cut(shown))],
    ['item-text', { value: shortened(message) }],
    ['item-text', fix === undefined ? {} : { value: fix }],
    ['input-text', {}],
  ];
}

function remainderLine({ sheet, cell, typed, why }: Remainder, index: number): Line {
  return [
    ['item-centre', { value: index + 1 }],
    ['item-text', { value: sheet }],
    ['link', linkTo(sheet, cell)],
    ['item-centre', {}],
    ['item-text', text(typed)],
    ['item-text', { value: why }],
  ];
}

function keptWhole({ sheet, as }: IssueSheetContent['kept'][number]): Remainder {
  return {
    sheet: as,
    cell: 'A1',
    typed: `Cả sheet “${sheet}”`,
    why: `Sheet “${sheet}” đã gửi không đọc được theo biểu, nên được giữ nguyên ở sheet “${as}”. Chép số liệu sang sheet của biểu (Dán giá trị).`,
  };
}

function text(value: string): { value?: string } {
  return value === '' ? {} : { value: value.slice(0, 32_767) };
}

function linkTo(sheet: string, cell: string | null): { formula: string } {
  const address = addressesOf(cell ?? 'A1')[0] ?? 'A1';
  const target = `#'${sheet.replaceAll("'", "''")}'!${address}`;
  const quoted = (value: string) => `"${value.replaceAll('"', '""')}"`;
  return { formula: `HYPERLINK(${quoted(target)},${quoted((cell ?? 'cả sheet').slice(0, 60))})` };
}
