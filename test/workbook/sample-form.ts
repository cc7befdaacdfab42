import {
  count,
  date,
  difference,
  digits,
  fieldSheet,
  fixed,
  type Form,
  type FormContext,
  formula,
  listed,
  listSheet,
  longText,
  matrixSheet,
  newestVersion,
  millions,
  oneOfLabels,
  optional,
  percent,
  quantity,
  required,
  signedMoney,
  text,
} from '../../src/forms/define.ts';
import { productionProjects } from '../../src/forms/commune/production-projects.ts';

/** A small form with every kind of sheet and column, beside a real sheet. */
const info = fieldSheet({
  id: 'info',
  name: 'Thông tin',
  title: 'THÔNG TIN CHUNG',
  fields: {
    commune: { kind: 'fixed', label: 'Xã, thị trấn', type: text, required: true, preset: () => 'Xã Văn Lem' },
    sending: {
      kind: 'input',
      label: 'Lần gửi',
      type: oneOfLabels(['1', '2', '3']),
      required: true,
      group: 'Gửi',
    },
    madeOn: { kind: 'input', label: 'Ngày lập biểu', type: date, required: true, note: 'Ngày ký' },
    phone: { kind: 'input', label: 'Số điện thoại', type: digits, required: false },
  },
});

const poor = matrixSheet({
  id: 'poor',
  name: 'Hộ nghèo',
  title: 'HỘ NGHÈO',
  rows: {
    households: { label: 'Số hộ nghèo', unit: 'hộ' },
    persons: { label: 'Số nhân khẩu hộ nghèo', unit: 'người' },
  },
  columns: {
    opening: required((layout) => `Đầu kỳ (cuối năm ${layout.year - 1})`, count, { group: 'Đầu kỳ' }),
    escaped: required('Thoát nghèo', count, { group: 'Trong năm', note: 'Đầu kỳ nghèo, nay không' }),
    added: required('Phát sinh mới', count, { group: 'Trong năm' }),
    computed: formula(
      'Theo diễn biến',
      ({ cell }) => `${cell('opening')}-${cell('escaped')}+${cell('added')}`,
    ),
    closing: required('Theo danh sách', count),
    gap: difference('Chênh lệch', ({ cell }) => `${cell('closing')}-${cell('computed')}`),
    reason: optional('Lý do', longText),
  },
  below: [
    {
      label: 'Bình quân một hộ',
      formula: (at) =>
        `IF(${at.matrix('poor', 'households', 'closing')}=0,"",ROUND(${at.matrix('poor', 'persons', 'closing')}/${at.matrix('poor', 'households', 'closing')},2))`,
      numberFormat: '0.00',
    },
  ],
});

const funds = listSheet({
  id: 'funds',
  name: 'Nguồn vốn',
  title: 'NGUỒN VỐN',
  gate: false,
  totalRow: true,
  openRows: 12,
  prepared: (form) => form.fundedSubprojects.map((code) => ({ code: code.toUpperCase() })),
  columns: {
    code: fixed('Mã', text, { width: 10 }),
    given: required('Vốn giao', millions, { unit: 'triệu đồng', total: true }),
    change: required('Điều chỉnh', signedMoney, { unit: 'đồng', total: true }),
    rate: optional('Tỷ lệ', percent),
    amount: optional('Số lượng', quantity),
    office: optional('Cơ quan', listed('offices', 'Khác')),
  },
});

export const sampleForm = {
  id: 'xa',
  sheets: { info, poor, productionProjects, funds },
} as const satisfies Form;

export const sampleCommune = { code: '23431', name: 'Xã Văn Lem' };

export const sampleContext: FormContext = {
  year: 2023,
  version: newestVersion,
  olderFunds: false,
  province: 'Tỉnh Kon Tum',
  district: 'Huyện Đắk Tô',
  communeWord: 'xã, thị trấn',
  communes: [sampleCommune, { code: '23443', name: 'Xã Pô Kô' }],
  lists: {
    offices: ['Phòng Văn hóa và Thông tin', 'Trung tâm Dịch vụ nông nghiệp'],
    'support-contents': ['Bò sinh sản', 'Mắc ca'],
    'support-units': ['con', 'cặp', 'cây'],
  },
  fundedSubprojects: ['da2', 'da6-tda1'],
  investmentSubprojects: [],
  otherTargets: [],
  thresholds: { householdChangePercent: 5, disbursementPercent: 50 },
};

/** Two projects; the second one's typed total is not the sum of its parts. */
export const sampleProjects = [
  {
    subproject: 'da2',
    name: 'Hỗ trợ chăn nuôi bò sinh sản',
    mode: 'community',
    fundingYear: 2022,
    decisionNumber: '543/QĐ-UBND',
    decisionDate: { year: 2023, month: 7, day: 4 },
    poor: 2,
    nearPoor: 1,
    newlyEscaped: 0,
    otherBeneficiaries: 0,
    households: 3,
    centralBudget: 75_000_000,
    localBudget: 0,
    householdContribution: 75_600_000,
    otherContribution: 0,
    totalCost: 150_600_000,
    disbursed: 75_000_000,
    content: 'Bò sinh sản',
    quantity: 3,
    quantityUnit: 'cặp',
    progress: 'Đã nghiệm thu',
  },
  {
    subproject: 'Tiểu dự án 1 - Dự án 3',
    name: 'Hỗ trợ trồng mắc ca',
    mode: 'Liên kết theo chuỗi giá trị',
    fundingYear: '2023',
    poor: 14,
    nearPoor: 4,
    newlyEscaped: 2,
    otherBeneficiaries: 0,
    households: 21,
  },
];
