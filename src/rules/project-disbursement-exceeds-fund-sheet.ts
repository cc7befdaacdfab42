import { shortName } from '../programme/subprojects.ts';
import {
  addressesOf,
  addressFrom,
  allFilled,
  type CommuneRule,
  dong,
  evidenceOf,
  placeOf,
  someFilled,
  sumOf,
} from './kit.ts';
import { projectMoney } from './shared/project-money.ts';

/** What projects have been paid is part of what the sub-project has been paid; the rest may be management costs. */
export const projectDisbursementExceedsFundSheet: CommuneRule = {
  id: 'project-disbursement-exceeds-fund-sheet',
  severity: 'error',
  scope: 'commune',
  summary: 'Giải ngân của các dự án lớn hơn giải ngân ghi ở Nguồn vốn',
  source: 'Biểu Dự án sản xuất, Nguồn vốn',
  *check(book) {
    for (const { subproject, year, projects, funds } of projectMoney(book)) {
      const paid = someFilled(projects.map((row) => row.disbursed));
      const recorded = allFilled(funds.map(({ ofYear }) => ofYear.disbursed));
      if (paid === null || recorded === null || sumOf(paid) <= sumOf(recorded)) continue;
      const there = recorded.map((cell) => cell.at.cell);
      const sheet = there.length === 0 ? '' : ` (${there.join(' + ')})`;
      const elsewhere =
        recorded[0] === undefined
          ? ''
          : ` hoặc ${addressFrom(paid[0].at, recorded[0])}${there
              .slice(1)
              .map((cell) => `, ${cell}`)
              .join('')}`;
      yield {
        at: placeOf(paid),
        message: `Các dự án thuộc ${shortName(subproject)}, vốn năm ${year}, đã giải ngân ${dong(sumOf(paid))}, nhưng sheet Nguồn vốn${sheet} chỉ ghi ${dong(sumOf(recorded))}.`,
        fix: `Đối chiếu với Kho bạc Nhà nước, rồi sửa ${addressesOf(paid)}${elsewhere}.`,
        related: recorded.map((cell) => cell.at),
        evidence: evidenceOf(...paid, ...recorded),
      };
    }
  },
};
