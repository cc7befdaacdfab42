import { formatShort } from '../vietnamese/dates.ts';
import { compareKey } from '../vietnamese/text.ts';
import { addressFrom, evidenceOf, valuesOf } from './shared/cells.ts';
import type { YearRule } from './rule.ts';
import { yearProjects, type YearProject } from './shared/year-rows.ts';

/** A project over several communes stands in the district's sheet alone. */
export const projectCountedByTwo: YearRule = {
  id: 'project-counted-by-two',
  severity: 'error',
  scope: 'year',
  summary: 'Một dự án được hai đơn vị cùng ghi (hai xã, hoặc xã và huyện)',
  source: 'Biểu Dự án sản xuất: dự án trên nhiều xã do huyện ghi, xã không ghi',
  *check(data) {
    const first = new Map<string, YearProject>();
    for (const project of yearProjects(data)) {
      const { row, slot } = project;
      const values = valuesOf(row.decisionNumber, row.decisionDate, row.name, row.fundingYear);
      if (values === null) continue;
      const [number, date, name, year] = values;
      const key = [compareKey(number), formatShort(date), compareKey(name), year].join(' | ');
      const before = first.get(key);
      if (before === undefined) {
        first.set(key, project);
        continue;
      }
      if (before.slot?.code === slot?.code) continue;
      yield {
        at: row.name.at,
        message: `Dự án theo quyết định số ${number} ngày ${formatShort(date)} cũng được ghi ở ${addressFrom(row.name.at, before.row.name)}, nên số hộ và kinh phí bị tính hai lần.`,
        fix: `Để lại ở một tệp: dự án thực hiện trên nhiều xã do huyện ghi, xã không ghi.`,
        related: [before.row.name.at],
        evidence: evidenceOf(row.name, row.decisionNumber, row.decisionDate, before.row.name),
      };
    }
  },
};
