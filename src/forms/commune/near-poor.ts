import { difference, matrixSheet } from '../define.ts';
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

const left = 'Ra khỏi danh sách';
const added = 'Bổ sung';

/** The row of the poor table that stands beside a row here: both tables have the same four. */
const rowKeys = ['households', 'minorityHouseholds', 'persons', 'minorityPersons'];
const firstRow = 7;
const sameRow = (row: number) => rowKeys[row - firstRow] ?? 'households';

/** "Hộ cận nghèo": the mirror of "Hộ nghèo" (domain §4.3, table 3), with two columns that hold the pair together. */
export const nearPoor = matrixSheet({
  id: 'nearPoor',
  name: 'Hộ cận nghèo',
  title: 'DIỄN BIẾN HỘ CẬN NGHÈO TRONG NĂM',
  note: 'Dòng có chữ "Trong đó" là một phần của dòng ngay trên. Không có thì ghi 0.',
  rows: censusRows('cận nghèo'),
  columns: {
    opening: openingColumn,
    toPoor: flow(
      'Trở thành hộ nghèo',
      left,
      'Đầu kỳ là hộ cận nghèo, nay là hộ nghèo. Bằng cột (5) của sheet Hộ nghèo',
    ),
    aboveNearPoor: flow(
      'Vượt chuẩn cận nghèo',
      left,
      'Đầu kỳ là hộ cận nghèo, nay không còn là hộ nghèo, hộ cận nghèo',
    ),
    otherDecrease: otherDecreaseColumn(personsNote),
    fromPoor: flow(
      'Hộ nghèo trở thành hộ cận nghèo',
      passing,
      'Đầu kỳ là hộ nghèo. Bằng cột (2) của sheet Hộ nghèo',
    ),
    relapsed: flow(
      'Bổ sung: tái cận nghèo',
      added,
      'Những năm trước đã thoát cận nghèo, nay lại là hộ cận nghèo',
    ),
    newlyNearPoor: flow('Bổ sung: phát sinh mới', added, 'Trước đó không phải hộ nghèo, hộ cận nghèo'),
    otherIncrease: otherIncreaseColumn(personsNote),
    ...closingColumns(flows.nearPoor),
    outAgainstPoor: difference(
      'Đối chiếu cột (2) với Hộ nghèo cột (5)',
      (at) => `${at.cell('toPoor')}-${at.matrix('poor', sameRow(at.row), 'fromNearPoor')}`,
      { width: 14, group: 'Hai biểu phải khớp' },
    ),
    inAgainstPoor: difference(
      'Đối chiếu cột (5) với Hộ nghèo cột (2)',
      (at) => `${at.cell('fromPoor')}-${at.matrix('poor', sameRow(at.row), 'toNearPoor')}`,
      { width: 14, group: 'Hai biểu phải khớp' },
    ),
  },
  below: ratesOf('nearPoor', 'hộ cận nghèo'),
});
