import { evidenceOf, valuesOf } from './shared/cells.ts';
import type { CommuneRule } from './rule.ts';
import { plain } from './shared/words.ts';

/** 113 ≤ 326: "trong đó" is a part. */
export const programmeLearnersExceedClass: CommuneRule = {
  id: 'programme-learners-exceed-class',
  severity: 'error',
  scope: 'commune',
  summary: 'Đào tạo nghề: học viên theo Chương trình nhiều hơn học viên của xã',
  source: 'Biểu Đào tạo nghề của xã',
  *check(book) {
    for (const row of book.sheets.training?.rows ?? []) {
      const values = valuesOf(row.povertyProgramme, row.learners);
      if (values === null || values[0] <= values[1]) continue;
      yield {
        at: row.povertyProgramme.at,
        message: `Học viên theo Chương trình là ${plain(values[0])}, nhiều hơn số học viên của xã ${plain(values[1])} (${row.learners.at.cell}).`,
        actual: plain(values[0]),
        expected: `không quá ${plain(values[1])}`,
        fix: `Sửa ${row.povertyProgramme.at.cell} hoặc ${row.learners.at.cell}.`,
        related: [row.learners.at],
        evidence: evidenceOf(row.povertyProgramme, row.learners),
      };
    }
  },
};
