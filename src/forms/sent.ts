import type { YearData } from './books.ts';
import { communeWordOf } from './district/units.ts';

/** How many of a year's communes have sent something that counts. */
export interface Sent {
  /** "8/9 xã, thị trấn". */
  readonly sent: string;
  /** "9/9 xã, thị trấn". */
  readonly all: string;
  /** Those that have not, as they stand in a sentence. */
  readonly lacking: readonly string[];
}

export function sentOf({ communes, district }: YearData): Sent {
  const word = communeWordOf(district.sheets);
  const lacking = communes.filter(({ book }) => book === null).map(({ name }) => name);
  const of = communes.length;
  return { sent: `${of - lacking.length}/${of} ${word}`, all: `${of}/${of} ${word}`, lacking };
}
