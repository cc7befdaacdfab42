import { printedReport } from '../../document/edited/printed.ts';
import { type Moved, movedByText, movedSince } from '../../document/signed/moved.ts';
import { figureSources } from '../../figures/sources.ts';
import type { FigureSet } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import type { YearData } from '../../forms/books.ts';
import { figureAndFill } from '../../pipeline.ts';
import { templateFor } from '../../workspace/template-files.ts';
import { acrossSendings, sendingsOf } from '../resent.ts';
import { closedCopies } from './last-closing.ts';

/** How far the data have moved since the report was closed. */
export interface MovedSinceClosing extends Moved {
  /** "2023/da-chot/2023-11-20". */
  readonly folder: string;
  /** It was closed without its numbers: only words could be held against words. */
  readonly byText: boolean;
}

/** null: the year was not closed, or its closing or the report can't be read. */
export function movedSinceClosing(
  root: string,
  year: number,
  data: YearData,
  { report, figures }: { readonly report: Report | null; readonly figures: FigureSet },
): MovedSinceClosing | null {
  const [last] = closedCopies(root, year);
  if (last === undefined || report === null) return null;
  const { folder, numbers } = last;
  const [now, sources] = [printedReport(report), figureSources(figures)];
  const lines = numbers === null ? last.lines() : [];
  if (lines === null) return null;
  if (numbers === null) return { folder, byText: true, ...movedByText(lines, now, sources) };
  const moved = movedSince(numbers, now, sources);
  return { folder, byText: false, ...moved, numbers: acrossSendings(moved.numbers, sendingsOf(data)) };
}

/** The same, where nothing has been worked out of the data yet. */
export function movedByData(root: string, year: number, data: YearData): MovedSinceClosing | null {
  const template = templateFor(root);
  return movedSinceClosing(root, year, data, figureAndFill(data, template.files, template.folder, 'whole'));
}
