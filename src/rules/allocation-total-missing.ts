import { lineOfMoney, moneyLines } from '../forms/district/settle.ts';
import { hasColumn } from '../forms/layout.ts';
import { allocationTotals } from '../forms/district/allocation-totals.ts';
import { nameOfLine } from './allocation-total-differs.ts';
import { type DistrictRule, evidenceOf } from './kit.ts';

/** Money without the total of its decision is held against nothing, and its blanks say nothing. */
export const allocationTotalMissing: DistrictRule = {
  id: 'allocation-total-missing',
  severity: 'error',
  scope: 'district',
  summary: 'Vốn giao: có dòng vốn chưa ghi ở sheet Tổng vốn theo quyết định',
  source: 'Biểu Tổng vốn theo quyết định; Vốn giao',
  *check({ sheets, layout }) {
    const { rows } = sheets.allocationTotals ?? {};
    if (!hasColumn(allocationTotals, 'initial', layout) || rows === undefined) return;
    if (rows.some((row) => lineOfMoney(row) === null)) return;
    for (const line of moneyLines(sheets)) {
      const [first] = line.shares;
      if (line.totals.length > 0 || first === undefined) continue;
      const places = line.shares.map(({ row }) => row);
      yield {
        at: first.initial.at,
        message: `Chưa ghi tổng của ${nameOfLine(line)} (dòng ${places.slice(0, 8).join(', ')}${places.length > 8 ? '…' : ''}) ở sheet ${allocationTotals.name}.`,
        fix: `Ghi một dòng ở sheet ${allocationTotals.name}: cùng văn bản, dự án, nguồn, loại, năm giao vốn, với tổng ở phụ lục của quyết định.`,
        evidence: evidenceOf(first.subproject, first.source, first.capital, first.fundingYear, first.initial),
      };
    }
  },
};
