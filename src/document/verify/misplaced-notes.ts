import { compareKey } from '../../vietnamese/text.ts';
import type { Comparison } from '../edited/compare.ts';
import type { NoteReference } from '../edited/document-text.ts';
import type { DocumentLine } from '../edited/lines.ts';
import type { PrintedReport } from '../edited/printed.ts';
import { noteHash, parseNote } from '../marks.ts';
import type { Misplaced } from './misplaced.ts';
import { wordsAt } from './other-sentence.ts';
import { passageIn } from '../edited/spot.ts';
import type { Stretch } from '../edited/written-stretch.ts';

/** Where the report calls a footnote. */
interface Sign {
  readonly id: string;
  readonly line: PrintedReport['lines'][number];
  readonly at: number;
}

/**
 * Footnotes that hang on another sentence than theirs: the bookmark round the sign or the words before it are another
 * footnote's, or it hangs among the numbers of another sentence.
 */
export function misplacedNotes(comparison: Comparison): readonly Misplaced[] {
  const { lines, report } = comparison;
  const signs = report.lines.flatMap((line) => line.notes.map(({ id, at }): Sign => ({ id, line, at })));
  const contents = contentsOf(comparison);
  return lines.flatMap((line) =>
    line.paragraph.notes.flatMap((sign): readonly Misplaced[] => {
      const id = sign.again ? undefined : contents.get(sign.id ?? '');
      const own = signs.filter((one) => one.id === id);
      const [home] = own;
      if (home === undefined || !hangsElsewhere(line, sign, own, signs, comparison)) return [];
      const note = lines.find((one) => one.note === sign.id);
      return [about(line, sign, home, note)];
    }),
  );
}

/** `w:id` of a footnote → the report's footnote that it says: by the numbers in it, else by all of its words. */
function contentsOf({ lines, marks, report }: Comparison): ReadonlyMap<string, string> {
  const byText = new Map(report.lines.map(({ note, text }) => [compareKey(text), note]));
  const found = new Map<string, string>();
  const add = (note: string | null, id: string | undefined): void => {
    if (note !== null && id !== undefined && !found.has(note)) found.set(note, id);
  };
  for (const { line, key } of marks) add(line.note, report.byKey.get(key ?? '')?.line.note);
  for (const { note, text } of lines) add(note, byText.get(compareKey(text)));
  return found;
}

function hangsElsewhere(
  line: DocumentLine,
  { at, names }: NoteReference,
  own: readonly Sign[],
  all: readonly Sign[],
  { marks, report }: Comparison,
): boolean {
  const [home] = own;
  const hashes = names.map(parseNote);
  if (hashes.length > 0 && !hashes.includes(noteHash(home?.id ?? ''))) return true;
  const words = wordsAt(line.text, line.marks, at, at);
  const same = (sign: Sign): boolean =>
    words !== null && wordsAt(sign.line.text, sign.line.figures, sign.at, sign.at) === words;
  if (own.some(same)) return false;
  if (all.some(same)) return true;
  // Reworded: the numbers of the sentence tell.
  const isHome = new Set(own.map((sign) => sign.line));
  const keys = new Set(marks.flatMap((one) => (one.line === line ? (one.key ?? []) : [])));
  const printed = report.figures.filter(({ key }) => keys.has(key));
  const telling = own.some((sign) => sign.line.figures.length > 0);
  return telling && printed.length > 0 && printed.every((one) => !isHome.has(one.line));
}

function about(
  line: DocumentLine,
  { at }: NoteReference,
  home: Sign,
  note: DocumentLine | undefined,
): Misplaced {
  return {
    kind: 'note',
    figure: null,
    label: note?.section ?? 'chú thích',
    ...passageIn(line, before(line.text, at)),
    text: '',
    found: note?.text.trim() ?? '',
    expected: '',
    home: passageIn(home.line, before(home.line.text, home.at)),
  };
}

/** The word that a sign stands behind. */
function before(text: string, at: number): Stretch {
  const word = /\S+\s*$/u.exec(text.slice(0, at))?.[0].trimEnd() ?? '';
  const end = text.slice(0, at).trimEnd().length;
  return { start: end - word.length, end };
}
