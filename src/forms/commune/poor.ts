import { matrixSheet } from '../define.ts';
import { censusRows, personsNote } from './census-rows.ts';
import { closingColumns, flow, openingColumn, otherDecreaseColumn, otherIncreaseColumn } from './movement.ts';

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
    toNearPoor: flow('Thoát nghèo: trở thành hộ cận nghèo', escaped),
    aboveNearPoor: flow('Thoát nghèo: vượt chuẩn cận nghèo', escaped),
    otherDecrease: otherDecreaseColumn(personsNote),
    fromNearPoor: flow('Hộ cận nghèo trở thành hộ nghèo', added),
    relapsed: flow('Bổ sung: tái nghèo', added),
    newlyPoor: flow('Bổ sung: phát sinh mới', added),
    otherIncrease: otherIncreaseColumn(personsNote),
    ...closingColumns(
      'opening',
      ['toNearPoor', 'aboveNearPoor', 'otherDecrease'],
      ['fromNearPoor', 'relapsed', 'newlyPoor', 'otherIncrease'],
    ),
  },
  below: [
    {
      label: 'Tỷ lệ hộ nghèo đầu kỳ (%)',
      formula: (at) =>
        rate(at.matrix('poor', 'households', 'opening'), at.matrix('population', 'households', 'previous')),
      numberFormat: '0.00',
    },
    {
      label: 'Tỷ lệ hộ nghèo cuối kỳ (%)',
      formula: (at) =>
        rate(at.matrix('poor', 'households', 'closing'), at.matrix('population', 'households', 'current')),
      numberFormat: '0.00',
    },
  ],
});

function rate(part: string, whole: string): string {
  return `IF(N(${whole})=0,"",ROUND(${part}/${whole}*100,2))`;
}
