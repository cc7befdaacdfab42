import type { Block, FigureRun, Inline, Report, Table } from '../../model/report.ts';
import { annexName } from '../../model/annex-name.ts';
import { closingLines, headerLines, reportLines } from '../../model/report-lines.ts';
import { figureHash, placeHash } from '../marks.ts';
import { wordsAround } from '../words-around.ts';
import type { Spot } from './outcome.ts';
import { SectionTracker } from './sections.ts';

/**
 * A block of the new report, with the figures in it and in the footnotes that it is the first to call. A line of the head,
 * the closing or an annex's title is a paragraph of its own.
 */
export interface PrintedBlock {
  readonly block: Block;
  readonly section: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly text: string;
  readonly figures: readonly Printed[];
}

/** A figure as the new report prints it. */
export interface Printed {
  readonly figure: string;
  readonly place: string;
  readonly text: string;
  readonly at: Spot;
  readonly table: string | null;
  /** Row of the table. */
  readonly row: number | null;
  /** Of `blocks`. */
  readonly blockIndex: number;
}

export interface PrintedReport {
  readonly blocks: readonly PrintedBlock[];
  readonly figures: readonly Printed[];
  readonly tables: ReadonlyMap<string, Table>;
}

/** The hash of a figure at a place, as the names of marks hold it. */
export function spotKey(figure: string, place: string): string {
  return figureHash(figure) + placeHash(place);
}

/** Ids of the figures that a report prints. */
export function printedIds(report: Report): ReadonlySet<string> {
  return new Set(reportLines(report).flatMap(({ figures }) => figures.map(({ run }) => run.figure)));
}

function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((run) => (run.kind === 'footnote' ? '' : run.text)).join('');
}

/** The figures of a line, each with the words around it. */
function figuresIn(inlines: readonly Inline[]): readonly { run: FigureRun; sentence: string }[] {
  const words = wordsOf(inlines);
  let at = 0;
  return inlines.flatMap((run) => {
    if (run.kind === 'footnote') return [];
    const start = at;
    at += run.text.length;
    return run.kind === 'figure' ? [{ run, sentence: wordsAround(words, start, at) }] : [];
  });
}

/** The report block by block in the order of the page; head and closing are blocks without a block of their own. */
export function printedReport(report: Report): PrintedReport {
  const blocks: PrintedBlock[] = [];
  const tables = new Map<string, Table>();
  const seenNotes = new Set<string>();
  const tracker = new SectionTracker();
  const add = (
    block: Block,
    lines: readonly (readonly Inline[])[],
    section: string,
    orientation: PrintedBlock['orientation'] = 'portrait',
    rowOf: readonly number[] = [],
  ): void => {
    const blockIndex = blocks.length;
    const table = block.kind === 'table' ? block.id : null;
    const figures: Printed[] = [];
    lines.forEach((line, index) => {
      for (const { run, sentence } of figuresIn(line)) {
        figures.push({
          figure: run.figure,
          place: run.place,
          text: run.text,
          at: { section, sentence },
          table,
          row: rowOf[index] ?? null,
          blockIndex,
        });
      }
      for (const run of line) {
        if (run.kind !== 'footnote' || seenNotes.has(run.id)) continue;
        seenNotes.add(run.id);
        for (const { run: inner, sentence } of figuresIn(report.footnotes.get(run.id)?.inlines ?? []))
          figures.push({
            figure: inner.figure,
            place: inner.place,
            text: inner.text,
            at: { section: `Chú thích ${seenNotes.size}`, sentence },
            table: null,
            row: null,
            blockIndex,
          });
      }
    });
    blocks.push({ block, section, orientation, text: lines.map(wordsOf).join(' | '), figures });
  };
  const addBlock = (block: Block, orientation: PrintedBlock['orientation']): void => {
    if (block.kind === 'table') {
      tables.set(block.id, block);
      const rowOf = block.rows.flatMap(({ cells }, index) => cells.map(() => index));
      add(
        block,
        block.rows.flatMap(({ cells }) => cells),
        tracker.name,
        orientation,
        rowOf,
      );
      return;
    }
    if (block.kind === 'heading') tracker.pass(wordsOf(block.inlines), `Heading${block.level}`);
    add(block, [block.inlines], tracker.name, orientation);
  };
  const addLines = (lines: readonly (readonly Inline[])[], section: string): void => {
    for (const inlines of lines) add({ kind: 'paragraph', role: 'body', inlines }, [inlines], section);
  };
  addLines(headerLines(report.header), 'Phần đầu văn bản');
  for (const block of report.body) addBlock(block, 'portrait');
  addLines(closingLines(report.closing), 'Nơi nhận và chữ ký');
  report.annexes.forEach((annex, index) => {
    tracker.pass(annexName(index, report.annexes.length), null);
    addLines([annex.title, annex.reference], tracker.name);
    for (const block of annex.body) addBlock(block, annex.orientation);
  });
  return { blocks, figures: blocks.flatMap(({ figures }) => figures), tables };
}
