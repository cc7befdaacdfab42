import type { FoundBaseline } from '../../edited/baseline-reader.ts';
import {
  type Baseline,
  type BaselineMark,
  baselineNamespace,
  baselinePart,
  type FigureSource,
} from '../../baseline.ts';
import type { PackageEdits } from '../finalize/package-edits.ts';
import { markName, textHash } from '../../marks.ts';
import { type Printed, type PrintedReport, spotKey } from '../../edited/printed.ts';

/** What was written by a refresh. */
export interface WrittenMarks {
  /** Place of the report → its marks say what the data say. */
  readonly settled: ReadonlySet<string>;
  /** Figure → texts of marks of unknown place that say what the data say. */
  readonly loose: ReadonlyMap<string, ReadonlySet<string>>;
  /** Place → what its marks say again when the tracked changes in them are rejected. */
  readonly before: ReadonlyMap<string, ReadonlySet<string>>;
  /** Places whose marks stand and that the report prints no more. */
  readonly gone: ReadonlySet<string>;
  /** Hashes of plain paragraphs that the report prints and that stand, or stood; absent: the document doesn't say. */
  readonly paragraphs: readonly string[] | undefined;
  /** Tables all of whose rows stand as the report prints them. */
  readonly tables: ReadonlyMap<string, Baseline['tables'][number]['rows']>;
}

/** The baseline of the refreshed document: what was not written keeps what was written before. */
export function baselineAfter(before: FoundBaseline, report: PrintedReport, written: WrittenMarks): Baseline {
  const printed = new Map(report.figures.map((one) => [spotKey(one.figure, one.place), one]));
  const known = new Set(before.marks.map(({ figure, place }) => spotKey(figure, place)));
  const standing = before.marks.flatMap((mark): BaselineMark[] => {
    const key = spotKey(mark.figure, mark.place);
    const now = printed.get(key);
    if (now === undefined) return written.gone.has(key) ? [mark] : [];
    const loose = written.loose.get(mark.figure)?.has(textHash(now.text)) === true;
    return [written.settled.has(key) || loose ? markOf(now, written.before.get(key)) : mark];
  });
  const added = report.figures.filter((one) => {
    const key = spotKey(one.figure, one.place);
    return !known.has(key) && written.settled.has(key);
  });
  return {
    marks: [...standing, ...added.map((one) => markOf(one, undefined))],
    tables: before.tables.map((table) => ({ ...table, rows: written.tables.get(table.id) ?? table.rows })),
    footnotes: before.footnotes,
    ...(written.paragraphs === undefined ? {} : { paragraphs: written.paragraphs }),
  };
}

function markOf({ figure, place, text }: Printed, before: ReadonlySet<string> | undefined): BaselineMark {
  return {
    name: markName(figure, text, place),
    figure,
    place,
    text,
    ...(before === undefined || before.size === 0 ? {} : { before: [...before] }),
  };
}

/** Writes it into the part that it was read from. */
export function writeBaseline(
  edits: PackageEdits,
  baseline: Baseline,
  sources: ReadonlyMap<string, FigureSource>,
): void {
  for (const part of edits.related(edits.main, ['customXml'])) {
    if (edits.source(part)?.includes(baselineNamespace) !== true) continue;
    edits.change(part, baselinePart(baseline, sources));
    return;
  }
}
