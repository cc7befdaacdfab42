import type { FigureRun, Report } from '../src/model/report.ts';
import { reportLines } from '../src/model/report-lines.ts';

/** Every figure that a report prints, in reading order. */
export function printedFigures(report: Report): readonly FigureRun[] {
  return reportLines(report).flatMap(({ figures }) => figures.map(({ run }) => run));
}
