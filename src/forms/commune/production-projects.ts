import { productionSubprojects, shortName } from '../../programme/subprojects.ts';
import {
  count,
  date,
  difference,
  fundingYear,
  listed,
  listSheet,
  money,
  oneOf,
  oneOfLabels,
  optional,
  quantity,
  required,
  text,
} from '../define.ts';
import { numberedBelowTotal } from '../numbering.ts';

/**
 * "Dự án sản xuất": one row = one approved project × one funding year. Households and money that stand in the
 * approving decision are typed totals; the difference columns beside them show at once where they don't add up.
 */
export const productionProjectColumns = {
  no: numberedBelowTotal('name'),
  subproject: required(
    'Dự án, tiểu dự án',
    oneOf(productionSubprojects.map((code) => ({ value: code, label: shortName(code) }))),
    { width: 16 },
  ),
  name: required('Tên dự án (theo quyết định phê duyệt)', text, { width: 34 }),
  mode: required(
    'Phương thức hỗ trợ',
    oneOf([
      { value: 'linked', label: 'Liên kết theo chuỗi giá trị' },
      { value: 'community', label: 'Cộng đồng' },
      { value: 'task', label: 'Theo nhiệm vụ' },
      { value: 'specific', label: 'Đặc thù' },
    ]),
    { width: 16 },
  ),
  fundingYear: required('Năm giao vốn', fundingYear),
  decisionNumber: required('Số quyết định phê duyệt', text),
  decisionDate: required('Ngày quyết định', date),
  poor: required('Hộ nghèo', count, { unit: 'hộ', total: true }),
  nearPoor: required('Hộ cận nghèo', count, { unit: 'hộ', total: true }),
  newlyEscaped: required('Hộ mới thoát nghèo', count, { unit: 'hộ', total: true }),
  otherBeneficiaries: required('Đối tượng khác', count, {
    unit: 'hộ',
    total: true,
    note: 'Ví dụ người khuyết tật không có sinh kế ổn định',
  }),
  households: required('Tổng số hộ tham gia theo quyết định', count, { unit: 'hộ', total: true }),
  householdDifference: difference(
    'Chênh lệch số hộ',
    (at) => `${at.cell('households')}-SUM(${at.cell('poor')}:${at.cell('otherBeneficiaries')})`,
  ),
  centralBudget: required('Ngân sách trung ương', money, { unit: 'đồng', total: true }),
  localBudget: required('Ngân sách địa phương', money, { unit: 'đồng', total: true }),
  householdContribution: required('Đối ứng của hộ dân', money, {
    unit: 'đồng',
    total: true,
    note: 'Hiện vật, công lao động quy thành tiền. Không gồm đối ứng của ngân sách địa phương',
  }),
  otherContribution: required('Vốn huy động khác: doanh nghiệp, hợp tác xã…', money, {
    unit: 'đồng',
    total: true,
  }),
  totalCost: required('Tổng kinh phí theo quyết định', money, { unit: 'đồng', total: true }),
  costDifference: difference(
    'Chênh lệch kinh phí',
    (at) => `${at.cell('totalCost')}-SUM(${at.cell('centralBudget')}:${at.cell('otherContribution')})`,
  ),
  disbursed: required('Đã giải ngân từ ngân sách nhà nước', money, { unit: 'đồng', total: true }),
  content: required('Nội dung hỗ trợ chính', listed('support-contents')),
  quantity: required('Số lượng', quantity),
  quantityUnit: required('Đơn vị tính', listed('support-units')),
  accompanying: optional('Hỗ trợ kèm theo', text),
  linkageLead: optional('Đơn vị chủ trì liên kết', text, {
    requiredWhen: {
      test: (row) => row['mode'] === 'linked',
      because: 'bắt buộc khi phương thức là Liên kết theo chuỗi giá trị',
    },
  }),
  progress: required(
    'Tiến độ',
    oneOfLabels(['Đã phê duyệt', 'Đang thực hiện', 'Đã nghiệm thu', 'Dừng thực hiện']),
  ),
  remark: optional('Ghi chú', text),
} as const;

export const productionProjects = listSheet({
  id: 'productionProjects',
  name: 'Dự án sản xuất',
  title: 'DỰ ÁN HỖ TRỢ PHÁT TRIỂN SẢN XUẤT',
  note: 'Chỉ ghi dự án thực hiện trọn trong xã. Dự án do huyện làm chủ đầu tư hoặc thực hiện trên nhiều xã do huyện ghi, xã không ghi.',
  gate: true,
  totalRow: true,
  openRows: 60,
  landscapePages: 2,
  columns: productionProjectColumns,
});
