import { shortName, type SubprojectCode } from '../../programme/subprojects.ts';
import { listed, listSheet, optional, ratio, required, text, yesNo } from '../define.ts';
import { subproject } from '../choices.ts';

/** Lines that a new workbook starts with; the district edits them. */
const starters: readonly (readonly [
  code: string,
  subproject: SubprojectCode,
  name: string,
  unit: string,
  byCommunes: boolean,
])[] = [
  ['DD-01', 'da3-tda2', 'Trẻ em được can thiệp dinh dưỡng', 'trẻ', true],
  ['VL-01', 'da4-tda3', 'Người lao động được thu thập, cập nhật thông tin', 'người', true],
  ['XK-01', 'da4-tda2', 'Lao động đi làm việc ở nước ngoài theo hợp đồng', 'người', false],
  ['HT-01', 'da1-tda1', 'Công trình khởi công mới', 'công trình', false],
  ['HT-02', 'da1-tda1', 'Công trình hoàn thành', 'công trình', false],
  ['NO-01', 'da5', 'Nhà ở xây mới', 'nhà', false],
  ['NO-02', 'da5', 'Nhà ở sửa chữa', 'nhà', false],
];

/** "Chỉ tiêu khác": results that no other sheet has. Lines with "Xã báo cáo" = Có stand in every commune's workbook. */
export const otherTargets = listSheet({
  id: 'otherTargets',
  name: 'Chỉ tiêu khác',
  title: 'CHỈ TIÊU KHÁC',
  gate: false,
  totalRow: false,
  openRows: 40,
  prepared: ({ version }) =>
    starters.map(([code, of, name, unit, byCommunes]) => ({
      code,
      subproject: shortName(of),
      name,
      unit: version === 1 && of === 'da5' ? 'hộ' : unit,
      byCommunes: byCommunes ? 'Có' : 'Không',
      printed: 'Không',
    })),
  columns: {
    code: required('Mã chỉ tiêu', text, { width: 12, note: 'Đặt một lần, không đổi' }),
    subproject: required('Dự án, tiểu dự án', subproject, { width: 24 }),
    name: required('Chỉ tiêu', text, { width: 48 }),
    unit: required('Đơn vị tính', text, { width: 12 }),
    byCommunes: required('Xã báo cáo', yesNo, { width: 10, note: 'Có: dòng này hiện trong tệp của xã' }),
    plan: optional('Kế hoạch năm', ratio, { width: 14 }),
    result: optional('Thực hiện', ratio, { width: 14, note: 'Ghi khi "Xã báo cáo" là Không' }),
    provider: optional('Cơ quan cung cấp', listed('offices'), {
      width: 36,
      requiredWhen: {
        test: (row) => row['byCommunes'] === 'no' && row['printed'] === 'yes',
        because: 'bắt buộc khi huyện tự ghi số và in vào báo cáo',
      },
    }),
    printed: required('In vào báo cáo', yesNo, { width: 10 }),
  },
  key: { columns: ['code'] },
});
