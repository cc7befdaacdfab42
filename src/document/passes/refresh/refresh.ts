import { plainText } from '../../../model/report-lines.ts';
import type { Report } from '../../../model/report.ts';
import type { Refused } from '../../../package/faults.ts';
import type { FigureSource } from '../../baseline.ts';
import { misnamedAnnexes } from '../../edited/annexes.ts';
import type { FoundBaseline } from '../../edited/baseline-reader.ts';
import { compareDocument, type ComparedMark, type Comparison } from '../../edited/compare.ts';
import type { Forms } from '../../edited/matcher.ts';
import { endedParagraphs, knowsBranches, newForms } from '../../edited/ended.ts';
import { printedIds, printedReport } from '../../edited/printed.ts';
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
import { type NewBlocks, newBlocksOf, renderNewBlocks } from './new-blocks.ts';
import type { Refreshed, Replaced } from './outcome.ts';
import { plainParagraphs } from './plain-paragraphs.ts';
import { lapsedCodes, settled, type TakeData } from './take-data.ts';
import { type Knowing, type Said, treatMarks } from './treat-marks.ts';
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
  const knowing = knowingOf(baseline, sources, options.numeric);
  const found = compareDocument(opened.document, printedReport(report), options.forms);
  const comparison = decided(found, options.takeData, knowing);
  const taken = takenIds(opened);
  const redlines = options.redline === true;
  const fates = await tableFates(comparison, opened, report, taken, redlines);
  const remade = new Set(fates.flatMap(({ pair, state }) => (state === 'remade' ? [pair.standing] : [])));
  const writer = new MarkWriter(opened, taken, redlines ? redline(taken, options.date) : inPlace);
  const standing = comparison.marks.filter(({ line }) => line.cell === null || !remade.has(line.cell.table));
  const { said, conflicts } = treatMarks({ ...comparison, marks: standing }, writer, knowing);
  treatMarks({ ...comparison, marks: comparison.copies }, writer, knowing);
  writer.close();

  const ended = endedParagraphs(comparison);
  const covered = coverage(comparison, fates, ended);
  const plain = plainParagraphs(comparison, ended);
  const unplaced = [...covered.newBlocks, ...plain.newBlocks, ...newForms(comparison, ended)];
  const fresh = newBlocksOf(new Set(unplaced), comparison.report, report);
  const isOlder = baseline !== null && report.branches !== undefined && !knowsBranches(baseline);
  if (baseline !== null && (writer.wrote || remade.size > 0 || isOlder)) {
    const after = baselineAfter(baseline, { comparison, said, fates, redlines, paragraphs: plain.branches });
    writeBaseline(edits, after, new Map([...baseline.sources, ...sources]));
  }
  const replaced = replacedIn(said, baseline?.sources ?? new Map(), sources, knowing);
  return {
    bytes: edits.touched ? edits.bytes() : null,
    newBlocksDocument: await renderNewBlocks(fresh, report, options),
    replaced,
    conflicts,
    lapsed: lapsedCodes(options.takeData, found.marks),
    lost: covered.lost.map((lost) => ({ ...lost, label: knowing.labelOf(lost.figure) })),
    leftovers: leftoversOf(comparison.lines, replaced),
    ...toldOf(fresh),
    goneBlocks: covered.goneBlocks,
    annexes: misnamedAnnexes(comparison),
    tables: covered.tables,
    standing: said.map(({ one, figure, says }) => ({ figure, text: says, at: spotIn(one.line, one.mark) })),
    unread: unreadIn(opened),
    marks: comparison.marks.length,
    hasBaseline: baseline !== null,
    isOlder,
  };
}

function knowingOf(
  baseline: FoundBaseline | null,
  sources: ReadonlyMap<string, FigureSource>,
  numeric: RefreshOptions['numeric'],
): Knowing {
  return {
    labelOf: (figure) => sources.get(figure)?.label ?? baseline?.sources.get(figure)?.label ?? figure,
    isNumeric: ({ mark, figure }) => numeric?.has(figure ?? '') ?? /^[\d.,]+%?$/.test(mark.text),
  };
}

/** With what a person decided to take from the data. */
function decided(found: Comparison, take: TakeData | undefined, { isNumeric }: Knowing): Comparison {
  if (take === undefined) return found;
  const settle = (one: ComparedMark): ComparedMark => settled(one, take, isNumeric(one));
  return { ...found, marks: found.marks.map(settle), copies: found.copies.map(settle) };
}

/** A table made anew can't be rejected number by number: in a redline its cells are, and new rows told. */
async function tableFates(
  comparison: Comparison,
  opened: OpenedDocument,
  { footnotes }: Report,
  taken: ReadonlySet<number>,
  redlines: boolean,
): Promise<readonly TableFate[]> {
  const pairs = pairTables(comparison);
  const others = pairs.filter((pair) => pair.untouched && isOther(pair));
  const remade = await remakeTables(redlines ? [] : others, opened, footnotes, taken);
  return pairs.map((pair) => ({
    pair,
    state: remade.has(pair.standing) ? 'remade' : redlines && others.includes(pair) ? 'redlined' : 'edited',
  }));
}

function replacedIn(
  said: readonly Said[],
  before: ReadonlyMap<string, FigureSource>,
  now: ReadonlyMap<string, FigureSource>,
  { labelOf }: Knowing,
): readonly Replaced[] {
  return said.flatMap(({ one: { mark, line }, figure, says, moved }): readonly Replaced[] => {
    if (!moved) return [];
    const causes = causesOf(before.get(figure), now.get(figure));
    return [{ figure, label: labelOf(figure), from: mark.text, to: says, causes, at: spotIn(line, mark) }];
  });
}

function toldOf({ blocks, annexes }: NewBlocks): Pick<Refreshed, 'newBlocks' | 'newAnnexes'> {
  return {
    newAnnexes: annexes.map(({ name, annex: { title, orientation } }) => {
      return { name, title: plainText(title), orientation };
    }),
    newBlocks: blocks.map(({ section, text, figures }) => {
      return { section, text, figures: figures.map(({ figure }) => figure) };
    }),
  };
}
