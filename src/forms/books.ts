import type { CellRef, Located } from '../model/cell.ts';
import type { Issue } from '../model/issue.ts';
import type { LayoutContext, Sheets } from './define.ts';
import type { GivenColumn } from './district/given-money.ts';
import type { communeForm } from './commune/form.ts';
import type { districtForm } from './district/form.ts';

/** One commune's submission as read: what counts for the year, or a superseded sending. */
export interface CommuneBook {
  readonly kind: 'xa';
  /** Path inside the year's folder: "xa/23431-xa-van-lem.xlsx". */
  readonly file: string;
  /** Five digits, from the hidden sheet `_bieu`. */
  readonly code: string;
  readonly layout: LayoutContext;
  readonly sheets: Sheets<typeof communeForm>;
  /** "xã Đắk PXi": units that have been merged into this one, whose money the sums of its "Nguồn vốn" hold. */
  readonly fundsOfMerged?: readonly string[];
}

/** The district's own workbook as read. */
export interface DistrictBook {
  readonly kind: 'huyen';
  readonly file: string;
  readonly layout: LayoutContext;
  readonly sheets: Sheets<typeof districtForm>;
  /** Names of sheets that the district has added for itself; they are not read. */
  readonly ownSheets?: readonly string[];
}

export type Book = CommuneBook | DistrictBook;

/** A sum on a commune's "Nguồn vốn" that is no longer what "Vốn giao" gives. */
export interface OlderSum {
  /** As it stands in the commune's file. */
  readonly printed: Located<number>;
  /** In whole đồng. */
  readonly now: number;
  readonly column: GivenColumn;
  /** The cells of "Vốn giao". */
  readonly cells: readonly Located<number>[];
  /** No money of that year stood in the form, so that nobody was asked what was paid out of it. */
  readonly unasked: Located<number> | null;
}

/** A commune that the district workbook lists for the year, with its submission where there is one that counts. */
export interface CommuneSlot {
  readonly code: string;
  /** Official name with its kind in lower case, as it stands in a sentence: "xã Văn Lem", "thị trấn Đắk Tô". */
  readonly name: string;
  /** The cell of the district's sheet "Xã, thị trấn" that holds the code. */
  readonly at: CellRef;
  readonly book: CommuneBook | null;
  /** Why there is none; `sent-twice`: it can't be told which of its files is the newest; `form-unknown`: its file is of a version that isn't defined, and has its issue. */
  readonly absence?: 'not-sent' | 'sent-twice' | 'form-unknown';
  /** Of `sent-twice` and `form-unknown`: the files of which none counts. */
  readonly rivals?: readonly string[];
  /** Sums of its "Nguồn vốn" that "Vốn giao" has since changed: its book has those of now (`current-sums.ts`). */
  readonly olderSums?: readonly OlderSum[];
  /** The commune's form as it was sent out, where it lies in the folder and nothing has been filled in. */
  readonly blankForm?: string;
}

/** All that is known of a year, as rules and figures take it. */
export interface YearData {
  readonly year: number;
  readonly district: DistrictBook;
  /** In the order of the district's sheet "Xã, thị trấn"; units that ended before the year are left out. */
  readonly communes: readonly CommuneSlot[];
  /** Sendings that do not count because a later one does. */
  readonly superseded: readonly CommuneBook[];
  /** What the reader said of them: a commune that mends such a cell does as it was asked. */
  readonly supersededReading?: readonly Issue[];
  /** Files among the communes' that could not be read, so that nobody knows whose they are. */
  readonly unread?: readonly string[];
}
