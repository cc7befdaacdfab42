import {
  count,
  date,
  differenceOf,
  listed,
  listSheet,
  oneOf,
  optional,
  required,
  type Sum,
  text,
} from '../define.ts';
import { numberedBelowTotal } from '../numbering.ts';

const learners = { unit: 'người', total: true, width: 14 } as const;

/** A class's learners are paid for by one programme each. */
const learnerSum = {
  total: 'learners',
  parts: ['povertyProgramme', 'minorityProgramme', 'otherSources'],
  difference: 'difference',
  says: 'Tổng số học viên',
  id: 'class-learners-differ-from-parts',
  summary: 'Lớp đào tạo nghề: tổng số học viên khác tổng theo nguồn',
  source: 'Biểu Đào tạo nghề của huyện',
} as const satisfies Sum;

export const trainingGrades = { elementary: 'Sơ cấp', 'under-3-months': 'Đào tạo dưới 03 tháng' } as const;

/** "Đào tạo nghề": the only count of classes and learners; communes' rows are held against it. */
export const trainingClasses = listSheet({
  id: 'trainingClasses',
  name: 'Đào tạo nghề',
  title: 'LỚP ĐÀO TẠO NGHỀ',
  note: 'Mỗi lớp ghi một lần. Báo cáo đếm lớp và học viên từ sheet này.',
  gate: true,
  totalRow: true,
  openRows: 80,
  columns: {
    no: numberedBelowTotal('name'),
    name: required('Nghề, tên lớp', text, { width: 34 }),
    grade: required('Trình độ', oneOf(trainingGrades), { width: 20 }),
    provider: required('Cơ sở đào tạo', listed('training-providers'), { width: 40 }),
    commune: required('Xã mở lớp', listed('communes', 'Nhiều xã'), { width: 20 }),
    startedOn: required('Ngày khai giảng', date, { width: 20 }),
    endedOn: optional('Ngày bế giảng', date, { width: 20 }),
    learners: required('Tổng số học viên', count, learners),
    povertyProgramme: required('Trong đó: Chương trình giảm nghèo bền vững', count, learners),
    minorityProgramme: required('Trong đó: Chương trình dân tộc thiểu số và miền núi', count, learners),
    otherSources: required('Trong đó: nguồn khác', count, learners),
    difference: differenceOf(learnerSum, 'Chênh lệch', { width: 10 }, (at) =>
      learnerSum.parts.map((key) => at.cell(key)).join('-'),
    ),
    remark: optional('Ghi chú', text, { width: 30 }),
  },
  identities: [learnerSum],
  key: { columns: ['name', 'commune', 'startedOn'] },
});
