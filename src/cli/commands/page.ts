import { Command } from 'commander';
import { parseYear } from '../year-argument.ts';

export function pageCommand(): Command {
  return new Command('page')
    .description('bản tra cứu: một trang mở bằng Edge, Chrome, bấm vào số nào biết số đó lấy từ đâu')
    .argument('<năm>', 'năm báo cáo')
    .argument('[tệp]', 'tệp Word; bỏ trống: BC-UBND của năm')
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report page 2023
  dakto-report page 2023 BC-UBND-2023-du-thao.docx

Ghi 2023/Tra-cuu-2023.html: một tệp, không cần mạng. Trang này là tài liệu nội bộ: có tên tệp, ô, cảnh báo, xác nhận.
Chưa có báo cáo thì trang chỉ có số liệu.`,
    )
    .action(async (yearText: string, file: string | undefined, _options: unknown, command: Command) => {
      const { writePage } = await import('../page.ts');
      process.exitCode = writePage(parseYear(yearText), file, command);
    });
}
