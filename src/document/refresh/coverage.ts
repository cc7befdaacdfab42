import type { Inline } from '../../model/report.ts';
import type { FoundBaseline } from '../baseline-reader.ts';
import type { BaselineMark } from '../baseline.ts';
import type { Matched } from './match.ts';
import type { GoneBlock, Lost, TableOutcome } from './outcome.ts';
import { type Printed, type PrintedBlock, type PrintedReport, spotKey } from './printed.ts';
import type { FoundMark } from './standing-marks.ts';
import { rowText, type TablePair } from './tables.ts';

type Case = FoundMark & { readonly matched: Matched };

/** `remade`: tables of the document made anew. `kept`: those that would be, were it not a redline. */
interface Remaking {
  readonly remade: ReadonlySet<unknown>;
  readonly kept: ReadonlySet<TablePair>;
}

export interface Coverage {
  readonly lost: readonly Omit<Lost, 'label'>[];
  readonly newBlocks: readonly PrintedBlock[];
  readonly goneBlocks: readonly GoneBlock[];
  readonly tables: readonly TableOutcome[];
}

/** What the report prints and the document doesn't hold, and the reverse. */
export function coverage(
  report: PrintedReport,
  baseline: FoundBaseline | null,
  cases: readonly Case[],
  pairs: readonly TablePair[],
  { remade, kept }: Remaking,
): Coverage {
  const live = cases.filter(({ matched }) => matched.verdict.kind !== 'deleted');
  const standing = new Set(live.flatMap(({ matched: { key } }) => key ?? []));
  /** Marks of a figure whose place nobody knows: they may be the ones that places lack. */
  const spare = new Map<string, number>();
  for (const { matched } of live) {
    if (matched.key === null && matched.figure !== null)
      spare.set(matched.figure, (spare.get(matched.figure) ?? 0) + 1);
  }
  const deleted = cases.filter(({ matched }) => matched.verdict.kind === 'deleted');
  const pending = new Set(
    deleted.flatMap(({ matched: { key, verdict } }) =>
      key !== null && verdict.kind === 'deleted' && verdict.pending ? [key] : [],
    ),
  );
  const written = new Map((baseline?.marks ?? []).map((mark) => [spotKey(mark.figure, mark.place), mark]));
  const remadeIds = new Set(pairs.filter((pair) => remade.has(pair.standing)).map(({ id }) => id));
  const absent = report.figures.filter((printed) => {
    const { figure, place, table } = printed;
    if (standing.has(spotKey(figure, place)) || (table !== null && remadeIds.has(table))) return false;
    const left = spare.get(figure) ?? 0;
    if (left > 0) spare.set(figure, left - 1);
    return left === 0;
  });
  const absentSet = new Set(absent);
  /** Without a baseline nothing says whether a number was ever written: a block that stands nowhere counts as new. */
  const isNew = (printed: Printed): boolean =>
    baseline === null
      ? (report.blocks[printed.blockIndex]?.figures.every((one) => absentSet.has(one)) ?? false)
      : !written.has(spotKey(printed.figure, printed.place));
  const unplaced = absent.filter(isNew);
  const pairedIds = new Set(pairs.map(({ id }) => id));
  const inPairedTable = ({ table }: Printed): boolean => table !== null && pairedIds.has(table);
  const newIndexes = new Set(
    unplaced.filter((one) => !inPairedTable(one)).map(({ blockIndex }) => blockIndex),
  );
  return {
    lost: absent
      .filter((printed) => !isNew(printed))
      .map((printed) => lostOf(printed, written, pending, report, cases)),
    newBlocks: report.blocks.filter((_, index) => newIndexes.has(index)),
    goneBlocks: goneBlocks(
      live.filter(({ cell }) => cell === null || !pairs.some((pair) => pair.standing === cell.table)),
    ),
    tables: pairs.flatMap((pair) => tableOutcome(pair, { remade, kept }, unplaced, live, written)),
  };
}

function lostOf(
  printed: Printed,
  written: ReadonlyMap<string, BaselineMark>,
  pending: ReadonlySet<string>,
  report: PrintedReport,
  cases: readonly Case[],
): Omit<Lost, 'label'> {
  const { figure, place, text, table, at, blockIndex } = printed;
  const key = spotKey(figure, place);
  const siblings = new Set(
    (report.blocks[blockIndex]?.figures ?? [])
      .filter((one) => one.table === null || one.row === printed.row)
      .map((one) => spotKey(one.figure, one.place)),
  );
  const inNote = at.section?.startsWith('Chú thích') === true;
  const near = cases.find(
    ({ matched, note }) =>
      (note !== null) === inNote && matched.key !== null && matched.key !== key && siblings.has(matched.key),
  );
  return {
    figure,
    place,
    written: written.get(key)?.text ?? '',
    data: text,
    table,
    pending: pending.has(key),
    at,
    near: near?.paragraph.text ?? null,
  };
}

function goneBlocks(live: readonly Case[]): readonly GoneBlock[] {
  const byParagraph = new Map<unknown, Case[]>();
  for (const one of live) {
    if (one.matched.verdict.kind !== 'gone') continue;
    byParagraph.set(one.paragraph, [...(byParagraph.get(one.paragraph) ?? []), one]);
  }
  const called = new Set(
    [...byParagraph.values()].flatMap((cases) =>
      cases.flatMap(({ paragraph }) => paragraph.notes.map(({ id }) => id)),
    ),
  );
  return [...byParagraph.values()].flatMap((cases) => {
    const [first] = cases;
    // A footnote goes with the sentence that calls it.
    if (first === undefined || (first.note !== null && called.has(first.note))) return [];
    const figures = cases.map(({ matched, mark }) => matched.figure ?? mark.tag ?? '');
    return [{ at: first.at, figures }];
  });
}

function isUnwritten(run: Inline, written: ReadonlyMap<string, BaselineMark>): boolean {
  return run.kind === 'figure' && !written.has(spotKey(run.figure, run.place));
}

function tableOutcome(
  pair: TablePair,
  { remade, kept }: Remaking,
  unplaced: readonly Printed[],
  live: readonly Case[],
  written: ReadonlyMap<string, BaselineMark>,
): readonly TableOutcome[] {
  const state = remade.has(pair.standing) ? 'remade' : kept.has(pair) ? 'redlined' : 'edited';
  const own = new Set(unplaced.flatMap((one) => (one.table === pair.id ? (one.row ?? []) : [])));
  const newRows = pair.report.rows
    .filter((row, index) =>
      state !== 'remade'
        ? own.has(index)
        : row.cells.some((cell) => cell.some((run) => isUnwritten(run, written))),
    )
    .map(rowText);
  const goneRows = new Set(
    live
      .filter(({ cell, matched }) => cell?.table === pair.standing && matched.verdict.kind === 'gone')
      .map(({ cell }) => cell?.row),
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
