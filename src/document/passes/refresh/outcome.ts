import type { MisnamedAnnex } from '../../edited/annexes.ts';
import type { Spot } from '../../edited/spot.ts';
import type { Stretch } from '../../edited/written-stretch.ts';

export type { Spot } from '../../edited/spot.ts';

/** A cell whose typed value is another than when the document was written; null: it wasn't, or no longer is, a part. */
export interface CellChange {
  /** "xa/23431-xa-van-lem.xlsx!Hộ nghèo!L7" */
  readonly cell: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Whose file was sent again: "xã Văn Lem, lần 1 → lần 2". */
  readonly resent?: string;
}

/** A number that moved. */
export interface Replaced {
  readonly figure: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
  /** null: the document no longer says what was typed when it was written. */
  readonly causes: readonly CellChange[] | null;
  readonly at: Spot;
}

/**
 * A number that stands in the document otherwise than the data say, and stays.
 * - `typed` somebody typed over it · `no-baseline` nothing says any more whether somebody did
 * - `ambiguous` untouched, but the data print it in several ways, and nothing says which belongs here
 * - `broken` its mark reaches over several paragraphs or into another mark
 */
export interface Conflict {
  readonly figure: string;
  readonly label: string;
  readonly why: 'typed' | 'no-baseline' | 'ambiguous' | 'broken';
  readonly text: string;
  /** As the data say; several where it is ambiguous. */
  readonly data: readonly string[];
  /** As the tool wrote it; null: unknown. */
  readonly written: string | null;
  /** By which it is settled with what the data say; it lapses when text or data change. */
  readonly code: string;
  /** A number, not a name, a date or a citation. */
  readonly numeric: boolean;
  readonly at: Spot;
}

/** A number that the tool wrote into the document and that is no longer marked there: deleted, or typed anew. */
export interface Lost {
  readonly figure: string;
  readonly label: string;
  readonly place: string;
  readonly written: string;
  readonly data: string;
  /** Id of the annex table that it stood in. */
  readonly table: string | null;
  /** Somebody deleted it with Track Changes, and nobody has accepted that yet. */
  readonly pending: boolean;
  /** The sentence as the data would have it. */
  readonly at: Spot;
  /** The whole paragraph of it, and where in it the number stands. */
  readonly line: Stretch & { readonly text: string };
  /** The paragraph of the document that still holds other numbers of the same sentence. */
  readonly near: string | null;
}

/** A block of the report that has no place in the document: new figures, or another condition. */
export interface NewBlock {
  readonly section: string;
  readonly text: string;
  readonly figures: readonly string[];
}

/** An annex of which nothing stands in the document; it stands whole in the document of new blocks. */
interface NewAnnex {
  readonly name: string;
  readonly title: string;
  readonly orientation: 'portrait' | 'landscape';
}

/** A sentence that stands in the document and that the data no longer print: left, since the words are hers. */
export interface GoneBlock {
  readonly at: Spot;
  readonly figures: readonly string[];
}

/** What became of an annex table whose rows changed. `redlined`: it would be made anew, were it not for the redline. */
export interface TableOutcome {
  readonly id: string;
  /** "Phụ lục II". */
  readonly section: string;
  readonly state: 'remade' | 'edited' | 'redlined';
  readonly rows: readonly ChangedRow[];
}

/** A row that came (`was` is null), went (`now` is null) or has other cells, its cells side by side. */
export interface ChangedRow {
  readonly was: string | null;
  readonly now: string | null;
}

/** The old text of a number that moved, standing where no mark is. */
export type Leftover = Omit<Replaced, 'causes'>;

/** A marked number as it stands after the refresh. */
export interface Standing {
  readonly figure: string;
  readonly text: string;
  readonly at: Spot;
}

export interface Refreshed {
  /** null: nothing to write; the document says what the data say, or nothing may be touched. */
  readonly bytes: Uint8Array | null;
  /** A document with the new blocks, to be pasted; null: there are none. */
  readonly newBlocksDocument: Uint8Array | null;
  readonly replaced: readonly Replaced[];
  readonly conflicts: readonly Conflict[];
  /** Codes that were given and that no conflict has. */
  readonly lapsed: readonly string[];
  readonly lost: readonly Lost[];
  readonly leftovers: readonly Leftover[];
  readonly newBlocks: readonly NewBlock[];
  readonly newAnnexes: readonly NewAnnex[];
  readonly goneBlocks: readonly GoneBlock[];
  readonly annexes: readonly MisnamedAnnex[];
  readonly tables: readonly TableOutcome[];
  readonly standing: readonly Standing[];
  /** Where the document takes in another file, which nothing here has read: what stands before. */
  readonly unread: readonly string[];
  /** Marked numbers that were found at all. */
  readonly marks: number;
  /** The document still carries its own baseline. */
  readonly hasBaseline: boolean;
  /** It did not say until now under which conditions its paragraphs stand: of those that have ended not all can be known. */
  readonly isOlder: boolean;
}
