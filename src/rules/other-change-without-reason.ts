import { reasonsOnce } from '../forms/commune/movement.ts';
import { type CommuneRule, issueAt, padded, valuesOf } from './kit.ts';
import { movements, rowNames } from './shared/census-rows.ts';

/** "Khác" is where everything that doesn't fit ends up; it must say what. */
export const otherChangeWithoutReason: CommuneRule = {
  id: 'other-change-without-reason',
  severity: 'error',
  scope: 'commune',
  summary: 'Có giảm khác, tăng khác nhưng không ghi lý do',
  source: 'Biểu tổng hợp diễn biến hộ nghèo, hộ cận nghèo, cột (4), (8)',
  *check(book) {
    const all = movements(book);
    const once = book.layout.version >= reasonsOnce.since;
    for (const movement of all) {
      const own = once ? all.filter(({ table }) => table === movement.table) : [movement];
      if (own.some(({ reason }) => reason.state !== 'blank')) continue;
      const asked = own.find(({ row }) => row === reasonsOnce.row) ?? movement;
      const { unit } = rowNames[movement.row];
      const changes = [
        { cell: movement.otherDecrease, says: 'Giảm khác' },
        { cell: movement.otherIncrease, says: 'Tăng khác' },
      ];
      for (const { cell, says } of changes) {
        const [value] = valuesOf(cell) ?? [];
        if (value === undefined || value === 0) continue;
        yield {
          ...issueAt(cell, asked.reason),
          message: `${says} là ${padded(value)} ${unit} nhưng chưa ghi lý do.`,
          fix: `Ghi vào ${asked.reason.at.cell}, ví dụ: "02 hộ chuyển đi, 01 hộ đơn thân đã chết". Hộ thoát nghèo phải ghi ở cột (2) hoặc (3), không ghi ở cột này.`,
        };
      }
    }
  },
};
