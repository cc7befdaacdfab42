import { formatShort } from '../vietnamese/dates.ts';
import { addressFrom, evidenceOf, valuesOf, yearProjects, type YearRule } from './kit.ts';
import type { YearProject } from './shared/year-rows.ts';
import { asNumber, keyOf, repeats } from './shared/repeats.ts';

/** A project over several communes stands in the district's sheet alone. */
export const projectCountedByTwo: YearRule = {
  id: 'project-counted-by-two',
  severity: 'error',
  scope: 'year',
  summary: 'Một dự án được hai đơn vị cùng ghi (hai xã, hoặc xã và huyện)',
  source: 'Biểu Dự án sản xuất: dự án trên nhiều xã do huyện ghi, xã không ghi',
  *check(data) {
    const key = ({ row }: YearProject) =>
      keyOf(asNumber(row.decisionNumber), row.decisionDate, row.name, row.fundingYear);
    for (const [{ row, slot }, before] of repeats(yearProjects(data), key)) {
      const values = valuesOf(row.decisionNumber, row.decisionDate);
      if (values === null || before.slot?.code === slot?.code) continue;
      yield {
        at: row.name.at,
        message: `Dự án theo quyết định số ${values[0]} ngày ${formatShort(values[1])} cũng được ghi ở ${addressFrom(row.name.at, before.row.name)}, nên số hộ và kinh phí bị tính hai lần.`,
        fix: `Để lại ở một tệp: dự án thực hiện trên nhiều xã do huyện ghi, xã không ghi.`,
        related: [before.row.name.at],
        evidence: evidenceOf(row.name, row.decisionNumber, row.decisionDate, before.row.name),
      };
    }
  },
};
