import type { CellChange } from '../document/passes/refresh/outcome.ts';
import type { CommuneBook, YearData } from '../forms/books.ts';
import { groupBy } from '../model/group-by.ts';
import { sendingOf } from '../workbook/submissions.ts';

/** The file that a commune sent in the place of an earlier one. */
interface Resent {
  readonly file: string;
  /** "xã Văn Lem, lần 1 → lần 2". */
  readonly said: string;
}

/** What is known of a year's sendings. */
export interface Sendings {
  /** By each earlier file that still stands beside the later one. */
  readonly later: ReadonlyMap<string, Resent>;
  /** By each file that counts: whose it is, and which sending. */
  readonly counting: ReadonlyMap<string, string>;
}

export function sendingsOf({ communes, superseded }: YearData): Sendings {
  const sent = communes.flatMap(({ code, name, book }) => (book === null ? [] : [{ code, name, book }]));
  const later = superseded.flatMap((before): readonly (readonly [string, Resent])[] => {
    const now = sent.find(({ code }) => code === before.code);
    if (now === undefined) return [];
    const { name, book } = now;
    return [[before.file, { file: book.file, said: `${name}, ${timeOf(before)} → ${timeOf(book)}` }]];
  });
  return {
    later: new Map(later),
    counting: new Map(sent.map(({ name, book }) => [book.file, `${name} gửi lại (${timeOf(book)})`])),
  };
}

function timeOf(book: CommuneBook): string {
  const sending = sendingOf(book);
  return sending === null ? 'chưa ghi lần gửi' : `lần ${sending}`;
}

/** Numbers that moved, a cell of a file that was sent again being the same cell of the file before. */
export function acrossSendings<Moved extends { readonly causes: readonly CellChange[] | null }>(
  moved: readonly Moved[],
  sendings: Sendings,
): readonly Moved[] {
  return moved.map((one) => (one.causes === null ? one : { ...one, causes: joined(one.causes, sendings) }));
}

/** A cell of the earlier file that went, and its like in the later one that came, are one change, or none. */
function joined(causes: readonly CellChange[], { later, counting }: Sendings): readonly CellChange[] {
  const came = new Set(causes.flatMap(({ cell, from }) => (from === null ? [cell] : [])));
  const wentTo = replacedIn(causes, counting);
  const pairs = causes.flatMap((cause) => {
    const [file, place] = partsOf(cause.cell);
    const now = cause.to === null ? (later.get(file) ?? wentTo.get(place)) : undefined;
    const cell = `${now?.file}!${place}`;
    return now === undefined || !came.has(cell) ? [] : [[cell, { before: cause, said: now.said }] as const];
  });
  const before = new Map(pairs);
  const went = new Set(pairs.map(([, pair]) => pair.before));
  return causes.flatMap((cause) => {
    if (went.has(cause)) return [];
    const pair = before.get(cause.cell);
    if (pair === undefined) return [cause];
    const { from } = pair.before;
    return from === cause.to ? [] : [{ ...cause, from, resent: pair.said }];
  });
}

/** Where the earlier file stands there no longer: by the cell's place, the one file in which the same place came, as it went in one alone. */
function replacedIn(
  causes: readonly CellChange[],
  counting: Sendings['counting'],
): ReadonlyMap<string, Resent> {
  const byPlace = groupBy(causes, ({ cell }) => partsOf(cell)[1]);
  return new Map(
    [...byPlace].flatMap(([place, changes]): readonly (readonly [string, Resent])[] => {
      const went = changes.filter(({ cell, to }) => to === null && !counting.has(partsOf(cell)[0]));
      const came = changes.filter(({ from }) => from === null);
      const file = partsOf(came[0]?.cell ?? '')[0];
      const said = counting.get(file);
      return went.length !== 1 || came.length !== 1 || said === undefined ? [] : [[place, { file, said }]];
    }),
  );
}

/** "xa/van-lem.xlsx!Hộ nghèo!L7": the file, and the place in it. */
function partsOf(cell: string): readonly [file: string, place: string] {
  const [file = '', ...place] = cell.split('!');
  return [file, place.join('!')];
}
