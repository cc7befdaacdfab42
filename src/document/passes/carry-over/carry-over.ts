import type { Report } from '../../../model/report.ts';
import type { Refused } from '../../../package/faults.ts';
import type { Baseline, BaselineMark } from '../../baseline.ts';
import { baselineOf, markOf } from '../../edited/baseline-of.ts';
import { compareDocument, type Comparison } from '../../edited/compare.ts';
import { areAlike, endedParagraphs } from '../../edited/ended.ts';
import type { DocumentLine } from '../../edited/lines.ts';
import { type Printed, type PrintedBlock, printedIds, printedReport } from '../../edited/printed.ts';
import { openDocument, type OpenedDocument } from '../../edited/text.ts';
import { noteHash, parseNote } from '../../marks.ts';
import { corePart } from '../../render/properties.ts';
import type { RenderOptions } from '../../render/render.ts';
import { uncoveredNumbers } from '../../verify/uncovered.ts';
import { withoutToolComments } from '../comments/without-tool-comments.ts';
import { unreadIn } from '../finalize/obstacles.ts';
import { writeBaseline } from '../refresh/baseline-after.ts';
import type { NewBlock } from '../refresh/outcome.ts';
import { plainParagraphs } from '../refresh/plain-paragraphs.ts';
import { pairTables, type TablePair } from '../tables/pair-tables.ts';
import { remakeTables } from '../tables/remake-table.ts';
import { MarkWriter, takenIds } from '../write/mark-writer.ts';
import { reviewEdits } from './highlight.ts';
import type { CarriedOver, DeletedNote } from './listed.ts';
import { renewMarks } from './renew-marks.ts';
import { wordsOfLastYear } from './words-of-last-year.ts';

/**
 * Last year's finished words with this year's figures, years and citations. Annex tables are made anew, whole: documents and
 * communes differ from year to year, row by row. `carried` is null where the document holds no mark of ours at all. A file that
 * isn't a .docx comes back as the fault that says so.
 */
export async function carryOver(
  bytes: Uint8Array,
  report: Report,
  options: RenderOptions & { readonly year: number },
): Promise<{ readonly ok: true; readonly carried: CarriedOver | null } | Refused> {
  const opened = openDocument(bytes, printedIds(report), withoutToolComments);
  if (!opened.ok) return opened;
  const whole = compareDocument(opened.document, printedReport(report));
  if (whole.marks.length === 0) return { ok: true, carried: null };
  const taken = takenIds(opened);
  const pairs = pairTables(whole);
  const remade = await remakeTables(pairs, opened, report.footnotes, taken);
  const stays = ({ cell }: DocumentLine): boolean => cell === null || !remade.has(cell.table);
  const comparison: Comparison = {
    ...whole,
    lines: whole.lines.filter(stays),
    marks: whole.marks.filter(({ line }) => stays(line)),
  };
  const ended = endedParagraphs(whole);
  const renewed = renewMarks(opened, comparison, new MarkWriter(opened, taken), new Set(ended));
  const review = wordsOfLastYear(comparison.lines, comparison.report);
  for (const { paragraph } of review) opened.edits.edit(paragraph.part, reviewEdits(paragraph.element));
  const plain = plainParagraphs(whole, ended);
  const tables = pairs.filter(({ standing }) => remade.has(standing));
  const missing = missingIn(comparison, tables);
  // The next build knows by this that the tool would have written them, and that their sentences are not new.
  const deleted = missing.filter(({ inNotes }) => inNotes).flatMap((one) => one.missing);
  const written = [...renewed.written, ...deleted.map((one) => markOf(one))];
  writeOwnParts(opened, comparison, written, tables, plain.branches, report, options);
  return {
    ok: true,
    carried: {
      bytes: opened.edits.bytes(),
      marks: whole.marks.length,
      renewed: renewed.renewed + whole.marks.length - comparison.marks.length,
      left: renewed.left,
      unplaced: missing.filter(({ inNotes }) => !inNotes).map(unplacedOf),
      deletedNotes: missing.filter(({ inNotes }) => inNotes).flatMap(deletedNotesOf),
      ended: ended.map(({ section, text }) => ({ section, sentence: text.trim() })),
      byHand: uncoveredNumbers(comparison.lines, comparison.report.lines, { carriedTo: options.year }).lines,
      review: review.map(({ text }) => text),
      unread: unreadIn(opened),
      tables: tables.map(({ block, untouched }) => ({ section: block.section, edited: !untouched })),
    },
  };
}

/** The document's own account of itself: this year's baseline, title and date. */
function writeOwnParts(
  { edits, document }: OpenedDocument,
  { lines, report: printed }: Comparison,
  written: readonly BaselineMark[],
  tables: readonly TablePair[],
  paragraphs: Baseline['paragraphs'],
  report: Report,
  options: RenderOptions,
): void {
  const inTables = tables.flatMap(({ block }) => block.figures.map((one) => markOf(one)));
  const notes = new Map(
    [...report.footnotes.keys(), ...(document.baseline?.footnotes ?? [])].map((id) => [noteHash(id), id]),
  );
  const standing = lines.flatMap(({ paragraph }) =>
    paragraph.notes.flatMap(({ names }) => names.flatMap((name) => notes.get(parseNote(name) ?? '') ?? [])),
  );
  const marks = [...written, ...inTables];
  const baseline = { ...baselineOf(printed), marks, footnotes: [...new Set(standing)], paragraphs };
  writeBaseline(edits, baseline, options.sources ?? new Map());
  const core = 'docProps/core.xml';
  if (edits.source(core) !== null) edits.change(core, corePart(options));
}

/** A block of this year's report with figures that stand nowhere in the document. */
interface Missing {
  readonly block: PrintedBlock;
  readonly missing: readonly Printed[];
  /** Its words stand: what lacks is a footnote of theirs, which somebody deleted. */
  readonly inNotes: boolean;
}

function missingIn({ lines, marks, report }: Comparison, tables: readonly TablePair[]): readonly Missing[] {
  const standing = new Set(marks.map(({ figure }) => figure));
  for (const { block } of tables) for (const { figure } of block.figures) standing.add(figure);
  return report.blocks.flatMap((block): Missing[] => {
    const missing = block.figures.filter(({ figure, table }) => table === null && !standing.has(figure));
    if (missing.length === 0) return [];
    const inNotes =
      missing.every(({ line }) => line.note !== undefined) &&
      lines.some(({ text, note }) => note === null && areAlike(text, block.text));
    return [{ block, missing, inNotes }];
  });
}

function unplacedOf({ block: { section, text }, missing }: Missing): NewBlock {
  return { section, text, figures: [...new Set(missing.map(({ figure }) => figure))] };
}

function deletedNotesOf({ block: { section, text }, missing }: Missing): readonly DeletedNote[] {
  const notes = new Set(missing.map(({ line }) => line.text.trim()));
  return [...notes].map((note) => ({ section, sentence: text, note }));
}
