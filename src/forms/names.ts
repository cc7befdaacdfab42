/** Names of the sheets that hold no data of their own, in both workbooks, and the cells of the hidden one. */

export const sheetNames = {
  guide: 'Hướng dẫn',
  checks: 'Kiểm tra',
  /** Hidden: which form this is, whose, of which year. */
  identity: '_bieu',
  /** Hidden: the lists of the drop-downs. */
  lists: '_danh_muc',
} as const;

/** The first sheet of a returned copy, which lists what is to be mended. */
export const issueSheetName = 'Cần sửa';

/** How the notes on the cells of a returned copy begin. */
export const noteBeginnings = { error: 'CẦN SỬA', warning: 'CẦN KIỂM TRA' } as const;

/** How the name of a sheet ends that a returned copy keeps as it was sent: "Hộ nghèo (đã gửi)", "Hộ nghèo (đã gửi 2)". */
export const keptSheetEnding = / \(đã gửi(?: \d+)?\)$/u;

/** One line of `_bieu`: a label in column A and its value in column B. */
export interface IdentityLine {
  readonly row: number;
  readonly label: string;
}

/**
 * `form` is `xa` or `huyen`; `code` is five digits as text, blank in the district's workbook; `version` and `year` are
 * numbers; `olderFunds` is one of `olderFundsLabels`: whether funds of year − 2 have columns of their own.
 */
export const identityLines = {
  form: { row: 1, label: 'Biểu' },
  version: { row: 2, label: 'Phiên bản' },
  code: { row: 3, label: 'Mã đơn vị' },
  year: { row: 4, label: 'Năm' },
  olderFunds: { row: 5, label: 'Vốn năm N-2' },
} as const satisfies Readonly<Record<string, IdentityLine>>;

/** The line of a commune's form whose "Nguồn vốn" came with the district's sums; others lack it. */
export const printedSumsLine = { row: 6, label: 'Vốn in sẵn', value: 'Có' } as const;

export type IdentityKey = keyof typeof identityLines;

export const identityLabelColumn = 'A';
export const identityValueColumn = 'B';

export const olderFundsLabels = { yes: 'Có', no: 'Không' } as const;
