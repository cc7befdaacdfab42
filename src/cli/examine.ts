import { printedIds } from '../document/edited/printed.ts';
import { obstaclesIn } from '../document/passes/finalize/obstacles.ts';
import { openDocument, type OpenedDocument } from '../document/edited/text.ts';
import type { Examined } from '../document/verify/fit.ts';
import { verifyDocument } from '../document/verify/verify.ts';
import { labelOfKnown } from '../figures/known-ids.ts';
import { leavesOf } from '../figures/sources.ts';
import { type Issue, openErrors } from '../model/issue.ts';
import type { Report } from '../model/report.ts';
import type { FilledYear } from '../pipeline.ts';
import { citationForms } from './citation-forms.ts';
import { issuesAt } from '../model/issues-at.ts';
import { unreadableWord } from './word-file.ts';

/**
 * A document held against the data, for `verify` and for the copy to be signed alike. `ofData`: the issues of the workbooks.
 * Throws a CallFault where it can't be read; `shown`: its name there.
 */
export function examine(
  bytes: Uint8Array,
  shown: string,
  { report, figures, settings, issues }: FilledYear & { readonly report: Report },
  ofData: readonly Issue[],
): { readonly opened: OpenedDocument; readonly examined: Examined } {
  const opened = openDocument(bytes, printedIds(report));
  if (!opened.ok) throw unreadableWord(shown, opened.fault);
  const verification = verifyDocument(opened.document, {
    report,
    figures,
    alternatives: citationForms(figures, settings.citationComma),
    labelOf: labelOfKnown,
    issuesBehind: (figure) =>
      issuesAt(
        ofData,
        leavesOf(figure, figures).map(({ at }) => at),
      ),
  });
  return {
    opened,
    examined: {
      verification,
      obstacles: obstaclesIn(opened),
      openErrors: openErrors(ofData),
      reportIssues: issues,
    },
  };
}
