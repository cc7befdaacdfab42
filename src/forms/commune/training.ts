import {
  count,
  date,
  differenceOf,
  listed,
  listSheet,
  oneOfLabels,
  optional,
  required,
  type Sum,
  text,
} from '../define.ts';
import { numberedBelowTotal } from '../numbering.ts';

const people = { unit: 'người', total: true, width: 12 } as const;

/** Learners under the programme are poor, near poor, newly escaped, or others. */
const programmeSum = {
  total: 'povertyProgramme',
  parts: ['poor', 'nearPoor', 'newlyEscaped', 'otherBeneficiaries'],
  difference: 'partsDifference',
  says: 'Học viên theo Chương trình',
  id: 'training-learners-differ-from-parts',
  summary: 'Đào tạo nghề: học viên theo Chương trình khác tổng theo đối tượng',
  source: 'Biểu Đào tạo nghề của xã',
  line: { since: 2, says: 'học viên theo Chương trình bằng tổng theo đối tượng' },
} as const satisfies Sum;

/** "Đào tạo nghề": for cross-checking only; classes and learners are counted once, in the district's workbook. */
export const training = listSheet({
  id: 'training',
  name: 'Đào tạo nghề',
  title: 'NGƯỜI CỦA XÃ, THỊ TRẤN THAM GIA ĐÀO TẠO NGHỀ',
  note: 'Dùng để đối chiếu với số của huyện; số lớp, số học viên in trong báo cáo lấy từ tệp của huyện.',
  gate: true,
  totalRow: true,
  openRows: 60,
  columns: {
    no: numberedBelowTotal('name'),
    name: required('Nghề đào tạo', text, { width: 36 }),
    provider: required('Cơ sở đào tạo', listed('training-providers'), { width: 40 }),
    startedOn: required('Ngày khai giảng', date, { width: 24 }),
    endedOn: optional('Ngày kết thúc', date, { width: 24 }),
    learners: required('Học viên của xã', count, {
      ...people,
      note: 'Mọi học viên của xã trong lớp, theo chương trình nào cũng ghi',
    }),
    povertyProgramme: required('Trong đó: theo Chương trình giảm nghèo bền vững', count, people),
    poor: required('Hộ nghèo', count, people),
    nearPoor: required('Hộ cận nghèo', count, people),
    newlyEscaped: required('Hộ mới thoát nghèo', count, people),
    otherBeneficiaries: required('Đối tượng khác', count, people),
    partsDifference: differenceOf(programmeSum, 'Chênh lệch', { width: 11 }),
    state: required('Tình trạng', oneOfLabels(['Đang học', 'Đã hoàn thành', 'Bỏ học']), { width: 16 }),
    remark: optional('Ghi chú', text, { width: 30 }),
  },
  identities: [
    programmeSum,
    {
      // 113 ≤ 326: "trong đó" is a part.
      part: 'povertyProgramme',
      whole: ['learners'],
      says: (part, whole, cell) =>
        `Học viên theo Chương trình là ${part}, nhiều hơn số học viên của xã ${whole} (${cell}).`,
      id: 'programme-learners-exceed-class',
      summary: 'Đào tạo nghề: học viên theo Chương trình nhiều hơn học viên của xã',
      source: 'Biểu Đào tạo nghề của xã',
      line: { since: 2, says: 'học viên theo Chương trình không nhiều hơn học viên của xã' },
    },
  ],
  key: { columns: ['name', 'startedOn'] },
});
