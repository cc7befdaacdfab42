import { valueOf } from '../model/cell.ts';
import type { YearData } from '../forms/books.ts';
import { allFilled, allRead, issueAt, plain, slotsWithBook, sumOf, valuesOf, type YearRule } from './kit.ts';
import { keyOf } from './shared/repeats.ts';

function communeClasses(data: YearData) {
  return slotsWithBook(data).flatMap(({ book }) => book.sheets.training?.rows ?? []);
}

/** Communes' rows are there for this check alone: classes are counted from the district's sheet. */
export const learnersDifferFromDistrict: YearRule = {
  id: 'learners-differ-from-district',
  severity: 'warning',
  scope: 'year',
  summary: 'Học viên các xã ghi cho một lớp khác số của huyện',
  source: 'Biểu Đào tạo nghề của xã và của huyện',
  holds: {
    xa: { training: ['learners', 'povertyProgramme'] },
    huyen: { trainingClasses: ['learners', 'povertyProgramme'] },
  },
  *check(data) {
    if (!allRead(communeClasses(data).flatMap((row) => [row.name, row.startedOn]))) return;
    for (const row of data.district.sheets.trainingClasses?.rows ?? []) {
      // A class is told by what it teaches and the day it began.
      const key = keyOf(row.name, row.startedOn);
      const rows = communeClasses(data).filter((each) => keyOf(each.name, each.startedOn) === key);
      if (key === null || rows.length === 0) continue;
      const counts = [
        { own: row.learners, theirs: rows.map((each) => each.learners), says: 'học viên' },
        {
          ...{ own: row.povertyProgramme, theirs: rows.map((each) => each.povertyProgramme) },
          says: 'học viên theo Chương trình giảm nghèo bền vững',
        },
      ];
      for (const { own, theirs, says } of counts) {
        const parts = allFilled(theirs);
        const [expected] = valuesOf(own) ?? [];
        if (parts === null || expected === undefined || sumOf(parts) === expected) continue;
        yield {
          ...issueAt(own, ...parts),
          message: `Lớp "${valueOf(row.name)}": huyện ghi ${plain(expected)} ${says}, các xã ghi cộng lại ${plain(sumOf(parts))}.`,
          actual: plain(expected),
          expected: plain(sumOf(parts)),
          fix: `Đối chiếu với cơ sở đào tạo, rồi sửa ${own.at.cell} hoặc ${parts.map((part) => `${part.at.file}, ${part.at.sheet}!${part.at.cell}`).join('; ')}.`,
        };
      }
    }
  },
};
