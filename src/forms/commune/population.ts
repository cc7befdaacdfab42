import { count, difference, matrixSheet, optional, required, text } from '../define.ts';
import { censusRows, officialOpening } from './census-rows.ts';

/** "Hộ dân cư": all households and persons, at the end of last year and at this year's census. */
export const population = matrixSheet({
  id: 'population',
  name: 'Hộ dân cư',
  title: 'HỘ DÂN CƯ VÀ NHÂN KHẨU',
  note: 'Dòng có chữ "Trong đó" là một phần của dòng ngay trên. Không có thì ghi 0.',
  rows: censusRows('dân cư'),
  columns: {
    previous: required(
      ({ year, version }) => `Cuối năm ${year - 1}${version === 1 ? ' (số chính thức)' : ''}`,
      count,
      { width: 18, note: officialOpening },
    ),
    current: required(({ year }) => `Tại thời điểm rà soát năm ${year}`, count, {
      width: 18,
      note: 'Mọi hộ thường trú trên địa bàn khi rà soát',
    }),
    change: difference(
      'Tăng (+), giảm (−) = (2) − (1)',
      (at) => {
        const change = `${at.cell('current')}-${at.cell('previous')}`;
        return at.version === 1 ? change : `IF(${at.cell('current')}="","",${change})`;
      },
      {
        difference: false,
        width: 16,
        numberFormat: '+#,##0;-#,##0;0',
      },
    ),
    reason: optional('Lý do', text, {
      width: 40,
      note: 'Bắt buộc khi tổng số hộ tăng, giảm quá ngưỡng ghi ở sheet Hướng dẫn',
    }),
  },
});
