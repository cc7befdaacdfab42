import { Command } from 'commander';
import { CallFault } from '../../model/fault.ts';
import type { CalendarDate } from '../../model/cell.ts';
import { parseDate } from '../../vietnamese/dates.ts';
import { today } from '../../workspace/clock.ts';
import { exitCodes } from '../exit-codes.ts';
import { asksForJson, type JsonOptions, writeJson } from '../json-output.ts';
import { readYear } from '../open-year.ts';
import { parseYear, workspaceOf } from '../year-argument.ts';

interface Options extends JsonOptions {
  readonly on?: string;
}

export function statusCommand(): Command {
  return new Command('status')
    .description('xã nào đã gửi, lần gửi nào, còn bao nhiêu lỗi, quá hạn bao lâu')
    .argument('<năm>', 'năm báo cáo')
    .option('--json', 'in kết quả dạng JSON')
    .option('-o, --output <tệp>', 'ghi JSON vào tệp (UTF-8)')
    .option('--on <ngày>', 'tính quá hạn đến ngày này, ví dụ 13/11/2023 (không ghi: hôm nay)')
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report status 2023
  dakto-report status 2023 --on 13/11/2023
  dakto-report status 2023 -o tinh-hinh.json`,
    )
    .action(async (text: string, options: Options, command: Command) => {
      const year = parseYear(text);
      const asOf = dayOf(options.on);
      const { root } = workspaceOf(year, command);
      const { statusOf } = await import('../status-facts.ts');
      const status = statusOf(await readYear(root, year), year, asOf);
      process.exitCode = exitCodes.done;
      if (!asksForJson(options)) {
        const { statusAsText } = await import('../reporters/status-text.ts');
        process.stdout.write(statusAsText(status));
        return;
      }
      const { statusAsJson } = await import('../reporters/status-json.ts');
      writeJson(statusAsJson(status), options.output);
    });
}

function dayOf(text: string | undefined): CalendarDate {
  if (text === undefined) return today();
  const date = parseDate(text);
  if (date === null)
    throw new CallFault(`“${text}” không phải là ngày. Ghi ngày/tháng/năm, ví dụ 13/11/2023.`);
  return date;
}
