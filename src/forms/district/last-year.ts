import { communeCode, count, fixed, listed, listSheet, optional, required, text } from '../define.ts';
import { censusStatus } from '../choices.ts';
import { rowsForUnits } from '../unit-rows.ts';
import { numberedBelowTotal } from '../numbering.ts';

const households = { unit: 'hộ', total: true, width: 12 } as const;
const persons = { unit: 'người', total: true, width: 12 } as const;

/** "Số liệu năm trước": closing balances of year − 1, the source of column (1) in every commune's workbook. */
export const lastYear = listSheet({
  id: 'lastYear',
  name: 'Số liệu năm trước',
  title: 'SỐ LIỆU CUỐI NĂM TRƯỚC',
  note: (layout) => `Số cuối năm ${layout.year - 1}: là số đầu kỳ (cột 1) trong tệp của từng xã, thị trấn`,
  gate: false,
  totalRow: true,
  openRows: rowsForUnits(1),
  // A unit that is split off within the year has no row yet.
  openBelow: ({ version }) => version >= 2,
  prepared: (form) => form.communes.map(({ code, name }) => ({ code, name })),
  columns: {
    no: numberedBelowTotal('code'),
    code: fixed('Mã', communeCode, { width: 9 }),
    name: fixed('Xã, thị trấn', text, { width: 20 }),
    households: required('Tổng số hộ', count, households),
    minorityHouseholds: required('Hộ dân tộc thiểu số', count, households),
    persons: required('Tổng nhân khẩu', count, persons),
    minorityPersons: required('Nhân khẩu dân tộc thiểu số', count, persons),
    poorHouseholds: required('Hộ nghèo', count, households),
    minorityPoorHouseholds: required('Hộ nghèo dân tộc thiểu số', count, households),
    poorPersons: required('Nhân khẩu nghèo', count, persons),
    minorityPoorPersons: required('Nhân khẩu nghèo dân tộc thiểu số', count, persons),
    nearPoorHouseholds: required('Hộ cận nghèo', count, households),
    minorityNearPoorHouseholds: required('Hộ cận nghèo dân tộc thiểu số', count, households),
    nearPoorPersons: required('Nhân khẩu cận nghèo', count, persons),
    minorityNearPoorPersons: required('Nhân khẩu cận nghèo dân tộc thiểu số', count, persons),
    status: required('Tính chất', censusStatus, { width: 13 }),
    document: optional('Mã văn bản phê duyệt', listed('documents'), { width: 14 }),
  },
  key: { columns: ['code'] },
});
