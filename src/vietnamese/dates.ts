import { lightFormat } from 'date-fns/lightFormat';
import type { CalendarDate } from '../model/cell.ts';

/**
 * The only module that makes a Date. Calendar dates are computed in UTC alone, so that no time zone has a say:
 * date-fns computes in local time, where a day may be missing (30/12/2011 in Samoa), and reads "5/1/23" as the year 23.
 */

const dayLength = 86_400_000;

/** Days since 1970-01-01; null where there is no such day. */
function dayNumberOf({ year, month, day }: CalendarDate): number | null {
  if (![year, month, day].every(Number.isInteger) || year < 1000 || year > 9999) return null;
  const moment = new Date(Date.UTC(year, month - 1, day));
  const exists =
    moment.getUTCFullYear() === year && moment.getUTCMonth() === month - 1 && moment.getUTCDate() === day;
  return exists ? moment.getTime() / dayLength : null;
}

function existingDay(date: CalendarDate): number {
  const day = dayNumberOf(date);
  if (day === null) throw new RangeError(`no such day: ${date.day}/${date.month}/${date.year}`);
  return day;
}

function fromDayNumber(dayNumber: number): CalendarDate {
  const moment = new Date(dayNumber * dayLength);
  return { year: moment.getUTCFullYear(), month: moment.getUTCMonth() + 1, day: moment.getUTCDate() };
}

/** Whether the calendar has this day, in a year of four digits. */
export function isValidDate(date: CalendarDate): boolean {
  return dayNumberOf(date) !== null;
}

const epoch1900 = existingDay({ year: 1899, month: 12, day: 30 });
const epoch1904 = existingDay({ year: 1904, month: 1, day: 1 });
const lastDay = existingDay({ year: 9999, month: 12, day: 31 });
/** Excel's 29/02/1900, which never was; serials before it are one day off. */
const phantomSerial = 60;

/**
 * A workbook's date serial. null: a fraction (a time of day has no place in these forms), the 29/02/1900 that Excel
 * invents, or outside the calendar.
 */
export function fromSerial(serial: number, date1904: boolean): CalendarDate | null {
  if (!Number.isInteger(serial)) return null;
  if (date1904)
    return serial >= 0 && epoch1904 + serial <= lastDay ? fromDayNumber(epoch1904 + serial) : null;
  if (serial < 1 || serial === phantomSerial || epoch1900 + serial > lastDay) return null;
  return fromDayNumber(epoch1900 + serial + (serial < phantomSerial ? 1 : 0));
}

/** The serial of a date from 1900 (1904) on. Throws where there is none. */
export function toSerial(date: CalendarDate, date1904 = false): number {
  const day = existingDay(date);
  const serial = date1904 ? day - epoch1904 : day - epoch1900 - (day - epoch1900 <= phantomSerial ? 1 : 0);
  if (serial < (date1904 ? 0 : 1))
    throw new RangeError(`before the workbook's calendar: ${formatShort(date)}`);
  return serial;
}

/** "04/7/2023": day, month, year of four digits. null for anything else, and for days that don't exist. */
export function parseDate(text: string): CalendarDate | null {
  const match = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  if (!match) return null;
  const date = { year: Number(match[3]), month: Number(match[2]), day: Number(match[1]) };
  return isValidDate(date) ? date : null;
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, II.4: days below 10 and months 1 and 2 take a zero. */
const dayText = (day: number) => String(day).padStart(2, '0');
const monthText = (month: number) => (month <= 2 ? `0${month}` : String(month));

/** "04/7/2023", "28/01/2022". */
export function formatShort({ year, month, day }: CalendarDate): string {
  return `${dayText(day)}/${monthText(month)}/${year}`;
}

/** "ngày 05 tháng 01 năm 2024". */
export function formatLong({ year, month, day }: CalendarDate): string {
  return `ngày ${dayText(day)} tháng ${monthText(month)} năm ${year}`;
}

/** Negative: `a` is earlier. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a.year - b.year || a.month - b.month || a.day - b.day;
}

/** Both ends are within. */
export function isWithin(day: CalendarDate, from: CalendarDate, to: CalendarDate): boolean {
  return compareDates(from, day) <= 0 && compareDates(day, to) <= 0;
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return existingDay(to) - existingDay(from);
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return fromDayNumber(existingDay(date) + days);
}

/** Midnight UTC, which exceljs writes as the same day in every time zone. */
export function toExcelDate(date: CalendarDate): Date {
  return new Date(existingDay(date) * dayLength);
}

/** "20-11-2023 16h42", in local time: part of a dated copy's name. */
export function stampOf(moment: Date): string {
  return lightFormat(moment, "dd-MM-yyyy HH'h'mm");
}
