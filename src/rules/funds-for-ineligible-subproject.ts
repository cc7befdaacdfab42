import { valueOf } from '../model/cell.ts';
import { shortName } from '../programme/subprojects.ts';
import { addressFrom, type DistrictRule, issueAt, valuesOf } from './kit.ts';
import { allocationRows } from './shared/allocation-rows.ts';
import { refusalOf } from './shared/eligibility-rows.ts';

/** Either the district takes part in the sub-project, or it has no money for it. */
export const fundsForIneligibleSubproject: DistrictRule = {
  id: 'funds-for-ineligible-subproject',
  severity: 'error',
  scope: 'district',
  summary: 'Có vốn giao cho tiểu dự án mà huyện không thuộc đối tượng thụ hưởng',
  source: 'Quyết định 90/QĐ-TTg; Quyết định 353/QĐ-TTg (danh sách huyện nghèo)',
  *check(book) {
    for (const row of allocationRows(book)) {
      const [subproject] = valuesOf(row.subproject) ?? [];
      const refusal = subproject && refusalOf(book, subproject);
      if (subproject === undefined || refusal === undefined) continue;
      if ([row.initial, row.adjustment, row.disbursed].every((cell) => (valueOf(cell) ?? 0) === 0)) continue;
      yield {
        ...issueAt(row.subproject, refusal),
        message: `Có vốn giao cho ${shortName(subproject)}, nhưng sheet Đối tượng thụ hưởng ghi huyện không thuộc đối tượng.`,
        fix: `Sửa ${row.subproject.at.cell} hoặc ${addressFrom(row.subproject.at, refusal)}.`,
      };
    }
  },
};
