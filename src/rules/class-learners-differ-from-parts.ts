import { addressesOf, allFilled, evidenceOf, sumOf, valuesOf } from './shared/cells.ts';
import type { DistrictRule } from './rule.ts';
import { addition, plain } from './shared/words.ts';

/** A class's learners are paid for by one programme each. */
export const classLearnersDifferFromParts: DistrictRule = {
  id: 'class-learners-differ-from-parts',
  severity: 'error',
  scope: 'district',
  summary: 'Lớp đào tạo nghề: tổng số học viên khác tổng theo nguồn',
  source: 'Biểu Đào tạo nghề của huyện',
  *check(book) {
    for (const row of book.sheets.trainingClasses?.rows ?? []) {
      const parts = allFilled([row.povertyProgramme, row.minorityProgramme, row.otherSources]);
      const [total] = valuesOf(row.learners) ?? [];
      if (parts === null || total === undefined || total === sumOf(parts)) continue;
      yield {
        at: row.learners.at,
        message: `Tổng số học viên là ${plain(total)}, nhưng ${addition(parts.map((part) => part.value))} = ${plain(sumOf(parts))}.`,
        actual: plain(total),
        expected: plain(sumOf(parts)),
        fix: `Sửa ${row.learners.at.cell} hoặc ${addressesOf(parts)}.`,
        related: parts.map((part) => part.at),
        evidence: evidenceOf(row.learners, ...parts),
      };
    }
  },
};
