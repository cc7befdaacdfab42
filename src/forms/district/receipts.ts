import { communeCode, date, fixed, listSheet, oneOf, optional, positiveCount, text } from '../define.ts';
import { rowsForUnits } from '../unit-rows.ts';

/** "Nhận báo cáo": when each commune's sending came in; the time of a file is not the day of receipt. */
export const receipts = listSheet({
  id: 'receipts',
  name: 'Nhận báo cáo',
  title: 'NHẬN BÁO CÁO CỦA XÃ, THỊ TRẤN',
  gate: false,
  totalRow: false,
  openRows: rowsForUnits(3),
  prepared: (form) => form.communes.map(({ code, name }) => ({ code, name })),
  columns: {
    code: fixed('Mã', communeCode, { width: 9 }),
    name: fixed('Xã, thị trấn', text, { width: 20 }),
    sending: optional('Lần gửi', positiveCount, { width: 9 }),
    receivedOn: optional('Ngày nhận', date, { width: 20 }),
    channel: optional(
      'Hình thức',
      oneOf({
        'document-axis': 'Trục liên thông văn bản',
        'official-mail': 'Thư điện tử công vụ',
        zalo: 'Zalo',
        'by-hand': 'USB, bản giấy',
      }),
      { width: 24 },
    ),
    letter: optional('Số, ngày văn bản', text, { width: 26 }),
    returnedOn: optional('Ngày trả lại', date, { width: 20 }),
    resubmitBy: optional('Hạn gửi lại', date, { width: 20 }),
    remark: optional('Ghi chú', text, { width: 30 }),
  },
  key: { columns: ['code', 'sending'] },
});
