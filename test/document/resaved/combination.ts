import { parseMark } from '../../../src/document/marks.ts';
import { printedReport } from '../../../src/document/edited/printed.ts';
import type { Refreshed } from '../../../src/document/passes/refresh/outcome.ts';
import { refreshDocument, type RefreshOptions } from '../../../src/document/passes/refresh/refresh.ts';
import { unpackParts } from '../../package-parts.ts';
import { corrected } from '../refresh/documents.ts';
import { accept, reject } from '../refresh/track-changes.ts';
import { packed, type Parts, savesOfChance } from './as-word.ts';
import type { Year } from './corrected-sample.ts';
import { handEdits } from './hand-edits.ts';
import { type Random, seeded } from './random.ts';
import { type Seen, seen, withPlaces } from './seen.ts';
import { groupBy } from '../../../src/model/group-by.ts';

/** The written report with its numbers' places marked, and the years it is brought up to. */
export interface Start {
  readonly parts: Parts;
  /** The bookmark of each number. */
  readonly names: readonly string[];
  readonly written: Year;
  readonly years: readonly Year[];
}

const main = 'word/document.xml';
const notes = 'word/footnotes.xml';

export function startOf(parts: Parts, written: Year, years: readonly Year[]): Start {
  const names: string[] = [];
  const marked = new Map(parts);
  for (const part of [main, notes]) marked.set(part, withPlaces(String(parts.get(part)), names));
  return { parts: marked, names, written, years };
}

/** What is wrong with one combination of edits, saves and corrections; empty: nothing. */
export interface Tried {
  readonly what: string;
  readonly faults: readonly string[];
  readonly right: number;
  readonly told: number;
  /** The edited document, and what the build made of it. */
  readonly edited: Uint8Array;
  readonly built: Uint8Array;
}

export async function tryCombination(start: Start, seed: number): Promise<Tried> {
  const random = seeded(seed);
  const words: string[] = [];
  const edits = Array.from({ length: 1 + random(5) }, () => pick(Object.keys(handEdits), random));
  let parts = start.parts;
  for (const kind of edits) {
    const word = `chữ${seed}x${words.length}`;
    words.push(word);
    // A note is one paragraph with its own sign: only what is in it is edited.
    const part = !/paragraph|row/.test(kind) && random(5) === 0 ? notes : main;
    const xml = String(parts.get(part));
    parts = new Map(parts).set(part, handEdits[kind]?.(xml, random, word) ?? xml);
  }
  const saves =
    random(2) === 0 ? [] : Array.from({ length: 1 + random(3) }, () => pick(savesOfChance, random));
  for (const { save } of new Set(saves)) {
    try {
      parts = save(parts);
    } catch {
      // What one save took away, the next doesn't find.
    }
  }
  const year = random(3) === 0 ? pick(start.years, random) : correctedByChance(start.written, random);
  const faults: string[] = [];
  const edited = packed(parts);
  const refresh = async (bytes: Uint8Array, more: Partial<RefreshOptions> = {}) => {
    const outcome = await refreshDocument(bytes, year.report, { ...year.options, ...more });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.fault));
    return { ...outcome, after: outcome.bytes ?? bytes };
  };
  const plain = await refresh(edited);
  const remade = plain.tables.some(({ state }) => state === 'remade');
  const tally = judge(start, year, plain.after, plain, faults);
  keepsWords('build', words, edited, plain.after, remade, faults);
  const again = await refresh(plain.after);
  if (again.bytes !== null)
    faults.push(`a second build writes: ${again.replaced.map(({ from, to }) => `${from}→${to}`).join(', ')}`);
  if (plain.conflicts.length > 0) {
    const taken = await refresh(plain.after, { takeData: 'numbers' });
    judge(start, year, taken.after, taken, faults);
    keepsWords('--take-data', words, plain.after, taken.after, false, faults);
    if ((await refresh(taken.after)).bytes !== null) faults.push('a build after --take-data writes');
  }
  if (!remade && seed % 2 === 0) {
    const redlined = await refresh(edited, { redline: true });
    const compare = (what: string, one: Uint8Array, other: Uint8Array, settle: typeof accept): void => {
      const [a, b] = [one, other].map((bytes) => linesIn(packed(settle(unpackParts(bytes)))));
      const line = a?.find((text, index) => text !== b?.[index]);
      if (line !== undefined || a?.length !== b?.length)
        faults.push(`redline ${what}: “${line?.slice(0, 80) ?? ''}”`);
    };
    compare('accepted is not the build', redlined.after, plain.after, accept);
    compare('rejected is not the edited text', redlined.after, edited, reject);
  }
  const what = `${seed}: ${edits.join(' + ')}${saves.length === 0 ? '' : ` | ${saves.map(({ name }) => name).join(' + ')}`}`;
  return { what, faults: [...new Set(faults)], ...tally, edited, built: plain.after };
}

/** Every number that a reader sees: what the data say, or listed. */
function judge(start: Start, { report }: Year, bytes: Uint8Array, refreshed: Refreshed, faults: string[]) {
  const now = new Map(printedReport(report).figures.map((one) => [one.key, one]));
  const byFigure = new Map(
    [...groupBy(now.values(), ({ figure }) => figure)].map(([figure, all]) => [
      figure,
      all.map(({ text }) => text),
    ]),
  );
  const then = new Map(printedReport(start.written.report).figures.map((one) => [one.key, one]));
  const tally = { right: 0, told: 0 };
  for (const { index, text: found } of seenIn(bytes).flatMap(({ numbers }) => numbers)) {
    const key = parseMark(start.names[index] ?? '')?.key ?? '';
    const text = found.trim();
    const figure = then.get(key)?.figure ?? '';
    if (text === '') continue;
    const expected = now.get(key)?.text;
    // Counted otherwise by a report with other branches: the same number at another place.
    const elsewhere = expected === undefined ? (byFigure.get(figure) ?? []) : [];
    if ([expected, ...elsewhere].some((one) => one !== undefined && says(text, one))) tally.right += 1;
    else if (isTold(refreshed, figure, text)) tally.told += 1;
    else
      faults.push(
        `silently wrong: ${figure} “${text.slice(0, 60)}”, data “${expected?.slice(0, 60) ?? 'không còn'}”`,
      );
  }
  return tally;
}

/** As it is, or whole among words of hers. */
function says(text: string, expected: string): boolean {
  const [own, wanted] = [plain(text).toLowerCase(), plain(expected).toLowerCase()];
  const at = own.indexOf(wanted);
  if (at < 0) return false;
  return !/\d[.,]?$/.test(own.slice(0, at)) && !/^[.,]?\d/.test(own.slice(at + wanted.length));
}

function isTold(
  { conflicts, lost, leftovers, goneBlocks, tables }: Refreshed,
  figure: string,
  found: string,
): boolean {
  const text = plain(found);
  return (
    conflicts.some(
      (one) => one.figure === figure && (text.includes(plain(one.text)) || plain(one.text).includes(text)),
    ) ||
    lost.some((one) => one.figure === figure) ||
    leftovers.some((one) => one.figure === figure && text.includes(plain(one.from))) ||
    goneBlocks.some(({ figures }) => figures.includes(figure)) ||
    tables.some(({ rows }) => rows.some(({ was }) => was !== null && plain(was).includes(text)))
  );
}

function keepsWords(
  what: string,
  words: readonly string[],
  before: Uint8Array,
  after: Uint8Array,
  remade: boolean,
  faults: string[],
): void {
  const [old, now] = [linesIn(before).join('\n'), linesIn(after).join('\n')];
  for (const word of words) {
    const [had, has] = [old, now].map((text) => text.split(word).length - 1);
    if (had !== has) faults.push(`${what} loses words: ${word} ${had} → ${has}`);
  }
  const [a, b] = [before, after].map((bytes) => seenIn(bytes, remade).flatMap((one) => one.words));
  const line = a?.find((text, index) => text !== b?.[index]);
  if (line !== undefined || a?.length !== b?.length)
    faults.push(`${what} changes words: “${line?.slice(0, 100) ?? ''}”`);
}

function seenIn(bytes: Uint8Array, withoutAnnex = false): readonly Seen[] {
  const parts = unpackParts(bytes);
  const annex = /<w:tbl>(?:(?!<\/w:tbl>).)*"OBang"(?:(?!<\/w:tbl>).)*<\/w:tbl>/gs;
  return [main, notes].map((part) => {
    const xml = parts.get(part) ?? '';
    return seen(withoutAnnex ? xml.replace(annex, '') : xml);
  });
}

function linesIn(bytes: Uint8Array): readonly string[] {
  return seenIn(bytes).flatMap(({ lines }) => lines);
}

function plain(text: string): string {
  return text.replaceAll('\u2011', '-').replace(/\s+/gu, ' ');
}

/** Up to eight figures that are numbers say something else, everywhere alike. */
function correctedByChance(year: Year, random: Random): Year {
  const figures = [...(year.options.numeric ?? [])];
  const texts = Object.fromEntries(
    Array.from({ length: 1 + random(8) }, () => [
      pick(figures, random),
      String(10 + random(990_000)).replace(/\B(?=(\d{3})+$)/g, '.'),
    ]),
  );
  return { ...year, report: corrected(year.report, texts) };
}

function pick<T>(all: readonly T[], random: Random): T {
  return all[random(all.length)] as T;
}
