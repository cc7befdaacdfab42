import type { CommuneBook } from '../../forms/books.ts';
import { addressesIn, areasOf, parseAddress } from '../../model/address.ts';
import { typedOf, type CellRef, type Located, type Place } from '../../model/cell.ts';
import { everyCell, type FormCell } from './every-cell.ts';
import type { Finding } from '../rule.ts';

/** A cell that holds something else in a later sending. */
export interface CellChange {
  readonly before: Located<unknown>;
  readonly now: Located<unknown>;
  /** The earlier sending itself had to be mended here: it could not be read, or was blank where it must not be. */
  readonly unfinished: boolean;
  /** A note or a reason that was not there: nobody need ask for it. */
  readonly noteAdded: boolean;
}

const keyOf = ({ sheet, cell }: { sheet: string | null; cell: string | null }) => `${sheet}!${cell}`;

const blankAt = (at: CellRef, file: string): Located<unknown> => ({ at: { ...at, file }, state: 'blank' });

function changeOf(before: FormCell | undefined, now: FormCell, earlierFile: string): CellChange {
  const old = before?.cell ?? blankAt(now.cell.at, earlierFile);
  const wasThere = before !== undefined;
  return {
    before: old,
    now: now.cell,
    unfinished: old.state === 'unreadable' || (wasThere && old.state === 'blank' && now.required),
    noteAdded: wasThere && old.state === 'blank' && !now.required,
  };
}

/**
 * Two sendings of one commune, cell by cell as typed, in the order of the form; "Thông tin" is left out. Rows that
 * moved show as changes: that is what they are to whoever lays the two files side by side. A row that only one of them
 * has is blank in the other. A sheet that could not be read in either is passed
 * over, and so is a column that the form of one of them does not have.
 */
export function changesBetween(before: CommuneBook, now: CommuneBook): readonly CellChange[] {
  const sheetsOf = (cells: readonly FormCell[]) => new Set(cells.map(({ cell }) => cell.at.sheet));
  const earlier = everyCell(before).filter(({ standsIn }) => standsIn(now.layout));
  const later = everyCell(now).filter(({ standsIn }) => standsIn(before.layout));
  const [known, knownNow] = [sheetsOf(earlier), sheetsOf(later)];
  const earlierByPlace = new Map(earlier.map((each) => [each.place, each]));
  const laterPlaces = new Set(later.map(({ place }) => place));
  const changed = later
    .filter(({ cell }) => known.has(cell.at.sheet))
    .map((each) => changeOf(earlierByPlace.get(each.place), each, before.file));
  const gone = earlier
    .filter(({ cell, place }) => knownNow.has(cell.at.sheet) && !laterPlaces.has(place))
    .map(({ cell }) => ({
      before: cell,
      now: blankAt(cell.at, now.file),
      unfinished: cell.state === 'unreadable',
      noteAdded: false,
    }));
  return [...changed, ...gone].filter((change) => typedOf(change.before) !== typedOf(change.now));
}

/** Whether somebody was asked to look at a cell. */
export type Asked = (at: { readonly sheet: string | null; readonly cell: string | null }) => boolean;

type Asking = Pick<Finding, 'at' | 'related' | 'evidence'>;

/**
 * What was asked about in one file. `findings` of rules name their cells: where they stand, what they rest on and what
 * belongs to it. The reader (`reading`) speaks of a row by one cell of it, and of a sheet by none; a blank row is mended by
 * moving up all that stands below.
 */
export function askedIn(
  file: string,
  findings: readonly Asking[],
  reading: readonly (Asking & { readonly rule: string })[] = [],
): Asked {
  const placesOf = ({ at, related, evidence }: Asking): readonly Place[] =>
    [at, ...(related ?? []), ...(evidence ?? []).map((each) => each.at)].filter((each) => each.file === file);
  const cells = new Set(
    findings
      .filter(({ at }) => at.file === file)
      .flatMap(placesOf)
      .flatMap(({ sheet, cell }) =>
        areasOf(cell ?? '').flatMap((area) => addressesIn(area).map((each) => keyOf({ sheet, cell: each }))),
      ),
  );
  const rows = reading.flatMap((each) =>
    placesOf(each).map((place) => ({ ...place, ...rowsOf(place.cell, each.rule === 'blank-row-between') })),
  );
  return (at) => {
    const row = parseAddress(at.cell ?? '')?.row ?? 0;
    return (
      cells.has(keyOf(at)) ||
      rows.some(({ sheet, from, to }) => sheet === at.sheet && from <= row && row <= to)
    );
  };
}

/** Rows of "A9:N9"; the whole sheet where no cell is named. `below`: and all that stand below. */
function rowsOf(cell: string | null, below: boolean): { readonly from: number; readonly to: number } {
  if (cell === null) return { from: 0, to: Infinity };
  const areas = areasOf(cell);
  const last = below ? Infinity : Math.max(...areas.map(({ to }) => to.row));
  return { from: Math.min(...areas.map(({ from }) => from.row)), to: last };
}

/** Whether a changed cell was one that somebody had asked about, or one that could not have stayed as it was. */
export function wasAskedAbout(change: CellChange, asked: Asked): boolean {
  return change.unfinished || change.noteAdded || asked(change.before.at);
}
