import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Command } from 'commander';
import { CallFault } from '../model/fault.ts';
import { closingsOf } from '../workspace/closing.ts';
import { writeSafely } from '../workspace/write.ts';
import { examine } from './examine.ts';
import { exitCodes } from './exit-codes.ts';
import { openYear } from './open-year.ts';
import { insidePage, pageName, publishedPageName } from './pages.ts';
import { refusalText } from './refusal.ts';
import { documentAt, livingReport, readWordFile } from './word-file.ts';
import { workspaceOf } from './year-argument.ts';
import { say, sayAside } from './say.ts';

export interface PageOptions {
  readonly phatHanh?: boolean;
}

/** Writes the page on which every number of a report answers; gives the exit code. `file`: undefined takes the living report. */
export function writePage(
  year: number,
  file: string | undefined,
  { phatHanh = false }: PageOptions,
  command: Command,
): number {
  const { root } = workspaceOf(year, command);
  if (!phatHanh) return writeInside(root, year, file);
  if (file !== undefined)
    throw new CallFault(
      `--phat-hanh lấy bản đã giữ khi chốt, không lập từ tệp. Bỏ “${file}”, hoặc bỏ --phat-hanh để lập bản nội bộ.`,
    );
  return givePublished(root, year);
}

function writeInside(root: string, year: number, file: string | undefined): number {
  const document = file === undefined ? livingReport(root, year) : documentAt(root, year, file);
  const bytes = document === null ? null : readWordFile(document.full, document.name);
  const { issues, filled } = openYear(root, year, 'whole');
  if (filled === null || filled.report === null) {
    const [template, data] = [filled?.template ?? null, filled?.data ?? null];
    const found = filled?.issues ?? issues;
    sayAside(refusalText({ undone: 'Chưa lập được bản tra cứu', year, issues: found, template, data }));
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
  const page = insidePage({ root, year, filled: whole, issues, shown });
  writeSafely(path.join(root, String(year), pageName(year)), page);
  say(
    `Đã lập ${year}/${pageName(year)} từ ${shown?.name ?? 'số liệu, vì chưa có báo cáo'}. Mở bằng Edge hoặc Chrome.\n` +
      '  Tài liệu nội bộ, không phát hành kèm báo cáo.\n',
  );
  return exitCodes.done;
}

/** The page that goes out, as the last closing kept it. */
function givePublished(root: string, year: number): number {
  const folder = path.join(root, String(year));
  const [closing] = closingsOf(folder, year);
  if (closing === undefined)
    throw new CallFault(
      `Năm ${year} chưa chốt, nên chưa có bản tra cứu để phát hành. Chốt trước: dakto-report build ${year} --final`,
    );
  const name = publishedPageName(year);
  const kept = path.join(folder, ...closing.split('/'), name);
  if (!existsSync(kept))
    throw new CallFault(
      `Lần chốt ở ${year}/${closing} chưa giữ bản tra cứu (phần mềm khi đó chưa có). Chốt lại: dakto-report build ${year} --final`,
    );
  writeSafely(path.join(folder, name), readFileSync(kept));
  say(
    `Đã lấy ${year}/${name} từ ${year}/${closing}. Mở bằng Edge hoặc Chrome.\n` +
      '  Bản phát hành: chỉ có những gì báo cáo in, cách tính và số cộng theo xã.\n',
  );
  return exitCodes.done;
}
