import type { Acknowledgement, Issue } from '../../model/issue.ts';
import { type ColumnOf, counted, type ReportTable, tableOf } from './table.ts';

const severities = { error: 'Lỗi', warning: 'Cảnh báo' } as const;

const place: readonly ColumnOf<Issue>[] = [
  counted,
  { heading: 'Mức', kind: 'centre', width: 11, says: ({ severity }) => severities[severity] },
  { heading: 'Tệp', kind: 'text', width: 26, says: ({ at }) => at.file ?? '' },
  { heading: 'Sheet', kind: 'text', width: 18, says: ({ at }) => at.sheet ?? '' },
  { heading: 'Ô', kind: 'text', width: 11, says: ({ at }) => at.cell ?? '' },
  { heading: 'Nội dung', kind: 'text', width: 48, says: ({ message }) => message },
];
const rule: ColumnOf<Issue> = {
  heading: 'Mã quy tắc',
  kind: 'id',
  width: 26,
  unprinted: true,
  says: (issue) => issue.rule,
};

type Signed = Issue & { readonly acknowledged: Acknowledgement };

const signature: readonly ColumnOf<Signed>[] = [
  { heading: 'Lý do chấp nhận', kind: 'text', width: 40, says: ({ acknowledged }) => acknowledged.reason },
  { heading: 'Căn cứ', kind: 'text', width: 22, says: ({ acknowledged }) => acknowledged.basis ?? '' },
  { heading: 'Người xác nhận', kind: 'text', width: 20, says: ({ acknowledged }) => acknowledged.by },
  { heading: 'Ngày xác nhận', kind: 'id', width: 13, says: ({ acknowledged }) => acknowledged.on },
];

const remedy: ColumnOf<Issue> = {
  heading: 'Cách xử lý',
  kind: 'text',
  width: 46,
  says: ({ fix }) => fix ?? '',
};

/** "Xác nhận": what somebody has signed for, for whoever signs the report. */
export function acknowledgedTable(issues: readonly Issue[]): ReportTable {
  const signed = issues.filter((issue): issue is Signed => issue.acknowledged !== undefined);
  return tableOf(signed, [...place, ...signature, rule], {
    name: 'Xác nhận',
    title: 'NHỮNG CHỖ LỆCH ĐÃ ĐƯỢC XÁC NHẬN',
    total: false,
    whenEmpty: 'Không có chỗ lệch nào phải xác nhận',
  });
}

/** "Cảnh báo": what is still open. */
export function openIssuesTable(issues: readonly Issue[]): ReportTable {
  const open = issues.filter(({ acknowledged }) => acknowledged === undefined);
  return tableOf(open, [...place, remedy, rule], {
    name: 'Cảnh báo',
    title: 'CẢNH BÁO CHƯA XỬ LÝ',
    total: false,
    whenEmpty: 'Không còn cảnh báo nào',
  });
}
