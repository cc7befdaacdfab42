import { communeFullName } from '../forms/district/units.ts';
import { nameKey } from '../vietnamese/names.ts';
import { type DistrictRule, evidenceOf, valuesOf } from './kit.ts';

/** A unit counted twice doubles everything it reports. */
export const communeListedTwice: DistrictRule = {
  id: 'commune-listed-twice',
  severity: 'error',
  scope: 'district',
  summary: 'Một xã, thị trấn (cùng mã hoặc cùng tên) ghi hai dòng',
  source: 'Biểu Xã, thị trấn',
  *check(book) {
    const first = new Map<string, number>();
    for (const row of book.sheets.communes?.rows ?? []) {
      const [code] = valuesOf(row.code) ?? [];
      const name = communeFullName(row);
      const keys = [...(code === undefined ? [] : [code]), ...(name === undefined ? [] : [nameKey(name)])];
      const before = keys.flatMap((key) => first.get(key) ?? [])[0];
      if (before !== undefined) {
        yield {
          at: row.code.at,
          message: `${name ?? code ?? ''} (mã ${code ?? ''}) trùng mã hoặc trùng tên với dòng ${before}.`,
          fix: `Sửa ${row.code.at.cell}, ${row.name.at.cell}, hoặc xóa dòng ${row.row}.`,
          evidence: evidenceOf(row.code, row.kind, row.name),
        };
      }
      for (const key of keys) if (!first.has(key)) first.set(key, row.row);
    }
  },
};
