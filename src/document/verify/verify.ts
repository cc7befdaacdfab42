import type { FigureSet } from '../../model/figure.ts';
import type { Report } from '../../model/report.ts';
import { reportLines } from '../../model/report-lines.ts';
import type { DocumentText } from '../document-text.ts';
import { misplacedCitations, type MisplacedCitation } from './citation-order.ts';
import { documentLines } from './document-lines.ts';
import { checkMarks, type CheckedMark } from './marks.ts';
import { misplacedNumbers } from './find-misplaced.ts';
import type { Misplaced } from './misplaced.ts';
import { contradictions, type Contradiction } from './totals.ts';
import { uncoveredNumbers, type Uncovered } from './uncovered.ts';

/** An edited document held against the data. */
export interface Verification {
  /** The document carries marks; without any, only its words can be held against each other. */
  readonly linked: boolean;
  readonly marks: readonly CheckedMark[];
  /** Numbers in words that the report doesn't put them in. */
  readonly misplaced: readonly Misplaced[];
  readonly uncovered: Uncovered;
  readonly contradictions: readonly Contradiction[];
  readonly citations: readonly MisplacedCitation[];
}

export interface FreshReport {
  readonly report: Report;
  readonly figures: FigureSet;
  /** Other right ways to write a figure (a citation in full and short), by figure. */
  readonly alternatives: ReadonlyMap<string, ReadonlySet<string>>;
}

export function verifyDocument(
  document: DocumentText,
  { report, figures, alternatives }: FreshReport,
): Verification {
  const lines = documentLines(document);
  const fresh = reportLines(report);
  const linked = lines.some(({ marks }) => marks.length > 0);
  return {
    linked,
    marks: linked ? checkMarks({ lines, baseline: document.baseline, fresh, figures, alternatives }) : [],
    misplaced: linked ? misplacedNumbers({ lines, baseline: document.baseline, fresh, figures }) : [],
    uncovered: uncoveredNumbers(lines, fresh),
    contradictions: contradictions(lines),
    citations: misplacedCitations(lines, fresh, figures),
  };
}

/** Only the numbers in the wrong place, for the copy to be signed. */
export function misplacedIn(
  document: DocumentText,
  { report, figures }: Pick<FreshReport, 'report' | 'figures'>,
): readonly Misplaced[] {
  const lines = documentLines(document);
  return misplacedNumbers({ lines, baseline: document.baseline, fresh: reportLines(report), figures });
}
