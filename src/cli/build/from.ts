import { existsSync } from 'node:fs';
import path from 'node:path';
import { carryOver } from '../../document/passes/carry-over/carry-over.ts';
import { labelOfKnown } from '../../figures/known-ids.ts';
import { CallFault } from '../../model/fault.ts';
import { stampNow } from '../../workspace/clock.ts';
import { writeTogether } from '../../workspace/write.ts';
import { exitCodes } from '../exit-codes.ts';
import { carriedText } from '../reporters/carried-over.ts';
import { unreadText } from '../reporters/changes.ts';
import { endProgress, showProgress } from '../progress.ts';
import { readWordFile, unreadableWord } from '../word-file.ts';
import type { Prepared } from './prepare.ts';
import { renderOptions } from './render-options.ts';
import { reportFiles } from './report-files.ts';
import { say } from '../say.ts';
import { paperText, yearWorkbooks } from './workbooks.ts';

/** Says, before anything is read, that a report stands already: it is never written over by last year's words. */
export function standsAlready(root: string, year: number): boolean {
  const { report } = reportFiles(year);
  if (!existsSync(path.join(root, report))) return false;
  say(
    `Đã có ${report}, nên không lập lại từ báo cáo năm trước; tệp được giữ nguyên.\n` +
      `Cập nhật số liệu cho báo cáo đang có: dakto-report build ${year}\n` +
      'Nếu muốn bắt đầu lại từ báo cáo năm trước: chuyển tệp đang có sang thư mục khác rồi chạy lại.\n',
  );
  return true;
}

/** `build YEAR --from FILE`: last year's words with this year's numbers; lists all that waits for a person. `file`: what was written. */
export async function fromBuild(
  prepared: Prepared,
  file: string,
): Promise<{ readonly exit: number; readonly file: string | null }> {
  const { year, root, figures, report } = prepared;
  const source = [path.resolve(file), path.resolve(root, file)].find((one) => existsSync(one));
  if (source === undefined) throw new CallFault(`Không có tệp ${file}. Kiểm tra lại đường dẫn sau --from.`);
  const lastYear = readWordFile(source, file);
  showProgress('Đang chuyển báo cáo năm trước sang năm nay…');
  const outcome = await carryOver(lastYear, report, { ...renderOptions(prepared), year });
  endProgress();
  if (!outcome.ok) throw unreadableWord(file, outcome.fault);
  const { carried } = outcome;
  if (carried === null) {
    say(
      `${file} không có số nào gắn với số liệu: tệp này không do phần mềm lập, đã mất hết dấu, hoặc là bản trình ký. Chưa lập gì.\n` +
        `Dùng bản làm việc (BC-UBND-NĂM.docx, không phải bản -trinh-ky); hoặc lập từ mẫu: dakto-report build ${year}\n`,
    );
    return { exit: exitCodes.waiting, file: null };
  }
  const files = reportFiles(year);
  const target = path.join(root, files.report);
  const { workbook, annexTables, onA3 } = yearWorkbooks(prepared);
  // Whoever made one in the meantime keeps it.
  writeTogether(
    {
      report: { file: target, bytes: carried.bytes },
      workbook: { file: path.join(root, files.workbook), bytes: workbook },
      annexTables: { file: path.join(root, files.annexTables), bytes: annexTables },
    },
    { keepAs: stampNow() },
  );
  const labelOf = (id: string | null): string =>
    (id === null ? null : (figures.byId.get(id)?.label ?? labelOfKnown(id))) ?? 'số không rõ';
  say(
    `Đã lập ${files.report} từ lời văn của ${file}: ${carried.renewed}/${carried.marks} số theo số liệu năm ${year}. Đã lập ${files.workbook} và ${files.annexTables}.\n` +
      paperText(onA3),
  );
  say(carriedText(carried, labelOf, year) + unreadText(carried.unread));
  const waiting = [
    carried.left,
    carried.unplaced,
    carried.deletedNotes,
    carried.ended,
    carried.byHand,
    carried.unread,
  ].some((list) => list.length > 0);
  return { exit: waiting ? exitCodes.waiting : exitCodes.done, file: target };
}
