import { listSheet, longText, oneOfLabels, optional, required } from '../define.ts';
import { numberedBelowHeadings } from '../numbering.ts';
import { subprojectOrGeneral } from '../choices.ts';

/** "Khó khăn, kiến nghị": a commune's own words; they feed the clerk's section IV, never the report by themselves. */
export const difficulties = listSheet({
  id: 'difficulties',
  name: 'Khó khăn, kiến nghị',
  title: 'TỒN TẠI, KHÓ KHĂN, KIẾN NGHỊ',
  gate: true,
  totalRow: false,
  openRows: 60,
  columns: {
    no: numberedBelowHeadings('content'),
    group: required(
      'Nhóm',
      oneOfLabels([
        'Tồn tại, hạn chế',
        'Nguyên nhân khách quan',
        'Nguyên nhân chủ quan',
        'Khó khăn, vướng mắc',
        'Kiến nghị, đề xuất',
      ]),
      { width: 26 },
    ),
    subproject: required('Dự án, tiểu dự án', subprojectOrGeneral, {
      width: 24,
      note: 'Không riêng dự án nào thì chọn Chung',
    }),
    content: required('Nội dung', longText, { width: 80, note: 'Mỗi ý một dòng, không quá 500 ký tự' }),
    addressee: optional('Kiến nghị với', oneOfLabels(['Huyện', 'Tỉnh', 'Trung ương']), { width: 14 }),
  },
});
