import { groupBy } from '../../model/group-by.ts';
import type { Block, FigureRun, Report } from '../../model/report.ts';
import { type ReportLine, reportLines } from '../../model/report-lines.ts';
import { allowedInXml } from '../../package/xml-write.ts';
import { branchHash, joinedOf, spotKey } from '../marks.ts';
import type { Stretch } from './written-stretch.ts';

/** The conditions under which parts of a block stand. */
export function branchesOf(block: Block): readonly string[] {
  return joinedOf(block)?.parts ?? [block.branch ?? ''];
}

/** A block of the new report, with the figures in it and in the footnotes that it is the first to call. */
export interface PrintedBlock {
  readonly block: Block;
  readonly section: string;
  readonly orientation: 'portrait' | 'landscape';
  readonly text: string;
  readonly figures: readonly Printed[];
}

/** A figure as the new report prints it. */
export interface Printed extends Stretch {
  readonly run: FigureRun;
  /** Of figure and place, as marks' names hold it (`spotKey`). */
  readonly key: string;
  readonly figure: string;
  readonly place: string;
  readonly text: string;
  /** The line in which it stands. */
  readonly line: ReportLine;
  readonly table: string | null;
  /** The conditions under which its paragraph stands (`branchHash`); null: nobody says, or it stands in a footnote. */
  readonly branch: string | null;
}

export interface PrintedReport {
  readonly lines: readonly ReportLine[];
  readonly blocks: readonly PrintedBlock[];
  readonly figures: readonly Printed[];
  readonly byKey: ReadonlyMap<string, Printed>;
  readonly byFigure: ReadonlyMap<string, readonly Printed[]>;
  /** Every branch of the template; null: nobody says. */
  readonly branches: ReadonlySet<string> | null;
  /** Every run of its lines of which some continue others. */
  readonly runs: ReadonlySet<string>;
}

/** Ids of the figures that a report prints. */
export function printedIds(report: Report): ReadonlySet<string> {
  return new Set(reportLines(report).flatMap(({ figures }) => figures.map(({ run }) => run.figure)));
}

/** The report line by line and block by block, in the order of the page. */
export function printedReport(report: Report): PrintedReport {
  const lines = reportLines(report);
  const blocks = [...groupBy(lines, ({ block }) => block)].map(([block, own]): PrintedBlock => ({
    block,
    section: own[0]?.section.replace(/, dòng \d+$/, '') ?? '',
    orientation: own[0]?.orientation ?? 'portrait',
    text: own.flatMap(({ text, note }) => (note === undefined ? [text] : [])).join(' | '),
    figures: own.flatMap((line) =>
      line.figures.map(({ run, start, end }): Printed => ({
        run,
        key: spotKey(run.figure, run.place),
        figure: run.figure,
        place: run.place,
        text: allowedInXml(run.text),
        line,
        start,
        end,
        branch:
          report.branches === undefined || line.note !== undefined
            ? null
            : branchHash(run.branch ?? block.branch),
        table: block.kind === 'table' && line.note === undefined ? block.id : null,
      })),
    ),
  }));
  const figures = blocks.flatMap((block) => block.figures);
  return {
    lines,
    blocks,
    figures,
    byKey: new Map(figures.map((one) => [one.key, one])),
    byFigure: groupBy(figures, ({ figure }) => figure),
    branches: report.branches ?? null,
    runs: report.runs ?? new Set(),
  };
}
