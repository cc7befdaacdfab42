import type { Issue } from '../../model/issue.ts';
import type { ReportColumn, ReportTable, TableCell } from './table.ts';

const severities = { error: 'Lỗi', warning: 'Cảnh báo' } as const;

const place: readonly ReportColumn[] = [
  { heading: 'STT', kind: 'centre', width: 6 },
  { heading: 'Mức', kind: 'centre', width: 11 },
  { heading: 'Tệp', kind: 'text', width: 26 },
  { heading: 'Sheet', kind: 'text', width: 18 },
  { heading: 'Ô', kind: 'text', width: 11 },
  { heading: 'Nội dung', kind: 'text', width: 48 },
];

function placeCells({ severity, at, message }: Issue, index: number): TableCell[] {
  return [index + 1, severities[severity], at.file ?? '', at.sheet ?? '', at.cell ?? '', message];
}

/** "Xác nhận": what somebody has signed for, for whoever signs the report. */
export function acknowledgedTable(issues: readonly Issue[]): ReportTable {
  const signed = issues.flatMap((issue) =>
    issue.acknowledged === undefined ? [] : [{ issue, by: issue.acknowledged }],
  );
  return {
    name: 'Xác nhận',
    title: 'NHỮNG CHỖ LỆCH ĐÃ ĐƯỢC XÁC NHẬN',
    columns: [
      ...place,
      { heading: 'Lý do chấp nhận', kind: 'text', width: 40 },
      { heading: 'Căn cứ', kind: 'text', width: 22 },
      { heading: 'Người xác nhận', kind: 'text', width: 20 },
      { heading: 'Ngày xác nhận', kind: 'id', width: 13 },
      { heading: 'Mã quy tắc', kind: 'id', width: 26 },
    ],
    rows: signed.map(({ issue, by }, index) => ({
      kind: 'item',
      cells: [...placeCells(issue, index), by.reason, by.basis ?? '', by.by, by.on, issue.rule],
    })),
    total: false,
    whenEmpty: 'Không có chỗ lệch nào phải xác nhận',
  };
}

/** "Cảnh báo": what is still open. */
export function openIssuesTable(issues: readonly Issue[]): ReportTable {
  return {
    name: 'Cảnh báo',
    title: 'CẢNH BÁO CHƯA XỬ LÝ',
    columns: [
      ...place,
      { heading: 'Cách xử lý', kind: 'text', width: 46 },
      { heading: 'Mã quy tắc', kind: 'id', width: 26 },
    ],
    rows: issues
      .filter(({ acknowledged }) => acknowledged === undefined)
      .map((issue, index) => ({
        kind: 'item',
        cells: [...placeCells(issue, index), issue.fix ?? '', issue.rule],
      })),
    total: false,
    whenEmpty: 'Không còn cảnh báo nào',
  };
}
