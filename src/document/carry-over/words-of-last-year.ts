import { reportLines } from '../../model/report-lines.ts';
import type { Report } from '../../model/report.ts';
import { reviewMarker } from '../blocks.ts';
import type { DocumentBlock, DocumentParagraph, DocumentText } from '../document-text.ts';
import { printedReport } from '../refresh/printed.ts';
import { SectionTracker } from '../refresh/sections.ts';

/** A printed figure in a paragraph's pattern. */
const slot = '\u0001';

/**
 * The paragraphs whose words were written for last year and must be read again: those of a mục that this year's template holds
 * for words of another year, and those that no template wrote and that name a number without a mark.
 */
export function wordsOfLastYear(document: DocumentText, report: Report): readonly DocumentParagraph[] {
  const sections = new Set(
    printedReport(report).blocks.flatMap(({ block, section }) =>
      block.kind === 'paragraph' && block.role === 'review' ? [section] : [],
    ),
  );
  const known = patternsOf(report);
  const tracker = new SectionTracker();
  const found: DocumentParagraph[] = [];
  const take = (paragraph: DocumentParagraph, inReview: boolean): void => {
    const pattern = patternOf(paragraph.text, paragraph.marks);
    if (pattern === '' || paragraph.text.includes(reviewMarker.trim())) return;
    const strange = /\d/.test(pattern) && !known.has(pattern);
    if (inReview || strange) found.push(paragraph);
  };
  const visit = (blocks: readonly DocumentBlock[], inTable: boolean): void => {
    for (const block of blocks) {
      if (block.kind === 'table') {
        // An annex table has been made anew, or its cells are marked one by one.
        if (block.tag !== null) continue;
        for (const { cells } of block.rows) for (const cell of cells) visit(cell.blocks, true);
        continue;
      }
      const before = tracker.name;
      if (!inTable) tracker.pass(block.text, block.style);
      const isHeading = !inTable && (tracker.name !== before || /^Heading\d$/.test(block.style ?? ''));
      take(block, !inTable && !isHeading && sections.has(tracker.name));
    }
  };
  visit(document.blocks, false);
  for (const { number, paragraphs } of document.footnotes.values()) {
    if (number !== null) for (const paragraph of paragraphs) take(paragraph, false);
  }
  return found;
}

/** A paragraph's words with its figures as slots, without its number, dash and last sign. */
function patternOf(text: string, marks: readonly { readonly start: number; readonly end: number }[]): string {
  let pattern = '';
  let at = 0;
  for (const { start, end } of marks) {
    if (start < at) continue;
    pattern += `${text.slice(at, start)}${slot}`;
    at = end;
  }
  return plain(pattern + text.slice(at));
}

function plain(text: string): string {
  return text
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .replace(/^(?:-|\+|(?:[IVX]+|\d+)\.|[a-zđ]\))\s+/u, '')
    .replace(/[.;]$/u, '')
    .trim();
}

function patternsOf(report: Report): ReadonlySet<string> {
  return new Set(reportLines(report).map(({ text, figures }) => patternOf(text, figures)));
}
