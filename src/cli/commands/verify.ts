import { Command } from 'commander';
import { jsonOption, outputOption } from './json-options.ts';
import type { VerifyOptions } from '../verify.ts';
import { parseYear } from '../year-argument.ts';

export function verifyCommand(): Command {
  return new Command('verify')
    .description('đối chiếu từng số trong báo cáo đã sửa với số liệu, trước khi trình ký')
    .argument('<năm>', 'năm báo cáo')
    .argument('[tệp]', 'tệp Word; bỏ trống: BC-UBND của năm')
    .option('--accept <mã>', 'chấp nhận đúng danh sách chỗ sửa tay, mất liên kết, sai chỗ có mã này')
    .option('--all', 'kể hết, không cắt danh sách dài')
    .addOption(jsonOption)
    .addOption(outputOption)
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report verify 2023
  dakto-report verify 2023 "BC-UBND-2023 (sửa).docx"
  dakto-report verify 2023 BC-UBND-2023-trinh-ky.docx

Nói rõ: số nào bị sửa tay, số nào cũ, số nào mất liên kết; số tự gõ không đối chiếu được;
số đúng mà đứng sai chỗ (đổi chỗ cho nhau, khác đơn vị, đoạn có hai lần); tổng và các phần trong câu không khớp nhau; văn bản viện dẫn đầy đủ hay ngắn không đúng chỗ.
Câu xóa, số sửa có chủ ý: chấp nhận bằng --accept với mã được in ra (khi chốt: build --final --accept).
Bản trình ký, bản đã ký (không còn liên kết): so với bản đã chốt trong da-chot, từng số; số, ngày và tên người ký điền sau không tính.
Mã kết thúc 1: chưa nên trình ký.`,
    )
    .action(async (year: string, file: string | undefined, options: VerifyOptions, command: Command) => {
      const { verify } = await import('../report-commands.ts');
      process.exitCode = verify(parseYear(year), file, options, command);
    });
}
