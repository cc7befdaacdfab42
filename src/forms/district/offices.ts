import { date, digits, listSheet, oneOf, optional, required, text } from '../define.ts';

/** "Cơ quan, đơn vị": the offices that lead, spend, and report; their official names feed the drop-downs. */
export const offices = listSheet({
  id: 'offices',
  name: 'Cơ quan, đơn vị',
  title: 'CƠ QUAN, ĐƠN VỊ CỦA HUYỆN',
  gate: false,
  totalRow: false,
  openRows: 40,
  columns: {
    code: required('Mã', text, { width: 12, note: 'Đặt một lần, không dấu, ví dụ: PLDTBXH' }),
    name: required('Tên chính thức', text, { width: 48 }),
    shortName: optional('Tên viết tắt', text, { width: 18 }),
    kind: required(
      'Loại',
      oneOf({
        department: 'Phòng chuyên môn',
        'service-unit': 'Đơn vị sự nghiệp',
        front: 'Mặt trận, đoàn thể',
        'training-provider': 'Cơ sở đào tạo',
      }),
      { width: 20 },
    ),
    until: optional('Dùng đến ngày', date, { width: 14, note: 'Khi cơ quan sáp nhập hoặc giải thể' }),
    contact: optional('Người cung cấp số liệu', text, { width: 24 }),
    phone: optional('Điện thoại', digits, { width: 16 }),
  },
  key: { columns: ['code'] },
});
