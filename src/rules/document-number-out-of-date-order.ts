import type { DistrictBook } from '../forms/books.ts';
import { compareDates } from '../vietnamese/dates.ts';
import { evidenceOf, valuesOf } from './shared/cells.ts';
import { datedName, documentRows, issuerKey, type DocumentRow } from './shared/document-rows.ts';
import { longestRisingRun } from './shared/longest-run.ts';
import type { DistrictRule } from './rule.ts';

interface Numbered {
  readonly row: DocumentRow;
  readonly number: number;
  readonly date: { readonly year: number; readonly month: number; readonly day: number };
}

/** An office numbers each type of document from 1 up each year; legal acts ("24/2021/QĐ-TTg") have a series of their own. */
function seriesOf(book: DistrictBook): readonly (readonly Numbered[])[] {
  const series = new Map<string, Numbered[]>();
  for (const row of documentRows(book)) {
    const values = valuesOf(row.type, row.number, row.issuer, row.date);
    const match = values === null ? null : /^(\d+)\s*\/(\s*\d{4}\s*\/)?/.exec(values[1]);
    if (values === null || match === null) continue;
    const [type, , issuer, date] = values;
    const key = [type, match[2] !== undefined, issuerKey(issuer, book), date.year].join(' | ');
    series.set(key, [...(series.get(key) ?? []), { row, number: Number(match[1]), date }]);
  }
  return [...series.values()].map((each) =>
    each.sort((a, b) => compareDates(a.date, b.date) || a.number - b.number),
  );
}

/** A later letter with a smaller number: one of the two has a wrong number or a wrong date. */
export const documentNumberOutOfDateOrder: DistrictRule = {
  id: 'document-number-out-of-date-order',
  severity: 'warning',
  scope: 'district',
  summary: 'Số văn bản không tăng theo ngày ban hành trong sổ của cùng cơ quan, cùng loại, cùng năm',
  source: 'Khoản 3 Mục II Phần I Phụ lục I Nghị định 30/2020/NĐ-CP',
  *check(book) {
    for (const series of seriesOf(book)) {
      const inOrder = longestRisingRun(series.map((each) => each.number));
      for (const [index, { row, number }] of series.entries()) {
        if (inOrder.has(index)) continue;
        const kept = series.filter((_, other) => inOrder.has(other));
        const larger = kept.findLast((other) => series.indexOf(other) < index && other.number > number);
        const other = larger ?? kept.find((each) => series.indexOf(each) > index && each.number < number);
        if (other === undefined) continue;
        const says = larger ? 'ghi ngày muộn hơn nhưng số nhỏ hơn' : 'ghi ngày sớm hơn nhưng số lớn hơn';
        yield {
          at: row.number.at,
          message: `${datedName(row)} ${says} ${datedName(other.row)} của cùng cơ quan.`,
          fix: `Tra sổ văn bản của Văn phòng, rồi sửa ${row.number.at.cell} hoặc ${row.date.at.cell}; nếu bản gốc ghi như vậy thì xác nhận. Phần mềm không tự sửa.`,
          related: [other.row.number.at],
          evidence: evidenceOf(row.number, row.date, other.row.number, other.row.date),
        };
      }
    }
  },
};
