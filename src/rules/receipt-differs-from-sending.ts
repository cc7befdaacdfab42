import { valueOf } from '../model/cell.ts';
import { formatShort, compareDates } from '../vietnamese/dates.ts';
import { addressFrom, issueAt, slotsWithBook, type YearRule } from './kit.ts';

/** The register of what came in and the file that counts are of one sending. */
export const receiptDiffersFromSending: YearRule = {
  id: 'receipt-differs-from-sending',
  severity: 'warning',
  scope: 'year',
  summary: 'Nhận báo cáo ghi lần gửi khác tệp của xã, hoặc ngày nhận trước ngày lập biểu',
  source: 'Sheet Nhận báo cáo; sheet Thông tin của xã',
  *check(data) {
    for (const { book, code } of slotsWithBook(data)) {
      const { info } = book.sheets;
      const sending = Number(valueOf(info?.sending) ?? NaN);
      const rows = (data.district.sheets.receipts?.rows ?? []).filter((row) => valueOf(row.code) === code);
      const latest = [...rows].sort((a, b) => (valueOf(b.sending) ?? 0) - (valueOf(a.sending) ?? 0))[0];
      const noted = valueOf(latest?.sending);
      if (info === null || latest === undefined || noted === undefined || Number.isNaN(sending)) continue;
      if (noted !== sending) {
        yield {
          ...issueAt(latest.sending, info.sending),
          message: `Sheet này ghi đã nhận lần gửi ${noted}; tệp đang dùng của xã ghi lần gửi ${sending} (${addressFrom(latest.sending.at, info.sending)}).`,
          fix:
            noted > sending
              ? 'Đưa tệp của lần gửi sau vào thư mục xa, hoặc sửa ô này.'
              : `Ghi thêm lần gửi ${sending} và ngày nhận, hoặc sửa ô này.`,
        };
        continue;
      }
      const [received, prepared] = [valueOf(latest.receivedOn), valueOf(info.preparedOn)];
      if (received === undefined || prepared === undefined || compareDates(received, prepared) >= 0) continue;
      yield {
        ...issueAt(latest.receivedOn, info.preparedOn),
        message: `Ngày nhận ${formatShort(received)} trước ngày xã lập biểu ${formatShort(prepared)} (${addressFrom(latest.receivedOn.at, info.preparedOn)}).`,
        fix: `Kiểm tra ${latest.receivedOn.at.cell} và ngày lập biểu (có thể đổi chỗ ngày và tháng).`,
      };
    }
  },
};
