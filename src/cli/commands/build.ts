import path from 'node:path';
import { Command } from 'commander';
import type { YearData } from '../../forms/books.ts';
import { valueOf } from '../../model/cell.ts';
import { CallFault } from '../../model/fault.ts';
import type { Issue } from '../../model/issue.ts';
import { stampNow } from '../../workspace/clock.ts';
import { filesOfYear } from '../../workspace/find.ts';
import { templateFor } from '../../workspace/template-files.ts';
import { writeSafely, type Written } from '../../workspace/write.ts';
import { exitCodes } from '../exit-codes.ts';
import { ProgressLine } from '../progress.ts';
import { issuesAsText, tally } from '../reporters/text.ts';
import { parseYear, workspaceOf } from '../year-argument.ts';

interface Options {
  readonly draft?: boolean;
}

export function buildCommand(): Command {
  return new Command('build')
    .description('lập báo cáo (Word) và biểu tổng hợp (Excel) của một năm')
    .argument('<năm>', 'năm báo cáo')
    .option('--draft', 'lập bản dự thảo để xem trước, kể cả khi còn lỗi hoặc thiếu số liệu')
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report build 2023
  dakto-report build 2023 --draft

Bản Word đang có, nếu khác bản sắp ghi, được giữ lại thành một bản sao có ghi ngày giờ.`,
    )
    .action(async (yearText: string, options: Options, command: Command) => {
      process.exitCode = await build(parseYear(yearText), options.draft === true, command);
    });
}

async function build(year: number, draft: boolean, command: Command): Promise<number> {
  const { readAndCheck, figureAndFill, openErrors } = await import('../../pipeline.ts');
  const { root } = workspaceOf(year, command);
  const files = filesOfYear(root, year);
  const progress = new ProgressLine();
  const checked = readAndCheck(year, files, (done, of, file) =>
    progress.step(`Đang đọc ${done + 1}/${of}: ${file}`),
  );
  const { data } = checked;
  progress.done();
  if (data === null) return refuse(year, checked.issues);
  const template = templateFor(root);
  const found = openErrors(checked.issues);
  if (found.length > 0 && !draft) return refuse(year, checked.issues);
  const filled = figureAndFill(data, template.files, template.folder, draft);
  const issues = [...checked.issues, ...filled.issues];
  const { report } = filled;
  if (report === null || (openErrors(filled.issues).length > 0 && !draft)) return refuse(year, issues);

  progress.step('Đang viết báo cáo…');
  const [{ renderReport }, { writeConsolidation }, { figureSources }] = await Promise.all([
    import('../../document/render.ts'),
    import('../../workbook/consolidate.ts'),
    import('../../figures/sources.ts'),
  ]);
  const document = await renderReport(report, {
    title: `Báo cáo Chương trình mục tiêu quốc gia giảm nghèo bền vững năm ${year}`,
    date: cutOffOf(data),
    sources: figureSources(filled.figures),
    headings: filled.settings.headings,
    draft,
  });
  const consolidation = await writeConsolidation(data, filled.figures, issues);
  progress.done();
  const suffix = draft ? '-du-thao' : '';
  const written = {
    report: `${year}/BC-UBND-${year}${suffix}.docx`,
    consolidation: `${year}/Bieu-tong-hop-${year}${suffix}.xlsx`,
  };
  const stamp = stampNow();
  const writtenReport = writeSafely(
    path.join(root, written.report),
    document,
    draft ? {} : { keepAs: stamp },
  );
  const workbook = writeSafely(
    path.join(root, written.consolidation),
    consolidation,
    draft ? {} : { keepAs: stamp },
  );
  say(data, written, writtenReport, workbook);
  process.stdout.write(
    `  ${report.footnotes.size} chú thích, ${report.annexes.length} phụ lục. ${tally(issues)} (xem: dakto-report validate ${year}).\n`,
  );
  const review = report.body.some((block) => block.kind === 'paragraph' && block.role === 'review');
  if (review)
    process.stdout.write('  Đoạn in nền vàng là lời văn mẫu của năm khác: cán bộ đọc lại và sửa.\n');
  return exitCodes.done;
}

/** The documents are dated by the data, never by the clock. */
function cutOffOf({ district, year }: YearData) {
  return valueOf(district.sheets.report?.cutoff) ?? { year, month: 12, day: 31 };
}

function say(
  { communes, district }: YearData,
  written: { readonly report: string; readonly consolidation: string },
  report: Written,
  workbook: Written,
): void {
  const word = valueOf(district.sheets.report?.communeWord) ?? 'xã, thị trấn';
  const sent = communes.filter(({ book }) => book !== null).length;
  const same = report.state === 'unchanged' && workbook.state === 'unchanged';
  process.stdout.write(
    same
      ? `${written.report} và ${written.consolidation} không có gì thay đổi.\n`
      : `Đã lập ${written.report} và ${written.consolidation} từ ${sent}/${communes.length} ${word}.\n`,
  );
  for (const outcome of [report, workbook]) {
    if (outcome.state === 'replaced' && outcome.kept !== null) {
      process.stdout.write(`  Bản trước: ${path.basename(outcome.kept)}\n`);
    }
  }
}

function refuse(year: number, issues: readonly Issue[]): number {
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
  return exitCodes.waiting;
}
