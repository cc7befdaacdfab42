import type { Issue } from '../../../model/issue.ts';
import { formatShort, fromSerial } from '../../../vietnamese/dates.ts';
import { formIssue } from '../form-issues.ts';
import type { RawSheet, RawWorkbook } from '../raw.ts';

/**
 * A file that says that its days count from 1904 and whose days were counted from 1900 shows each of them four years later,
 * in Excel too. Told where most days lie after the year that follows the report's and would not, counted from 1900.
 */
export function datesFourYearsOn(
  file: string,
  { date1904 }: RawWorkbook,
  sheets: readonly RawSheet[],
  year: number,
): readonly Issue[] {
  if (!date1904) return [];
  const days = sheets.flatMap(({ name, cells }) =>
    [...cells].flatMap(([cell, raw]) => {
      if (raw.kind !== 'number' || raw.format.kind !== 'date') return [];
      const [read, meant] = [fromSerial(raw.value, true), fromSerial(raw.value, false)];
      return read === null || meant === null ? [] : [{ sheet: name.normalize('NFC'), cell, read, meant }];
    }),
  );
  const late = days.filter(({ read, meant }) => read.year > year + 1 && meant.year <= year + 1);
  const [first] = late;
  if (first === undefined || late.length * 2 < days.length) return [];
  const { sheet, cell, read, meant } = first;
  return [
    formIssue(
      'dates-four-years-on',
      { file, sheet, cell },
      `Tệp đặt mốc ngày 1904 nên ngày nào cũng muộn bốn năm: ô này ra ${formatShort(read)}, theo mốc 1900 là ${formatShort(meant)} (tệp có ${days.length} ô ngày).`,
      'Trong Excel, mục Tùy chọn > Nâng cao, bỏ chọn “Use 1904 date system”, xem lại các ngày rồi lưu tệp.',
    ),
  ];
}
