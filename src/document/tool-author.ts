import type { CalendarDate } from '../model/cell.ts';

/** The author by whom the tool's own comments and tracked changes are known again. */
export const toolAuthor = 'dakto-report';

/** A date as comments, tracked changes and properties carry it: midnight, since the data know no hour. */
export function wordDate({ year, month, day }: CalendarDate): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T00:00:00Z`;
}
