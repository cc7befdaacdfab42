import { count, date, listed, listSheet, oneOf, optional, required, text } from '../define.ts';
import { subprojectOrGeneral } from '../choices.ts';
import { numberedBelowTotal } from '../numbering.ts';

/** "Toàn huyện", offered beside the communes. */
export const wholeArea = 'Toàn huyện';

/**
 * "Hoạt động của huyện": what district offices did themselves. A monitoring visit has one row per commune visited:
 * "09/09 xã" counts those rows.
 */
export const activities = listSheet({
  id: 'activities',
  name: 'Hoạt động của huyện',
  title: 'HOẠT ĐỘNG DO CƠ QUAN CỦA HUYỆN THỰC HIỆN',
  note: 'Giám sát: mỗi xã, thị trấn được giám sát ghi một dòng.',
  gate: true,
  totalRow: true,
  openRows: 150,
  columns: {
    no: numberedBelowTotal('content'),
    kind: required(
      'Loại hoạt động',
      oneOf({
        communication: 'Truyền thông',
        'study-tour': 'Tham quan, học tập kinh nghiệm',
        training: 'Tập huấn',
        monitoring: 'Giám sát, kiểm tra',
        steering: 'Họp Ban Chỉ đạo',
        billboard: 'Pa nô',
        other: 'Khác',
      }),
      { width: 26 },
    ),
    subproject: required('Dự án, tiểu dự án', subprojectOrGeneral, { width: 24 }),
    content: required('Nội dung', text, { width: 48 }),
    organiser: required('Đơn vị tổ chức', listed('offices'), { width: 40 }),
    commune: required('Xã, thị trấn', listed('communes', wholeArea), { width: 20 }),
    from: required('Từ ngày', date, { width: 20 }),
    to: optional('Đến ngày', date, { width: 20 }),
    times: required('Số cuộc, đợt', count, { total: true, width: 10 }),
    attendances: optional('Số lượt người', count, { unit: 'lượt người', total: true, width: 12 }),
    progress: required(
      'Tiến độ',
      oneOf({
        done: 'Đã thực hiện',
        ongoing: 'Đang thực hiện',
        'not-started': 'Chưa thực hiện',
      }),
      { width: 16 },
    ),
    document: optional('Mã văn bản', listed('documents'), { width: 14 }),
    remark: optional('Ghi chú', text, { width: 30 }),
  },
});
