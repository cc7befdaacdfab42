import { reportLines } from '../../model/report-lines.ts';
import type { FigureRun, Report } from '../../model/report.ts';

/** Every figure that a report prints, in the order of the page: head, text, closing, annexes, then the footnotes. */
export function printedFigures(report: Report): readonly FigureRun[] {
  const lines = reportLines(report);
  const notes = lines.filter(({ note }) => note !== undefined);
  return [...lines.filter(({ note }) => note === undefined), ...notes].flatMap(({ figures }) =>
    figures.map(({ run }) => run),
  );
}
