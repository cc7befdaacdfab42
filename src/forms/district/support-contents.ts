import { listSheet, oneOf, oneOfLabels, required, text } from '../define.ts';

const starters: readonly (readonly [name: string, unit: string, kind: string])[] = [
  ['Bò sinh sản', 'cặp', 'Chăn nuôi'],
  ['Dê sinh sản', 'con', 'Chăn nuôi'],
  ['Heo', 'con', 'Chăn nuôi'],
  ['Gia cầm', 'con', 'Chăn nuôi'],
  ['Mắc ca', 'cây', 'Trồng trọt'],
  ['Cà phê', 'cây', 'Trồng trọt'],
  ['Cây ăn quả', 'cây', 'Trồng trọt'],
  ['Cây dược liệu', 'cây', 'Trồng trọt'],
];

/** Every unit a quantity of support may stand in. */
export const supportUnits = ['con', 'cặp', 'cây', 'ha', 'kg', 'bộ'] as const;

/** Offered to communes beside the list, for what it does not have. */
export const otherContent = 'Khác (ghi ở cột Hỗ trợ kèm theo)';

/** "Danh mục": what production projects support, each with the one unit in which its quantities add up. */
export const supportContents = listSheet({
  id: 'supportContents',
  name: 'Danh mục',
  title: 'NỘI DUNG HỖ TRỢ VÀ ĐƠN VỊ TÍNH',
  gate: false,
  totalRow: false,
  openRows: 40,
  prepared: () => starters.map(([name, unit, kind]) => ({ name, unit, kind })),
  columns: {
    name: required('Nội dung hỗ trợ chính', text, { width: 34 }),
    unit: required('Đơn vị tính', oneOfLabels(supportUnits), { width: 12 }),
    kind: required(
      'Dùng cho',
      oneOf({
        crops: 'Trồng trọt',
        livestock: 'Chăn nuôi',
        forestry: 'Lâm nghiệp',
        aquaculture: 'Thủy sản',
        other: 'Khác',
      }),
      { width: 14 },
    ),
  },
  key: { columns: ['name'] },
});
