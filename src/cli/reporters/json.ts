import type { Place } from '../../model/cell.ts';
import type { Issue } from '../../model/issue.ts';

function placeOf({ file, sheet, cell }: Place): Place {
  return { file, sheet, cell };
}

/** An issue with its keys in the documented order; what there is none of is left out. */
function issueAsJson(issue: Issue): unknown {
  const { rule, severity, acknowledged, at, message, actual, expected, fix, related } = issue;
  return {
    rule,
    severity,
    ...(acknowledged === undefined ? {} : { acknowledged }),
    at: placeOf(at),
    message,
    ...(actual === undefined ? {} : { actual }),
    ...(expected === undefined ? {} : { expected }),
    ...(fix === undefined ? {} : { fix }),
    ...(related === undefined ? {} : { related: related.map(placeOf) }),
  };
}

/** `{"issues": […], "summary": {…}}`; `more` goes into the summary. */
export function issuesAsJson(issues: readonly Issue[], more: Readonly<Record<string, unknown>> = {}): string {
  const open = issues.filter(({ acknowledged }) => acknowledged === undefined);
  const summary = {
    errors: open.filter(({ severity }) => severity === 'error').length,
    warnings: open.filter(({ severity }) => severity === 'warning').length,
    acknowledged: issues.length - open.length,
    ...more,
  };
  return `${JSON.stringify({ issues: issues.map(issueAsJson), summary }, null, 2)}\n`;
}
