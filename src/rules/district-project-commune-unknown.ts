import { isFilled, valueOf } from '../model/cell.ts';
import { allRead, type DistrictRule, issueAt } from './kit.ts';
import { communeCodesOf } from './shared/project-rows.ts';

/** "Các xã tham gia" holds codes of the list, between semicolons. */
export const districtProjectCommuneUnknown: DistrictRule = {
  id: 'district-project-commune-unknown',
  severity: 'error',
  scope: 'district',
  summary: 'Dự án của huyện: mã xã tham gia không có trong danh sách',
  source: 'Biểu Dự án của huyện, cột Các xã tham gia',
  *check(book) {
    if (book.sheets.communes === null || !allRead(book.sheets.communes.rows.map((row) => row.code))) return;
    const known = new Set(book.sheets.communes.rows.flatMap((row) => valueOf(row.code) ?? []));
    for (const row of book.sheets.districtProjects?.rows ?? []) {
      if (!isFilled(row.communes)) continue;
      const unknown = communeCodesOf(row.communes.value).filter((code) => !known.has(code));
      if (unknown.length === 0) continue;
      yield {
        ...issueAt(row.communes),
        message: `Mã ${unknown.join(', ')} không có trong sheet Xã, thị trấn.`,
        actual: row.communes.value,
        fix: `Ghi ở ${row.communes.at.cell} các mã 5 chữ số, cách nhau bằng dấu ;.`,
      };
    }
  },
};
