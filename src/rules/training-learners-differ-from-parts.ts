import { addressesOf, allFilled, evidenceOf, sumOf, valuesOf } from './shared/cells.ts';
import type { CommuneRule } from './rule.ts';
import { addition, plain } from './shared/words.ts';

/** Learners under the programme are poor, near poor, newly escaped, or others. */
export const trainingLearnersDifferFromParts: CommuneRule = {
  id: 'training-learners-differ-from-parts',
  severity: 'error',
  scope: 'commune',
  summary: 'Đào tạo nghề: học viên theo Chương trình khác tổng theo đối tượng',
  source: 'Biểu Đào tạo nghề của xã',
  *check(book) {
    for (const row of book.sheets.training?.rows ?? []) {
      const parts = allFilled([row.poor, row.nearPoor, row.newlyEscaped, row.otherBeneficiaries]);
      const [total] = valuesOf(row.povertyProgramme) ?? [];
      if (parts === null || total === undefined || total === sumOf(parts)) continue;
      yield {
        at: row.povertyProgramme.at,
        message: `Học viên theo Chương trình là ${plain(total)}, nhưng ${addition(parts.map((part) => part.value))} = ${plain(sumOf(parts))}.`,
        actual: plain(total),
        expected: plain(sumOf(parts)),
        fix: `Sửa ${row.povertyProgramme.at.cell} hoặc ${addressesOf(parts)}.`,
        related: parts.map((part) => part.at),
        evidence: evidenceOf(row.povertyProgramme, ...parts),
      };
    }
  },
};
