import { openErrors } from '../model/issue.ts';
import type { CalendarDate } from '../model/cell.ts';
import { CallFault } from '../model/fault.ts';
import { type CheckedYear, figureAndFill } from '../pipeline.ts';
import { templateFor } from '../workspace/template-files.ts';
import { readYear } from './open-year.ts';
import { dataMovedSinceClosing } from './signed/moved.ts';
import { type ReportState, statusOf, type YearStatus } from './status-facts.ts';
import { livingReport } from './word-file.ts';

/** How a year stands: what has come in, what the closed report says otherwise by now, whether the report follows the data. */
export async function yearStatus(root: string, year: number, asOf: CalendarDate): Promise<YearStatus> {
  const checked = readYear(root, year);
  return {
    ...statusOf(checked, year, asOf),
    moved: dataMovedSinceClosing(root, year, checked.data),
    report: await reportState(root, year, checked),
  };
}

/** Held against the data only where a report could be built from them: till then there is something else to do. */
async function reportState(root: string, year: number, { data, issues }: CheckedYear): Promise<ReportState> {
  const living = livingReport(root, year);
  if (living === null) return 'none';
  if (data === null || openErrors(issues).length > 0) return 'unknown';
  const template = templateFor(root);
  const filled = figureAndFill(data, template.files, template.folder, null);
  const { report } = filled;
  if (report === null) return 'unknown';
  const [{ refreshExisting }, { reportFiles }] = await Promise.all([
    import('./build/refresh-existing.ts'),
    import('./build/report-files.ts'),
  ]);
  const prepared = { ...filled, data, template, year, root, report, draft: null };
  const asItStands = { takeData: null, redline: false };
  try {
    const refreshed = await refreshExisting(prepared, living.full, reportFiles(year), asItStands);
    if ('unmarked' in refreshed) return 'unknown';
    if (refreshed.document !== null) return 'behind';
    return refreshed.waiting ? 'waiting' : 'current';
  } catch (error) {
    // A report that cannot be read keeps nobody from hearing how the year stands.
    if (error instanceof CallFault) return 'unknown';
    throw error;
  }
}
