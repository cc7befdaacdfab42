import path from 'node:path';
import type { Command } from 'commander';
import { isDraft } from '../document/passes/comments/draft-signs.ts';
import { makeFigures } from '../figures/index.ts';
import { CallFault } from '../model/fault.ts';
import type { FigureSet } from '../model/figure.ts';
import { type Issue, openErrors } from '../model/issue.ts';
import { present } from '../model/present.ts';
import type { Report } from '../model/report.ts';
import { pageHtml } from '../page/html.ts';
import { type ExaminedDocument, makePage } from '../page/make-page.ts';
import type { FilledYear } from '../pipeline.ts';
import { valueText } from '../template/value-words.ts';
import { yearsIn } from '../workspace/find.ts';
import { writeSafely } from '../workspace/write.ts';
import { examine } from './examine.ts';
import { exitCodes } from './exit-codes.ts';
import { openYear, readYear } from './open-year.ts';
import { refusalText } from './refusal.ts';
import { documentAt, livingReport, readWordFile } from './word-file.ts';
import { workspaceOf } from './year-argument.ts';

/** Writes the page on which every number of a report answers; gives the exit code. `file`: undefined takes the living report. */
export function writePage(year: number, file: string | undefined, command: Command): number {
  const { root } = workspaceOf(year, command);
  const document = file === undefined ? livingReport(root, year) : documentAt(root, year, file);
  const bytes = document === null ? null : readWordFile(document.full, document.name);
  const { issues, filled } = openYear(root, year, true);
  if (filled === null || filled.report === null) {
    const open = openErrors(filled?.issues ?? issues);
    const template = filled?.template ?? null;
    const data = filled?.data ?? null;
    process.stderr.write(refusalText({ undone: 'Chưa lập được bản tra cứu', year, open, template, data }));
    return exitCodes.waiting;
  }
  const whole = { ...filled, report: filled.report };
  const shown =
    document === null || bytes === null
      ? null
      : { name: document.name, ...examine(bytes, document.name, whole, issues) };
  if (shown?.examined.verification.linked === false)
    throw new CallFault(
      `${shown.name} không có liên kết nào với số liệu (bản trình ký, tệp không do phần mềm lập, hoặc liên kết đã mất khi lưu), ` +
        `nên không lập được bản tra cứu. Dùng bản đang làm: dakto-report page ${year}`,
    );
  const name = `${year}/Tra-cuu-${year}.html`;
  const page = insidePage({ root, year, filled: whole, issues, shown });
  writeSafely(path.join(root, name), Buffer.from(page, 'utf8'));
  process.stdout.write(
    `Đã lập ${name} từ ${shown?.name ?? 'số liệu, vì chưa có báo cáo'}. Mở bằng Edge hoặc Chrome.\n` +
      '  Tài liệu nội bộ, không phát hành kèm báo cáo.\n',
  );
  return exitCodes.done;
}

interface PageCall {
  readonly root: string;
  readonly year: number;
  readonly filled: FilledYear & { readonly report: Report };
  readonly issues: readonly Issue[];
  /** null: there is no report yet. */
  readonly shown: (ExaminedDocument & { readonly name: string }) | null;
}

/** The page that stays inside, as one HTML file. */
function insidePage({ root, year, filled, issues, shown }: PageCall): string {
  const { data, figures } = filled;
  const place = figures.byId.get('bao-cao.dia-ban');
  const draft = shown !== null && isDraft(shown.opened.edits);
  const sent = data.communes.filter(({ book }) => book !== null).length;
  const open = openErrors(issues).length;
  const model = makePage({
    ...{ data, figures, issues, document: shown },
    before: yearsIn(root).includes(year - 1) ? figuresBefore(root, year - 1) : null,
    place: place === undefined ? '' : valueText(place),
    notices: present([
      shown === null && `Chưa có báo cáo năm ${year}: trang này chỉ có số liệu.`,
      draft && `DỰ THẢO: ${shown.name}.`,
      sent < data.communes.length && `Mới có số liệu của ${sent}/${data.communes.length} xã, thị trấn.`,
      open > 0 && `Số liệu còn ${open} lỗi chưa xử lý.`,
    ]),
    // A report of partial sums (…-tam-tinh.docx) will say here what its numbers leave out.
    caution: draft ? 'DỰ THẢO' : null,
  });
  return pageHtml(
    model,
    `Tra cứu báo cáo năm ${year}${shown === null ? '' : ` (${path.basename(shown.name)})`}`,
  );
}

/** Of the year before, where its workbooks can be read. */
function figuresBefore(root: string, year: number): FigureSet | null {
  const { data } = readYear(root, year);
  return data === null ? null : makeFigures(data);
}
