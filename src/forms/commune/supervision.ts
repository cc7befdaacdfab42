import { count, date, listSheet, oneOfLabels, optional, required, text } from '../define.ts';
import { numberedBelowTotal } from '../numbering.ts';
import { subprojectOrGeneral } from '../choices.ts';

/** The district's own visits: its workbook counts them. */
export const districtTeam = 'Đoàn của huyện (ghi để đối chiếu, không cộng)';

/** "Giám sát": visits and checks at the commune, by whomever. The district's own are counted in its workbook. */
export const supervision = listSheet({
  id: 'supervision',
  name: 'Giám sát',
  title: 'GIÁM SÁT, KIỂM TRA THỰC HIỆN CHƯƠNG TRÌNH',
  gate: true,
  totalRow: true,
  openRows: 60,
  columns: {
    no: numberedBelowTotal('content'),
    unit: required(
      'Đơn vị giám sát',
      oneOfLabels(['UBND xã, thị trấn', 'Giám sát cộng đồng', districtTeam, 'Đoàn của tỉnh']),
      { width: 30 },
    ),
    date: required('Ngày giám sát', date, { width: 24 }),
    subproject: required('Dự án, tiểu dự án', subprojectOrGeneral, {
      width: 24,
      note: 'Giám sát cả Chương trình thì chọn Chung',
    }),
    content: required('Nội dung', text, { width: 44 }),
    times: required('Số cuộc', count, { unit: 'cuộc', total: true, width: 10 }),
    recommendation: optional('Kiến nghị', text, { width: 36 }),
    remedy: required(
      'Khắc phục',
      oneOfLabels(['Không có kiến nghị', 'Đã khắc phục', 'Đang khắc phục', 'Chưa khắc phục']),
      { width: 18 },
    ),
  },
});
