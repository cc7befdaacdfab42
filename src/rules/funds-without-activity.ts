import type { CommuneBook } from '../forms/books.ts';
import { valueOf, type Located } from '../model/cell.ts';
import { productionSubprojects, shortName, type SubprojectCode } from '../programme/subprojects.ts';
import { addressFrom, type CommuneRule, dong, evidenceOf } from './kit.ts';
import { fundRows, usableFunds, type FundRow } from './shared/fund-rows.ts';
import { projectRows } from './shared/project-rows.ts';

interface Activity {
  readonly subproject: SubprojectCode;
  readonly gate: Located<'yes' | 'no'> | undefined;
  readonly done: boolean;
  /** What to enter: "từng cụm loa". */
  readonly what: string;
}

/** The sheets that show what became of a sub-project's money. */
function activities(book: CommuneBook): readonly Activity[] {
  const { productionProjects, communication, loudspeakers, capacity, supervision } = book.sheets;
  const of = (
    subproject: SubprojectCode,
    sheet: { readonly gate?: Located<'yes' | 'no'>; readonly rows: readonly unknown[] } | null,
    what: string,
  ): Activity => ({ subproject, gate: sheet?.gate, done: (sheet?.rows.length ?? 0) > 0, what });
  return [
    ...productionSubprojects.map((subproject) => ({
      ...of(subproject, productionProjects, 'từng dự án'),
      // A project of a sub-project that can't be read may be of this one.
      done: projectRows(book).some((row) => (valueOf(row.subproject) ?? subproject) === subproject),
    })),
    of('da6-tda1', loudspeakers, 'từng cụm loa'),
    of('da6-tda2', communication, 'từng cuộc truyền thông'),
    of('da7-tda1', capacity, 'từng hoạt động nâng cao năng lực'),
    of('da7-tda2', supervision, 'từng cuộc giám sát'),
  ];
}

function firstMoney(row: FundRow): Located<number> | undefined {
  return row.years.flatMap((each) => each.funds).find((cell) => (valueOf(cell) ?? 0) > 0);
}

/** Money was given, nothing was done, and nobody says why. */
export const fundsWithoutActivity: CommuneRule = {
  id: 'funds-without-activity',
  severity: 'warning',
  scope: 'commune',
  summary: 'Đã giao vốn cho tiểu dự án nhưng xã không ghi hoạt động nào và không ghi lý do',
  source: 'Biểu Nguồn vốn và biểu của từng tiểu dự án',
  *check(book) {
    for (const { subproject, gate, done, what } of activities(book)) {
      if (gate === undefined || gate.state !== 'value' || done) continue;
      for (const row of fundRows(book).filter((each) => each.subproject === subproject)) {
        const funds = usableFunds(row);
        const money = firstMoney(row);
        if (funds === undefined || funds <= 0 || money === undefined || row.reason.state !== 'blank')
          continue;
        const says = gate.value === 'no' ? 'Xã chọn "Không"' : 'Sheet chưa có dòng nào về nội dung này';
        const enter = gate.value === 'no' ? `chọn "Có" và ghi ${what}` : `ghi ${what}`;
        yield {
          at: gate.at,
          message: `${says} nhưng đã được giao ${dong(funds)} cho ${shortName(subproject)} (${addressFrom(gate.at, money)}).`,
          fix: `Nếu đã hoặc đang làm thì ${enter}; nếu chưa làm thì ghi lý do vào ${addressFrom(gate.at, row.reason)}.`,
          related: [money.at, row.reason.at],
          evidence: evidenceOf(gate, ...row.years.flatMap((each) => each.funds)),
        };
      }
    }
  },
};
