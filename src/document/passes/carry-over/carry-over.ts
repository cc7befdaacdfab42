import type { Report } from '../../../model/report.ts';
import type { Refused } from '../../../package/faults.ts';
import { type BaselineMark, baselineRows } from '../../baseline.ts';
import { compareDocument, type Comparison } from '../../edited/compare.ts';
import { endedParagraphs } from '../../edited/ended.ts';
import type { DocumentLine } from '../../edited/lines.ts';
import { printedIds, printedReport } from '../../edited/printed.ts';
import { openDocument, type OpenedDocument } from '../../edited/text.ts';
import { markName, noteHash, parseNote } from '../../marks.ts';
import { corePart } from '../../render/properties.ts';
import type { RenderOptions } from '../../render/render.ts';
import { uncoveredNumbers } from '../../verify/uncovered.ts';
import { withoutToolComments } from '../comments/without-tool-comments.ts';
import { unreadIn } from '../finalize/obstacles.ts';
import { writeBaseline } from '../refresh/baseline-after.ts';
import { pairTables, type TablePair } from '../tables/pair-tables.ts';
import { remakeTables } from '../tables/remake-table.ts';
import { MarkWriter, takenIds } from '../write/mark-writer.ts';
import { reviewEdits } from './highlight.ts';
import type { CarriedOver, Unplaced } from './listed.ts';
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
  options: RenderOptions,
): Promise<{ readonly ok: true; readonly carried: CarriedOver | null } | Refused> {
  const opened = openDocument(bytes, printedIds(report), withoutToolComments);
  if (!opened.ok) return opened;
  const whole = compareDocument(opened.document, printedReport(report));
  if (whole.marks.length === 0) return { ok: true, carried: null };
  const taken = takenIds(opened);
  const pairs = pairTables(whole, opened.trees);
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
  const tables = pairs.filter(({ standing }) => remade.has(standing));
  writeOwnParts(opened, comparison, renewed.written, tables, report, options);
  return {
    ok: true,
    carried: {
      bytes: opened.edits.bytes(),
      marks: whole.marks.length,
      renewed: renewed.renewed + whole.marks.length - comparison.marks.length,
      left: renewed.left,
      unplaced: unplacedIn(comparison, tables),
      ended: ended.map(({ section, text }) => ({ section, sentence: text.trim() })),
      byHand: uncoveredNumbers(comparison.lines, comparison.report.lines).lines,
      review: review.map(({ text }) => text),
      unread: unreadIn(opened),
      tables: tables.map(({ id, untouched }) => ({ id, edited: !untouched })),
    },
  };
}

/** The document's own account of itself: this year's baseline, title and date. */
function writeOwnParts(
  { edits, document }: OpenedDocument,
  { lines, report: printed }: Comparison,
  written: readonly BaselineMark[],
  tables: readonly TablePair[],
  report: Report,
  options: RenderOptions,
): void {
  const inTables = tables.flatMap(({ block }) =>
    block.figures.map(({ figure, place, text }) => ({
      name: markName(figure, text, place),
      figure,
      place,
      text,
    })),
  );
  const notes = new Map(
    [...report.footnotes.keys(), ...(document.baseline?.footnotes ?? [])].map((id) => [noteHash(id), id]),
  );
  const standing = lines.flatMap(({ paragraph }) =>
    paragraph.notes.flatMap(({ names }) => names.flatMap((name) => notes.get(parseNote(name) ?? '') ?? [])),
  );
  const baseline = {
    marks: [...written, ...inTables],
    tables: printed.blocks.flatMap(({ block }) =>
      block.kind === 'table' ? [{ id: block.id, rows: baselineRows(block) }] : [],
    ),
    footnotes: [...new Set(standing)],
  };
  writeBaseline(edits, baseline, options.sources ?? new Map());
  const core = 'docProps/core.xml';
  if (edits.source(core) !== null) edits.change(core, corePart(options));
}

/** Sentences of this year's report with a figure that stands nowhere in the document. */
function unplacedIn({ marks, report }: Comparison, tables: readonly TablePair[]): readonly Unplaced[] {
  const standing = new Set(marks.map(({ matched }) => matched.figure));
  for (const { block } of tables) for (const { figure } of block.figures) standing.add(figure);
  return report.blocks.flatMap(({ section, text, figures }): Unplaced[] => {
    const missing = figures.filter(({ figure, table }) => table === null && !standing.has(figure));
    const ids = [...new Set(missing.map(({ figure }) => figure))];
    return ids.length === 0 ? [] : [{ section, text, figures: ids }];
  });
}
