import path from 'node:path';
import { Command } from 'commander';
import type { TakeData } from '../../document/refresh/take-data.ts';
import { CallFault } from '../../model/fault.ts';
import { prepare, type Prepared, templateText } from '../build/prepare.ts';
import { UnmarkedReport } from '../build/refresh-existing.ts';
import { reportFiles } from '../build/report-files.ts';
import { writeReport } from '../build/write-report.ts';
import { exitCodes } from '../exit-codes.ts';
import { endProgress } from '../progress.ts';
import { parseYear, workspaceOf } from '../year-argument.ts';

interface Options {
  readonly draft?: boolean;
  readonly fresh?: boolean;
  readonly takeData?: true | readonly string[];
  readonly redline?: boolean;
  readonly from?: string;
  readonly final?: boolean;
  readonly accept?: string;
  readonly pdf?: boolean;
}

export function buildCommand(): Command {
  return new Command('build')
    .description('lập hoặc cập nhật báo cáo (Word) và biểu tổng hợp (Excel) của một năm')
    .argument('<năm>', 'năm báo cáo')
    .option('--draft', 'lập bản dự thảo để xem trước, kể cả khi còn lỗi hoặc thiếu số liệu')
    .option('--fresh', 'lập lại từ mẫu; bản Word đang có được giữ thành bản sao có ghi ngày giờ')
    .option(
      '--take-data [mã]',
      'số nào đã bị sửa tay trong Word thì lấy lại theo số liệu; tên, ngày, văn bản: kèm mã được in ra (dùng nhiều lần được)',
      (code: string, before: true | readonly string[] | undefined) => [
        ...(Array.isArray(before) ? (before as readonly string[]) : []),
        code,
      ],
    )
    .option('--redline', 'ghi số thay đổi bằng vết sửa (Track Changes) để xem lại, chấp nhận trong Word')
    .option('--from <tệp>', 'lập báo cáo mới từ lời văn của báo cáo năm trước (bản làm việc, còn dấu)')
    .option('--final', 'lập bản trình ký: bỏ mọi dấu, ghi chú; lưu số liệu đã dùng vào da-chot/')
    .option('--accept <mã>', 'cùng với --final: chấp nhận đúng danh sách chỗ khác số liệu có mã này')
    .option('--pdf', 'xuất thêm PDF (máy cần có LibreOffice)')
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report build 2023
  dakto-report build 2023 --draft
  dakto-report build 2023 --take-data
  dakto-report build 2023 --take-data k7q2a --take-data kx3mp
  dakto-report build 2023 --redline
  dakto-report build 2024 --from 2023/BC-UBND-2023.docx
  dakto-report build 2023 --final --pdf

Bản Word đang có được cập nhật: số thay đổi theo số liệu, lời văn anh/chị đã sửa giữ nguyên. Trước khi ghi, bản đó
được giữ lại thành một bản sao có ghi ngày giờ. Số liệu không đổi thì không ghi gì.`,
    )
    .action(async (yearText: string, options: Options, command: Command) => {
      process.exitCode = await build(parseYear(yearText), options, command);
    });
}

async function build(year: number, options: Options, command: Command): Promise<number> {
  refuseCombinations(options);
  // Before anything is written: what was asked for could not be made whole without it.
  const pdfs = options.pdf === true ? await import('../build/pdf.ts') : null;
  const office = pdfs?.findOffice() ?? null;
  const built =
    options.final === true ? await closeYear(year, options, command) : await write(year, options, command);
  if (pdfs !== null && office !== null && built.file !== null) {
    const pdf = await pdfs.writePdf(built.file, office);
    process.stdout.write(`Đã xuất ${year}/${path.basename(pdf.file)}.\n`);
  }
  return built.exit;
}

/** `file`: the document that stands now, absolute; null: none was written. */
interface Built {
  readonly exit: number;
  readonly file: string | null;
}

async function closeYear(year: number, { accept }: Options, command: Command): Promise<Built> {
  const { finalBuild } = await import('../build/final.ts');
  const { root } = workspaceOf(year, command);
  return finalBuild({ root, year, ...(accept === undefined ? {} : { accept }) });
}

async function write(year: number, options: Options, command: Command): Promise<Built> {
  const draft = options.draft === true;
  const { root } = workspaceOf(year, command);
  const prepared = await prepare(root, year, draft);
  if (prepared === null) return { exit: exitCodes.waiting, file: null };
  const built =
    options.from === undefined
      ? await writeOrRefresh(prepared, options, draft)
      : await fromLastYear(prepared, options.from);
  if (built.file !== null) process.stdout.write(templateText(prepared.template));
  return built;
}

async function fromLastYear(prepared: Prepared, file: string): Promise<Built> {
  const { fromBuild, standsAlready } = await import('../build/from.ts');
  if (standsAlready(prepared.root, prepared.year)) return { exit: exitCodes.waiting, file: null };
  return fromBuild(prepared, file);
}

async function writeOrRefresh(prepared: Prepared, options: Options, draft: boolean): Promise<Built> {
  const { root, year } = prepared;
  try {
    const exit = await writeReport(prepared, {
      draft,
      fresh: options.fresh === true,
      takeData: takenData(options.takeData),
      redline: options.redline === true,
    });
    return { exit, file: path.join(root, reportFiles(year, draft).report) };
  } catch (error) {
    endProgress();
    if (!(error instanceof UnmarkedReport)) throw error;
    process.stdout.write(`${error.message}\n`);
    return { exit: exitCodes.waiting, file: null };
  }
}

function takenData(given: Options['takeData']): TakeData | null {
  return given === undefined ? null : given === true ? 'numbers' : new Set(given);
}

/** "build --take-data 2023": what has four digits is the year, never a code. */
export function yearBeforeCodes(call: readonly string[]): readonly string[] {
  const at = call.findIndex((word, index) => word === '--take-data' && /^\d{4}$/.test(call[index + 1] ?? ''));
  const year = call[at + 1];
  return at === -1 || year === undefined
    ? call
    : [...call.slice(0, at), year, ...call.slice(at, at + 1), ...call.slice(at + 2)];
}

/** Two ways to make a document at once are two answers. */
function refuseCombinations({ draft, fresh, takeData, redline, from, final, accept }: Options): void {
  const ways = [
    ...(draft === true ? ['--draft'] : []),
    ...(fresh === true ? ['--fresh'] : []),
    ...(takeData === undefined ? [] : ['--take-data']),
    ...(from === undefined ? [] : ['--from']),
    ...(final === true ? ['--final'] : []),
  ];
  if ((final === true || from !== undefined) && ways.length > 1)
    throw new CallFault(`Không dùng cùng lúc ${ways.join(' và ')}. Chạy từng lệnh một.`);
  const whole = ways.filter((way) => way !== '--take-data');
  if (redline === true && whole.length > 0)
    throw new CallFault(
      `Không dùng cùng lúc --redline và ${whole.join(' và ')}: --redline đánh dấu chỗ sửa trong báo cáo đang có. Chạy từng lệnh một.`,
    );
  if (accept !== undefined && final !== true) throw new CallFault('--accept chỉ dùng cùng với --final.');
}
