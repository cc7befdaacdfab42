import type { Command } from 'commander';
import type { YearData } from '../../forms/books.ts';
import { type CalendarDate, valueOf } from '../../model/cell.ts';
import { CallFault } from '../../model/fault.ts';
import type { FigureSet } from '../../model/figure.ts';
import type { Issue } from '../../model/issue.ts';
import type { Report, ReportSettings } from '../../model/report.ts';
import { filesOfYear } from '../../workspace/find.ts';
import { templateFor } from '../../workspace/template-files.ts';
import type { ProgressLine } from '../progress.ts';
import { readYear } from '../read-year.ts';
import { issuesAsText } from '../reporters/text.ts';
import { workspaceOf } from '../year-argument.ts';

/** A year ready to be written. */
export interface Prepared {
  readonly year: number;
  readonly root: string;
  readonly data: YearData;
  readonly figures: FigureSet;
  readonly settings: ReportSettings;
  readonly report: Report;
  readonly issues: readonly Issue[];
}

/** Reads, checks and fills; null where the data keep a report from being written, which has then been said. */
export async function prepare(
  year: number,
  command: Command,
  draft: boolean,
  progress: ProgressLine,
): Promise<Prepared | null> {
  const { figureAndFill, openErrors } = await import('../../pipeline.ts');
  const { root } = workspaceOf(year, command);
  const checked = await readYear(year, filesOfYear(root, year), progress);
  const { data } = checked;
  progress.done();
  if (data === null) return refuse(year, checked.issues);
  const template = templateFor(root);
  if (openErrors(checked.issues).length > 0 && !draft) return refuse(year, checked.issues);
  const filled = figureAndFill(data, template.files, template.folder, draft);
  const issues = [...checked.issues, ...filled.issues];
  const { report, figures, settings } = filled;
  if (report === null || (openErrors(filled.issues).length > 0 && !draft)) return refuse(year, issues);
  return { year, root, data, figures, settings, report, issues };
}

/** The documents are dated by the data, never by the clock. */
export function cutOffOf({ district, year }: YearData): CalendarDate {
  return valueOf(district.sheets.report?.cutoff) ?? { year, month: 12, day: 31 };
}

function refuse(year: number, issues: readonly Issue[]): null {
  const open = issues.filter(
    ({ severity, acknowledged }) => severity === 'error' && acknowledged === undefined,
  );
  if (open.length === 0) throw new CallFault('Không đọc được tệp của huyện.');
  process.stdout.write(
    `Chưa lập báo cáo: còn ${open.length} lỗi chưa xử lý. Các tệp cũ được giữ nguyên.\n\n${issuesAsText(open)}\n\n`,
  );
  process.stdout.write(
    `Cách làm: sửa tệp; hoặc trả lại cho xã sửa; hoặc xác nhận có lý do (huyen.xlsx, sheet Xác nhận; dòng để dán: dakto-report validate ${year}).\n` +
      `Cần xem trước bản nháp: dakto-report build ${year} --draft\n`,
  );
  return null;
}
