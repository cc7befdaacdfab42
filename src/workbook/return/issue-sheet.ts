import { rows } from '../../forms/layout.ts';
import type { Issue } from '../../model/issue.ts';
import { linesIn, putHead } from '../write/cells.ts';
import type { Look } from '../write/looks.ts';
import { newSheet, type PlannedCell, type PlannedSheet, type ReturnedMark } from '../write/plan.ts';
import { addressesOf } from './marks.ts';
import type { Remainder } from './overlay.ts';
import { cut, shortened } from './shorten.ts';

/** The first sheet of a returned copy. The reader passes it over, like every sheet that the form does not have. */
export const issueSheetName = 'Cần sửa';

/** Where the commune writes why it changed something else. */
export const remarkColumn = 'H';

const columns = [
  { heading: 'STT', width: 6 },
  { heading: 'Sheet', width: 20 },
  { heading: 'Ô', width: 12 },
  { heading: 'Mức', width: 12 },
  { heading: 'Đang ghi', width: 20 },
  { heading: 'Nội dung cần sửa', width: 56 },
  { heading: 'Cách sửa', width: 44 },
  { heading: 'Ghi chú của xã', width: 28 },
] as const;

const legend: readonly { readonly mark: ReturnedMark; readonly text: string }[] = [
  { mark: 'wrong', text: 'Phải sửa' },
  { mark: 'doubtful', text: 'Kiểm tra lại; đúng thì giữ nguyên' },
  { mark: 'related', text: 'Ô liên quan' },
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

/** "Cần sửa": every issue with a link to its cell, then everything typed that has no cell of its own. */
export function planIssueSheet(content: IssueSheetContent): PlannedSheet {
  const sheet = newSheet(issueSheetName, { tabColour: 'FFC00000' });
  putHead(sheet, 'NHỮNG CHỖ CẦN SỬA', content.owner);
  columns.forEach(({ width }, index) => sheet.widths.set(index + 1, width));
  const put = (cell: string, look: Look, more: Omit<PlannedCell, 'look'> = {}) =>
    sheet.cells.set(cell, { ...more, look });
  put(`A${rows.gate}`, 'note', {
    value:
      'Bấm vào cột Ô để tới chỗ cần sửa; ô đó tô màu và có ghi chú. Ô không tô màu đề nghị giữ nguyên; nếu sửa thêm, ghi lý do ở cột Ghi chú của xã.',
  });
  put('A4', 'note', {
    value:
      'Sửa xong, chọn số tiếp theo ở ô Lần gửi (sheet Thông tin), mở sheet Kiểm tra, rồi gửi lại tệp này.',
  });
  legend.forEach(({ mark, text }, index) =>
    put(`${'BFG'.charAt(index)}5`, 'item-text', { value: text, returned: mark, sealed: true }),
  );
  let row = 7;
  const head = (labels: readonly string[]) => {
    labels.forEach((label, index) => put(`${'ABCDEFGH'.charAt(index)}${row}`, 'heading', { value: label }));
    sheet.heights.set(row, 22);
    row += 1;
  };
  const line = (cells: readonly (readonly [Look, Omit<PlannedCell, 'look'>])[]) => {
    let lines = 1;
    cells.forEach(([look, more], index) => {
      put(`${'ABCDEFGH'.charAt(index)}${row}`, look, more);
      if (typeof more.value === 'string')
        lines = Math.max(lines, linesIn(more.value, columns[index]?.width ?? 12));
    });
    sheet.heights.set(row, Math.min(400, lines * 15 + 4));
    row += 1;
  };
  head(columns.map(({ heading }) => heading));
  content.issues.forEach((issue, index) => {
    const { severity, at, message, fix } = issue;
    line([
      ['item-centre', { value: index + 1 }],
      ['item-text', { value: at.sheet ?? '(cả tệp)' }],
      at.sheet === null || at.sheet.startsWith('_')
        ? ['item-text', { value: at.cell ?? '' }]
        : ['link', linkTo(at.sheet, at.cell)],
      [
        'item-centre',
        {
          value: severity === 'error' ? 'Phải sửa' : 'Kiểm tra',
          returned: severity === 'error' ? 'wrong' : 'doubtful',
        },
      ],
      ['item-text', text(cut(content.shown(issue)))],
      ['item-text', { value: shortened(message) }],
      ['item-text', fix === undefined ? {} : { value: fix }],
      ['input-text', {}],
    ]);
  });
  const rest = [
    ...content.kept.map(({ sheet: of, as }) => ({
      sheet: as,
      cell: 'A1',
      typed: `Cả sheet “${of}”`,
      why: `Sheet “${of}” đã gửi không đọc được theo biểu, nên được giữ nguyên ở sheet “${as}”. Chép số liệu sang sheet của biểu (Dán giá trị).`,
    })),
    ...content.remainders,
  ];
  if (rest.length > 0) {
    row += 1;
    put(`A${row}`, 'question', {
      value: 'NỘI DUNG ĐÃ GÕ NHƯNG KHÔNG CÒN Ở ĐÚNG Ô ĐÓ (giữ lại để xã đối chiếu)',
    });
    row += 1;
    head(['STT', 'Sheet', 'Ô', '', 'Đã gõ', 'Vì sao', '', '']);
    rest.forEach(({ sheet: of, cell, typed, why }, index) =>
      line([
        ['item-centre', { value: index + 1 }],
        ['item-text', { value: of }],
        ['link', linkTo(of, cell)],
        ['item-centre', {}],
        ['item-text', text(typed)],
        ['item-text', { value: why }],
      ]),
    );
  }
  sheet.freeze = { rows: 7, columns: 0 };
  sheet.page = {
    orientation: 'landscape',
    pagesWide: 1,
    repeatRows: '7:7',
    area: `A1:H${Math.max(8, row - 1)}`,
  };
  return sheet;
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
