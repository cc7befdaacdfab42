import { addressFrom, issueAt, slotsWithBook, valuesOf, type YearRule } from './kit.ts';

const labels = { preliminary: 'Sơ bộ', official: 'Chính thức' } as const;

/** One report, one kind of count. */
export const censusStatusMixed: YearRule = {
  id: 'census-status-mixed',
  severity: 'error',
  scope: 'year',
  summary: 'Số sơ bộ của xã lẫn với số chính thức của huyện, hoặc ngược lại',
  source: 'Điều 3, Điều 7 Quyết định 24/2021/QĐ-TTg',
  *check(data) {
    const own = data.district.sheets.report?.censusStatus;
    const [wanted] = (own && valuesOf(own)) ?? [];
    if (own === undefined || wanted === undefined) return;
    for (const { book } of slotsWithBook(data)) {
      const cell = book.sheets.info?.censusStatus;
      const [status] = (cell && valuesOf(cell)) ?? [];
      if (cell === undefined || status === undefined || status === wanted) continue;
      const there = addressFrom(cell.at, own);
      const fix =
        wanted === 'official'
          ? 'Đề nghị xã gửi lại số chính thức kèm quyết định công nhận; nếu chưa có thì huyện chuyển ô đó về "Sơ bộ".'
          : 'Nếu mọi xã đã có số chính thức thì huyện chuyển ô đó thành "Chính thức"; nếu chưa thì đề nghị xã gửi lại số sơ bộ.';
      yield {
        ...issueAt(cell, own),
        message: `Xã ghi "${labels[status]}", huyện đang lập báo cáo theo số "${labels[wanted]}" (${there}).`,
        actual: labels[status],
        expected: labels[wanted],
        fix: `${fix} Không trộn hai loại số trong một báo cáo.`,
      };
    }
  },
};
