import type { Command } from 'commander';
import type { YearData } from '../../forms/books.ts';
import { type CalendarDate, valueOf } from '../../model/cell.ts';
import { CallFault } from '../../model/fault.ts';
import type { FigureSet } from '../../model/figure.ts';
import type { Issue } from '../../model/issue.ts';
import type { Report, ReportSettings } from '../../model/report.ts';
import { filesOfYear } from '../../workspace/find.ts';
import { templateFor, type TemplateFiles } from '../../workspace/template-files.ts';
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

/** With the template that it was filled from. */
export interface PreparedFromTemplate extends Prepared {
  readonly template: TemplateFiles;
}

/** Reads, checks and fills; null where the data keep a report from being written, which has then been said. */
export async function prepare(
  year: number,
  command: Command,
  draft: boolean,
  progress: ProgressLine,
): Promise<PreparedFromTemplate | null> {
  const { figureAndFill, openErrors } = await import('../../pipeline.ts');
  const { root } = workspaceOf(year, command);
  const checked = await readYear(year, filesOfYear(root, year), progress);
  const { data } = checked;
  progress.done();
  if (data === null) return refuse(year, checked.issues, null);
  const template = templateFor(root);
  if (openErrors(checked.issues).length > 0 && !draft) return refuse(year, checked.issues, null);
  const filled = figureAndFill(data, template.files, template.folder, draft);
  const issues = [...checked.issues, ...filled.issues];
  const { report, figures, settings } = filled;
  // A template that can't be filled can't be filled for a draft either; the data's errors don't hold that up.
  if (report === null) return refuse(year, filled.issues, template, false);
  if (openErrors(filled.issues).length > 0 && !draft) return refuse(year, issues, template);
  return { year, root, data, figures, settings, report, issues, template };
}

/** The documents are dated by the data, never by the clock. */
export function cutOffOf({ district, year }: YearData): CalendarDate {
  return valueOf(district.sheets.report?.cutoff) ?? { year, month: 12, day: 31 };
}

/** `template`: null where it had no part in it yet. */
function refuse(
  year: number,
  issues: readonly Issue[],
  template: TemplateFiles | null,
  draftHelps = true,
): null {
  const open = issues.filter(
    ({ severity, acknowledged }) => severity === 'error' && acknowledged === undefined,
  );
  if (open.length === 0) throw new CallFault('Không đọc được tệp của huyện.');
  process.stdout.write(
    `Chưa lập báo cáo: còn ${open.length} lỗi chưa xử lý. Các tệp cũ được giữ nguyên.\n\n${issuesAsText(open)}\n\n`,
  );
  process.stdout.write(
    `${adviceFor(open, template, `; dòng để dán: dakto-report validate ${year}`)}\n` +
      (draftHelps ? `Cần xem trước bản nháp: dakto-report build ${year} --draft\n` : ''),
  );
  if (template !== null) process.stdout.write(differencesText(template));
  return null;
}

/** What to do about errors: a fault of the template is nothing that a commune could mend. */
export function adviceFor(open: readonly Issue[], template: TemplateFiles | null, more = ''): string {
  const isTemplates = ({ at }: Issue): boolean =>
    template !== null && (at.file === template.folder || at.file?.startsWith(`${template.folder}/`) === true);
  // The built-in words are not hers to mend: what they lack, the data have to give.
  const counts = (issue: Issue): boolean =>
    isTemplates(issue) && (template?.own === true || issue.rule !== 'figure-absent');
  const ofTemplate = open.filter(counts).length;
  const data = `sửa tệp; hoặc trả lại cho xã sửa; hoặc xác nhận có lý do (huyen.xlsx, sheet Xác nhận${more}).`;
  if (ofTemplate === 0) return `Cách làm: ${data}`;
  const mend =
    template?.own === true
      ? `mở tệp mẫu đã nêu (thư mục ${template.folder} của thư mục làm việc) bằng Notepad, sửa ở dòng đã nêu, lưu với Encoding UTF-8 rồi chạy lại. Muốn dùng lại lời văn mẫu có sẵn: đổi tên thư mục ${template.folder}.`
      : 'lời văn mẫu có sẵn của phần mềm bị hỏng; cài lại phần mềm.';
  if (ofTemplate === open.length) return `Cách làm: ${mend}`;
  return `Cách làm, lỗi của mẫu: ${mend}\nCách làm, lỗi số liệu: ${data}`;
}

/** Whose words the report is made from, and what of the built-in template they leave out; '' where nothing is her own. */
export function templateText({ own, folder, added, issues }: TemplateFiles): string {
  const more = added.length === 0 ? '' : `; thêm ngoài mẫu có sẵn: ${added.join(', ')}`;
  const line = own ? `  Lời văn mẫu: ${folder} của thư mục làm việc${more}.\n` : '';
  return line + differencesText({ issues });
}

function differencesText({ issues }: Pick<TemplateFiles, 'issues'>): string {
  return issues.length === 0 ? '' : `\n${issuesAsText(issues)}\n`;
}
