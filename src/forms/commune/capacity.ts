import { count, date, listSheet, oneOfLabels, optional, required, text } from '../define.ts';
import { numberedBelowTotal } from '../numbering.ts';

export const course = 'Tập huấn, bồi dưỡng';
export const studyTour = 'Tham quan, học tập kinh nghiệm';
/** A row with this state doesn't count as having a plan. */
export const withoutPlan = 'Chưa có kế hoạch';
export const held = 'Đã thực hiện';
const issued = ['Đã ban hành kế hoạch', held] as const;

/** "Nâng cao năng lực": training and study tours for those who run the programme. */
export const capacity = listSheet({
  id: 'capacity',
  name: 'Nâng cao năng lực',
  title: 'NÂNG CAO NĂNG LỰC THỰC HIỆN CHƯƠNG TRÌNH',
  gate: true,
  totalRow: true,
  openRows: 60,
  columns: {
    no: numberedBelowTotal('content'),
    form: required('Hình thức', oneOfLabels([course, studyTour, 'Hội thảo', 'Khác']), {
      width: 26,
    }),
    content: required('Nội dung', text, { width: 44 }),
    state: required('Tình trạng', oneOfLabels([withoutPlan, 'Đang xây dựng kế hoạch', ...issued]), {
      width: 22,
    }),
    planNumber: optional('Số kế hoạch', text, {
      width: 16,
      note: 'Ghi đủ số và ký hiệu, ví dụ: 52/KH-UBND',
      requiredWhen: {
        test: (row) => issued.some((state) => state === row['state']),
        because: 'bắt buộc khi kế hoạch đã ban hành',
      },
    }),
    planDate: optional('Ngày kế hoạch', date, { width: 24 }),
    date: optional('Ngày tổ chức', date, {
      width: 24,
      requiredWhen: { test: (row) => row['state'] === held, because: 'bắt buộc khi đã thực hiện' },
    }),
    times: required('Số đợt, lớp', count, { total: true, width: 10, note: 'Chưa tổ chức thì ghi 0' }),
    participants: required('Số lượt người', count, { unit: 'lượt người', total: true, width: 12 }),
    area: required('Địa bàn', oneOfLabels(['Trong tỉnh', 'Ngoài tỉnh']), { width: 12 }),
    remark: optional('Ghi chú', text, { width: 28 }),
  },
});
