import { groupBy } from '../../model/group-by.ts';
import { branchJoint } from '../../model/report.ts';
import { type Baseline, paragraphHash } from '../baseline.ts';
import { blockHash, branchHash, joinedOf, runHash } from '../marks.ts';
import { absentFigures, type Comparison } from './compare.ts';
import type { DocumentLine } from './lines.ts';
import { branchesOf, type PrintedBlock, type PrintedReport } from './printed.ts';

/** Shorter paragraphs ("Nơi nhận:") say nothing by themselves. */
const fewestWords = 4;
/** From this share of common words on, a paragraph is the other one in other words. */
const alike = 0.6;

/**
 * Paragraphs of the document that the data print no more: the conditions of the template under which they were written have
 * ended. That is told by the bookmark round a paragraph and by its marks, whatever became of its words. Conditions that a newer
 * template has no more say nothing; nor does a document of before, of which `guessed` is asked.
 */
export function endedParagraphs(comparison: Comparison): readonly DocumentLine[] {
  const { document, lines, marks } = comparison;
  const { baseline } = document;
  const hasEnded = endedBranches(comparison.report);
  const guesses = guessed(comparison);
  const inLine = groupBy(marks, ({ line, verdict }) => (verdict.kind === 'deleted' ? null : line));
  return lines.filter((line) => {
    if (!isText(line)) return false;
    const own = inLine.get(line) ?? [];
    const named = line.paragraph.branches;
    // A bookmark speaks for all that stands in it. Of two paragraphs that somebody joined, one may have ended.
    const loose = own.filter(({ mark }) =>
      named.every(({ start, end }) => mark.start < start || mark.end > end),
    );
    const branches = [
      ...named.map(({ of }) => of),
      ...loose.flatMap(({ key }) => baseline?.byKey.get(key ?? '')?.branch ?? []),
    ];
    if (branches.length > 0) return branches.some(hasEnded);
    const written = own.length > 0 ? null : baseline?.paragraphs?.get(paragraphHash(line.text));
    return typeof written === 'string' ? hasEnded(written) : guesses.has(line);
  });
}

/**
 * Joined paragraphs as they are printed now of which the document holds another form only: whatever lines they have more, or fewer, the
 * whole is to take the place of what stands.
 */
export function newForms(
  { lines, report }: Comparison,
  ended: readonly DocumentLine[],
): readonly PrintedBlock[] {
  const standing = new Set(lines.flatMap(({ paragraph }) => paragraph.branches.map(({ of }) => of)));
  const runOf = (form: string): string => form.slice(0, runHash('').length);
  const old = new Set(ended.flatMap(({ paragraph }) => paragraph.branches.map(({ of }) => runOf(of))));
  return report.blocks.filter(({ block }) => {
    const form = blockHash(block);
    return joinedOf(block) !== undefined && old.has(runOf(form)) && !standing.has(form);
  });
}

/** Whether a document says under which conditions its paragraphs were written. */
export function knowsBranches({ marks }: Baseline): boolean {
  return marks.length === 0 || marks.some(({ branch }) => branch !== undefined);
}

/**
 * Of conditions, by their hash: the template has them, and they hold no longer. What stands under others holds those too; a
 * paragraph joined of several lines is another one as soon as other lines stand in it.
 */
function endedBranches({ blocks, branches, runs }: PrintedReport): (branch: string) => boolean {
  const hold = new Set(
    blocks.flatMap(({ block }) =>
      branchesOf(block).flatMap((branch) => {
        const path = branch.split(branchJoint);
        return path.map((_step, index) => branchHash(path.slice(0, index + 1).join(branchJoint)));
      }),
    ),
  );
  const has = branches === null ? null : new Set([...branches].map(branchHash));
  const joined = new Set(blocks.map(({ block }) => blockHash(block)));
  const known = new Set([...runs].map(runHash));
  return (branch) => {
    if (known.has(branch.slice(0, runHash('').length))) return !joined.has(branch);
    return branch !== '' && !hold.has(branch) && has?.has(branch) !== false;
  };
}

/**
 * In a document that doesn't say under which conditions its paragraphs stand: one with numbers by the places of all of its
 * marks, one without by the words as they were written. What a block that has no place yet says in other words is the same one of
 * a newer template.
 */
function guessed(comparison: Comparison): ReadonlySet<DocumentLine> {
  const newer = unplacedTexts(comparison);
  return new Set(
    [...withoutPlace(comparison), ...writtenBefore(comparison)].filter(
      (line) => !newer.some((text) => areAlike(text, line.text)),
    ),
  );
}

/** The head of the document and its closing stand in tables; an annex is told row by row. */
function isText({ note, cell, isNote, story }: DocumentLine): boolean {
  return note === null && cell === null && !isNote && story === null;
}

function withoutPlace({ marks, report }: Comparison): readonly DocumentLine[] {
  const printed = new Set(report.figures.map(({ key }) => key));
  const standing = groupBy(marks, ({ line, verdict }) =>
    verdict.kind === 'deleted' || !isText(line) ? null : line,
  );
  // A mark of unknown place may be one that is printed.
  return [...standing].flatMap(([line, own]) =>
    own.every(({ key }) => key !== null && !printed.has(key)) ? [line] : [],
  );
}

function writtenBefore({ document, lines, report }: Comparison): readonly DocumentLine[] {
  const written = document.baseline?.paragraphs ?? new Map<string, string | null>();
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
          // It may be part of a paragraph now.
          .filter(
            ({ text }) =>
              !report.blocks.some(
                ({ block, text: words }) => joinedOf(block) !== undefined && words.includes(text.trim()),
              ),
          )
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

/** What a baseline says of the paragraphs without a figure. */
export function plainBranches(report: PrintedReport): ReadonlyMap<string, string | null> {
  return new Map(
    [...plainBlocks(report)].map(([hash, blocks]) => {
      const [branch = null, another] = new Set(blocks.map(({ block }) => blockHash(block)));
      return [hash, report.branches === null || another !== undefined ? null : branch];
    }),
  );
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
