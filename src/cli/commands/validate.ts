import { Command } from 'commander';
import { jsonOption, outputOption } from './json-options.ts';
import type { ValidateOptions } from '../validate.ts';

export function validateCommand(): Command {
  return new Command('validate')
    .description('kiểm tra tệp của một năm, một thư mục hoặc từng tệp; in mọi lỗi một lần')
    .argument(
      '<năm hoặc tệp...>',
      'năm (2023), thư mục, hoặc các tệp .xlsx; sau năm có thể ghi tệp cần xem riêng',
    )
    .addOption(jsonOption)
    .addOption(outputOption)
    .option('--return', 'viết bản trả lại có đánh dấu và công văn cho xã có lỗi, vào NĂM/tra-lai')
    .option('--with-warnings', 'với --return: trả lại cả tệp chỉ có cảnh báo')
    .option('--common', 'với --return: một công văn chung cho mọi xã có lỗi')
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report validate 2023
  dakto-report validate 2023 --return
  dakto-report validate 2023 --return --common
  dakto-report validate 2023/xa/23431-xa-van-lem.xlsx
  dakto-report validate 2023 -o loi.json`,
    )
    .action(async (targets: readonly string[], options: ValidateOptions, command: Command) => {
      const { validate } = await import('../check-commands.ts');
      process.exitCode = await validate(targets, options, command);
    });
}
