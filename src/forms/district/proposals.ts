import { listSheet, oneOf, required, text } from '../define.ts';
import { numberedBelowHeadings } from '../numbering.ts';

/** To whom a district may put a proposal, in the order of the report. */
export const proposalAddressees = {
  central: 'Trung ương',
  upper: 'Ủy ban nhân dân tỉnh và các sở, ngành',
  council: 'Hội đồng nhân dân',
} as const;

/** "Đề xuất, kiến nghị": the report's section VI in the district's own words; without a row the report has none. */
export const proposals = listSheet({
  id: 'proposals',
  since: 2,
  name: 'Đề xuất, kiến nghị',
  title: 'ĐỀ XUẤT, KIẾN NGHỊ CỦA HUYỆN',
  note: 'Mỗi ý một dòng, in nguyên văn ở mục VI của báo cáo; để trống cả biểu thì báo cáo không có mục VI. Kiến nghị của xã xem ở Bieu-tong-hop, sheet Khó khăn, kiến nghị: ý nào huyện đề xuất lại thì ghi ở đây.',
  gate: false,
  totalRow: false,
  openRows: 30,
  columns: {
    no: numberedBelowHeadings('content'),
    addressee: required('Kính gửi', oneOf(proposalAddressees), { width: 30 }),
    content: required('Nội dung', text, { width: 100, note: 'Viết thành câu; không gạch đầu dòng' }),
  },
});
