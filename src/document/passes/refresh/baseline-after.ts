import type { FoundBaseline } from '../../edited/baseline-reader.ts';
import {
  type Baseline,
  type BaselineMark,
  baselinePart,
  baselineRows,
  type BaselineRow,
  type FigureSource,
} from '../../baseline.ts';
import type { Comparison } from '../../edited/compare.ts';
import type { PackageEdits } from '../../../package/package-edits.ts';
import { markOf } from '../../edited/baseline-of.ts';
import { baselineParts } from '../../edited/word-parts.ts';
import { markName, textHash } from '../../marks.ts';
import { rowsAfter } from '../tables/pair-tables.ts';
import { rejectedText } from '../write/tracked.ts';
import type { TableFate } from './coverage.ts';
import type { Said } from './treat-marks.ts';

interface Refreshment {
  readonly comparison: Comparison;
  readonly said: readonly Said[];
  readonly fates: readonly TableFate[];
  readonly redlines: boolean;
  /** Plain paragraphs that the report prints and that stand, or stood; absent: the document doesn't say. */
  readonly paragraphs: Baseline['paragraphs'];
}

/** The baseline of the refreshed document: what was not written keeps what was written before. */
export function baselineAfter(before: FoundBaseline, done: Refreshment): Baseline {
  const { said, fates, paragraphs } = done;
  const { report, marks } = done.comparison;
  const live = new Set(marks.flatMap(({ key, verdict }) => (verdict.kind === 'deleted' ? [] : (key ?? []))));
  const saidAt = new Map(said.map(({ one, says }) => [one.key, says]));
  const remade = fates.flatMap(({ pair, state }) => (state === 'remade' ? pair.block.figures : []));
  const settled = new Set([...saidAt.keys(), ...remade.map(({ key }) => key)]);
  /** Marks of unknown place. */
  const loose = new Set(
    said.flatMap(({ one, figure, says }) => (one.key === null ? [figure + textHash(says)] : [])),
  );
  const rejected = rejectedTexts(said, done.redlines);
  const standing = [...before.byKey].flatMap(([key, mark]): readonly BaselineMark[] => {
    const now = report.byKey.get(key);
    // A sentence that has ended is known by it as long as it stands.
    if (now === undefined) return live.has(key) ? [withText(mark, saidAt.get(key) ?? mark.text)] : [];
    const says = settled.has(key) || loose.has(now.figure + textHash(now.text));
    if (!says) return [mark];
    const was = textHash(mark.text) === textHash(now.text) ? mark.was : mark.text;
    // A number that goes back is as if it had never moved.
    return [{ ...markOf(now, rejected.get(key)), was: mark.was === now.text ? undefined : was }];
  });
  const added = report.figures.filter(({ key }) => !before.byKey.has(key) && settled.has(key));
  const rows = rowsOf(fates, said);
  return {
    marks: [...standing, ...added.map((one) => markOf(one))],
    tables: before.tables.map((table) => ({ ...table, rows: rows.get(table.id) ?? table.rows })),
    footnotes: before.footnotes,
    paragraphs,
  };
}

/** The mark of a place that the report doesn't print any more. */
export function withText(mark: BaselineMark, text: string): BaselineMark {
  return { ...mark, name: markName(mark.figure, text, mark.place), text };
}

/** Place → what its marks say again when the tracked changes in them are rejected, where that is another text. */
function rejectedTexts(said: readonly Said[], redlines: boolean): ReadonlyMap<string, ReadonlySet<string>> {
  const texts = new Map<string, Set<string>>();
  for (const { one, says, moved } of said) {
    const { key } = one;
    const { text, tracked, plain } = rejectedText(one);
    const stays = (moved && redlines) || (tracked && !(moved && plain));
    if (key === null || !stays || text === '' || textHash(text) === textHash(says)) continue;
    texts.set(key, (texts.get(key) ?? new Set<string>()).add(text));
  }
  return texts;
}

/** The rows of tables that stand as the report prints them, or as they will when the redline is accepted. */
function rowsOf(
  fates: readonly TableFate[],
  said: readonly Said[],
): ReadonlyMap<string, readonly BaselineRow[]> {
  const moved = new Map(said.flatMap(({ one, says, moved }) => (moved ? [[one.mark, says] as const] : [])));
  return new Map(
    fates.flatMap(({ pair, state }): [string, readonly BaselineRow[]][] => {
      if (state === 'redlined') return [[pair.id, rowsAfter(pair, moved)]];
      const asPrinted = state === 'remade' || (pair.untouched && pair.sameShape);
      return asPrinted ? [[pair.id, baselineRows(pair.report)]] : [];
    }),
  );
}

/** Writes it into the part that it was read from. */
export function writeBaseline(
  edits: PackageEdits,
  baseline: Baseline,
  sources: ReadonlyMap<string, FigureSource>,
): void {
  const [part] = baselineParts(edits);
  if (part !== undefined) edits.change(part, baselinePart(baseline, sources));
}
