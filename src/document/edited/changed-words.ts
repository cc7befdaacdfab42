import { aligned, gapsBetween } from './alignment.ts';
import { type Stretch, wordsIn } from './written-stretch.ts';

/** Stretches of two wordings of a sentence, offsets in either. */
interface Changed {
  readonly kind: 'number' | 'words';
  readonly from: Stretch;
  readonly to: Stretch;
}

export function changedWords(before: string, after: string): readonly Changed[] {
  const [a, b] = [wordsIn(before), wordsIn(after)];
  const pairs = aligned(a, b, (one, other) => one.text.normalize('NFC') === other.text.normalize('NFC'));
  return gapsBetween(pairs, [a.length, b.length]).map((gap) => {
    const [from, to] = [spanOf(a, gap.a, before), spanOf(b, gap.b, after)];
    const changed = before.slice(from.start, from.end) + after.slice(to.start, to.end);
    return { kind: /\d/.test(changed) ? 'number' : 'words', from, to };
  });
}

/** In the text, from the first word of a stretch to its last; an empty one: behind the word before it. */
function spanOf(words: readonly Stretch[], { start, end }: Stretch, text: string): Stretch {
  if (start === end) {
    const at = words[start - 1]?.end ?? Math.min(words[start]?.start ?? 0, text.length);
    return { start: at, end: at };
  }
  return { start: words[start]?.start ?? 0, end: words[end - 1]?.end ?? 0 };
}

/** Words put for others, the same in all places of a text: what Find and Replace does. In small letters, unless only they differ. */
export interface Replacement {
  readonly from: string;
  readonly to: string;
}

/** What was replaced in a text, where nothing else was done to it and no number was touched; null: anything else. */
export function replacementIn(before: string, after: string): Replacement | null {
  const changes = changedWords(before, after).map(({ kind, from, to }) => {
    const words = [before.slice(from.start, from.end), after.slice(to.start, to.end)] as const;
    const small = words.map((word) => word.toLowerCase());
    // Capitals alone were changed: they say what.
    const [old = '', now = ''] = small[0] === small[1] ? words : small;
    return { kind, from: old, to: now };
  });
  const [first] = changes;
  const isOne = changes.every(
    ({ kind, from, to }) =>
      kind === 'words' && from === first?.from && to === first.to && from !== '' && to !== '',
  );
  return first !== undefined && isOne ? { from: first.from, to: first.to } : null;
}
