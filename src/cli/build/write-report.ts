import { existsSync } from 'node:fs';
import path from 'node:path';
import { sentOf } from '../../forms/sent.ts';
import type { TakeData } from '../../document/passes/refresh/take-data.ts';
import { renderReport } from '../../document/render/render.ts';
import { mistakesOf } from '../../rules/mistakes/mistakes.ts';
import { joinList } from '../../vietnamese/text.ts';
import { stampNow } from '../../workspace/clock.ts';
import { keptCopies, writeTogether, type Written } from '../../workspace/write.ts';
import { exitCodes } from '../exit-codes.ts';
import { endProgress, showProgress } from '../progress.ts';
import { tally } from '../reporters/text.ts';
import { withIssueComments } from './draft.ts';
import type { BuildOptions } from './options.ts';
import type { Prepared } from './prepare.ts';
import { refreshExisting, type Refreshing } from './refresh-existing.ts';
import { renderOptions } from './render-options.ts';
import { type Built, type ReportFiles, reportFiles } from './report-files.ts';
import { paperText, yearWorkbooks } from './workbooks.ts';
import { say } from '../say.ts';

/** Writes the report and the consolidation, or brings the standing report up to the data. */
export async function writeReport(prepared: Prepared, options: BuildOptions): Promise<Built> {
  const { fresh = false, redline = false } = options;
  const { year, root, draft } = prepared;
  const files = reportFiles(year, draft);
  const report = path.join(root, files.report);
  const refreshes = existsSync(report) && draft === null && !fresh;
  showProgress('Đang viết báo cáo…');
  const refreshing = refreshes
    ? await refreshExisting(prepared, report, files, { redline, takeData: takenData(options.takeData) })
    : null;
  if (refreshing !== null && 'unmarked' in refreshing) {
    endProgress();
    say(refreshing.unmarked);
    return { exit: exitCodes.waiting, file: null };
  }
  const workbooks = yearWorkbooks(prepared);
  const document = refreshing === null ? await rendered(prepared) : refreshing.document;
  endProgress();
  const written = writeTogether(
    {
      newBlocks: { file: path.join(root, files.newBlocks), bytes: refreshing?.newBlocks ?? null },
      report: { file: report, bytes: document },
      workbook: { file: path.join(root, files.workbook), bytes: workbooks.workbook },
      annexTables: { file: path.join(root, files.annexTables), bytes: workbooks.annexTables },
    },
    draft === null ? { keepAs: stampNow() } : {},
  );
  say(outcomeText(prepared, redline, files, written, refreshing) + paperText(workbooks.onA3));
  if (refreshing?.newBlocks === null && existsSync(path.join(root, files.newBlocks)))
    say(
      `${files.newBlocks} là của lần lập trước: lần này không còn đoạn nào phải chép. Không cần nữa thì xóa; phần mềm không tự xóa.\n`,
    );
  return { exit: refreshing?.waiting === true ? exitCodes.waiting : exitCodes.done, file: report };
}

/** What was typed over in Word and is to be set to what the data say; null: nothing. */
function takenData(given: BuildOptions['takeData']): TakeData | null {
  return given === undefined ? null : given === true ? 'numbers' : new Set(given);
}

/** From the template; a draft with its issues as comments. */
async function rendered(prepared: Prepared): Promise<Uint8Array> {
  const document = await renderReport(prepared.report, renderOptions(prepared));
  return prepared.draft === null ? document : withIssueComments(document, prepared);
}

function outcomeText(
  { year, data, report, issues }: Prepared,
  redline: boolean,
  files: ReportFiles,
  written: Readonly<Record<'report' | 'workbook' | 'annexTables', Written>>,
  refreshing: Refreshing | null,
): string {
  const { report: document, workbook, annexTables } = written;
  const all = { document, workbook, annexTables };
  const same = Object.values(all).every(({ state }) => state === 'unchanged');
  const names = joinList([files.report, files.workbook, files.annexTables]);
  const opening = same
    ? `${names} không có gì thay đổi.\n`
    : refreshing === null
      ? `Đã lập ${names} từ ${sentOf(data).sent}.\n`
      : refreshing.opening(document, { workbook, annexTables });
  const noRedline =
    redline && refreshing === null
      ? '  Chưa có báo cáo nào để đánh dấu chỗ sửa, nên lập bình thường; --redline dùng từ lần cập nhật sau.\n'
      : '';
  const kept = keptCopies(all).map((name) => `  Bản trước: ${name}\n`);
  const review = report.body.some((block) => block.kind === 'paragraph' && block.role === 'review');
  return [
    ...[opening, noRedline, ...kept],
    `  ${report.footnotes.size} chú thích, ${report.annexes.length} phụ lục. ${tally(mistakesOf(issues, data))} (xem: dakto-report validate ${year}).\n`,
    refreshing?.details ??
      (review
        ? '  Đoạn in nền vàng là lời văn mẫu của báo cáo khác (năm khác, địa bàn khác): cán bộ đọc lại và sửa.\n'
        : ''),
  ].join('');
}
