import { formatShort } from '../vietnamese/dates.ts';
import { allRead, issueAt, slotsWithBook, valuesOf, type YearRule } from './kit.ts';
import { keyOf } from './shared/repeats.ts';

/** A class that only a commune knows is in no figure. */
export const classUnknownToDistrict: YearRule = {
  id: 'class-unknown-to-district',
  severity: 'warning',
  scope: 'year',
  summary: 'Lớp đào tạo nghề xã ghi mà sheet của huyện không có',
  source: 'Biểu Đào tạo nghề của xã và của huyện',
  *check(data) {
    const sheet = data.district.sheets.trainingClasses;
    if (sheet === null || !allRead(sheet.rows.flatMap((row) => [row.name, row.startedOn]))) return;
    const known = new Set(sheet.rows.map((row) => keyOf(row.name, row.startedOn)));
    for (const row of slotsWithBook(data).flatMap(({ book }) => book.sheets.training?.rows ?? [])) {
      const values = valuesOf(row.name, row.startedOn);
      if (values === null || known.has(keyOf(row.name, row.startedOn))) continue;
      yield {
        ...issueAt(row.name, row.startedOn),
        message: `Lớp "${values[0]}" khai giảng ngày ${formatShort(values[1])} không có trong sheet Đào tạo nghề của huyện, nên không được tính vào báo cáo.`,
        fix: `Thống nhất tên lớp, ngày khai giảng với huyện; nếu huyện ghi thiếu thì bổ sung vào tệp của huyện.`,
      };
    }
  },
};
