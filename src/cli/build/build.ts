import path from 'node:path';
import type { Command } from 'commander';
import { sentOf } from '../../forms/sent.ts';
import { CallFault } from '../../model/fault.ts';
import { periodNotice } from '../../programme/periods.ts';
import { exitCodes } from '../exit-codes.ts';
import { outputWidth } from '../reporters/width.ts';
import { movedSinceClosing } from '../signed/moved.ts';
import { movedLines } from '../signed/moved-text.ts';
import { workspaceOf } from '../year-argument.ts';
import { finalBuild } from './final.ts';
import { fromBuild, standsAlready } from './from.ts';
import { type BuildOptions, refuseCombinations } from './options.ts';
import { findOffice, writePdf } from './pdf.ts';
import { prepare, templateText } from './prepare.ts';
import type { Built } from './report-files.ts';
import { writeReport } from './write-report.ts';
import { say, sayAside } from '../say.ts';

const otherFont =
  '  Máy này không có phông Times New Roman nên PDF dùng phông khác; thể thức văn bản yêu cầu Times New Roman.\n' +
  '  Bản trình ký: mở tệp .docx trong Word, chọn Tệp > Lưu thành (File > Save As), kiểu PDF.\n';

/** Makes the year's report in the way that was asked for, says what was made and what waits, and gives the exit code. */
export async function build(year: number, options: BuildOptions, command: Command): Promise<number> {
  refuseCombinations(options);
  // Before anything is written: what was asked for could not be made whole without it.
  const office = options.pdf === true ? findOffice() : null;
  const { root } = workspaceOf(year, command);
  const notice = periodNotice(year);
  if (notice !== null) sayAside(`${notice}\n`);
  const built =
    options.final === true ? await finalBuild({ root, year, ...options }) : await write(root, year, options);
  if (office !== null && built.file !== null) {
    const pdf = await writePdf(built.file, office);
    say(`Đã xuất ${year}/${path.basename(pdf.file)}.\n`);
    if (pdf.otherFont) say(otherFont);
  }
  return built.exit;
}

async function write(root: string, year: number, options: BuildOptions): Promise<Built> {
  const nothing = { exit: exitCodes.waiting, file: null };
  const draft = options.tamTinh === true ? 'partial' : options.draft === true ? 'whole' : null;
  const prepared = prepare(root, year, draft);
  if (prepared !== null && draft === 'partial') {
    const { all, lacking } = sentOf(prepared.data);
    if (lacking.length === prepared.data.communes.length)
      throw new CallFault('Chưa có đơn vị nào gửi số liệu, nên chưa có gì để tạm tính.');
    if (lacking.length === 0)
      throw new CallFault(
        `Đã có đủ ${all}, không còn gì phải tạm tính. Lập báo cáo: dakto-report build ${year}`,
      );
  }
  if (prepared === null || (options.from !== undefined && standsAlready(root, year))) return nothing;
  const built =
    options.from === undefined
      ? await writeReport(prepared, options)
      : await fromBuild(prepared, options.from);
  if (built.file !== null) say(templateText(prepared.template));
  // A draft says otherwise by its nature; what was signed is held against the report that may follow it.
  const since = prepared.draft === null ? movedSinceClosing(root, year, prepared.data, prepared) : null;
  const moved = movedLines(since, year, outputWidth());
  if (moved.length > 0) say(`\n${moved.join('\n')}\n`);
  return built;
}
