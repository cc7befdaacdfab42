import { groupBy } from '../../model/group-by.ts';
import type { ReportLine } from '../../model/report-lines.ts';
import { compareKey } from '../../vietnamese/text.ts';
import type { DocumentLine } from '../edited/lines.ts';
import type { Misplaced } from './misplaced.ts';
import { passageIn } from '../edited/spot.ts';
import type { Stretch } from '../edited/written-stretch.ts';

/** Shorter ones repeat in tables and headings. */
const fewestWords = 5;

/** Styles of a table of contents, as Word names them in English and in Vietnamese: it says every heading again. */
const contents = /^(?:TOC|Mucluc|Mclc)\d*$/i;

/** Whether a paragraph is a line of a table of contents by its style. */
export const isOfContents = ({ paragraph: { style } }: DocumentLine): boolean => contents.test(style ?? '');

/**
 * Paragraphs with a number of ours that stand more often than the report itself has them. A pasted one may have lost its
 * marks. Footnotes may well say the same.
 */
export function repeatedLines(
  lines: readonly DocumentLine[],
  fresh: readonly ReportLine[],
): readonly Misplaced[] {
  const meant = groupBy(fresh, ({ text }) => compareKey(text));
  const standing = groupBy(lines, (line) => {
    const key = compareKey(line.text);
    return line.isNote || line.story !== null || isOfContents(line) || key.split(' ').length < fewestWords
      ? null
      : key;
  });
  return [...standing].flatMap(([key, same]): Misplaced[] => {
    const [first] = same;
    const last = same.at(-1);
    if (first === undefined || last === undefined) return [];
    if (same.length <= Math.max(1, meant.get(key)?.length ?? 0)) return [];
    if (same.every(({ marks }) => marks.length === 0)) return [];
    // Numbers of other places may say the same: a copy has no place of its own.
    const places = new Set(same.flatMap(({ marks: [mark] }) => mark?.hashes?.key ?? []));
    if (places.size === same.length) return [];
    return [
      {
        kind: 'twice',
        figure: null,
        label: '',
        ...passageIn(last, wholeOf(last)),
        text: '',
        found: String(same.length),
        expected: '',
        home: passageIn(first, wholeOf(first)),
      },
    ];
  });
}

function wholeOf({ text }: DocumentLine): Stretch {
  return { start: 0, end: text.length };
}
