import type { YearData } from '../forms/books.ts';
import { type Issue, openErrors } from '../model/issue.ts';
import { openMistakes } from '../rules/mistakes/mistakes.ts';
import type { TemplateFiles } from '../workspace/template-files.ts';
import { mistakesAsText, tallyErrors } from './reporters/text.ts';

/** A command's refusal. */
export interface Refusal {
  /** What isn't done: "Chưa lập báo cáo". */
  readonly undone: string;
  readonly year: number;
  /** All that was found: its errors have to be mended or acknowledged first. */
  readonly issues: readonly Issue[];
  /** The year that they are of; null where it could not be made out. */
  readonly data: YearData | null;
  /** null where it had no part in it yet. */
  readonly template: TemplateFiles | null;
  /** What else waits for a person's decision, a section each. */
  readonly waiting?: readonly string[];
}

/** Why a command did nothing, everything that waits at once, and what to do about it. */
export function refusalText({ undone, year, issues, data, template, waiting = [] }: Refusal): string {
  const open = openErrors(issues);
  const mistakes = openMistakes(issues, data);
  const what =
    open.length === 0 ? 'còn việc chờ anh/chị quyết định' : `còn ${tallyErrors(mistakes)} chưa xử lý`;
  const unknown = data === null ? acknowledgementsUnknown(open) : [];
  const errors =
    open.length === 0 ? [] : [mistakesAsText(mistakes), ...unknown, adviceFor(open, template, year)];
  return `${[`${undone}: ${what}. Các tệp cũ được giữ nguyên.`, ...errors, ...waiting].join('\n\n')}\n`;
}

/** Of a year whose huyen.xlsx cannot be used: who accepted an error stands there. */
export function acknowledgementsUnknown(issues: readonly Issue[]): readonly string[] {
  return issues.some(({ severity, at }) => severity === 'error' && at.file?.startsWith('xa/') === true)
    ? ['Chưa dùng được huyen.xlsx nên chưa biết lỗi nào của xã đã được xác nhận: lỗi nào cũng tính.']
    : [];
}

/** What to do about errors: a fault of the template is nothing that a commune could mend. */
function adviceFor(open: readonly Issue[], template: TemplateFiles | null, year: number): string {
  const isTemplates = ({ at }: Issue): boolean =>
    template !== null && (at.file === template.folder || at.file?.startsWith(`${template.folder}/`) === true);
  // The built-in words are not hers to mend: what they lack, the data have to give.
  const counts = (issue: Issue): boolean =>
    isTemplates(issue) && (template?.own === true || issue.rule !== 'figure-absent');
  const ofTemplate = open.filter(counts).length;
  const data = `sửa tệp; hoặc trả lại cho xã sửa; hoặc xác nhận có lý do (dòng để chép vào huyen.xlsx, sheet Xác nhận: chạy dakto-report validate ${year}, xem ${year}/Xac-nhan.xlsx).`;
  if (ofTemplate === 0) return `Cách làm: ${data}`;
  const mend =
    template?.own === true
      ? `mở tệp mẫu đã nêu (thư mục ${template.folder} của thư mục làm việc) bằng Notepad, sửa ở dòng đã nêu, lưu với Encoding UTF-8 rồi chạy lại. Muốn dùng lại lời văn mẫu có sẵn: đổi tên thư mục ${template.folder}.`
      : 'lời văn mẫu có sẵn của phần mềm bị hỏng; cài lại phần mềm.';
  if (ofTemplate === open.length) return `Cách làm: ${mend}`;
  return `Cách làm, lỗi của mẫu: ${mend}\nCách làm, lỗi số liệu: ${data}`;
}
