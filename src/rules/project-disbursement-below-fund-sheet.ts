import { shortName } from '../programme/subprojects.ts';
import {
  addressesOf,
  allFilled,
  type CommuneRule,
  decimal,
  dong,
  evidenceOf,
  placeOf,
  someFilled,
  sumOf,
} from './kit.ts';
import { projectMoney } from './shared/project-money.ts';

/** Management costs stand outside of projects, but they are the smaller part: a digit was lost, or a project left out. */
export const projectDisbursementBelowFundSheet: CommuneRule = {
  id: 'project-disbursement-below-fund-sheet',
  severity: 'warning',
  scope: 'commune',
  summary: 'Các dự án giải ngân chưa bằng một nửa số ở sheet Nguồn vốn: sót dự án hoặc gõ thiếu chữ số',
  source: 'Biểu Dự án sản xuất; Nguồn vốn',
  *check(book, { projectSharePercent }) {
    for (const { subproject, year, projects, funds } of projectMoney(book)) {
      const spent = someFilled(projects.map((row) => row.disbursed));
      const known = allFilled(funds.map(({ ofYear }) => ofYear.disbursed));
      if (spent === null || known === null) continue;
      const [ours, theirs] = [sumOf(spent), sumOf(known)];
      if (theirs === 0 || ours * 100 >= theirs * projectSharePercent) continue;
      const there = known.filter((cell) => cell.value !== 0);
      yield {
        at: placeOf(spent),
        message: `Các dự án thuộc ${shortName(subproject)}, vốn năm ${year}, giải ngân ${dong(ours)}; sheet Nguồn vốn ghi ${dong(theirs)} (${addressesOf(there)}), nên dự án chưa đến ${decimal(projectSharePercent)}% số đó.`,
        fix: `Kiểm tra ${addressesOf(spent)}: gõ thiếu chữ số, hoặc còn dự án chưa ghi.`,
        related: there.map((cell) => cell.at),
        evidence: evidenceOf(...spent, ...known),
      };
    }
  },
};
