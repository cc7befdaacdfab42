import { count, date, listSheet, oneOf, oneOfLabels, optional, required, text, yesNo } from '../define.ts';
import { numberedBelowTotal } from '../numbering.ts';

const meetings = [
  'Hội nghị, tập huấn',
  'Họp thôn, tổ dân phố',
  'Sinh hoạt đoàn thể',
  'Đối thoại chính sách',
] as const;
const other = 'Khác';
/** Forms of communication that gather people: only these count into "cuộc tuyên truyền … lượt người". */
export const gatherings = [...meetings, other] as const;
const broadcasts = ['Phát thanh', 'Pa nô, áp phích, tờ rơi'] as const;

/** "Truyền thông": one row = one activity. */
export const communication = listSheet({
  id: 'communication',
  name: 'Truyền thông',
  title: 'HOẠT ĐỘNG TRUYỀN THÔNG VỀ GIẢM NGHÈO',
  note: 'Một người dự hai cuộc là hai lượt người.',
  gate: true,
  totalRow: true,
  openRows: 150,
  columns: {
    no: numberedBelowTotal('content'),
    date: required('Ngày tổ chức', date, { width: 24 }),
    form: required('Hình thức', oneOfLabels([...meetings, ...broadcasts, other]), { width: 24 }),
    content: required('Nội dung', text, { width: 44 }),
    place: required('Thôn, địa điểm', text, { width: 24 }),
    organiser: required(
      'Đơn vị tổ chức',
      oneOf({
        commune: 'UBND xã, thị trấn',
        front: 'Mặt trận, đoàn thể cấp xã',
        district: 'Cơ quan cấp huyện (ghi để đối chiếu, không cộng)',
      }),
      { width: 28 },
    ),
    times: required('Số cuộc', count, { unit: 'cuộc', total: true, width: 10 }),
    attendances: optional('Số lượt người tham dự', count, {
      unit: 'lượt người',
      total: true,
      width: 13,
      requiredWhen: {
        test: (row) => gatherings.some((form) => form === row['form']),
        because: 'bắt buộc trừ khi hình thức là Phát thanh hoặc Pa nô, áp phích, tờ rơi',
      },
    }),
    programmeFunds: required('Dùng vốn Chương trình', yesNo, { width: 14 }),
    remark: optional('Ghi chú', text, { width: 28 }),
  },
});
