import type { Report } from '../../../model/report.ts';
import { catchRefusal, type Refused } from '../../../package/faults.ts';
import type { BaselineRow, FigureSource } from '../../baseline.ts';
import type { DocumentMark, DocumentText } from '../../edited/document-text.ts';
import type { PackageEdits } from '../finalize/package-edits.ts';
import { markName, textHash } from '../../marks.ts';
import type { RenderOptions } from '../../render/render.ts';
import type { SourceEdit } from '../../../package/source-edits.ts';
import { elementsOf, type XmlElement } from '../../../package/xml-tree.ts';
import { openDocument } from '../../edited/text.ts';
import { toolAuthor } from '../../tool-author.ts';
import { baselineAfter, writeBaseline } from './baseline-after.ts';
import { compareDocument, type ComparedMark, type Forms, type Matched } from '../../edited/compare.ts';
import { endedParagraphs } from '../../edited/ended.ts';
import { spotOf } from '../../edited/lines.ts';
import {
  type Printed,
  printedIds,
  type PrintedReport,
  printedReport,
  spotKey,
} from '../../edited/printed.ts';
import { withoutToolComments } from '../comments/without-tool-comments.ts';
import { Bookmarks } from './bookmarks.ts';
import { causesOf } from './causes.ts';
import { coverage, withEnded } from './coverage.ts';
import { leftoversOf } from './leftovers.ts';
import { renderNewBlocks } from './new-blocks.ts';
import type { Conflict, Refreshed, Replaced, Standing } from './outcome.ts';
import { plainParagraphs } from './plain-paragraphs.ts';

import { redline } from './redline.ts';
import { remakeTable } from './remake-table.ts';
import { inPlace, replaceMark, type Writing } from './replace-mark.ts';
import { conflictCode, lapsedCodes, type TakeData, yielding } from './take-data.ts';
import { baselineRows, pairTables, rowsAfter, type TablePair } from './tables.ts';
import { rejectedText } from './tracked.ts';

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
  if (!opened.ok) return opened;
  const trees = catchRefusal(() => ({ trees: treesOf(opened.edits) }));
  if (!trees.ok) return trees;
  const refreshed = await new Refresh(opened.edits, opened.document, trees.trees, report, options).run();
  return { ok: true, ...refreshed };
}

function treesOf(edits: PackageEdits): ReadonlyMap<string, XmlElement> {
  const parts = [edits.main, ...edits.related(edits.main, ['footnotes', 'endnotes', 'header', 'footer'])];
  return new Map(
    parts.flatMap((part): [string, XmlElement][] => {
      const tree = edits.tree(part);
      return tree === null ? [] : [[part, tree]];
    }),
  );
}

class Refresh {
  readonly #edits: PackageEdits;
  readonly #document: DocumentText;
  readonly #trees: ReadonlyMap<string, XmlElement>;
  readonly #report: Report;
  readonly #printed: PrintedReport;
  readonly #options: RefreshOptions;
  readonly #bookmarks: Bookmarks;
  readonly #writing: Writing;
  readonly #changes = new Map<string, SourceEdit[]>();
  /** Places that a mark stands for. */
  readonly #taken = new Set<string>();

  constructor(
    edits: PackageEdits,
    document: DocumentText,
    trees: ReadonlyMap<string, XmlElement>,
    report: Report,
    options: RefreshOptions,
  ) {
    this.#edits = edits;
    this.#document = document;
    this.#trees = trees;
    this.#report = report;
    this.#printed = printedReport(report);
    this.#options = options;
    this.#bookmarks = new Bookmarks(trees);
    this.#writing = options.redline === true ? redline(trees.values(), options.date) : inPlace;
  }

  async run(): Promise<Refreshed> {
    const { baseline } = this.#document;
    const compared = compareDocument(this.#document, this.#printed, {
      trees: this.#trees,
      ...(this.#options.forms === undefined ? {} : { forms: this.#options.forms }),
    });
    const cases = compared.marks.map((one) => this.#settled(one));
    const comparison = { ...compared, marks: cases };
    for (const { matched } of cases) if (matched.key !== null) this.#taken.add(matched.key);
    const tables = pairTables(this.#document.blocks, this.#printed.tables, baseline, ({ source }) => {
      const tree = this.#trees.get(source.part);
      return tree !== undefined && holdsHers(tree, source.start, source.end);
    });
    const remade = await this.#remake(tables);
    const replaced: Replaced[] = [];
    const conflicts: Conflict[] = [];
    const standing: Standing[] = [];
    const settled = new Set<string>();
    const loose = new Map<string, Set<string>>();
    const gone = new Set<string>();
    const before = new Map<string, Set<string>>();
    const moved = new Map<DocumentMark, string>();
    for (const each of cases) {
      const { figure, key, verdict } = each.matched;
      const inRemade = each.line.cell !== null && remade.has(each.line.cell.table);
      const outcome = inRemade ? null : this.#treat(each);
      if (outcome !== null) conflicts.push(outcome);
      if (verdict.kind === 'gone' && key !== null) gone.add(key);
      const says = outcome === null && 'text' in verdict ? verdict.text : null;
      if (figure === null || says === null) continue;
      standing.push({ figure, text: says, at: spotOf(each) });
      if (verdict.kind === 'moved') {
        moved.set(each.mark, says);
        replaced.push(this.#replaced(each, figure, says));
      }
      const old = this.#before(each, says);
      if (key !== null && old !== null) before.set(key, (before.get(key) ?? new Set<string>()).add(old));
      if (key !== null) settled.add(key);
      else loose.set(figure, (loose.get(figure) ?? new Set<string>()).add(textHash(says)));
    }
    for (const pair of tables) {
      if (remade.has(pair.standing)) for (const key of keysOf(pair.report)) settled.add(key);
    }
    const kept = new Set(this.#writing === inPlace ? [] : tables.filter(needsRemaking));
    const found = coverage(comparison, tables, { remade, kept });
    const ended = endedParagraphs(comparison);
    const plain = plainParagraphs(comparison, ended);
    const all = new Set([...found.newBlocks, ...plain.newBlocks]);
    const newBlocks = this.#printed.blocks.filter((block) => all.has(block));
    const moves = this.#changes.size > 0;
    if (moves) {
      for (const [part, edits] of this.#changes) this.#edits.edit(part, edits);
      if (baseline !== null) {
        const rows = new Map(
          tables.flatMap((pair): [string, readonly BaselineRow[]][] => {
            if (remade.has(pair.standing) || (pair.untouched && pair.sameShape))
              return [[pair.id, baselineRows(pair.report)]];
            return kept.has(pair) ? [[pair.id, rowsAfter(pair, baseline, moved)]] : [];
          }),
        );
        const after = baselineAfter(baseline, this.#printed, {
          settled,
          loose,
          before,
          gone,
          tables: rows,
          paragraphs: plain.hashes,
        });
        writeBaseline(this.#edits, after, new Map([...baseline.sources, ...this.#sources]));
      }
    }
    return {
      bytes: this.#edits.touched ? this.#edits.bytes() : null,
      newBlocksDocument:
        newBlocks.length === 0 ? null : await renderNewBlocks(newBlocks, this.#report, this.#options),
      replaced,
      conflicts,
      lapsed: lapsedCodes(this.#options.takeData, compared.marks),
      lost: found.lost.map((lost) => ({ ...lost, label: this.#label(lost.figure) })),
      leftovers: leftoversOf(comparison.lines, replaced),
      newBlocks: newBlocks.map(({ section, text, figures }) => ({
        section,
        text,
        figures: figures.map(({ figure }) => figure),
      })),
      goneBlocks: withEnded(found.goneBlocks, ended, cases),
      tables: found.tables,
      standing,
      marks: cases.length,
      hasBaseline: baseline !== null,
    };
  }

  get #sources(): ReadonlyMap<string, FigureSource> {
    return this.#options.sources ?? new Map<string, FigureSource>();
  }

  #label(figure: string): string {
    return this.#sources.get(figure)?.label ?? this.#document.baseline?.sources.get(figure)?.label ?? figure;
  }

  /** The mark with the person's decision to take the data. */
  #settled(compared: ComparedMark): ComparedMark {
    const { takeData } = this.#options;
    const { mark, line, matched } = compared;
    const yields =
      takeData === undefined
        ? null
        : yielding(compared, takeData, this.#isNumeric(matched.figure, mark.text));
    if (yields === null) return compared;
    const { start, end } = yields.stretch;
    return {
      ...compared,
      mark: { ...mark, start, end, text: line.text.slice(start, end) },
      matched: { ...matched, verdict: { kind: 'moved', text: yields.text } },
    };
  }

  #isNumeric(figure: string | null, text: string): boolean {
    const { numeric } = this.#options;
    return numeric === undefined ? /^[\d.,]+%?$/.test(text) : figure !== null && numeric.has(figure);
  }

  /** Writes what there is to write; a conflict where the number has to stay. */
  #treat(compared: ComparedMark): Conflict | null {
    const { mark, line, matched, written } = compared;
    const { figure, verdict } = matched;
    if (figure === null) return null;
    const conflict = (found: Pick<Conflict, 'why' | 'data'>): Conflict => ({
      figure,
      label: this.#label(figure),
      text: mark.text,
      written,
      code: conflictCode(compared),
      numeric: this.#isNumeric(figure, mark.text),
      at: spotOf(compared),
      ...found,
    });
    if (verdict.kind === 'conflict') return conflict(verdict);
    if (verdict.kind !== 'moved' && verdict.kind !== 'adopted') return null;
    const { part } = mark.source;
    const tree = this.#trees.get(part);
    const source = this.#edits.source(part);
    const edits =
      tree === undefined || source === null
        ? null
        : verdict.kind === 'adopted'
          ? []
          : replaceMark({ root: tree, paragraph: line.paragraph, mark }, source, verdict.text, this.#writing);
    if (tree === undefined || source === null || edits === null) {
      return conflict({ why: 'broken', data: [verdict.text] });
    }
    const place = this.#placeOf(matched);
    const name = place === null ? null : markName(figure, verdict.text, place);
    const renaming = name === null ? [] : this.#bookmarks.rename(mark, tree, source, name);
    const [before, after] = [renaming.slice(0, 1), renaming.slice(1)];
    const all = [...before, ...edits, ...after];
    if (all.length > 0) this.#changes.set(part, [...(this.#changes.get(part) ?? []), ...all]);
    return null;
  }

  /** What a mark that now says `text` will say when the tracked changes in it are rejected; null: the same, or nothing. */
  #before({ mark, line, matched }: ComparedMark, text: string): string | null {
    const tree = this.#trees.get(mark.source.part);
    if (tree === undefined) return null;
    const rejected = rejectedText({ root: tree, paragraph: line.paragraph, mark });
    const moves = matched.verdict.kind === 'moved';
    const stays = moves && this.#writing !== inPlace ? true : rejected.tracked && !(moves && rejected.plain);
    return stays && rejected.text !== '' && textHash(rejected.text) !== textHash(text) ? rejected.text : null;
  }

  /** The place as text. Marks of unknown place take the places of their text one after another, those that lack a mark first. */
  #placeOf({ figure, key, verdict }: Matched): string | null {
    const own = (one: Pick<Printed, 'figure' | 'place'>): boolean => spotKey(one.figure, one.place) === key;
    const known = this.#printed.figures.find(own) ?? this.#document.baseline?.marks.find(own);
    if (known !== undefined) return known.place;
    const text = 'text' in verdict ? verdict.text : '';
    const fitting = this.#printed.figures.filter(
      (one) => one.figure === figure && textHash(one.text) === textHash(text),
    );
    const free = fitting.find((one) => !this.#taken.has(spotKey(one.figure, one.place))) ?? fitting[0];
    if (free === undefined) return null;
    this.#taken.add(spotKey(free.figure, free.place));
    return free.place;
  }

  #replaced(compared: ComparedMark, figure: string, to: string): Replaced {
    const causes = causesOf(this.#document.baseline?.sources.get(figure), this.#sources.get(figure));
    return { figure, label: this.#label(figure), from: compared.mark.text, to, causes, at: spotOf(compared) };
  }

  /** Untouched tables whose rows are others now. */
  async #remake(tables: readonly TablePair[]): Promise<ReadonlySet<unknown>> {
    const remade = new Set<unknown>();
    const used = freeIds(this.#trees);
    let step = 0;
    // A table made anew can't be rejected number by number: in a redline its cells are, and new rows told.
    if (this.#writing !== inPlace) return remade;
    for (const pair of tables) {
      const { standing, report } = pair;
      const { part, start, end } = standing.source;
      const source = this.#edits.source(part);
      if (!needsRemaking(pair) || source === null) continue;
      const orientation =
        this.#printed.blocks.find(({ block }) => block === report)?.orientation ?? 'portrait';
      const free = { bookmark: used.bookmark + step, control: used.control + step };
      const edit = await remakeTable(
        report,
        orientation,
        this.#report.footnotes,
        source,
        { start, end },
        free,
      );
      if (edit === null) continue;
      step += longestTable;
      this.#changes.set(part, [...(this.#changes.get(part) ?? []), edit]);
      remade.add(standing);
    }
    return remade;
  }
}

/** What the tool writes into no table, its own tracked changes aside. */
const hers: ReadonlySet<string> = new Set([
  ...['w:footnoteReference', 'w:endnoteReference', 'w:commentReference', 'w:drawing', 'w:pict', 'w:object'],
  ...['w:fldChar', 'w:fldSimple', 'w:hyperlink', 'w:ins', 'w:del', 'w:moveFrom', 'w:moveTo'],
]);

function holdsHers(element: XmlElement, start: number, end: number): boolean {
  if (element.end <= start || element.start >= end) return false;
  const inside = element.start >= start && element.end <= end;
  return (
    (inside && hers.has(element.name) && element.attributes['w:author'] !== toolAuthor) ||
    elementsOf(element).some((child) => holdsHers(child, start, end))
  );
}

/** Rows came, went or took other words, and nobody has edited the table. */
function needsRemaking({ untouched, changed, sameShape }: TablePair): boolean {
  return untouched && changed && !sameShape;
}

/** More bookmarks and controls than one table has, and than all tables of a report have. */
const longestTable = 20_000;
const idsPerTable = 1_000_000;

function keysOf(table: TablePair['report']): readonly string[] {
  return table.rows.flatMap(({ cells }) =>
    cells.flatMap((cell) =>
      cell.flatMap((run) => (run.kind === 'figure' ? [spotKey(run.figure, run.place)] : [])),
    ),
  );
}

/** Ids from which on a whole table's worth is free; Word takes them up to 2³¹. */
function freeIds(trees: ReadonlyMap<string, XmlElement>): {
  readonly bookmark: number;
  readonly control: number;
} {
  const bookmarks = new Set<number>();
  const controls = new Set<number>();
  const visit = (element: XmlElement): void => {
    if (element.name === 'w:bookmarkStart') bookmarks.add(Number(element.attributes['w:id']));
    if (element.name === 'w:id') controls.add(Number(element.attributes['w:val']));
    elementsOf(element).forEach(visit);
  };
  for (const tree of trees.values()) visit(tree);
  const free = (used: ReadonlySet<number>): number => {
    const taken = new Set([...used].map((id) => Math.floor(id / idsPerTable)));
    for (let block = 1; ; block += 1) if (!taken.has(block)) return block * idsPerTable;
  };
  return { bookmark: free(bookmarks), control: free(controls) };
}
