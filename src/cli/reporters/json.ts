import { countIssues, type Issue } from '../../model/issue.ts';
import { fields } from './fields.ts';

const place = fields('file sheet cell');
const keys = fields('rule severity acknowledged at message actual expected fix related');

/** An issue with its keys in the documented order; JSON leaves out what is undefined. */
export function issueAsJson(issue: Issue): unknown {
  return keys({ ...issue, at: place(issue.at), related: issue.related?.map(place) });
}

/** `{"issues": […], "summary": {…}}`; `more` goes into the summary. */
export function issuesAsJson(issues: readonly Issue[], more: Readonly<Record<string, unknown>> = {}): string {
  const summary = { ...countIssues(issues), ...more };
  return `${JSON.stringify({ issues: issues.map(issueAsJson), summary }, null, 2)}\n`;
}
