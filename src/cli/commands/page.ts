import { Command } from 'commander';
import type { PageOptions } from '../page.ts';
import { parseYear } from '../year-argument.ts';

export function pageCommand(): Command {
  return new Command('page')
    .description('bản tra cứu: một trang mở bằng Edge, Chrome, bấm vào số nào biết số đó lấy từ đâu')
    .argument('<năm>', 'năm báo cáo')
    .argument('[tệp]', 'tệp Word; bỏ trống: BC-UBND của năm')
    .option('--phat-hanh', 'lấy bản phát hành kèm báo cáo, đã giữ ở lần chốt cuối (build --final)')
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report page 2023
  dakto-report page 2023 BC-UBND-2023-du-thao.docx
  dakto-report page 2023 --phat-hanh

Ghi 2023/Tra-cuu-2023.html: một tệp, không cần mạng. Trang này là tài liệu nội bộ: có tên tệp, ô, cảnh báo, xác nhận.
Chưa có báo cáo thì trang chỉ có số liệu. Bản phát hành chỉ có những gì báo cáo in, cách tính và số cộng theo xã.`,
    )
    .action(async (yearText: string, file: string | undefined, options: PageOptions, command: Command) => {
      const { writePage } = await import('../report-commands.ts');
      process.exitCode = writePage(parseYear(yearText), file, options, command);
    });
}
