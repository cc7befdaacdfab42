import type { YearData } from '../forms/books.ts';
import { isOpenError, type Issue } from '../model/issue.ts';
import { canBeAcknowledged, ownerOf, rowToPaste } from '../rules/acknowledge.ts';

/** For every open error that may be acknowledged: columns B–F of "Xác nhận", joined by tabs as Excel pastes them. */
export function rowsToPaste(issues: readonly Issue[], data: YearData): ReadonlyMap<Issue, string> {
  const rows = new Map<Issue, string>();
  for (const issue of issues) {
    if (!isOpenError(issue) || !canBeAcknowledged(issue)) continue;
    const owner = ownerOf(issue, data);
    if (owner !== null) rows.set(issue, rowToPaste(issue, owner).join('\t'));
  }
  return rows;
}
