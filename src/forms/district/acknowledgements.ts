import { date, listSheet, optional, required, text } from '../define.ts';
import { numberedBelowHeadings } from '../numbering.ts';

/** What "Mã xã (hoặc huyen)" says for the district's own workbook. */
export const districtOwner = 'huyen';

/**
 * "Xác nhận": issues that somebody has signed for. A row holds for as long as the cells named in it hold the values
 * named in it ("L12=3; H12=1; …"); `validate` writes the row ready to be copied. No value is changed by it.
 */
export const acknowledgements = listSheet({
  id: 'acknowledgements',
  name: 'Xác nhận',
  title: 'XÁC NHẬN NHỮNG CHỖ LỆCH ĐƯỢC CHẤP NHẬN',
  note: ({ version }) =>
    `${version === 1 ? 'Dán dòng mà lệnh validate in ra' : 'Chép dòng ở tệp Xac-nhan.xlsx (lệnh validate ghi ra) từ cột B'}, rồi ghi lý do, người và ngày xác nhận. Xác nhận hết hiệu lực khi một ô liên quan thay đổi.`,
  gate: false,
  totalRow: false,
  openRows: 60,
  columns: {
    no: numberedBelowHeadings('rule'),
    rule: required('Mã quy tắc', text, { width: 34 }),
    owner: required('Mã xã (hoặc huyen)', text, { width: 12 }),
    sheet: required('Sheet', text, { width: 20 }),
    cells: required('Ô', text, { width: 22 }),
    evidence: required('Giá trị lúc xác nhận', text, { width: 40 }),
    reason: required('Lý do chấp nhận', text, { width: 60 }),
    basis: optional('Căn cứ (số văn bản, biên bản)', text, { width: 30 }),
    by: required('Người xác nhận', text, { width: 24 }),
    on: required('Ngày xác nhận', date, { width: 20 }),
    words: optional('Lời in ở chú thích', text, {
      since: 2,
      width: 50,
      note: 'Nói với người đọc báo cáo, in sau các số của chú thích, ví dụ: còn 01 hộ đang rà soát, chưa xếp nhóm. Để trống: không in gì. Lý do không bao giờ in vào báo cáo',
    }),
  },
});
