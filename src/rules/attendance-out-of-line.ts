import type { YearData } from '../forms/books.ts';
import { valueOf, type Located } from '../model/cell.ts';
import { decimal, issueAt, plain, slotsWithBook, valuesOf, type YearRule } from './kit.ts';
import { outOfLine } from './shared/out-of-line.ts';

const enoughSiblings = 3;

interface Gathering {
  readonly kind: string;
  readonly times: Located<number>;
  readonly persons: Located<number>;
}

function gatherings(data: YearData): readonly Gathering[] {
  const ofCommunes = slotsWithBook(data).flatMap(({ book: { sheets } }) => [
    ...(sheets.communication?.rows ?? []).map((row) => ({
      ...{ kind: `communication ${valueOf(row.form) ?? ''}`, times: row.times, persons: row.attendances },
    })),
    ...(sheets.capacity?.rows ?? []).map((row) => ({
      ...{ kind: `capacity ${valueOf(row.form) ?? ''}`, times: row.times, persons: row.participants },
    })),
  ]);
  const ofDistrict = (data.district.sheets.activities?.rows ?? []).map((row) => ({
    ...{ kind: `district ${valueOf(row.kind) ?? ''}`, times: row.times, persons: row.attendances },
  }));
  return [...ofCommunes, ...ofDistrict];
}

/** Meetings of one form gather about as many people; a digit too many makes it ten times. */
export const attendanceOutOfLine: YearRule = {
  id: 'attendance-out-of-line',
  severity: 'warning',
  scope: 'year',
  summary: 'Số lượt người một cuộc chênh quá xa trung vị các cuộc cùng hình thức',
  source: 'Thực tế: gõ thừa, thiếu chữ số',
  *check(data, { costPerHouseholdRatio: limit }) {
    const all = gatherings(data).flatMap((each) => {
      const values = valuesOf(each.persons, each.times);
      return values === null || values[0] === 0 || values[1] === 0
        ? []
        : [{ ...each, average: values[0] / values[1] }];
    });
    for (const { persons, times, average, median } of outOfLine(all, enoughSiblings, limit)) {
      yield {
        ...issueAt(persons, times),
        message: `Bình quân ${decimal(average)} lượt người một cuộc, trong khi các cuộc cùng hình thức thường là ${decimal(median)} (chênh quá ${plain(limit)} lần).`,
        fix: `Kiểm tra ${persons.at.cell} và ${times.at.cell}.`,
      };
    }
  },
};
