import { normalizeText } from '../../vietnamese/text.ts';
import { areAlike } from '../edited/ended.ts';
import type { TextLine } from '../edited/spot.ts';
import { quote } from '../edited/quote.ts';
import { aligned, gapsBetween } from '../edited/alignment.ts';
import { changedWords } from '../edited/changed-words.ts';
import { filledByClerk, isSignature } from './clerk.ts';
import { groupBy } from '../../model/group-by.ts';
import { onceOf } from '../../model/once-of.ts';

/**
 * What one text has otherwise than another.
 * - `number` another number, or a number more or less · `words` other words in the same paragraph
 * - `added`, `gone` a whole paragraph · `moved` one that stands elsewhere
 */
export interface Difference {
  readonly kind: 'number' | 'words' | 'added' | 'gone' | 'moved';
  readonly section: string;
  /** '' where there was nothing, or is nothing. */
  readonly from: string;
  readonly to: string;
  /** The words around: as they stand now; of what is gone, as they stood. */
  readonly sentence: string;
  /** The words around it in the earlier text; null: it stood there nowhere. */
  readonly before: string | null;
}

export interface TextDifferences {
  readonly differences: readonly Difference[];
  /** Lines in which an office's clerk filled what was left blank for him: no differences. */
  readonly filled: readonly string[];
}

/** Two texts, the earlier first, held against each other paragraph by paragraph and number by number. */
export function textDifferences(earlier: readonly TextLine[], now: readonly TextLine[]): TextDifferences {
  const [before, after] = [earlier.filter(hasWords), now.filter(hasWords)];
  const { pairs, gone, added } = pairedLines(before, after);
  const filled: string[] = [];
  const within = pairs.flatMap(([old, line]): readonly Difference[] => {
    if (filledByClerk(old.text, line.text)) {
      filled.push(line.text.trim());
      return [];
    }
    return changedWords(old.text, line.text).map(({ kind, from, to }) => ({
      kind,
      section: line.section,
      from: old.text.slice(from.start, from.end),
      to: line.text.slice(to.start, to.end),
      sentence: quote(line.text, to),
      before: quote(old.text, from),
    }));
  });
  const unsigned = earlier.some(({ section, text }) => section === 'phần ký' && text.trim() === '');
  /** Lines that stand nowhere near their old place, by their words. */
  const left = new Map(
    [...groupBy(gone, ({ text }) => normalizeText(text))].map(([text, own]) => [text, [...own]]),
  );
  const whole = added.flatMap((line): readonly Difference[] => {
    const text = line.text.trim();
    if (isSignature(line, unsigned)) {
      filled.push(text);
      return [];
    }
    const { section } = line;
    const moved = left.get(normalizeText(text))?.shift() !== undefined;
    const came = { section, to: text, sentence: text, before: null };
    return [moved ? { kind: 'moved', from: text, ...came } : { kind: 'added', from: '', ...came }];
  });
  const still = new Set([...left.values()].flat());
  const lacking = gone
    .filter((line) => still.has(line))
    .map(({ section, text }): Difference => {
      const from = text.trim();
      return { kind: 'gone', section, from, to: '', sentence: from, before: from };
    });
  return { differences: [...within, ...whole, ...lacking], filled };
}

interface PairedLines<A, B> {
  /** Lines that say the same thing, and not in the same words. */
  readonly pairs: readonly (readonly [A, B])[];
  readonly gone: readonly A[];
  readonly added: readonly B[];
}

/** Equal lines first, between them alike ones, between those as many as there are on either side, one by one. */
export function pairedLines<A extends TextLine, B extends TextLine>(
  before: readonly A[],
  after: readonly B[],
): PairedLines<A, B> {
  const normal = onceOf(({ text }: TextLine) => normalizeText(text));
  const same = (a: TextLine, b: TextLine): boolean => normal(a) === normal(b);
  const pairs: (readonly [A, B])[] = [];
  const gone: A[] = [];
  const added: B[] = [];
  for (const gap of parted(before, after, same).gaps) {
    const alike = parted(gap.a, gap.b, (a, b) => areAlike(a.text, b.text));
    pairs.push(...alike.pairs);
    for (const { a, b } of alike.gaps) {
      const oneByOne =
        a.length === b.length && a.every(({ section }, index) => section === b[index]?.section);
      if (oneByOne) a.forEach((line, index) => pairs.push([line, b[index] as B]));
      else {
        gone.push(...a);
        added.push(...b);
      }
    }
  }
  return { pairs, gone, added };
}

/** What goes together in two texts, and what stands between. */
function parted<A extends TextLine, B extends TextLine>(
  before: readonly A[],
  after: readonly B[],
  together: (a: TextLine, b: TextLine) => boolean,
): {
  readonly pairs: readonly (readonly [A, B])[];
  readonly gaps: readonly { readonly a: readonly A[]; readonly b: readonly B[] }[];
} {
  const pairs = aligned<TextLine>(before, after, together);
  return {
    pairs: pairs.map(([i, j]) => [before[i] as A, after[j] as B]),
    gaps: gapsBetween(pairs, [before.length, after.length]).map(({ a, b }) => ({
      a: before.slice(a.start, a.end),
      b: after.slice(b.start, b.end),
    })),
  };
}

function hasWords({ text }: TextLine): boolean {
  return text.trim() !== '';
}
