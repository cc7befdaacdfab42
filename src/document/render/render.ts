import type { Report } from '../../model/report.ts';
import { baselineOf } from '../edited/baseline-of.ts';
import { printedReport } from '../edited/printed.ts';
import { assembled } from './assemble.ts';
import type { PageSigns } from './page.ts';
import type { DocumentProperties } from './properties.ts';

export type RenderOptions = DocumentProperties & PageSigns;

/**
 * The report as a .docx in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I. Same report and options, same bytes, on any
 * day and in any time zone.
 * Throws where the report contradicts itself: a footnote without text, a figure twice at one place, a ragged table.
 */
export async function renderReport(report: Report, options: RenderOptions): Promise<Uint8Array> {
  // docx costs a good part of a second to load: only here, where something is rendered.
  const { compose } = await import('./compose.ts');
  return assembled(compose(report, options), options, baselineOf(printedReport(report)));
}
