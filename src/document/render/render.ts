import type { CalendarDate } from '../../model/cell.ts';
import type { Report, ReportSettings } from '../../model/report.ts';
import { assemble } from './assemble.ts';
import type { FigureSource } from '../baseline.ts';
import { packParts, unpackParts } from '../parts.ts';
import { plainBranches } from '../edited/ended.ts';
import { printedReport } from '../edited/printed.ts';

export interface RenderOptions {
  /** Title among the document's properties. */
  readonly title: string;
  readonly subject?: string;
  /** The data's cut-off date: the document's "created" and "modified". */
  readonly date: CalendarDate;
  /** Figure id → where it comes from; written into the document's baseline. */
  readonly sources?: ReadonlyMap<string, FigureSource>;
  /** `upper` shows the mục headings IN HOA (the decree) whatever their text; else they stand as written. */
  readonly headings?: ReportSettings['headings'];
  /** A red "DỰ THẢO" at the top of every page. */
  readonly draft?: boolean;
  /** Red words at the beginning and at the top of every further page. */
  readonly banner?: string;
}

/**
 * The report as a .docx in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. Same report and options, same bytes, on any
 * day and in any time zone.
 * Throws where the report contradicts itself: a footnote without text, a figure twice at one place, a ragged table.
 */
export async function renderReport(report: Report, options: RenderOptions): Promise<Uint8Array> {
  // docx costs a good part of a second to load: only here, where something is rendered.
  const { compose } = await import('./compose.ts');
  const { bytes, baseline } = await compose(report, options);
  return packParts(
    assemble(
      unpackParts(bytes),
      { ...baseline, paragraphs: plainBranches(printedReport(report)) },
      options.sources ?? new Map<string, FigureSource>(),
      options,
    ),
  );
}
