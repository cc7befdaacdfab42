import { groupBy } from '../../model/group-by.ts';
import { paragraphHash } from '../baseline.ts';
import { absentFigures, type Comparison } from './compare.ts';
import type { DocumentLine } from './lines.ts';
import type { PrintedBlock, PrintedReport } from './printed.ts';

/** Shorter paragraphs ("Nơi nhận:") say nothing by themselves. */
const fewestWords = 4;
/** From this share of common words on, a paragraph is the other one in other words. */
const alike = 0.6;

/**
 * Paragraphs of the document that the data print no more: the condition of their template block has ended. One with numbers is
 * known by the places of all of its marks, whatever became of its words; one without by the words as they were written. What a
 * block that has no place yet says in other words is the same one of a newer template.
 */
export function endedParagraphs(comparison: Comparison): readonly DocumentLine[] {
  const newer = unplacedTexts(comparison);
  const ended = new Set([...withoutPlace(comparison), ...writtenBefore(comparison)]);
  return comparison.lines.filter(
    (line) => ended.has(line) && !newer.some((text) => areAlike(text, line.text)),
  );
}

/** The head of the document and its closing stand in tables; an annex is told row by row. */
function isText({ note, cell, isNote, story }: DocumentLine): boolean {
  return note === null && cell === null && !isNote && story === null;
}

function withoutPlace({ marks, report }: Comparison): readonly DocumentLine[] {
  const printed = new Set(report.figures.map(({ key }) => key));
  const standing = groupBy(marks, ({ line, matched }) =>
    matched.verdict.kind === 'deleted' || !isText(line) ? null : line,
  );
  // A mark of unknown place may be one that is printed.
  return [...standing].flatMap(([line, own]) =>
    own.every(({ matched: { key } }) => key !== null && !printed.has(key)) ? [line] : [],
  );
}

function writtenBefore({ document, lines, report }: Comparison): readonly DocumentLine[] {
  const written = new Set(document.baseline?.paragraphs ?? []);
  const printed = plainBlocks(report);
  const standing = groupBy(lines.filter(isText), ({ text }) => {
    const hash = paragraphHash(text);
    return written.has(hash) ? hash : null;
  });
  return [...standing].flatMap(([hash, own]) => {
    const now = printed.get(hash) ?? [];
    // The same words may still be right in another mục.
    return own.length <= now.length
      ? []
      : own
          .filter(({ section }) => !now.some((block) => block.section === section))
          .slice(now.length - own.length);
  });
}

/** What the report prints and the document doesn't hold at all. */
function unplacedTexts(comparison: Comparison): readonly string[] {
  const absent = new Set(absentFigures(comparison).map(({ printed }) => printed));
  const stands = new Set(comparison.lines.map(({ text }) => paragraphHash(text)));
  return comparison.report.blocks.flatMap(({ block, figures, text }) => {
    if (block.kind === 'table' || wordsOf(text).length < fewestWords) return [];
    const lacks =
      figures.length === 0 ? !stands.has(paragraphHash(text)) : figures.every((one) => absent.has(one));
    return lacks ? [text] : [];
  });
}

/** Paragraphs and headings without a figure, by the hash of their words. */
export function plainBlocks({ blocks }: PrintedReport): ReadonlyMap<string, readonly PrintedBlock[]> {
  return groupBy(blocks, ({ block, figures, text }) =>
    block.kind === 'table' || figures.length > 0 || wordsOf(text).length < fewestWords
      ? null
      : paragraphHash(text),
  );
}

function wordsOf(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Twice the common words over all words of both. */
export function areAlike(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (Math.min(a.length, b.length) * 2 < alike * (a.length + b.length)) return false;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left === 0) continue;
    counts.set(word, left - 1);
    common += 1;
  }
  return 2 * common >= alike * (a.length + b.length);
}
