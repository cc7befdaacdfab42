import {
  countingDay,
  foundedOn,
  hasEnded,
  lastYearOf,
  openingRows,
  unitInSentence,
} from '../forms/district/units.ts';
import { lastYear } from '../forms/district/last-year.ts';
import { type CalendarDate, valueOf } from '../model/cell.ts';
import { formatShort, compareDates } from '../vietnamese/dates.ts';
import { upperFirst } from '../vietnamese/text.ts';
import { allFilled, type DistrictRule, evidenceOf, plain, someFilled, sumOf } from './kit.ts';
import { lastYearColumns } from './shared/last-year-rows.ts';

/** What the units of a split begin the year with is typed by the district, and is what the old unit ended the year before with. */
export const splitDiffersFromLastYear: DistrictRule = {
  id: 'split-differs-from-last-year',
  severity: 'error',
  scope: 'district',
  summary: 'Số đầu kỳ của các xã mới chia tách cộng lại khác số cuối năm trước của xã cũ',
  source: 'Biểu Số liệu năm trước; Xã, thị trấn',
  holds: { huyen: { lastYear: lastYearColumns } },
  *check({ sheets, layout }) {
    const day = countingDay(sheets, layout.year);
    const units = sheets.communes?.rows ?? [];
    const openingOf = (unit: (typeof units)[number]) => openingRows(sheets, valueOf(unit.code) ?? '', day);
    const ended = units.filter(
      (unit) => hasEnded(unit, day) && unit.mergedInto.state === 'blank' && openingOf(unit).length > 0,
    );
    for (const date of distinct(ended.flatMap((unit) => valueOf(unit.until) ?? []))) {
      const old = ended.filter((unit) => sameDay(valueOf(unit.until), date));
      const founded = foundedOn(sheets, date);
      const names = (rows: typeof units) => rows.map(unitInSentence).join(', ');
      const without = founded.filter((unit) => lastYearOf(sheets, valueOf(unit.code)) === undefined);
      for (const unit of without) {
        yield {
          at: unit.code.at,
          message: `${upperFirst(unitInSentence(unit))} tách từ ${names(old)} ngày ${formatShort(date)} mà sheet ${lastYear.name} chưa có dòng cho đơn vị này, nên không biết số đầu kỳ.`,
          fix: `Thêm một dòng ở cuối sheet ${lastYear.name}: mã, tên và 12 số đầu kỳ của phần dân cư tách về đơn vị này.`,
          evidence: evidenceOf(unit.code, unit.since),
        };
      }
      if (without.length > 0) continue;
      for (const column of lastYearColumns) {
        const before = allFilled(old.flatMap(openingOf).map((row) => row[column]));
        const after = someFilled(founded.flatMap(openingOf).map((row) => row[column]));
        if (before === null || after === null || sumOf(before) === sumOf(after)) continue;
        const cells = before.map(({ at }) => at.cell).join(', ');
        yield {
          at: after[0].at,
          message: `Cột ${lastYear.columns[column].heading}: ${names(founded)} cộng lại là ${plain(sumOf(after))}, nhưng ${names(old)} cuối năm ${layout.year - 1} có ${plain(sumOf(before))} (${cells}).`,
          actual: plain(sumOf(after)),
          expected: plain(sumOf(before)),
          fix: `Sửa ${after.map(({ at }) => at.cell).join(', ')} để cộng lại bằng ${plain(sumOf(before))}. Có phần về một đơn vị đang có thì chuyển phần đó từ ${cells} sang dòng của đơn vị ấy.`,
          related: [...after.slice(1), ...before].map(({ at }) => at),
          evidence: evidenceOf(...after, ...before),
        };
      }
    }
  },
};

const sameDay = (a: CalendarDate | undefined, b: CalendarDate): boolean =>
  a !== undefined && compareDates(a, b) === 0;

function distinct(dates: readonly CalendarDate[]): readonly CalendarDate[] {
  return dates.filter((date, index) => dates.findIndex((each) => sameDay(each, date)) === index);
}
