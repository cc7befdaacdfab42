import type { Issue } from '../../model/issue.ts';
import { describeFault } from '../../package/faults.ts';
import { formIssue } from './form-issues.ts';

/** A file past the bound, of which nothing was loaded. `size` in bytes. */
export function oversized(file: string, size: number): Issue {
  const { message, fix } = describeFault({ code: 'TOO_LARGE', detail: `${Math.ceil(size / 1_048_576)} MB` });
  return formIssue('workbook-unreadable', { file }, message, fix);
}
