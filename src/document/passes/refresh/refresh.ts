import { plainText } from '../../../model/report-lines.ts';
import type { Report } from '../../../model/report.ts';
import type { Refused } from '../../../package/faults.ts';
import type { FigureSource } from '../../baseline.ts';
import { misnamedAnnexes } from '../../edited/annexes.ts';
import { compareDocument, type ComparedMark, type Forms } from '../../edited/compare.ts';
import { endedParagraphs, knowsBranches, newForms } from '../../edited/ended.ts';
import { type PrintedBlock, printedIds, printedReport } from '../../edited/printed.ts';
import { openDocument, type OpenedDocument } from '../../edited/text.ts';
import type { RenderOptions } from '../../render/render.ts';
import { withoutToolComments } from '../comments/without-tool-comments.ts';
import { unreadIn } from '../finalize/obstacles.ts';
import { isOther, pairTables } from '../tables/pair-tables.ts';
import { remakeTables } from '../tables/remake-table.ts';
import { MarkWriter, takenIds } from '../write/mark-writer.ts';
import { redline } from '../write/redline.ts';
import { inPlace } from '../write/replace-mark.ts';
import { baselineAfter, writeBaseline } from './baseline-after.ts';
import { causesOf } from './causes.ts';
import { coverage, type TableFate } from './coverage.ts';
import { leftoversOf } from './leftovers.ts';
import { newBlocksOf, renderNewBlocks } from './new-blocks.ts';
import type { Refreshed, Replaced } from './outcome.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { lapsedCodes, settled, type TakeData } from './take-data.ts';
import { treatMarks } from './treat-marks.ts';
import { spotIn } from '../../edited/spot.ts';

export interface RefreshOptions extends RenderOptions {
  /** What somebody typed over is set to what the data say. */
  readonly takeData?: TakeData;
  /** Ids of the figures that are numbers: names, dates and citations are none. Absent: by their texts. */
  readonly numeric?: ReadonlySet<string>;
  readonly forms?: Forms;
  /** It may be a draft saved under the report's name: what the tool put into it goes, whatever the data say. */
  readonly fromDraft?: boolean;
  /** The numbers that moved become tracked changes, dated by the data. */
  readonly redline?: boolean;
}

/**
 * Brings an edited report up to the data: each marked number that nobody touched says what the new report prints in its place,
 * every word and every part that holds no such number stays as it is. A file that isn't a .docx comes back as the fault
 * that says so. Reads no clock: same document, report and options, same bytes.
 */
export async function refreshDocument(
  bytes: Uint8Array,
  report: Report,
  options: RefreshOptions,
): Promise<({ readonly ok: true } & Refreshed) | Refused> {
  const prepare = options.fromDraft === true ? withoutToolComments : undefined;
  const opened = openDocument(bytes, printedIds(report), prepare);
  return opened.ok ? { ok: true, ...(await refresh(opened, report, options)) } : opened;
}

async function refresh(opened: OpenedDocument, report: Report, options: RefreshOptions): Promise<Refreshed> {
  const { edits } = opened;
  const { baseline } = opened.document;
  const sources = options.sources ?? new Map<string, FigureSource>();
  const labelOf = (figure: string): string =>
    sources.get(figure)?.label ?? baseline?.sources.get(figure)?.label ?? figure;
  const isNumeric = ({ mark, figure }: ComparedMark): boolean =>
    options.numeric === undefined ? /^[\d.,]+%?$/.test(mark.text) : options.numeric.has(figure ?? '');
  const found = compareDocument(opened.document, printedReport(report), options.forms);
  const { takeData } = options;
  const settle = (one: ComparedMark): ComparedMark =>
    takeData === undefined ? one : settled(one, takeData, isNumeric(one));
  const marks = found.marks.map(settle);
  const comparison = { ...found, marks };

  const taken = takenIds(opened);
  const redlines = options.redline === true;
  const pairs = pairTables(comparison, opened.trees);
  const others = pairs.filter((pair) => pair.untouched && isOther(pair));
  // A table made anew can't be rejected number by number: in a redline its cells are, and new rows told.
  const remade = await remakeTables(redlines ? [] : others, opened, report.footnotes, taken);
  const fates = pairs.map((pair): TableFate => ({
    pair,
    state: remade.has(pair.standing) ? 'remade' : redlines && others.includes(pair) ? 'redlined' : 'edited',
  }));
  const writer = new MarkWriter(opened, taken, redlines ? redline(taken, options.date) : inPlace);
  const standing = marks.filter(({ line }) => line.cell === null || !remade.has(line.cell.table));
  const { said, conflicts } = treatMarks({ ...comparison, marks: standing }, writer, { labelOf, isNumeric });
  treatMarks({ ...comparison, marks: found.copies.map(settle) }, writer, { labelOf, isNumeric });

  const ended = endedParagraphs(comparison);
  const covered = coverage(comparison, fates, ended);
  const plain = plainParagraphs(comparison, ended);
  const all = new Set<PrintedBlock>([
    ...covered.newBlocks,
    ...plain.newBlocks,
    ...newForms(comparison, ended),
  ]);
  const fresh = newBlocksOf(all, comparison.report, report);
  const isOlder = baseline !== null && report.branches !== undefined && !knowsBranches(baseline);
  if (baseline !== null && (writer.wrote || remade.size > 0 || isOlder)) {
    const after = baselineAfter(baseline, { comparison, said, fates, redlines, paragraphs: plain.branches });
    writeBaseline(edits, after, new Map([...baseline.sources, ...sources]));
  }
  const replaced = said.flatMap(({ one, figure, says, moved }): readonly Replaced[] => {
    if (!moved) return [];
    const causes = causesOf(baseline?.sources.get(figure), sources.get(figure));
    return [
      {
        figure,
        label: labelOf(figure),
        from: one.mark.text,
        to: says,
        causes,
        at: spotIn(one.line, one.mark),
      },
    ];
  });
  return {
    bytes: edits.touched ? edits.bytes() : null,
    newBlocksDocument:
      fresh.blocks.length + fresh.annexes.length === 0 ? null : await renderNewBlocks(fresh, report, options),
    replaced,
    conflicts,
    lapsed: lapsedCodes(takeData, found.marks),
    lost: covered.lost.map((lost) => ({ ...lost, label: labelOf(lost.figure) })),
    leftovers: leftoversOf(comparison.lines, replaced),
    newAnnexes: fresh.annexes.map(({ name, annex }) => ({
      name,
      title: plainText(annex.title),
      orientation: annex.orientation,
    })),
    newBlocks: fresh.blocks.map(({ section, text, figures }) => ({
      section,
      text,
      figures: figures.map(({ figure }) => figure),
    })),
    goneBlocks: covered.goneBlocks,
    annexes: misnamedAnnexes(comparison),
    tables: covered.tables,
    standing: said.map(({ one, figure, says }) => ({ figure, text: says, at: spotIn(one.line, one.mark) })),
    unread: unreadIn(opened),
    marks: marks.length,
    hasBaseline: baseline !== null,
    isOlder,
  };
}
