import { addressFrom, dong, issueAt, valuesOf, type WorkbookRule } from './kit.ts';
import { projectRows } from './shared/project-rows.ts';

/** A project has money but nobody takes part: the report would count it among the projects and nobody of it. */
export const projectWithoutHouseholds: WorkbookRule = {
  id: 'project-without-households',
  severity: 'warning',
  scope: 'workbook',
  summary: 'Dự án có kinh phí nhưng tổng số hộ ghi 0',
  source: 'Biểu Dự án sản xuất; Điều 21, Điều 22 Nghị định 27/2022/NĐ-CP',
  *check(book) {
    for (const row of projectRows(book)) {
      const [households, cost] = valuesOf(row.households, row.totalCost) ?? [];
      if (households !== 0 || cost === undefined || cost === 0) continue;
      yield {
        ...issueAt(row.households, row.totalCost),
        message: `Dự án có kinh phí ${dong(cost)} (${addressFrom(row.households.at, row.totalCost)}) nhưng tổng số hộ tham gia ghi 0.`,
        fix: `Ghi số hộ theo quyết định phê duyệt vào ${row.households.at.cell}.`,
      };
    }
  },
};
