import type { CalendarDate } from '../../model/cell.ts';
import { isValidDate } from '../../vietnamese/dates.ts';

const grammar = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(?:Z|[+-]00:00)?)?$/;

/** "2023-07-04", "2023-07-04T00:00:00.000Z"; undefined for what is no day of the calendar, or has another time zone. */
export function parseIsoDate(
  lexeme: string,
): { readonly date: CalendarDate; readonly timed: boolean } | undefined {
  const match = grammar.exec(lexeme);
  if (match === null) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, fraction = 0] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  if (!isValidDate({ year, month, day }) || hour > 23 || minute > 59 || second > 59) return undefined;
  return { date: { year, month, day }, timed: hour + minute + second + fraction > 0 };
}
