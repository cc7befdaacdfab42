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
  const pairs = slotsWithBook(data).flatMap((slot) => {
    const before = previousSending(data, slot.code);
    return before === undefined ? [] : [{ slot, before, changes: changesBetween(before, slot.book) }];
  });
  if (pairs.every(({ changes }) => changes.length === 0))
    return pairs.map(({ slot, before }) => resubmission(slot, before, [], []));
  const earlier = new Map(pairs.map(({ slot, before }) => [slot.code, before]));
  const found = findings({
    ...data,
    communes: data.communes.map((slot) => ({ ...slot, book: earlier.get(slot.code) ?? slot.book })),
    superseded: [],
  });
  return pairs.map(({ slot, before, changes }) => {
    const asked = askedIn(before.file, found, data.supersededReading);
    return resubmission(
      slot,
      before,
      changes,
      changes.filter((change) => !wasAskedAbout(change, asked)),
    );
  });
}

function resubmission(
  slot: { readonly code: string; readonly name: string; readonly book: CommuneBook },
  before: CommuneBook,
  changes: readonly CellChange[],
  unasked: readonly CellChange[],
): Resubmission {
  const { code, name, book } = slot;
  return {
    ...{ code, name, before, now: book },
    sending: valueOf(before.sheets.info?.sending),
    ...{ changes, unasked },
  };
}
