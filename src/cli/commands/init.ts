import { Command } from 'commander';
import type { InitOptions } from '../init/district-file.ts';

export function initCommand(): Command {
  return new Command('init')
    .description('tạo thư mục của một năm: tệp của huyện, tệp trống cho từng xã, công văn gửi biểu mẫu')
    .argument('<năm>', 'năm báo cáo')
    .option('--authority <cơ quan>', 'cơ quan ban hành, khi chưa có năm trước')
    .option('--province <tỉnh>', 'tỉnh, khi chưa có năm trước')
    .option(
      '--communes <tệp>',
      'danh sách xã: .csv, .txt hoặc .xlsx có mã, loại, tên (nhận cả danh sách công bố)',
    )
    .option('--deadline <ngày>', 'hạn xã gửi số liệu, ví dụ 20/11/2024: in vào tệp của xã và công văn')
    .addHelpText(
      'after',
      `
Ví dụ:
  dakto-report init 2024 --deadline 20/11/2024
                                      lấy xã, cơ quan, số cuối năm… từ thư mục 2023
  dakto-report init 2024 --authority "Ủy ban nhân dân huyện Đắk Hà" --province "tỉnh Kon Tum" --communes danh-sach-xa.csv
                                      năm đầu tiên: tạo huyen.xlsx có sẵn danh sách xã; điền sheet
                                      "Đối tượng thụ hưởng" rồi chạy lại để tạo tệp của xã
  dakto-report init 2024              tạo nốt những gì còn thiếu

Chỉ tạo tệp còn thiếu, không bao giờ ghi đè. Danh sách xã, mỗi dòng một đơn vị: 23431;Xã;Văn Lem
Kết thúc bằng mã 0 khi mọi xã đã có tệp, 1 khi còn chờ điền huyen.xlsx, 2 khi lệnh sai hoặc không ghi được.`,
    )
    .action(async (yearText: string, options: InitOptions, command: Command) => {
      // Reading and writing workbooks load only when something is made.
      const { makeYear } = await import('../init/make-year.ts');
      process.exitCode = await makeYear(yearText, options, command.optsWithGlobals<{ C?: string }>().C);
    });
}
