import { existsSync } from 'node:fs';
import path from 'node:path';
import type { RenderOptions } from '../../document/render.ts';
import type { YearData } from '../../forms/books.ts';
import { valueOf } from '../../model/cell.ts';
import { stampNow } from '../../workspace/clock.ts';
import { requireWritable, writeSafely, type Written } from '../../workspace/write.ts';
import { exitCodes } from '../exit-codes.ts';
import type { ProgressLine } from '../progress.ts';
import { tally } from '../reporters/text.ts';
import { cutOffOf, type Prepared } from './prepare.ts';
import { refreshExisting, type Refreshing } from './refresh-existing.ts';

export interface WriteChoices {
  readonly draft: boolean;
  /** Start from the template though a report stands. */
  readonly fresh: boolean;
  /** Numbers that were typed over in Word are set to what the data say. */
  readonly takeData: boolean;
  /** Numbers that moved are written as tracked changes into the report that stands. */
  readonly redline: boolean;
}

/** Writes the report and the consolidation, or brings the standing report up to the data; gives the exit code. */
export async function writeReport(
  prepared: Prepared,
  choices: WriteChoices,
  progress: ProgressLine,
): Promise<number> {
  const { year, root, data, figures, settings, report, issues } = prepared;
  const { draft } = choices;
  const suffix = draft ? '-du-thao' : '';
  const files = {
    report: `${year}/BC-UBND-${year}${suffix}.docx`,
    consolidation: `${year}/Bieu-tong-hop-${year}${suffix}.xlsx`,
  };
  const reportFile = path.join(root, files.report);
  const consolidationFile = path.join(root, files.consolidation);
  progress.step('Đang viết báo cáo…');
  const [{ renderReport }, { writeConsolidation }, { figureSources }] = await Promise.all([
    import('../../document/render.ts'),
    import('../../workbook/consolidate.ts'),
    import('../../figures/sources.ts'),
  ]);
  const options: RenderOptions = {
    title: `Báo cáo Chương trình mục tiêu quốc gia giảm nghèo bền vững năm ${year}`,
    date: cutOffOf(data),
    sources: figureSources(figures),
    headings: settings.headings,
    draft,
  };
  const refreshing: Refreshing | null =
    existsSync(reportFile) && !draft && !choices.fresh
      ? await refreshExisting(prepared, reportFile, files.report, options, choices)
      : null;
  const consolidation = await writeConsolidation(data, figures, issues);
  const rendered = refreshing === null ? await renderReport(report, options) : refreshing.document;
  const { withIssueComments } = await import('./draft.ts');
  const document =
    draft && rendered !== null
      ? await withIssueComments(rendered, { report, figures, issues, data })
      : rendered;
  progress.done();
  // Both or neither: a number in one and not in the other would be the worst of all.
  requireWritable(reportFile);
  requireWritable(consolidationFile);
  const stamp = stampNow();
  const keep = draft ? {} : { keepAs: stamp };
  const newBlocks = refreshing?.newBlocks ?? null;
  if (newBlocks !== null) writeSafely(path.join(root, newBlocks.file), newBlocks.bytes, keep);
  const writtenReport: Written =
    document === null ? { state: 'unchanged' } : writeSafely(reportFile, document, keep);
  const workbook = writeSafely(consolidationFile, consolidation, keep);

  const same = writtenReport.state === 'unchanged' && workbook.state === 'unchanged';
  const kept = [writtenReport, workbook].flatMap((outcome) =>
    outcome.state === 'replaced' && outcome.kept !== null ? [path.basename(outcome.kept)] : [],
  );
  process.stdout.write(
    same
      ? `${files.report} và ${files.consolidation} không có gì thay đổi.\n`
      : refreshing === null
        ? `Đã lập ${files.report} và ${files.consolidation} từ ${sentOf(data)}.\n`
        : refreshing.opening(writtenReport, workbook),
  );
  if (choices.redline && refreshing === null)
    process.stdout.write(
      '  Chưa có báo cáo nào để đánh dấu chỗ sửa, nên lập bình thường; --redline dùng từ lần cập nhật sau.\n',
    );
  for (const name of kept) process.stdout.write(`  Bản trước: ${name}\n`);
  process.stdout.write(
    `  ${report.footnotes.size} chú thích, ${report.annexes.length} phụ lục. ${tally(issues)} (xem: dakto-report validate ${year}).\n`,
  );
  if (refreshing !== null) {
    process.stdout.write(refreshing.details);
    const left = `${year}/BC-UBND-${year}-doan-moi.docx`;
    if (newBlocks === null && existsSync(path.join(root, left)))
      process.stdout.write(
        `${left} là của lần lập trước: lần này không còn đoạn nào phải chép. Không cần nữa thì xóa; phần mềm không tự xóa.\n`,
      );
    return refreshing.waiting ? exitCodes.waiting : exitCodes.done;
  }
  const review = report.body.some((block) => block.kind === 'paragraph' && block.role === 'review');
  if (review)
    process.stdout.write('  Đoạn in nền vàng là lời văn mẫu của năm khác: cán bộ đọc lại và sửa.\n');
  return exitCodes.done;
}

/** "9/9 xã, thị trấn". */
function sentOf({ communes, district }: YearData): string {
  const word = valueOf(district.sheets.report?.communeWord) ?? 'xã, thị trấn';
  return `${communes.filter(({ book }) => book !== null).length}/${communes.length} ${word}`;
}
