import { stampOf } from '../vietnamese/dates.ts';

/** The one place that reads the clock: the name of a dated copy. "20-11-2023 16h42". */
export function stampNow(): string {
  // eslint-disable-next-line no-restricted-syntax -- the moment of a copy is not a calendar date of the data
  return stampOf(new Date());
}
