import type { CommuneSlot, YearData } from '../../forms/books.ts';
import type { RowOf } from '../../forms/define.ts';
import { communeFullName, countingDay, hasEnded } from '../../forms/district/units.ts';
import type { communes } from '../../forms/district/communes.ts';
import { type CalendarDate, isFilled, type Located, valueOf } from '../../model/cell.ts';
import { compareDates, formatShort } from '../../vietnamese/dates.ts';
import { inSentence } from '../../vietnamese/names.ts';
import type { CellValues } from '../write/values.ts';
import { censusBalances, censusRows } from './census-balances.ts';

/** Closing balances of a year as rows of the next year's "Số liệu năm trước". */
export interface ClosingBalances {
  readonly rows: readonly CellValues[];
  /** What could not be carried over, in Vietnamese, one a line: the cell is left blank. */
  readonly gaps: readonly string[];
}

/**
 * Takes over what each commune's workbook says of the end of the year. A value that cannot be read, a commune without a
 * workbook: left blank and said, never guessed. Units that end in the new year have a row: what they had at its beginning goes to
 * their successors. `year` is the new year.
 */
export function closingBalances({ district, communes: slots }: YearData, year: number): ClosingBalances {
  const gaps: string[] = [];
  const districtStatus = valueOf(district.sheets.report?.censusStatus);
  const day = countingDay(district.sheets, year - 1);
  const listed = district.sheets.communes?.rows ?? [];
  const receiving = new Set(listed.flatMap((row) => valueOf(row.mergedInto) ?? []));
  const units = listed.filter((row) => {
    const [code, since] = [valueOf(row.code), valueOf(row.since)];
    // What a merger founds afterwards begins with what was merged: it has no row of its own.
    const isToCome = isAfter(since, day) && receiving.has(code ?? '');
    return !hasEnded(row, day) && (since?.year ?? year) <= year && !isToCome;
  });
  const rows = units.flatMap((unit): CellValues[] => {
    const code = valueOf(unit.code);
    if (code === undefined) return [];
    const fullName = communeFullName(unit);
    const name = inSentence(fullName ?? code);
    const row = { code, name: fullName };
    const slot = slots.find((each) => each.code === code);
    if (slot === undefined || slot.book === null) {
      gaps.push(`${name}: ${absenceOf(unit, slot, year, day)}`);
      return [row];
    }
    const { values, unread } = balancesOf(slot);
    gaps.push(...unread.map((cell) => `${name}: ${cell} để trống hoặc không đọc được`));
    const own = valueOf(slot.book.sheets.info?.censusStatus);
    const official = own === 'official' && districtStatus === 'official';
    return [{ ...row, ...values, status: official ? 'official' : 'preliminary' }];
  });
  return { rows, gaps };
}

const isAfter = (date: CalendarDate | undefined, day: CalendarDate): date is CalendarDate =>
  date !== undefined && compareDates(date, day) > 0;

function absenceOf(
  unit: RowOf<typeof communes>,
  slot: CommuneSlot | undefined,
  year: number,
  day: CalendarDate,
): string {
  const since = valueOf(unit.since);
  if (isAfter(since, day)) return `thành lập từ ngày ${formatShort(since)}, chưa có số cuối năm trước`;
  if (slot?.blankForm !== undefined) return `biểu năm ${year - 1} chưa nhập số liệu (${slot.blankForm})`;
  switch (slot?.absence) {
    case 'sent-twice':
      return `có nhiều tệp năm ${year - 1}, không rõ tệp nào gửi sau`;
    case 'form-unknown':
      return `tệp năm ${year - 1} theo phiên bản biểu không nhận ra được`;
    default:
      return `không có tệp năm ${year - 1}`;
  }
}

/** The twelve balances of one commune; `unread`: sheet and cell of those that lack. */
function balancesOf({ book }: CommuneSlot): {
  readonly values: CellValues;
  readonly unread: readonly string[];
} {
  const unread: string[] = [];
  const values: Record<string, number> = {};
  for (const { sheet, closing, keys } of censusBalances) {
    const data = book?.sheets[sheet] ?? null;
    if (data === null) {
      unread.push(`${book?.file ?? ''}, một sheet số hộ`);
      continue;
    }
    censusRows.forEach((rowKey, index) => {
      const cells = data[rowKey] as Readonly<Record<string, Located<number> | undefined>>;
      const cell = cells[closing];
      const key = keys[index];
      if (cell === undefined || key === undefined) return;
      if (isFilled(cell)) values[key] = cell.value;
      else unread.push(`${cell.at.file}, ${cell.at.sheet}!${cell.at.cell}`);
    });
  }
  return { values, unread };
}
