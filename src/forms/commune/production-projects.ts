import { supportModeNames } from '../../programme/support-modes.ts';
import {
  count,
  date,
  differenceOf,
  fundingYear,
  type Identities,
  listed,
  listSheet,
  money,
  oneOf,
  oneOfLabels,
  optional,
  quantity,
  required,
  type Sum,
  text,
} from '../define.ts';
import { productionSubproject } from '../choices.ts';
import { numberedBelowTotal } from '../numbering.ts';
import { askTreasury } from './funds.ts';

const households = { unit: 'hộ', total: true, width: 11, group: 'Số hộ tham gia' } as const;
const budget = { unit: 'đồng', total: true, width: 17, group: 'Kinh phí theo quyết định' } as const;
const approval = { group: 'Dự án được phê duyệt' } as const;
const content = { group: 'Nội dung hỗ trợ' } as const;

/** "Tổng số hộ tham gia theo quyết định" is typed from the decision: its groups must add up to it. */
const householdSum = {
  total: 'households',
  parts: ['poor', 'nearPoor', 'newlyEscaped', 'otherBeneficiaries'],
  difference: 'householdDifference',
  says: 'Tổng số hộ theo quyết định',
  id: 'households-differ-from-parts',
  summary: 'Tổng số hộ của dự án khác tổng hộ nghèo, cận nghèo, mới thoát nghèo và đối tượng khác',
  source: 'Biểu Dự án sản xuất; Điều 22 Nghị định 27/2022/NĐ-CP',
  line: 'các nhóm hộ cộng lại bằng tổng số hộ theo quyết định',
} as const satisfies Sum;

/** "Tổng kinh phí theo quyết định" is typed from the decision: its sources must add up to it. */
const costSum = {
  total: 'totalCost',
  parts: ['centralBudget', 'localBudget', 'householdContribution', 'otherContribution'],
  difference: 'costDifference',
  says: 'Tổng kinh phí theo quyết định',
  id: 'project-cost-differs-from-parts',
  summary: 'Tổng kinh phí của dự án khác tổng các nguồn vốn',
  source: 'Biểu Dự án sản xuất; Chương III Nghị định 27/2022/NĐ-CP',
  line: 'các nguồn cộng lại bằng tổng kinh phí theo quyết định',
} as const satisfies Sum;

/**
 * "Dự án sản xuất": one row = one approved project × one funding year. Households and money that stand in the
 * approving decision are typed totals; the difference columns beside them show at once where they don't add up.
 */
export const productionProjectColumns = {
  no: numberedBelowTotal('name'),
  subproject: required('Dự án, tiểu dự án', productionSubproject, { ...approval, width: 17 }),
  name: required('Tên dự án (theo quyết định phê duyệt)', text, {
    ...approval,
    width: 36,
    note: 'Một dự án dùng vốn của hai năm thì ghi hai dòng, mỗi dòng một năm giao vốn',
  }),
  mode: required('Phương thức hỗ trợ', oneOf(supportModeNames), { ...approval, width: 18 }),
  fundingYear: required('Năm giao vốn', fundingYear, {
    ...approval,
    width: 10,
    note: 'Năm vốn được giao, không phải năm phê duyệt hay năm giải ngân',
  }),
  decisionNumber: required('Số quyết định phê duyệt', text, {
    ...approval,
    width: 17,
    note: 'Ghi đủ số và ký hiệu, ví dụ: 579/QĐ-UBND',
  }),
  decisionDate: required('Ngày quyết định', date, approval),
  poor: required('Hộ nghèo', count, {
    ...households,
    note: 'Hộ tham gia hai dự án thì ghi ở cả hai. Không có thì ghi 0',
  }),
  nearPoor: required('Hộ cận nghèo', count, households),
  newlyEscaped: required('Hộ mới thoát nghèo', count, {
    ...households,
    note: 'Đã được công nhận thoát nghèo, thoát cận nghèo trong 36 tháng gần đây',
  }),
  otherBeneficiaries: required('Đối tượng khác', count, {
    ...households,
    note: 'Ví dụ người khuyết tật không có sinh kế ổn định',
  }),
  households: required('Tổng số hộ tham gia theo quyết định', count, {
    ...households,
    width: 13,
    note: 'Chép từ quyết định, không tự cộng',
  }),
  householdDifference: differenceOf(householdSum, 'Chênh lệch số hộ', {
    width: 10,
    group: households.group,
  }),
  centralBudget: required('Ngân sách trung ương', money, budget),
  localBudget: required('Ngân sách địa phương', money, {
    ...budget,
    note: 'Đối ứng của tỉnh, huyện, xã',
  }),
  householdContribution: required('Đối ứng của hộ dân', money, {
    ...budget,
    note: 'Hiện vật, công lao động quy thành tiền. Không gồm đối ứng của ngân sách địa phương',
  }),
  otherContribution: required('Vốn huy động khác: doanh nghiệp, hợp tác xã…', money, budget),
  totalCost: required('Tổng kinh phí theo quyết định', money, {
    ...budget,
    note: 'Chép từ quyết định, không tự cộng',
  }),
  costDifference: differenceOf(costSum, 'Chênh lệch kinh phí', { width: 15, group: budget.group }),
  disbursed: required('Đã giải ngân từ ngân sách nhà nước', money, {
    unit: 'đồng',
    total: true,
    width: 17,
    group: 'Giải ngân',
    note: 'Số Kho bạc xác nhận đến ngày chốt số liệu; không lớn hơn ngân sách trung ương cộng địa phương',
  }),
  content: required('Nội dung hỗ trợ chính', listed('support-contents'), {
    ...content,
    width: 20,
    note: 'Không có trong danh sách thì chọn Khác và ghi rõ ở cột Hỗ trợ kèm theo',
  }),
  quantity: required('Số lượng', quantity, { ...content, width: 10 }),
  quantityUnit: required('Đơn vị tính', listed('support-units'), {
    ...content,
    width: 9,
    note: 'Mỗi nội dung dùng một đơn vị tính, theo danh mục của huyện, thì mới cộng được',
  }),
  accompanying: optional('Hỗ trợ kèm theo', text, {
    ...content,
    width: 26,
    note: 'Ví dụ vật tư làm chuồng trại',
  }),
  linkageLead: optional('Đơn vị chủ trì liên kết', text, {
    width: 24,
    group: 'Thực hiện',
    requiredWhen: {
      test: (row) => row['mode'] === 'linked',
      because: 'bắt buộc khi phương thức là Liên kết theo chuỗi giá trị',
    },
  }),
  progress: required(
    'Tiến độ',
    oneOfLabels(['Đã phê duyệt', 'Đang thực hiện', 'Đã nghiệm thu', 'Dừng thực hiện']),
    { width: 15, group: 'Thực hiện' },
  ),
  remark: optional('Ghi chú', text, { width: 26, group: 'Thực hiện' }),
} as const;

/** One row is one project × one funding year; the same again would count its households and money twice. */
export const projectKey = ['decisionNumber', 'name', 'fundingYear', 'subproject'] as const;

/** What holds in a row of projects, a commune's or the district's. */
export const productionProjectIdentities: Identities<keyof typeof productionProjectColumns> = {
  identities: [
    householdSum,
    costSum,
    {
      // Only the state's share of a project is paid out by the treasury.
      part: 'disbursed',
      whole: ['centralBudget', 'localBudget'],
      says: (paid, budget, cells) =>
        `Dự án đã giải ngân ${paid}, lớn hơn vốn ngân sách nhà nước được phê duyệt ${budget} (${cells}).`,
      fix: askTreasury,
      id: 'project-disbursement-exceeds-state-budget',
      summary: 'Dự án đã giải ngân nhiều hơn vốn ngân sách nhà nước được phê duyệt',
      source: 'Biểu Dự án sản xuất',
      line: 'đã giải ngân không lớn hơn ngân sách nhà nước của dự án',
    },
  ],
  key: { columns: projectKey, heldBy: 'project-listed-twice' },
};

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
  ...productionProjectIdentities,
});
