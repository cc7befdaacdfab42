import { addressFrom, type CommuneRule, issueAt, plain, valuesOf } from './kit.ts';
import { projectRows } from './shared/project-rows.ts';

/** A project cannot reach more poor households than the commune has. */
export const beneficiariesExceedPoorHouseholds: CommuneRule = {
  id: 'beneficiaries-exceed-poor-households',
  severity: 'warning',
  scope: 'commune',
  summary: 'Dự án có nhiều hộ nghèo (hộ cận nghèo) hơn cả xã có đầu kỳ',
  source: 'Thực tế: ghi nhầm cột, dự án thực hiện trên nhiều xã',
  *check(book) {
    const { poor, nearPoor } = book.sheets;
    for (const row of projectRows(book)) {
      const groups = [
        { cell: row.poor, all: poor?.households.opening, name: 'hộ nghèo', other: 'hộ cận nghèo' },
        { cell: row.nearPoor, all: nearPoor?.households.opening, name: 'hộ cận nghèo', other: 'hộ nghèo' },
      ];
      for (const { cell, all, name, other } of groups) {
        const values = all && valuesOf(cell, all);
        if (all === undefined || !values || values[0] <= values[1]) continue;
        yield {
          ...issueAt(cell, all),
          message: `Dự án có ${plain(values[0])} ${name} tham gia, trong khi cả xã có ${plain(values[1])} ${name} đầu kỳ (${addressFrom(cell.at, all)}).`,
          fix: `Kiểm tra xem có ghi nhầm ${other} vào ${cell.at.cell}, hoặc dự án thực hiện trên nhiều xã (khi đó huyện ghi, xã không ghi).`,
        };
      }
    }
  },
};
