import { allFilled, evidenceOf, sumOf, valuesOf } from './shared/cells.ts';
import { fundRows } from './shared/fund-rows.ts';
import type { CommuneRule } from './rule.ts';
import { dong } from './shared/words.ts';

/** Money of a year can be paid out once. */
export const disbursementExceedsFunds: CommuneRule = {
  id: 'disbursement-exceeds-funds',
  severity: 'error',
  scope: 'commune',
  summary: 'Nguồn vốn: đã giải ngân lớn hơn vốn được sử dụng của năm đó',
  source: 'Biểu Nguồn vốn',
  *check(book) {
    for (const { years } of fundRows(book)) {
      for (const { year, funds, disbursed } of years) {
        const parts = allFilled(funds);
        const [paid] = valuesOf(disbursed) ?? [];
        if (parts === null || paid === undefined || paid <= sumOf(parts)) continue;
        const cells = parts.map((part) => part.at.cell).join(' + ');
        yield {
          at: disbursed.at,
          message: `Đã giải ngân ${dong(paid)} từ vốn năm ${year}, lớn hơn vốn được sử dụng ${dong(sumOf(parts))} (${cells}).`,
          fix: `Đối chiếu với Kho bạc Nhà nước, rồi sửa ${disbursed.at.cell} hoặc ${parts.map((part) => part.at.cell).join(', ')}.`,
          related: parts.map((part) => part.at),
          evidence: evidenceOf(disbursed, ...parts),
        };
      }
    }
  },
};
