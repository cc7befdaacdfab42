import { openErrors } from '../../model/issue.ts';
import type { Report } from '../../model/report.ts';
import type { DraftKind, FilledYear } from '../../pipeline.ts';
import type { TemplateFiles } from '../../workspace/template-files.ts';
import { openYear } from '../open-year.ts';
import { refusalText } from '../refusal.ts';
import { mistakesOf } from '../../rules/mistakes/mistakes.ts';
import { mistakesAsText } from '../reporters/text.ts';
import { say } from '../say.ts';

/** A year ready to be written. `issues`: of the workbooks and of the report. */
export interface Prepared extends FilledYear {
  readonly year: number;
  readonly root: string;
  readonly report: Report;
  /** null: what is to become the living report. */
  readonly draft: DraftKind | null;
}

/** Null where the data or the template keep a report from being written, which has then been said. */
export function prepare(root: string, year: number, draft: DraftKind | null): Prepared | null {
  const { issues: ofData, filled } = openYear(root, year, draft);
  const data = filled?.data ?? null;
  const refuse = (hindering: typeof ofData, template: TemplateFiles | null, draftHelps: boolean): null => {
    say(
      refusalText({ undone: 'Chưa lập báo cáo', year, issues: hindering, data, template }) +
        (draftHelps ? `Cần xem trước bản nháp: dakto-report build ${year} --draft\n` : '') +
        (draftHelps && hindering.some(({ rule }) => rule === 'commune-missing')
          ? `Cần ngay số của các đơn vị đã gửi: dakto-report build ${year} --tam-tinh\n`
          : '') +
        (template === null ? '' : differencesText(template)),
    );
    return null;
  };
  if (filled === null) return refuse(ofData, null, false);
  if (draft === null && openErrors(ofData).length > 0) return refuse(ofData, null, true);
  const { report, template } = filled;
  const issues = [...ofData, ...filled.issues];
  // A template that can't be filled can't be filled for a draft either; the data's errors don't hold that up.
  if (report === null) return refuse(filled.issues, template, false);
  if (draft === null && openErrors(filled.issues).length > 0) return refuse(issues, template, true);
  return { ...filled, year, root, report, issues, draft };
}

/** Whose words the report is made from, and what of the built-in template they leave out; '' where nothing is her own. */
export function templateText({ own, folder, added, issues }: TemplateFiles): string {
  const more = added.length === 0 ? '' : `; thêm ngoài mẫu có sẵn: ${added.join(', ')}`;
  const line = own ? `  Lời văn mẫu: ${folder} của thư mục làm việc${more}.\n` : '';
  return line + differencesText({ issues });
}

function differencesText({ issues }: Pick<TemplateFiles, 'issues'>): string {
  return issues.length === 0 ? '' : `\n${mistakesAsText(mistakesOf(issues, null))}\n`;
}
