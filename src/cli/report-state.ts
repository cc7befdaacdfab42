import type { CheckedYear } from '../check.ts';
import { openErrors } from '../model/issue.ts';
import { CallFault } from '../model/fault.ts';
import { figureAndFill } from '../pipeline.ts';
import { templateFor } from '../workspace/template-files.ts';
import { refreshExisting } from './build/refresh-existing.ts';
import { reportFiles } from './build/report-files.ts';
import type { ReportState } from './status-facts.ts';

/** Held against the data only where a report could be built from them: till then there is something else to do. */
export async function reportState(
  root: string,
  year: number,
  living: string,
  { data, issues }: CheckedYear,
): Promise<ReportState> {
  if (data === null || openErrors(issues).length > 0) return 'unknown';
  const template = templateFor(root);
  const filled = figureAndFill(data, template.files, template.folder, null);
  const { report } = filled;
  if (report === null) return 'unknown';
  const prepared = { ...filled, data, template, year, root, report, draft: null };
  const asItStands = { takeData: null, redline: false };
  try {
    const refreshed = await refreshExisting(prepared, living, reportFiles(year), asItStands);
    if ('unmarked' in refreshed) return 'unknown';
    if (refreshed.document !== null) return 'behind';
    return refreshed.waiting ? 'waiting' : 'current';
  } catch (error) {
    // A report that cannot be read keeps nobody from hearing how the year stands.
    if (error instanceof CallFault) return 'unknown';
    throw error;
  }
}
