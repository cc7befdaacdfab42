import type { ReportLine } from '../../model/report-lines.ts';
import { compareKey } from '../../vietnamese/text.ts';
import type { DocumentLine } from '../edited/lines.ts';
import type { Misplaced } from './misplaced.ts';

/** Shorter ones repeat in tables and headings. */
const fewestWords = 5;

/**
 * Paragraphs with a number of ours that stand more often than the report itself has them. A pasted one may have lost its
 * marks. Footnotes may well say the same.
 */
export function repeatedLines(
  lines: readonly DocumentLine[],
  fresh: readonly ReportLine[],
): readonly Misplaced[] {
  const meant = new Map<string, number>();
  for (const { text } of fresh) meant.set(compareKey(text), (meant.get(compareKey(text)) ?? 0) + 1);
  const standing = new Map<string, DocumentLine[]>();
  for (const line of lines) {
    if (line.isNote) continue;
    const key = compareKey(line.text);
    if (key.split(' ').length < fewestWords) continue;
    standing.set(key, [...(standing.get(key) ?? []), line]);
  }
  return [...standing].flatMap(([key, same]): Misplaced[] => {
    const [first] = same;
    const last = same.at(-1);
    if (first === undefined || last === undefined) return [];
    if (same.length <= Math.max(1, meant.get(key) ?? 0)) return [];
    if (same.every(({ marks }) => marks.length === 0)) return [];
    return [
      {
        kind: 'twice',
        figure: null,
        label: '',
        section: last.section,
        sentence: last.text,
        start: 0,
        end: last.text.length,
        text: '',
        found: String(same.length),
        expected: '',
        home: { section: first.section, sentence: first.text, start: 0, end: first.text.length },
      },
    ];
  });
}
