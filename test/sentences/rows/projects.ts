import { cells, type Row } from '../row.ts';
import { nothingCarriedOver } from './funds.ts';

/** II.2 and II.3a: approved projects by the year of their money. */

/** 2022's money is there, and nobody has approved a project with it. */
const noProjectOfLastYear = cells(`
  | 23431 | productionProjects.1 | - |
  | 23431 | productionProjects.3 | - |
  | 23443 | productionProjects.1 | - |
  | 23431 | funds.1.disbursedCarriedOver | 0 |
  | 23431 | funds.3.disbursedCarriedOver | 0 |
  | 23443 | funds.1.disbursedCarriedOver | 0 |
  | 23443 | funds.3.disbursedCarriedOver | 0 |
  | 23443 | funds.1.reason | Chưa có dự án |
  | 23443 | funds.3.reason | Chưa có dự án |
`);

const noneApproved = '- Nguồn vốn năm 2022 chuyển sang: chưa có dự án nào được phê duyệt.';

export const projectRows: readonly Row[] = [
  {
    place: 'II.2, II.3a',
    condition: 'khối chuyển nguồn 0 dự án, có vốn',
    states: [
      {
        when: 'projects were approved',
        says: [
          {
            in: 'mục II.2',
            says: ['chuyển sang năm 2023: đã phê duyệt 02 dự án hỗ trợ tại cộng đồng với 10 hộ'],
            doesNotSay: ['chưa có dự án'],
          },
          {
            in: 'mục II.3.a',
            says: ['chuyển sang năm 2023: đã phê duyệt 01 dự án', 'có 03 hộ'],
            doesNotSay: ['chưa có dự án'],
          },
        ],
      },
      {
        when: 'none was',
        cells: noProjectOfLastYear,
        says: [
          { in: 'mục II.2', says: [noneApproved, '46 hộ'], doesNotSay: ['10 hộ', 'chuyển sang năm 2023'] },
          { in: 'mục II.3.a', says: [noneApproved, '10 hộ'], doesNotSay: ['03 hộ', 'chuyển sang năm 2023'] },
          { note: 'da2-ho-chuyen-nguon' },
        ],
      },
    ],
  },
  {
    place: 'II.2, II.3a',
    condition: 'không có vốn chuyển nguồn',
    states: [
      {
        when: 'money was carried over',
        says: [
          { in: 'mục II.2', says: ['năm 2022 chuyển sang'] },
          { in: 'mục II.3.a', says: ['năm 2022 chuyển sang'] },
        ],
      },
      {
        when: 'nothing was',
        cells: nothingCarriedOver,
        says: [
          { in: 'mục II.2', says: ['46 hộ'], doesNotSay: ['2022', 'chuyển sang'] },
          { in: 'mục II.3.a', says: ['10 hộ'], doesNotSay: ['2022', 'chuyển sang'] },
        ],
      },
    ],
  },
  {
    place: 'II.2, II.3a',
    condition: 'nhóm hộ bằng 0',
    states: [
      {
        when: 'no household that has newly escaped',
        says: [
          {
            note: 'da2-ho-chuyen-nguon',
            says: ['06 hộ nghèo; 04 hộ cận nghèo.'],
            doesNotSay: ['thoát', '00'],
          },
          {
            note: 'da3-ho-chuyen-nguon',
            says: ['02 hộ nghèo; 01 hộ cận nghèo.'],
            doesNotSay: ['thoát', '00'],
          },
        ],
      },
      {
        when: 'one',
        cells: cells(`
          | 23431 | productionProjects.1.nearPoor | 1 |
          | 23431 | productionProjects.1.newlyEscaped | 1 |
          | 23431 | productionProjects.3.nearPoor | 0 |
          | 23431 | productionProjects.3.otherBeneficiaries | 1 |
        `),
        says: [
          { note: 'da2-ho-chuyen-nguon', says: ['06 hộ nghèo; 03 hộ cận nghèo; 01 hộ mới thoát nghèo.'] },
          {
            note: 'da3-ho-chuyen-nguon',
            says: ['02 hộ nghèo; 01 hộ thuộc đối tượng khác.'],
            doesNotSay: ['cận nghèo', '00'],
          },
        ],
      },
    ],
  },
  {
    place: 'II.2, II.3a',
    condition: 'huy động khác ngoài hộ dân > 0',
    states: [
      {
        when: 'households alone',
        says: [
          {
            in: 'mục II.2',
            says: ['vốn huy động khác (đối ứng của các hộ dân tham gia) 881.500.000 đồng'],
            doesNotSay: ['hợp tác xã'],
          },
          {
            in: 'mục II.3.a',
            says: ['vốn huy động khác (đối ứng của các hộ dân tham gia) 259.219.000 đồng'],
            doesNotSay: ['hợp tác xã'],
          },
        ],
      },
      {
        when: 'a cooperative too',
        cells: cells(`
          | 23431 | productionProjects.1.otherContribution | 10.000.000 |
          | 23431 | productionProjects.1.totalCost | 311.200.000 |
          | 23431 | productionProjects.3.otherContribution | 5.000.000 |
          | 23431 | productionProjects.3.totalCost | 139.600.000 |
          | 23431 | productionProjects.2.otherContribution | 200.000.000 |
          | 23431 | productionProjects.2.totalCost | 1.290.000.000 |
          | 23431 | productionProjects.4.otherContribution | 40.000.000 |
          | 23431 | productionProjects.4.totalCost | 342.300.000 |
        `),
        says: [
          {
            in: 'mục II.2',
            says: [
              'vốn huy động khác 262.264.000 đồng, gồm đối ứng của hộ dân 252.264.000 đồng và đóng góp của doanh nghiệp, hợp tác xã 10.000.000 đồng.',
              'vốn huy động khác 1.081.500.000 đồng, gồm đối ứng của hộ dân 881.500.000 đồng và đóng góp của doanh nghiệp, hợp tác xã 200.000.000 đồng.',
            ],
            doesNotSay: ['các hộ dân tham gia) 2', 'các hộ dân tham gia) 8'],
          },
          {
            in: 'mục II.3.a',
            says: [
              'vốn huy động khác 76.600.000 đồng, gồm đối ứng của hộ dân 71.600.000 đồng và đóng góp của doanh nghiệp, hợp tác xã 5.000.000 đồng.',
              'vốn huy động khác 299.219.000 đồng, gồm đối ứng của hộ dân 259.219.000 đồng và đóng góp của doanh nghiệp, hợp tác xã 40.000.000 đồng.',
            ],
          },
        ],
      },
    ],
  },
];
