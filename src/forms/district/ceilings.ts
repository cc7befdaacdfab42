import { listed, listSheet, money, optional, percent, required } from '../define.ts';
import { productionProjectColumns } from '../commune/production-projects.ts';
import { areaKind, productionSubproject } from '../choices.ts';

/** "Mức hỗ trợ": the province's ceilings of state support; empty until the district enters them with their resolution. */
export const ceilings = listSheet({
  id: 'ceilings',
  name: 'Mức hỗ trợ',
  title: 'MỨC HỖ TRỢ TỐI ĐA TỪ NGÂN SÁCH NHÀ NƯỚC',
  note: 'Chưa có dòng nào thì phần mềm không kiểm tra mức hỗ trợ và báo rõ điều đó.',
  gate: false,
  totalRow: false,
  openRows: 40,
  columns: {
    subproject: required('Dự án, tiểu dự án', productionSubproject, { width: 24 }),
    mode: required('Phương thức hỗ trợ', productionProjectColumns.mode.type, { width: 28 }),
    area: required('Khu vực', areaKind, { width: 20 }),
    sharePercent: required('Ngân sách nhà nước tối đa', percent, { unit: '% tổng kinh phí', width: 18 }),
    perProject: optional('Ngân sách nhà nước tối đa một dự án', money, { unit: 'đồng', width: 20 }),
    document: required('Mã văn bản', listed('documents'), { width: 14 }),
  },
  key: { columns: ['subproject', 'mode', 'area'] },
});
