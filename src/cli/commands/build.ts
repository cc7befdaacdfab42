import { Command } from 'commander';
import type { BuildOptions } from '../build/options.ts';
import { parseYear } from '../year-argument.ts';

export function buildCommand(): Command {
  return new Command('build')
    .description('lập hoặc cập nhật báo cáo (Word) và biểu tổng hợp (Excel) của một năm')
    .argument('<năm>', 'năm báo cáo')
    .option('--draft', 'lập bản dự thảo để xem trước, kể cả khi còn lỗi hoặc thiếu số liệu')
    .option(
      '--tam-tinh',
      'bản dự thảo với số cộng từ các xã đã gửi, ghi rõ còn thiếu xã nào; không dùng để công bố',
    )
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
  dakto-report build 2023 --tam-tinh
  dakto-report build 2023 --take-data
  dakto-report build 2023 --take-data k7q2a --take-data kx3mp
  dakto-report build 2023 --redline
  dakto-report build 2024 --from 2023/BC-UBND-2023.docx
  dakto-report build 2023 --final --pdf

Bản Word đang có được cập nhật: số thay đổi theo số liệu, lời văn anh/chị đã sửa giữ nguyên. Trước khi ghi, bản đó
được giữ lại thành một bản sao có ghi ngày giờ. Số liệu không đổi thì không ghi gì.`,
    )
    .action(async (yearText: string, options: BuildOptions, command: Command) => {
      const { build } = await import('../report-commands.ts');
      process.exitCode = await build(parseYear(yearText), options, command);
    });
}

/** "build --take-data 2023": what has four digits is the year, never a code. */
export function yearBeforeCodes(call: readonly string[]): readonly string[] {
  const at = call.findIndex((word, index) => word === '--take-data' && /^\d{4}$/.test(call[index + 1] ?? ''));
  const year = call[at + 1];
  return at === -1 || year === undefined
    ? call
    : [...call.slice(0, at), year, ...call.slice(at, at + 1), ...call.slice(at + 2)];
}
