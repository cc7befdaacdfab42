import type { YearData } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';
import { productionSubprojects, shortName } from '../programme/subprojects.ts';
import { allRead, dong, issueAt, slotsWithBook, type YearRule } from './kit.ts';
import { fundRows, fundsAreCertain } from './shared/fund-rows.ts';
import { communeCodesOf, projectRows, type ProjectRow } from './shared/project-rows.ts';

/** The district's projects that a commune takes part in; all of them where it can't be told. */
function sharedProjects({ district }: YearData, code: string): readonly ProjectRow[] {
  return (district.sheets.districtProjects?.rows ?? []).filter(({ communes }) => {
    const typed = valueOf(communes);
    return typed === undefined || communeCodesOf(typed).includes(code);
  });
}

/** Money of a year was spent, but no project of that year's money stands: one was left out, or its year is mistyped. */
export const disbursedWithoutProject: YearRule = {
  id: 'disbursed-without-project',
  severity: 'warning',
  scope: 'year',
  summary:
    'Nguồn vốn đã giải ngân mà không có dự án nào của nguồn vốn năm đó: sót dự án hoặc ghi nhầm năm giao vốn',
  source: 'Biểu Nguồn vốn; Dự án sản xuất; Dự án của huyện',
  *check(data) {
    if (data.district.sheets.districtProjects === null) return;
    for (const { book, code } of slotsWithBook(data)) {
      if (book.sheets.productionProjects === null || !fundsAreCertain(book)) continue;
      const projects = [...projectRows(book), ...sharedProjects(data, code)];
      // A project that can't be read may be the one.
      if (!allRead(projects.flatMap(({ subproject, fundingYear }) => [subproject, fundingYear]))) continue;
      for (const { subproject, years } of fundRows(book)) {
        if (!productionSubprojects.some((each) => each === subproject)) continue;
        for (const { year, disbursed } of years) {
          const spent = valueOf(disbursed) ?? 0;
          const has = projects.some(
            (project) => valueOf(project.subproject) === subproject && valueOf(project.fundingYear) === year,
          );
          if (spent === 0 || has) continue;
          const what = shortName(subproject);
          yield {
            ...issueAt(disbursed),
            message: `Đã giải ngân ${dong(spent)} từ vốn năm ${year} cho ${what}, nhưng không có dự án nào của ${what} từ vốn năm ${year}.`,
            fix: 'Ghi dự án còn sót vào sheet Dự án sản xuất, hoặc sửa năm giao vốn của dự án.',
          };
        }
      }
    }
  },
};
