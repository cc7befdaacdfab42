import { date, listed, listSheet, oneOf, oneOfLabels, optional, required, text, yesNo } from '../define.ts';
import { issuingLevelNames } from './issuing-level.ts';

/** Laws are cited by their name alone (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const isNotLaw = {
  test: (row: Readonly<Record<string, unknown>>) => row['type'] !== undefined && row['type'] !== 'Luật',
  because: 'bắt buộc, trừ Luật',
};

/** "Văn bản": the register of what the report cites; the annex "Danh mục văn bản" is made from it. */
export const documents = listSheet({
  id: 'documents',
  name: 'Văn bản',
  title: 'DANH MỤC VĂN BẢN',
  gate: false,
  totalRow: false,
  openRows: 150,
  columns: {
    code: required('Mã văn bản', text, {
      width: 14,
      note: 'Đặt một lần, không đổi, không trùng. Ví dụ: KH-81, CV-923',
    }),
    type: required(
      'Tên loại',
      oneOfLabels([
        'Luật',
        'Nghị quyết',
        'Nghị định',
        'Quyết định',
        'Chỉ thị',
        'Thông tư',
        'Kế hoạch',
        'Báo cáo',
        'Hướng dẫn',
        'Thông báo',
        'Công văn',
      ]),
      { width: 14 },
    ),
    number: optional('Số, ký hiệu', text, { width: 22, note: 'Ví dụ: 81/KH-UBND', requiredWhen: isNotLaw }),
    date: optional('Ngày ban hành', date, { width: 20, requiredWhen: isNotLaw }),
    issuer: optional('Cơ quan ban hành', text, { width: 34, note: 'Tên đầy đủ', requiredWhen: isNotLaw }),
    summary: optional('Trích yếu', text, {
      width: 70,
      note: 'Viết cả từ nối: "về việc…", "phê duyệt…", "ban hành…". Với Luật: tên của luật',
    }),
    amends: optional('Điều chỉnh, thay thế văn bản (mã)', listed('documents'), { width: 16 }),
    annexed: required('Đưa vào danh mục kèm theo', yesNo, { width: 12 }),
    checked: required('Đã đối chiếu bản gốc', oneOf({ yes: 'Rồi', no: 'Chưa' }), { width: 12 }),
    remark: optional('Ghi chú', text, { width: 40 }),
    level: optional('Cấp ban hành', oneOf(issuingLevelNames), {
      since: 2,
      width: 14,
      note: 'Nhóm của văn bản trong danh mục kèm theo. Để trống: theo tên cơ quan ban hành',
    }),
  },
  // "Trích dẫn" could not tell two apart.
  key: { columns: ['code'], heldBy: 'document-key-twice' },
});
