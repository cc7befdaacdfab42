import { continuationSign, continues, runSign } from './continued.ts';

/*
 * What a template says whichever way an open question is answered: the words and figures that all of its branches have in the same order.
 */

/** Dashes that begin a paragraph, or continue one: not to be parted from their line. */
const signs = [continuationSign, '- ', '+ ', '* '];

/** How words are compared, and what is worth saying. */
export interface Words {
  /** Stands where branches differ. */
  readonly waits: string;
  /** By what a word is known: its figures by name, wherever they stand. */
  readonly keyOf: (word: string) => string;
  /** Whether a sum stands in it, as far as it is known. */
  readonly isSum: (word: string) => boolean;
}

/** The branches as one text, with `waits` wherever they differ. */
export function whicheverWay(branches: readonly string[], words: Words): string {
  const lines = branches.map((branch) => branch.split('\n').filter((line) => line.trim() !== ''));
  return merged(branches, lines, words) ?? waiting(lines.flat(), words.waits);
}

/** null where the branches have no sum and no sentence in common, or not the same lines. */
function merged(
  branches: readonly string[],
  [first = [], ...others]: readonly string[][],
  words: Words,
): string | null {
  if (first.length === 0) return null;
  // Several paragraphs are more than one answer decides.
  if (branches.some((branch) => /\S\s*\n\s*\n\s*\S/.test(branch))) return null;
  if (others.some((lines) => lines.length !== first.length)) return null;
  const all = first.map((line, at) => mergedLine([line, ...others.map((lines) => lines[at] ?? '')], words));
  return all.some((line) => line === null) ? null : `${all.join('\n')}\n`;
}

/** What stands for all of these lines: a part of their paragraph where they are parts of one, else a paragraph. */
function waiting(lines: readonly string[], waits: string): string {
  const runs = new Set(lines.map((line) => line.split(runSign)[1]));
  const [run] = runs;
  if (run === undefined || runs.size > 1) return `\n${waits}\n\n`;
  const sign = lines.every(continues) ? continuationSign : '';
  return `${sign}${waits}${runSign}${run}\n`;
}

/** What waits for the same is said once. */
export function waitingOnce(text: string, waits: string): string {
  const waitsIn = (line: string): boolean =>
    (line.split(runSign)[0] ?? '').replace(continuationSign, '').trim() === waits;
  let said = false;
  const kept = text.split('\n').filter((line) => {
    if (line.trim() === '') return true;
    const again = said && waitsIn(line);
    said = waitsIn(line);
    return !again;
  });
  return kept.join('\n');
}

function mergedLine(lines: readonly string[], { waits, keyOf, isSum }: Words): string | null {
  const [line = ''] = lines;
  if (lines.every((other) => keyOf(other) === keyOf(line))) return line;
  const sign = signs.find((each) => line.startsWith(each)) ?? '';
  const [, run = ''] = line.split(runSign);
  if (lines.some((other) => !other.startsWith(sign) || (other.split(runSign)[1] ?? '') !== run)) return null;
  const own = lines.map((each) => wordsIn(each.slice(sign.length).split(runSign)[0] ?? ''));
  const certain = sentencesBeforeAny(own, keyOf);
  const [first = [], ...others] = own.map((each) => each.slice(certain.length));
  const common = others.reduce<readonly string[]>((kept, other) => inBoth(kept, other, keyOf), first);
  const pieces = inOneGap(withGaps(common, [first, ...others], keyOf), waits, isSum);
  const hasSum = pieces.some(isSum);
  if (certain.length === 0 && !hasSum) return null;
  const text = `${sign}${joined([...certain, ...(hasSum ? pieces : [waits])])}`;
  // A letter's look that is opened on one side of a gap and closed in it would take the rest of the paragraph along.
  if ((text.match(/\*/g) ?? []).length % 2 !== 0) return null;
  return run === '' ? text : `${text}${runSign}${run}`;
}

/** The whole sentences with which all begin: they say the same whatever comes after them. */
function sentencesBeforeAny(
  [first = [], ...others]: readonly (readonly string[])[],
  keyOf: (word: string) => string,
): readonly string[] {
  const isCommon = (word: string, at: number): boolean =>
    others.every((other) => other[at] !== undefined && keyOf(other[at]) === keyOf(word));
  const differs = first.findIndex((word, at) => !isCommon(word, at));
  const common = differs < 0 ? first : first.slice(0, differs);
  return common.slice(0, common.lastIndexOf('.') + 1);
}

const stop = /^[.,;:]/;

/** Stops are words of their own: what stands before them may be in common, they not. */
const wordsIn = (line: string): readonly string[] =>
  line.split(/\s+|(?=[.,;:](?:\s|$))/).filter((word) => word !== '');

const joined = (words: readonly string[]): string =>
  words.reduce((text, word) => (text === '' || stop.test(word) ? `${text}${word}` : `${text} ${word}`), '');

/** The longest run of words, with gaps, that both have in this order. */
function inBoth(
  one: readonly string[],
  other: readonly string[],
  keyOf: (word: string) => string,
): readonly string[] {
  const [left, right] = [one.map(keyOf), other.map(keyOf)];
  /** Of what begins at these two words. */
  const lengths = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0));
  const at = (i: number, j: number): number => lengths[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row !== undefined)
        row[j] = left[i] === right[j] ? 1 + at(i + 1, j + 1) : Math.max(at(i + 1, j), at(i, j + 1));
    }
  const words: string[] = [];
  for (let i = 0, j = 0; i < left.length && j < right.length;) {
    if (left[i] === right[j]) {
      words.push(one[i] ?? '');
      i += 1;
      j += 1;
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return words;
}

/** The common words in runs, null where any of the texts has others between them. */
function withGaps(
  common: readonly string[],
  texts: readonly (readonly string[])[],
  keyOf: (word: string) => string,
): readonly (readonly string[] | null)[] {
  const gapBefore = new Set<number>();
  for (const text of texts) {
    let next = 0;
    for (const word of text) {
      const wanted = common[next];
      if (wanted !== undefined && keyOf(wanted) === keyOf(word)) next += 1;
      else gapBefore.add(next);
    }
  }
  const runs: (readonly string[] | null)[] = [];
  let run: string[] = [];
  for (let at = 0; at <= common.length; at += 1) {
    if (gapBefore.has(at)) {
      runs.push(run, null);
      run = [];
    }
    const word = common[at];
    if (word !== undefined) run.push(word);
  }
  return [...runs, run];
}

/** What stands between gaps without a sum is left out with them: alone it says nothing. What begins and what ends the sentence stays. */
function inOneGap(
  runs: readonly (readonly string[] | null)[],
  waits: string,
  isSum: (word: string) => boolean,
): readonly string[] {
  const kept = runs.filter(
    (run, at) => run === null || at === 0 || at === runs.length - 1 || run.some(isSum),
  );
  return kept.flatMap((run, at) => {
    if (run !== null) return run;
    return kept[at - 1] === null ? [] : [waits];
  });
}
