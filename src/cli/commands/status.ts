import { Command } from 'commander';
import { jsonOption, outputOption } from './json-options.ts';
import type { StatusOptions } from '../status.ts';
import { parseYear } from '../year-argument.ts';

export function statusCommand(): Command {
  return new Command('status')
    .description('xã nào đã gửi, lần gửi nào, còn bao nhiêu lỗi, quá hạn bao lâu')
    .argument('<năm>', 'năm báo cáo')
    .addOption(jsonOption)
    .addOption(outputOption)
    .option('--on <ngày>', 'tính quá hạn đến ngày này, ví dụ 13/11/2023 (không ghi: hôm nay)')
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report status 2023
  dakto-report status 2023 --on 13/11/2023
  dakto-report status 2023 -o tinh-hinh.json`,
    )
    .action(async (text: string, options: StatusOptions, command: Command) => {
      const { showStatus } = await import('../check-commands.ts');
      process.exitCode = await showStatus(parseYear(text), options, command);
    });
}
