import type { CalendarDate } from '../model/cell.ts';
import { stampOf } from '../vietnamese/dates.ts';

/*
 * The one place that reads the clock. What is written never depends on it, but for the name of a dated copy; what is
 * shown may say how late something is today, and then says the day.
 */

/** The name of a dated copy: "20-11-2023 16h42". */
export function stampNow(): string {
  // eslint-disable-next-line no-restricted-syntax -- the moment of a copy is not a calendar date of the data
  return stampOf(new Date());
}

/** The day on the wall where the program runs. */
export function today(): CalendarDate {
  // eslint-disable-next-line no-restricted-syntax -- the day that the user's own calendar shows
  const now = new Date();
  return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
}
