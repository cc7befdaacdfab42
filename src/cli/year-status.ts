import type { CheckedYear } from '../check.ts';
import type { CalendarDate } from '../model/cell.ts';
import { readYear } from './read-year.ts';
import { dataMovedSinceClosing } from './signed/data-moved.ts';
import { type ReportState, statusOf, type YearStatus } from './status-facts.ts';
import { livingReport } from './word-file.ts';

/** How a year stands: what has come in, what the closed report says otherwise by now, whether the report follows the data. */
export async function yearStatus(root: string, year: number, asOf: CalendarDate): Promise<YearStatus> {
  const checked = readYear(root, year);
  return {
    ...statusOf(checked, year, asOf),
    moved: await dataMovedSinceClosing(root, year, checked.data),
    report: await stateOf(root, year, checked),
  };
}

async function stateOf(root: string, year: number, checked: CheckedYear): Promise<ReportState> {
  const living = livingReport(root, year);
  if (living === null) return 'none';
  const { reportState } = await import('./report-commands.ts');
  return reportState(root, year, living.full, checked);
}
