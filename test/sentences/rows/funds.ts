import { cells, type Row } from '../row.ts';

/** I.2, and what a sub-project's section says of money and results. */

const inThousands = 'triệu đồng';

/** What was not spent of 2022 is gone, and with it the projects that it paid for. */
export const nothingCarriedOver = cells(`
  | huyen | allocations.2 | - |
  | huyen | allocations.4 | - |
  | huyen | allocations.6 | - |
  | huyen | allocations.8 | - |
  | 23431 | funds.1.carriedOver | 0 |
  | 23431 | funds.1.disbursedCarriedOver | 0 |
  | 23431 | funds.3.carriedOver | 0 |
  | 23431 | funds.3.disbursedCarriedOver | 0 |
  | 23431 | productionProjects.1 | - |
  | 23431 | productionProjects.3 | - |
  | 23443 | funds.1.carriedOver | 0 |
  | 23443 | funds.1.disbursedCarriedOver | 0 |
  | 23443 | funds.3.carriedOver | 0 |
  | 23443 | funds.3.disbursedCarriedOver | 0 |
  | 23443 | productionProjects.1 | - |
`);

const eligible = `
  | huyen | eligibility.9.eligible | Có |
  | huyen | eligibility.9.leadOffice | Phòng Lao động - Thương binh và Xã hội |
`;
const given = `
  | huyen | allocations.12.subproject | Dự án 5 |
  | huyen | allocations.12.holder | Phòng Lao động - Thương binh và Xã hội |
  | huyen | allocations.12.source | Ngân sách trung ương |
  | huyen | allocations.12.capital | Sự nghiệp |
  | huyen | allocations.12.fundingYear | 2023 |
  | huyen | allocations.12.initial | 120,5 |
  | huyen | allocations.12.adjustment | 0 |
  | huyen | allocations.12.disbursed | 0 |
  | huyen | allocations.12.document | QD-983 |
`;
const carriedOver = given.replace('fundingYear | 2023', 'fundingYear | 2022');
const target = (result: number) => `
  | huyen | otherTargets.2.code | NO-01 |
  | huyen | otherTargets.2.subproject | Dự án 5 |
  | huyen | otherTargets.2.name | Nhà ở xây mới |
  | huyen | otherTargets.2.unit | hộ |
  | huyen | otherTargets.2.byCommunes | Không |
  | huyen | otherTargets.2.result | ${result} |
  | huyen | otherTargets.2.provider | Phòng Lao động - Thương binh và Xã hội |
  | huyen | otherTargets.2.printed | Có |
`;
const notGiven = 'Năm 2023 huyện chưa được giao vốn thực hiện nội dung này.';
const withdrawn = 'Vốn được giao đã điều chỉnh giảm toàn bộ, không còn vốn để thực hiện nội dung này.';

export const fundRows: readonly Row[] = [
  {
    place: 'I.2',
    condition: 'có cả đầu tư và sự nghiệp',
    states: [
      {
        when: 'one kind alone',
        says: [
          {
            in: 'mục I.2',
            says: ['là 2.410 triệu đồng (vốn sự nghiệp).'],
            doesNotSay: ['trong đó', 'đầu tư'],
          },
        ],
      },
      {
        when: 'both kinds',
        cells: cells(`
          | huyen | eligibility.6.investment | Có |
          | huyen | allocations.11.capital | Đầu tư phát triển |
        `),
        says: [
          {
            in: 'mục I.2',
            says: [
              `là 2.410 ${inThousands}, trong đó: vốn đầu tư phát triển 1.180 ${inThousands}, vốn sự nghiệp 1.230 ${inThousands}.`,
            ],
            doesNotSay: ['(vốn'],
          },
        ],
      },
    ],
  },
  {
    place: 'I.2',
    condition: 'không có chuyển nguồn',
    states: [
      {
        when: 'money was carried over',
        says: [
          { in: 'mục I.2', says: ['Vốn năm 2022 chưa thực hiện, chuyển sang năm 2023 là 387 triệu đồng'] },
        ],
      },
      {
        when: 'nothing was',
        cells: nothingCarriedOver,
        says: [{ in: 'mục I.2', says: ['2.410 triệu đồng'], doesNotSay: ['2022 ch', 'chuyển sang'] }],
      },
    ],
  },
  {
    place: 'II.n',
    condition: 'thuộc đối tượng, chưa giao vốn',
    states: [
      {
        when: 'not eligible',
        says: [{ in: 'mục II.5', says: ['không thuộc đối tượng thụ hưởng'], doesNotSay: ['vốn thực hiện'] }],
      },
      {
        when: 'eligible, no money, no result',
        cells: cells(eligible),
        says: [{ in: 'mục II.5', says: [notGiven], doesNotSay: ['không thuộc', 'triệu đồng'] }],
      },
      {
        when: 'eligible, no money, a result of 0',
        cells: cells(eligible, target(0)),
        says: [{ in: 'mục II.5', says: [notGiven] }],
      },
      {
        when: 'eligible, no money, and a result all the same',
        cells: cells(eligible, target(14)),
        says: [
          {
            in: 'mục II.5',
            says: ['Kết quả đến ngày 05/11/2023:\n- Nhà ở xây mới: 14 hộ.'],
            doesNotSay: ['giao vốn', 'triệu đồng'],
          },
        ],
      },
    ],
  },
  {
    place: 'II.n',
    condition: 'đã giao vốn rồi điều chỉnh giảm hết',
    states: [
      {
        when: 'given and kept',
        cells: cells(eligible, given),
        says: [{ in: 'mục II.5', says: ['Đã giao 120,50 triệu đồng'], doesNotSay: [withdrawn] }],
      },
      {
        when: 'given first and withdrawn',
        cells: cells(eligible, given, '| huyen | allocations.12.adjustment | -120,5 |'),
        says: [{ in: 'mục II.5', says: [withdrawn], doesNotSay: [notGiven] }],
      },
    ],
  },
  {
    place: 'II.n',
    condition: 'đã giao vốn, chưa có kết quả',
    states: [
      {
        when: 'money, no result',
        cells: cells(eligible, given),
        says: [
          {
            in: 'mục II.5',
            says: ['Đã giao 120,50 triệu đồng; đến ngày 05/11/2023 đang hoàn thiện hồ sơ, chưa có kết quả.'],
            doesNotSay: [notGiven, 'Kết quả đến'],
          },
        ],
      },
      {
        when: 'money of the year before, no result',
        cells: cells(eligible, carriedOver),
        says: [
          {
            in: 'mục II.5',
            says: ['Vốn các năm trước chuyển sang là 120,50 triệu đồng; đến ngày 05/11/2023'],
            doesNotSay: [notGiven, 'Đã giao'],
          },
        ],
      },
      {
        when: 'money and a result',
        cells: cells(eligible, given, target(14)),
        says: [
          {
            in: 'mục II.5',
            says: [
              'Vốn giao năm 2023 là 120,50 triệu đồng. Kết quả đến ngày 05/11/2023:\n- Nhà ở xây mới: 14 hộ.',
            ],
            doesNotSay: ['chưa có kết quả'],
          },
        ],
      },
    ],
  },
];
