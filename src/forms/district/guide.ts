import type { FormContext } from '../define.ts';
import { sheetNames } from '../names.ts';
import type { Guide } from '../own-sheets.ts';
import { communes } from './communes.ts';
import { allocationTotals } from './allocation-totals.ts';
import { allocations } from './allocations.ts';
import { acknowledgements } from './acknowledgements.ts';
import { citations } from './citations.ts';
import { documents } from './documents.ts';
import { eligibility } from './eligibility.ts';
import { lastYear } from './last-year.ts';
import { offices } from './offices.ts';
import { receipts } from './receipts.ts';
import { report } from './report.ts';

/** "Hướng dẫn" of the district's workbook: the year from the first cell to the signature. */
export function guideOf({ year, communeWord }: FormContext): Guide {
  const word = communeWord === '' ? 'xã' : communeWord;
  return {
    title: 'HƯỚNG DẪN ĐIỀN TỆP CỦA HUYỆN',
    steps: [
      'Nhập vào ô trắng, chọn trong danh sách ở ô vàng. Ô xám là chữ in sẵn hoặc công thức, không sửa. Không thêm, xóa, đổi tên cột và sheet.',
      `TRƯỚC KHI GỬI BIỂU: ghi đơn vị ở sheet ${communes.name}; số cuối năm ${year - 1} ở ${lastYear.name}; chọn Có, Không ở ${eligibility.name}; hạn gửi, đơn vị tham mưu và các ô của công văn ở ${report.name}.`,
      `Vốn, cũng trước khi gửi biểu: ghi quyết định giao vốn ở ${documents.name}, cơ quan được giao ở ${offices.name}; tổng của từng quyết định ở ${allocationTotals.name}; phần của từng đơn vị ở ${allocations.name}. Chưa ghi tổng thì biểu của xã không in sẵn vốn.`,
      `Lưu, đóng Excel, chạy: dakto-report init ${year}. Lệnh tạo tệp cho từng ${word} và công văn; chạy lại chỉ tạo tệp còn thiếu, không ghi đè.`,
      `TRONG KHI CHỜ: ghi tiếp ${documents.name}, ${citations.name}, dự án và lớp đào tạo do huyện thực hiện, hoạt động của huyện, chỉ tiêu khác.`,
      `NHẬN TỆP: chép vào thư mục ${year}/xa, ghi ngày nhận ở ${receipts.name}. Xem ai chưa gửi: dakto-report status ${year}. Kiểm tra: dakto-report validate ${year}; trả lại cho sửa: thêm --return.`,
      `TRƯỚC KHI TRÌNH: ghi người ký, số, ngày ký, nơi nhận, số đối chiếu, chỉ tiêu năm sau ở ${report.name}; đánh giá tiến độ ở ${eligibility.name}. Số trong quyết định đã ký sai mà phải giữ: ghi ở ${acknowledgements.name}.`,
      `Lập báo cáo: dakto-report build ${year}; bản trình ký: dakto-report build ${year} --final.`,
      `Sheet ${sheetNames.checks} (cuối cùng) cho biết sheet nào đã đủ, còn thiếu bao nhiêu ô, cần trước khi làm gì.`,
    ],
    termsTitle: 'Những chỗ hay hỏi',
    terms: [
      {
        term: 'Chính thức, Sơ bộ',
        meaning: `số cuối năm ${year - 1} Chính thức thì in và khóa trong tệp của xã; Sơ bộ thì ô để mở, có cảnh báo`,
      },
      {
        term: 'Tiền',
        meaning: `${allocationTotals.name} và ${allocations.name} ghi bằng triệu đồng; mọi sheet khác ghi bằng đồng, gõ liền các chữ số`,
      },
      {
        term: 'Không có',
        meaning: 'số thì ghi 0; sheet hỏi Có hay Không ở dòng 3 thì chọn Không và để trống các dòng',
      },
      {
        term: 'Xã nhập, tách',
        meaning: `ghi ở sheet ${communes.name}: ngày chấm dứt, nhập vào đơn vị nào (mã), ngày thành lập; xã đã nhập không còn phải gửi`,
      },
      { term: 'Sheet của riêng huyện', meaning: 'thêm được, ở cuối tệp; phần mềm không đọc' },
    ],
  };
}
