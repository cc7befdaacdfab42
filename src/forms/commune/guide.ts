import { povertyTerms } from '../../programme/poverty.ts';
import { formatShort } from '../../vietnamese/dates.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { FormContext } from '../define.ts';
import { sheetNames } from '../names.ts';
import type { Guide } from '../own-sheets.ts';

/** A threshold as one says it: 5 → "5", 7.5 → "7,5". */
function plain(value: number): string {
  return formatNumber(value, 2).replace(/,?0+$/, '');
}

function reasons({ thresholds }: FormContext): string {
  const change = `tổng số hộ hoặc nhân khẩu tăng, giảm trên ${plain(thresholds.householdChangePercent)}%`;
  const disbursed = `tỷ lệ giải ngân dưới ${plain(thresholds.disbursementPercent)}%`;
  return `Ghi lý do khi ${change}, khi có hộ giảm khác, tăng khác, khi ${disbursed}.`;
}

/** Where the money comes with the form, what is left to type of it. */
function printedFunds({ printedSums }: FormContext): readonly string[] {
  return printedSums !== true
    ? []
    : [
        'Sheet Nguồn vốn in sẵn vốn được giao: ghi tổng vốn theo các quyết định của xã ở đầu sheet, số đã giải ngân từng dòng; vốn giao thêm thì ghi ở dòng trống bên dưới.',
      ];
}

function checking({ version }: FormContext): string {
  const passed = `Nhập xong thì mở sheet ${sheetNames.checks}: mọi dòng là "Đạt" mới gửi.`;
  if (version === 1) return passed;
  return `${passed} Riêng quyết định tự ghi không khớp (tổng khác các phần) thì chép đúng quyết định, báo huyện, vẫn ký và gửi.`;
}

function sending({ deadline, receiver, version }: FormContext): string {
  const when = deadline === undefined ? 'Đúng hạn huyện thông báo' : `Trước ngày ${formatShort(deadline)}`;
  const where = receiver === undefined ? 'huyện' : receiver;
  const page =
    version === 1 ? 'bản in sheet Thông tin' : 'bản in sheet Thông tin (một trang, có số liệu chính)';
  const again = version === 1 ? '' : ' Gửi lại mà số liệu chính đổi thì in và ký lại trang đó.';
  return `${when}, gửi tệp Excel này và ${page} đã ký, đóng dấu (hoặc ký số) về ${where}.${again}`;
}

function openingOf({ year, version }: FormContext): string {
  const official = `số chính thức cuối năm ${year - 1}, không phải số sơ bộ trong báo cáo năm trước`;
  return version === 1 ? official : `${official}; ô trắng có sẵn số sơ bộ thì thay bằng số chính thức`;
}

export function guideOf(context: FormContext): Guide {
  return {
    title: 'HƯỚNG DẪN NHẬP SỐ LIỆU',
    steps: [
      'Nhập vào ô trắng, chọn trong danh sách ở ô vàng. Ô xám là số ghi sẵn hoặc công thức, không sửa.',
      'Không có thì ghi 0, không để trống. Sheet nào hỏi Có hay Không ở dòng 3 thì trả lời trước; chọn Không thì để trống các dòng dưới.',
      'Tiền ghi bằng đồng, gõ liền các chữ số, không dấu chấm: 1149000000.',
      ...printedFunds(context),
      'Ngày gõ ngày/tháng/năm, ví dụ 04/7/2023, rồi xem ô có hiện đúng "ngày 04 tháng 07 năm 2023" không.',
      'Chép số từ nơi khác thì chọn Dán giá trị (Paste Values), để không mất danh sách chọn và định dạng của ô.',
      'Không thêm, xóa, đổi chỗ hoặc đổi tên cột, sheet. Tên tệp đặt thế nào cũng được.',
      reasons(context),
      checking(context),
      sending(context),
    ],
    termsTitle: 'Những từ dễ hiểu nhầm',
    terms: [
      {
        term: 'Đầu kỳ',
        meaning: openingOf(context),
      },
      {
        term: 'Thoát nghèo',
        meaning: `${povertyTerms['escaped-poverty'].meaning}; khác với Mới thoát nghèo`,
      },
      { term: 'Mới thoát nghèo', meaning: povertyTerms['newly-escaped'].meaning },
      {
        term: 'Đối ứng của hộ dân',
        meaning: 'hiện vật, công lao động của hộ quy thành tiền; khác với đối ứng của ngân sách địa phương',
      },
      {
        term: 'Giải ngân',
        meaning:
          'số Kho bạc Nhà nước xác nhận đến ngày chốt số liệu; có gồm tạm ứng hay không thì theo cách huyện đã thống nhất',
      },
      { term: 'Cụm loa', meaning: 'ghi số cụm, không ghi số chiếc loa' },
      { term: 'Lượt người', meaning: 'một người dự hai cuộc là hai lượt người' },
      {
        term: 'Hộ tham gia dự án',
        meaning: 'hộ tham gia hai dự án thì ghi ở cả hai dự án (lượt hộ)',
      },
      {
        term: 'Nhân khẩu dân tộc thiểu số',
        meaning:
          'người dân tộc thiểu số, hoặc mọi người trong hộ dân tộc thiểu số: dùng một cách đếm mà huyện đã thống nhất cho mọi xã và mọi năm',
      },
    ],
  };
}
