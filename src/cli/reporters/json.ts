import type { Place } from '../../model/cell.ts';
import { countIssues, type Issue } from '../../model/issue.ts';

function placeOf({ file, sheet, cell }: Place): Place {
  return { file, sheet, cell };
}

/** An issue with its keys in the documented order; JSON leaves out what is undefined. */
export function issueAsJson(issue: Issue): unknown {
  const { rule, severity, acknowledged, at, message, actual, expected, fix, related } = issue;
  return {
    rule,
    severity,
    acknowledged,
    at: placeOf(at),
    message,
    actual,
    expected,
    fix,
    related: related?.map(placeOf),
  };
}

/** `{"issues": […], "summary": {…}}`; `more` goes into the summary. */
export function issuesAsJson(issues: readonly Issue[], more: Readonly<Record<string, unknown>> = {}): string {
  const summary = { ...countIssues(issues), ...more };
  return `${JSON.stringify({ issues: issues.map(issueAsJson), summary }, null, 2)}\n`;
}
