import type { CalendarDate } from '../../model/cell.ts';
import { compareDates, toSerial } from '../../vietnamese/dates.ts';

const firstDay: CalendarDate = { year: 1900, month: 1, day: 1 };

/** The serial of a date that a file writes as a date ("2023-07-04T10:30:00"), its hour as a fraction; null before 1900. */
export function serialOfIso(date: CalendarDate, lexeme: string): number | null {
  if (compareDates(date, firstDay) < 0) return null;
  const time = /T(\d\d):(\d\d)(?::(\d\d))?/.exec(lexeme);
  const seconds = time === null ? 0 : Number(time[1]) * 3600 + Number(time[2]) * 60 + Number(time[3] ?? '0');
  return toSerial(date) + seconds / 86_400;
}
