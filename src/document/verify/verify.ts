import type { Figure, FigureSet } from '../../model/figure.ts';
import type { Issue } from '../../model/issue.ts';
import type { Report } from '../../model/report.ts';
import type { DocumentText } from '../edited/document-text.ts';
import { compareDocument } from '../edited/compare.ts';
import type { Forms } from '../edited/matcher.ts';
import { type MisnamedAnnex, misnamedAnnexes } from '../edited/annexes.ts';
import { endedParagraphs } from '../edited/ended.ts';
import { printedReport } from '../edited/printed.ts';
import type { KnownSpot } from '../edited/spot.ts';
import { judge, type JudgedContradiction } from './acknowledged.ts';
import { misplacedCitations, type MisplacedCitation } from './citation-order.ts';
import { misplacedNumbers } from './find-misplaced.ts';
import { checkedMarks, type CheckedMark } from './marks.ts';
import type { Misplaced } from './misplaced.ts';
import { contradictions } from './totals.ts';
import { outdatedNumbers, uncoveredNumbers, type Uncovered } from './uncovered.ts';

/** An edited document held against the data. */
export interface Verification {
  /** The document carries marks; without any, only its words can be held against each other. */
  readonly linked: boolean;
  readonly marks: readonly CheckedMark[];
  /** Numbers in words that the report doesn't put them in. */
  readonly misplaced: readonly Misplaced[];
  readonly uncovered: Uncovered;
  readonly contradictions: readonly JudgedContradiction[];
  readonly citations: readonly MisplacedCitation[];
  /** Paragraphs whose condition has ended by the data. */
  readonly ended: readonly KnownSpot[];
  readonly annexes: readonly MisnamedAnnex[];
}

export interface FreshReport {
  readonly report: Report;
  readonly figures: FigureSet;
  /** Other right ways to write a figure (a citation in full and short), by figure. */
  readonly alternatives: Forms;
  /** What a figure is called that this year doesn't have; null: nobody knows it. */
  readonly labelOf?: (figure: string) => string | null;
  /** Issues on the cells behind a figure, acknowledged ones too. */
  readonly issuesBehind?: (figure: Figure) => readonly Issue[];
}

export function verifyDocument(
  document: DocumentText,
  { report, figures, alternatives, labelOf, issuesBehind = () => [] }: FreshReport,
): Verification {
  const comparison = compareDocument(document, printedReport(report), alternatives);
  const { lines, marks } = comparison;
  const fresh = comparison.report.lines;
  const linked = marks.length > 0;
  const sources = document.baseline?.sources;
  const label = (id: string | null): string =>
    (id === null ? null : (figures.byId.get(id)?.label ?? sources?.get(id)?.label ?? labelOf?.(id))) ??
    'số không rõ';
  return {
    linked,
    marks: linked ? checkedMarks(comparison, label) : [],
    misplaced: linked ? misplacedNumbers(comparison, figures) : [],
    uncovered: uncoveredNumbers(lines, fresh, { outdated: outdatedNumbers(comparison) }),
    contradictions: judge(contradictions(lines), figures, issuesBehind),
    citations: misplacedCitations(
      lines.filter(({ story }) => story === null),
      fresh,
      figures,
    ),
    ended: endedParagraphs(comparison)
      .filter((line) => !marks.some((one) => one.line === line && one.verdict.kind === 'gone'))
      .map(({ section, text }) => ({ section, sentence: text.trim() })),
    annexes: linked ? misnamedAnnexes(comparison) : [],
  };
}
