import type { CommuneBook, YearData } from '../../forms/books.ts';
import { valueOf } from '../../model/cell.ts';
import type { Finding } from '../rule.ts';
import { askedIn, changesBetween, wasAskedAbout, type CellChange } from './changes.ts';
import { previousSending, slotsWithBook } from './year-rows.ts';

/** What the rules find in a year: here, in the year as it stood before the last sendings came in. */
export type EarlierFindings = (data: YearData) => readonly Finding[];

/** A commune that has sent again: what is other than in the sending before. */
export interface Resubmission {
  readonly code: string;
  readonly name: string;
  readonly before: CommuneBook;
  readonly now: CommuneBook;
  /** "Lần gửi" of the sending before, where it says so. */
  readonly sending: string | undefined;
  readonly changes: readonly CellChange[];
  /** Those of them that nobody had asked about. */
  readonly unasked: readonly CellChange[];
}

/** Every commune whose earlier sending is there, in the order of the district's list. */
export function resubmissionsOf(data: YearData, findings: EarlierFindings): readonly Resubmission[] {
  const pairs = slotsWithBook(data).flatMap(({ code, name, book: now }) => {
    const before = previousSending(data, code);
    return before === undefined ? [] : [{ code, name, before, now, changes: changesBetween(before, now) }];
  });
  const earlier = new Map(pairs.map(({ code, before }) => [code, before]));
  const found = pairs.every(({ changes }) => changes.length === 0)
    ? []
    : findings({
        ...data,
        communes: data.communes.map((slot) => ({ ...slot, book: earlier.get(slot.code) ?? slot.book })),
        superseded: [],
      });
  return pairs.map((pair) => {
    const asked = askedIn(pair.before.file, found, data.supersededReading);
    return {
      ...pair,
      sending: valueOf(pair.before.sheets.info?.sending),
      unasked: pair.changes.filter((change) => !wasAskedAbout(change, asked)),
    };
  });
}
