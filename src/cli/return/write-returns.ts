import path from 'node:path';
import type { YearData } from '../../forms/books.ts';
import { renderLetter } from '../../document/render/letter/render-letter.ts';
import { formContextOf } from '../../forms/district/context.ts';
import { countingDay, openingRows } from '../../forms/district/units.ts';
import type { Mistake } from '../../model/mistake.ts';
import type { Letter } from '../../model/letter.ts';
import { slug } from '../../vietnamese/text.ts';
import { openingBalances } from '../../workbook/carry-over/opening-balances.ts';
import { readBook } from '../../workbook/read/form-reader.ts';
import { openingsBeforeMerger } from '../../rules/shared/merged-openings.ts';
import { type Reprinted, writeReturn } from '../../workbook/return/write-return.ts';
import { stampNow } from '../../workspace/clock.ts';
import { readBounded } from '../../workspace/read.ts';
import { otherReturnFiles, returnFolder } from '../../workspace/return-files.ts';
import { keptCopies, writeTogether } from '../../workspace/write.ts';
import { type FaultyFile, faultyFiles, ownerOfFile, type Owner, sendingText } from './faulty.ts';
import { jointLetter, type Returned, returnLetter } from './return-letter.ts';

export interface ReturnOptions {
  /** Files that hold warnings alone go back too. */
  readonly warnings: boolean;
  /** One letter for all communes. */
  readonly common: boolean;
}

/** What was written, or stood there already. */
export interface ReturnOutcome {
  readonly copies: readonly string[];
  readonly letters: readonly string[];
  /** Copies of what stood there before and may have been edited. */
  readonly kept: readonly string[];
  /** Files that nobody can be written to about: whose they are isn't known. */
  readonly unknown: readonly string[];
  /** Files without a copy, which the letters speak of. */
  readonly unreadable: readonly string[];
  /** What stands in the folder from another time: other letters, communes whose file is right now. Never deleted. */
  readonly stale: readonly string[];
}

interface Piece {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Writes the marked copies and the letters of a year into `tra-lai/`; what was submitted is only read. */
export async function writeReturns(
  folder: string,
  data: YearData,
  mistakes: readonly Mistake[],
  superseded: readonly { readonly file: string }[],
  options: ReturnOptions,
): Promise<ReturnOutcome> {
  const { sheets, layout } = data.district;
  const context = formContextOf(sheets, layout);
  const day = countingDay(sheets, layout.year);
  const copies: Piece[] = [];
  const unknown: string[] = [];
  const unreadable: string[] = [];
  const byOwner = new Map<string, { owner: Owner; returned: Returned }>();
  const names = new Map(data.communes.map(({ book, name }) => [book?.file, name]));
  const nameOf = (file: string) => names.get(file);
  for (const faulty of faultyFiles(mistakes, superseded, options.warnings, nameOf)) {
    const read = readBounded(path.join(folder, faulty.file));
    const reading = 'bytes' in read ? readBook(faulty.file, read.bytes) : null;
    const book = reading?.book?.kind === 'xa' ? reading.book : null;
    const owner = ownerOfFile(faulty.file, book?.code ?? reading?.identity?.code, data);
    const opening = openingRows(sheets, owner?.code ?? '', day);
    const { locked } = openingBalances(opening).options;
    const copy =
      'bytes' in read
        ? await writeReturn(
            { file: faulty.file, bytes: read.bytes },
            context,
            faulty.issues,
            locked,
            reprinted(data, faulty.file),
          )
        : null;
    if (owner === null) {
      unknown.push(faulty.file);
      continue;
    }
    if (copy === null) unreadable.push(faulty.file);
    else copies.push({ file: copyName(faulty.file, copies), bytes: copy });
    const before = byOwner.get(owner.code)?.returned;
    byOwner.set(owner.code, {
      owner,
      returned: joined(before, owner, faulty, sendingText(book), copy !== null),
    });
  }
  const all = [...byOwner.values()].map(({ returned }) => returned);
  const letters = await renderAll(data, all, options.common);
  const written = writeAll(folder, copies, letters);
  const stale = otherReturnFiles(folder, [...written.copies, ...written.letters]);
  return { ...written, unknown, unreadable, stale };
}

/** What the district printed in a commune's form and prints otherwise by now: sums of money, openings before a merger. */
function reprinted(data: YearData, file: string): readonly Reprinted[] {
  const slot = data.communes.find(({ book }) => book?.file === file);
  if (slot === undefined || slot.book === null) return [];
  const openings = openingsBeforeMerger(data, slot.book).map((one) => ({ ...one, unasked: null }));
  return [...(slot.olderSums ?? []), ...openings];
}

function joined(
  before: Returned | undefined,
  { code, name }: Owner,
  { file, lines }: FaultyFile,
  sending: string | undefined,
  copied: boolean,
): Returned {
  return {
    code,
    name,
    sending: before?.sending ?? sending,
    lines: [...(before?.lines ?? []), ...lines],
    unreadable: [...(before?.unreadable ?? []), ...(copied ? [] : [path.posix.basename(file)])],
    copied: copied || before?.copied === true,
  };
}

async function renderAll(
  data: YearData,
  all: readonly Returned[],
  common: boolean,
): Promise<readonly Piece[]> {
  if (all.length === 0) return [];
  const letters: readonly (readonly [string, Letter])[] = common
    ? [['cong-van-tra-lai-chung.docx', jointLetter(data.district, all)]]
    : all.map((each) => [`cong-van-${each.code}-${slug(each.name)}.docx`, returnLetter(data.district, each)]);
  const pieces: Piece[] = [];
  for (const [file, letter] of letters) pieces.push({ file, bytes: await renderLetter(letter) });
  return pieces;
}

/** The name that the commune knows, as .xlsx. */
function copyName(file: string, taken: readonly Piece[]): string {
  const base = path.posix.basename(file).replace(/\.[^.]*$/, '');
  for (let again = 1; ; again += 1) {
    const name = `${base}${again === 1 ? '' : `-${again}`}.xlsx`;
    if (!taken.some((piece) => piece.file.toLowerCase() === name.toLowerCase())) return name;
  }
}

function writeAll(
  folder: string,
  copies: readonly Piece[],
  letters: readonly Piece[],
): Pick<ReturnOutcome, 'copies' | 'letters' | 'kept'> {
  const pieces = [...copies, ...letters].map(
    ({ file, bytes }) => [file, { file: path.join(folder, returnFolder, file), bytes }] as const,
  );
  const kept = keptCopies(writeTogether(Object.fromEntries(pieces), { keepAs: stampNow() }));
  return { copies: copies.map(({ file }) => file), letters: letters.map(({ file }) => file), kept };
}
