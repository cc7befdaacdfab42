import { matrixSheet } from '../define.ts';
import { censusRows, personsNote, ratesOf } from './census-rows.ts';
import {
  closingColumns,
  flow,
  flows,
  openingColumn,
  otherDecreaseColumn,
  otherIncreaseColumn,
  passing,
} from './movement.ts';

const escaped = 'Thoát nghèo';
const added = 'Bổ sung';

/** "Hộ nghèo": how poor households moved in the year (domain §4.3, table 2). */
export const poor = matrixSheet({
  id: 'poor',
  name: 'Hộ nghèo',
  title: 'DIỄN BIẾN HỘ NGHÈO TRONG NĂM',
  note: 'Dòng có chữ "Trong đó" là một phần của dòng ngay trên. Không có thì ghi 0.',
  rows: censusRows('nghèo'),
  columns: {
    opening: openingColumn,
    toNearPoor: flow(
      'Thoát nghèo: trở thành hộ cận nghèo',
      escaped,
      'Đầu kỳ là hộ nghèo, nay là hộ cận nghèo. Bằng cột (5) của sheet Hộ cận nghèo',
    ),
    aboveNearPoor: flow(
      'Thoát nghèo: vượt chuẩn cận nghèo',
      escaped,
      'Đầu kỳ là hộ nghèo, nay không còn là hộ nghèo, hộ cận nghèo',
    ),
    otherDecrease: otherDecreaseColumn(personsNote),
    fromNearPoor: flow(
      'Hộ cận nghèo trở thành hộ nghèo',
      passing,
      'Đầu kỳ là hộ cận nghèo. Bằng cột (2) của sheet Hộ cận nghèo',
    ),
    relapsed: flow('Bổ sung: tái nghèo', added, 'Những năm trước đã thoát nghèo, nay lại là hộ nghèo'),
    newlyPoor: flow('Bổ sung: phát sinh mới', added, 'Trước đó không phải hộ nghèo, hộ cận nghèo'),
    otherIncrease: otherIncreaseColumn(personsNote),
    ...closingColumns(flows.poor),
  },
  below: ratesOf('poor', 'hộ nghèo'),
});
