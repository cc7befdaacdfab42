import {
  fundingYear,
  listed,
  listSheet,
  money,
  oneOfLabels,
  optional,
  positiveCount,
  required,
  text,
} from '../define.ts';
import { numberedBelowTotal } from '../numbering.ts';

/** "Thông tin cơ sở": loudspeaker clusters, entered where they stand, whoever paid. Clusters, not single loudspeakers. */
export const loudspeakers = listSheet({
  id: 'loudspeakers',
  name: 'Thông tin cơ sở',
  title: 'CỤM LOA TRUYỀN THANH CƠ SỞ',
  note: 'Ghi số cụm loa, không ghi số chiếc loa. Cụm đặt ở xã nào xã đó ghi, kể cả khi đơn vị khác thực hiện.',
  gate: true,
  totalRow: true,
  openRows: 60,
  columns: {
    no: numberedBelowTotal('village'),
    village: required('Thôn, tổ dân phố đặt cụm loa', text, { width: 26 }),
    work: required('Hình thức', oneOfLabels(['Thay thế', 'Lắp mới', 'Sửa chữa']), { width: 12 }),
    oldKind: required('Loại cụm loa cũ', oneOfLabels(['Cụm loa không dây FM', 'Cụm loa có dây', 'Chưa có']), {
      width: 22,
    }),
    newKind: required(
      'Loại cụm loa mới',
      oneOfLabels([
        'Cụm loa ứng dụng công nghệ thông tin - viễn thông',
        'Cụm loa không dây FM',
        'Cụm loa có dây',
      ]),
      { width: 30 },
    ),
    clusters: required('Số cụm', positiveCount, {
      unit: 'cụm',
      total: true,
      width: 10,
      note: 'Ghi số cụm, không ghi số chiếc loa',
    }),
    funds: required(
      'Nguồn vốn',
      oneOfLabels([
        'Vốn Chương trình',
        'Ngân sách địa phương',
        'Vốn Chương trình và ngân sách địa phương',
        'Nguồn khác',
      ]),
      { width: 26 },
    ),
    fundingYear: required('Năm giao vốn', fundingYear, { width: 11 }),
    cost: required('Kinh phí', money, { unit: 'đồng', total: true, width: 18 }),
    unit: required('Đơn vị thực hiện', listed('offices', 'UBND xã, thị trấn'), { width: 30 }),
    progress: required('Tiến độ', oneOfLabels(['Chưa triển khai', 'Đang triển khai', 'Đã hoàn thành']), {
      width: 16,
    }),
    remark: optional('Ghi chú', text, { width: 28 }),
  },
});
