import { Command } from 'commander';
import { outputOption } from './json-options.ts';
import type { ExplainOptions } from '../explain.ts';
import { parseYear } from '../year-argument.ts';

export function explainCommand(): Command {
  return new Command('explain')
    .description('một số trong báo cáo lấy từ đâu: đến từng tệp, sheet, ô')
    .argument('<năm>', 'năm báo cáo')
    .argument('[số]', 'số như in trong báo cáo, một phần tên, hoặc mã; bỏ trống: kể mọi số được in')
    .option('--ids', 'mọi mã số liệu, mọi danh sách mà lời văn mẫu riêng dùng được')
    .option('--all', 'kể hết từng ô, từng số, không thu gọn')
    .option('--json', 'in kết quả dạng JSON: đủ phép tính và ô để tính lại')
    .addOption(outputOption)
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report explain 2023 252
  dakto-report explain 2023 "8,49%"
  dakto-report explain 2023 "hộ nghèo"            không dấu cũng được: "ho ngheo"
  dakto-report explain 2023 da2.chuyen-nguon.ho.ngheo
  dakto-report explain 2023 -o moi-so.json        mọi số được in, kèm nguồn
  dakto-report explain 2023 --ids                 mã dùng trong lời văn mẫu riêng

Mã kết thúc 1: không có số nào như vậy.`,
    )
    .action(async (yearText: string, what: string | undefined, options: ExplainOptions, command: Command) => {
      const { explain } = await import('../report-commands.ts');
      process.exitCode = explain(parseYear(yearText), what ?? null, options, command);
    });
}
