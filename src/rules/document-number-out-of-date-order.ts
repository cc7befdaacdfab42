import type { DistrictBook } from '../forms/books.ts';
import type { CalendarDate } from '../model/cell.ts';
import { groupBy } from '../model/group-by.ts';
import { compareDates } from '../vietnamese/dates.ts';
import { type DistrictRule, evidenceOf, withValues } from './kit.ts';
import { datedName, documentRows, issuerKey, type DocumentRow } from './shared/document-rows.ts';
import { longestRisingRun } from './shared/longest-run.ts';

interface Numbered {
  readonly row: DocumentRow;
  readonly number: number;
  readonly date: CalendarDate;
  readonly series: string;
}

/** An office numbers each type of document from 1 up each year; legal acts ("24/2021/QĐ-TTg") have a series of their own. */
function seriesOf(book: DistrictBook): readonly (readonly Numbered[])[] {
  const rows = [...withValues(documentRows(book), 'type', 'number', 'issuer', 'date')];
  const numbered = rows.flatMap(([row, type, number, issuer, date]): Numbered[] => {
    const match = /^(\d+)\s*\/(\s*\d{4}\s*\/)?/.exec(number);
    if (match === null) return [];
    const series = [type, match[2] !== undefined, issuerKey(issuer, book), date.year].join(' | ');
    return [{ row, number: Number(match[1]), date, series }];
  });
  numbered.sort((a, b) => compareDates(a.date, b.date) || a.number - b.number);
  return [...groupBy(numbered, ({ series }) => series).values()];
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
