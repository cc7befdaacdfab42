import type { Inline } from '../../../model/report.ts';
import {
  type AbsentFigure,
  absentFigures,
  type ComparedMark,
  type Comparison,
} from '../../edited/compare.ts';
import { type DocumentLine, spotOf } from '../../edited/lines.ts';
import { type Printed, type PrintedBlock, spotKey, spotOf as printedSpot } from '../../edited/printed.ts';
import type { GoneBlock, Lost, TableOutcome } from './outcome.ts';
import { rowText, type TablePair } from './tables.ts';

/** `remade`: tables of the document made anew. `kept`: those that would be, were it not a redline. */
interface Remaking {
  readonly remade: ReadonlySet<unknown>;
  readonly kept: ReadonlySet<TablePair>;
}

export interface Coverage {
  readonly lost: readonly Omit<Lost, 'label'>[];
  readonly newBlocks: readonly PrintedBlock[];
  readonly goneBlocks: ReadonlyMap<DocumentLine, GoneBlock>;
  readonly tables: readonly TableOutcome[];
}

/** What the report prints and the document doesn't hold, and the reverse. */
export function coverage(
  comparison: Comparison,
  pairs: readonly TablePair[],
  { remade, kept }: Remaking,
): Coverage {
  const { document, report, marks } = comparison;
  const live = marks.filter(({ matched }) => matched.verdict.kind !== 'deleted');
  const remadeIds = new Set(pairs.filter((pair) => remade.has(pair.standing)).map(({ id }) => id));
  const absent = absentFigures(comparison, ({ table }) => table !== null && remadeIds.has(table));
  const unplaced = absent.flatMap(({ printed, isNew }) => (isNew ? [printed] : []));
  const pairedIds = new Set(pairs.map(({ id }) => id));
  const placeless = new Set(unplaced.filter(({ table }) => table === null || !pairedIds.has(table)));
  const written = new Set(
    (document.baseline?.marks ?? []).map(({ figure, place }) => spotKey(figure, place)),
  );
  return {
    lost: absent.filter(({ isNew }) => !isNew).map((one) => lostOf(one, comparison)),
    newBlocks: report.blocks.filter(({ figures }) => figures.some((one) => placeless.has(one))),
    goneBlocks: goneBlocks(
      live.filter(
        ({ line: { cell } }) => cell === null || !pairs.some((pair) => pair.standing === cell.table),
      ),
    ),
    tables: pairs.flatMap((pair) => tableOutcome(pair, { remade, kept }, unplaced, live, written)),
  };
}

function lostOf(
  { printed, written, pending }: AbsentFigure,
  { report, marks }: Comparison,
): Omit<Lost, 'label'> {
  const { figure, place, text, table, line } = printed;
  const key = spotKey(figure, place);
  const siblings = new Set(
    (report.blocks.find(({ figures }) => figures.includes(printed))?.figures ?? [])
      .filter((one) => one.table === null || one.line.row === line.row)
      .map((one) => spotKey(one.figure, one.place)),
  );
  const inNote = line.note !== undefined;
  const near = marks.find(
    ({ matched, line: { note } }) =>
      (note !== null) === inNote && matched.key !== null && matched.key !== key && siblings.has(matched.key),
  );
  return {
    figure,
    place,
    written: written ?? '',
    data: text,
    table,
    pending,
    at: printedSpot(printed),
    near: near === undefined || near.line.text.trim() === '' ? null : near.line.text,
  };
}

function goneBlocks(live: readonly ComparedMark[]): ReadonlyMap<DocumentLine, GoneBlock> {
  const byParagraph = new Map<DocumentLine, ComparedMark[]>();
  for (const one of live) {
    if (one.matched.verdict.kind !== 'gone') continue;
    byParagraph.set(one.line, [...(byParagraph.get(one.line) ?? []), one]);
  }
  const called = new Set(
    [...byParagraph.values()].flatMap((cases) =>
      cases.flatMap(({ line }) => line.paragraph.notes.map(({ id }) => id)),
    ),
  );
  return new Map(
    [...byParagraph].flatMap(([line, cases]): readonly [DocumentLine, GoneBlock][] => {
      const [first] = cases;
      // A footnote goes with the sentence that calls it.
      if (first === undefined || (line.note !== null && called.has(line.note))) return [];
      const figures = cases.map(({ matched, mark }) => matched.figure ?? mark.tag ?? '');
      return [[line, { at: spotOf(first), figures }]];
    }),
  );
}

/** Sentences with numbers that are printed no more, and whole paragraphs whose condition has ended, in reading order. */
export function withEnded(
  gone: ReadonlyMap<DocumentLine, GoneBlock>,
  ended: readonly DocumentLine[],
  marks: readonly ComparedMark[],
): readonly GoneBlock[] {
  const others = ended.filter((line) => !gone.has(line));
  return [
    ...gone.values(),
    ...others.map((line) => ({
      at: { section: line.section, sentence: line.text.trim() },
      figures: marks.flatMap(({ line: own, matched }) => (own === line ? (matched.figure ?? []) : [])),
    })),
  ];
}

function isUnwritten(run: Inline, written: ReadonlySet<string>): boolean {
  return run.kind === 'figure' && !written.has(spotKey(run.figure, run.place));
}

function tableOutcome(
  pair: TablePair,
  { remade, kept }: Remaking,
  unplaced: readonly Printed[],
  live: readonly ComparedMark[],
  written: ReadonlySet<string>,
): readonly TableOutcome[] {
  const state = remade.has(pair.standing) ? 'remade' : kept.has(pair) ? 'redlined' : 'edited';
  const own = new Set(unplaced.flatMap((one) => (one.table === pair.id ? (one.line.row ?? []) : [])));
  const newRows = pair.report.rows
    .filter((row, index) =>
      state !== 'remade'
        ? own.has(index)
        : row.cells.some((cell) => cell.some((run) => isUnwritten(run, written))),
    )
    .map(rowText);
  const goneRows = new Set(
    live
      .filter(({ line, matched }) => line.cell?.table === pair.standing && matched.verdict.kind === 'gone')
      .map(({ line }) => line.cell?.row),
  );
  const texts = [...goneRows].map((row) =>
    (row?.cells ?? [])
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join(' | '),
  );
  if (state === 'edited' && newRows.length === 0 && texts.length === 0) return [];
  return [{ id: pair.id, state, newRows, goneRows: texts }];
}
