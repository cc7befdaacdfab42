import { valueOf } from '../model/cell.ts';
import { productionSubprojects, shortName } from '../programme/subprojects.ts';
import { formatMillions } from '../vietnamese/numbers.ts';
import {
  addressesOf,
  allFilled,
  dong,
  evidenceOf,
  placeOf,
  someFilled,
  sumOf,
  yearProjects,
  type YearRule,
} from './kit.ts';
import { allocationRows, allocationsAreCertain } from './shared/allocation-rows.ts';
import { projectRows } from './shared/project-rows.ts';

/** A district project may draw on communes' money: only all projects against all allocations is certain. */
export const projectMoneyExceedsAllocations: YearRule = {
  id: 'project-money-exceeds-allocations',
  severity: 'error',
  scope: 'year',
  summary: 'Ngân sách trung ương của mọi dự án (xã và huyện) lớn hơn vốn đã giao cho tiểu dự án và năm đó',
  source: 'Biểu Dự án của huyện; Vốn giao',
  *check(data) {
    if (!allocationsAreCertain(data.district)) return;
    const years = [data.year, data.year - 1, data.year - 2];
    for (const subproject of productionSubprojects) {
      for (const year of years) {
        const isOurs = (row: (typeof own)[number]) =>
          valueOf(row.subproject) === subproject && valueOf(row.fundingYear) === year;
        const own = projectRows(data.district);
        const district = someFilled(own.filter(isOurs).map((row) => row.centralBudget));
        const all = allFilled(
          yearProjects(data)
            .map(({ row }) => row)
            .filter(isOurs)
            .map((row) => row.centralBudget),
        );
        const funds = allFilled(
          allocationRows(data.district)
            .filter(
              (line) =>
                valueOf(line.subproject) === subproject &&
                valueOf(line.fundingYear) === year &&
                valueOf(line.source) === 'central',
            )
            .flatMap((line) => [line.initial, line.adjustment]),
        );
        if (district === null || all === null || funds === null) continue;
        if (sumOf(all) <= sumOf(funds)) continue;
        yield {
          at: placeOf(district),
          message: `Ngân sách trung ương của ${all.length} dự án (xã và huyện) thuộc ${shortName(subproject)}, vốn năm ${year}, cộng lại là ${dong(sumOf(all))}, lớn hơn vốn đã giao ${formatMillions(sumOf(funds))} triệu đồng.`,
          fix: `Xem lại ${addressesOf(district)} và năm giao vốn; nếu vốn đã được bổ sung thì ghi vào sheet Vốn giao.`,
          related: funds.map((cell) => cell.at),
          evidence: evidenceOf(...district, ...funds),
        };
      }
    }
  },
};
