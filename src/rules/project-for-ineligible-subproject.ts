import { shortName } from '../programme/subprojects.ts';
import { addressFrom, issueAt, valuesOf, yearProjects, type YearRule } from './kit.ts';
import { refusalOf } from './shared/eligibility-rows.ts';

/** A project of a sub-project in which the district has no part. */
export const projectForIneligibleSubproject: YearRule = {
  id: 'project-for-ineligible-subproject',
  severity: 'error',
  scope: 'year',
  summary: 'Có dự án thuộc tiểu dự án mà huyện không thuộc đối tượng thụ hưởng',
  source: 'Biểu Đối tượng thụ hưởng',
  *check(data) {
    for (const { row } of yearProjects(data)) {
      const [subproject] = valuesOf(row.subproject) ?? [];
      const refusal = subproject && refusalOf(data.district, subproject);
      if (subproject === undefined || refusal === undefined) continue;
      const there = addressFrom(row.subproject.at, refusal);
      yield {
        ...issueAt(row.subproject, refusal),
        message: `Dự án thuộc ${shortName(subproject)}, nhưng huyện ghi không thuộc đối tượng thụ hưởng (${there}).`,
        fix: `Chọn lại ${row.subproject.at.cell}, hoặc sửa ${there}.`,
      };
    }
  },
};
