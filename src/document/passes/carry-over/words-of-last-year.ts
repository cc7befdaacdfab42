import type { ReportLine } from '../../../model/report-lines.ts';
import { reviewMarker } from '../../../model/markers.ts';
import type { DocumentLine } from '../../edited/lines.ts';
import type { PrintedReport } from '../../edited/printed.ts';
import { type Stretch, withSlots } from '../../edited/written-stretch.ts';

/** A printed figure in a paragraph's pattern. */
const slot = '\u0001';

/**
 * The paragraphs whose words were written for last year and must be read again: those of a mục that this year's template holds
 * for words of another year, and those that no template wrote and that name a number without a mark.
 */
export function wordsOfLastYear(
  lines: readonly DocumentLine[],
  report: PrintedReport,
): readonly DocumentLine[] {
  const sections = new Set(
    report.blocks.flatMap(({ block, section }) =>
      block.kind === 'paragraph' && block.role === 'review' ? [section] : [],
    ),
  );
  const known = patternsOf(report.lines);
  let before: string | null = null;
  return lines.filter(({ text, marks, section, paragraph, cell, note, story }) => {
    if (story?.kind === 'comment' || story?.kind === 'drawing') return false;
    const isHeading = section !== before || /^Heading\d$/.test(paragraph.style ?? '');
    if (note === null) before = section;
    // An annex table has been made anew, or its cells are marked one by one.
    if (cell !== null && cell.table.tag !== null) return false;
    const pattern = patternOf(text, marks);
    if (pattern === '' || text.includes(reviewMarker.trim())) return false;
    const inReview = cell === null && note === null && !isHeading && sections.has(section);
    return inReview || (/\d/.test(pattern) && !known.has(pattern));
  });
}

/** A paragraph's words with its figures as slots, without its number, dash and last sign. */
function patternOf(text: string, marks: readonly Stretch[]): string {
  return withSlots(text, marks, () => slot)
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .replace(/^(?:-|\+|(?:[IVX]+|\d+)\.|[a-zđ]\))\s+/u, '')
    .replace(/[.;]$/u, '')
    .trim();
}

function patternsOf(lines: readonly ReportLine[]): ReadonlySet<string> {
  return new Set(lines.map(({ text, figures }) => patternOf(text, figures)));
}
