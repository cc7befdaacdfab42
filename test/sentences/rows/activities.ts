import { cells, type Row } from '../row.ts';

/** II.6a and II.7b. */

const clusters = (count: number) =>
  cells(`
    | 23431 | loudspeakers.gate | Có |
    | 23431 | loudspeakers.1.village | Thôn 1 |
    | 23431 | loudspeakers.1.work | Thay thế |
    | 23431 | loudspeakers.1.oldKind | Cụm loa không dây FM |
    | 23431 | loudspeakers.1.newKind | Cụm loa ứng dụng công nghệ thông tin - viễn thông |
    | 23431 | loudspeakers.1.clusters | ${count} |
    | 23431 | loudspeakers.1.funds | Ngân sách địa phương |
    | 23431 | loudspeakers.1.fundingYear | 2023 |
    | 23431 | loudspeakers.1.cost | ${count * 145}.000.000 |
    | 23431 | loudspeakers.1.unit | UBND xã, thị trấn |
    | 23431 | loudspeakers.1.progress | Đang triển khai |
  `);

const noClusters = `
  | 23443 | loudspeakers | |
  | 23443 | loudspeakers.gate | Không |
`;

const noneSet = 'Năm 2023 chưa đầu tư, thay thế cụm loa trên địa bàn huyện.';

export const activityRows: readonly Row[] = [
  {
    place: 'II.6a',
    condition: 'không xã nào có',
    states: [
      {
        when: 'one commune has one',
        says: [{ in: 'mục II.6.a', says: ['Xã Pô Kô triển khai thay thế'], doesNotSay: [noneSet] }],
      },
      {
        when: 'none has any, and there is money',
        cells: cells(
          noClusters,
          `
          | 23443 | funds.5.disbursedCurrent | 0 |
          | 23443 | funds.6.disbursedCurrent | 0 |
          `,
        ),
        says: [
          { in: 'mục II.6.a', says: [noneSet], doesNotSay: ['triển khai thay thế', 'chưa được giao vốn'] },
        ],
      },
      {
        when: 'none has any, and money was disbursed',
        cells: cells(noClusters),
        says: [
          {
            in: 'mục II.6.a',
            says: ['Tổng vốn được sử dụng là 145 triệu đồng.'],
            doesNotSay: [noneSet, 'giải ngân', 'chưa được giao vốn'],
          },
        ],
      },
      {
        when: 'none has any, and what was disbursed is printed',
        cells: cells(noClusters, '| huyen | report.printDisbursement | Có |'),
        says: [
          {
            in: 'mục II.6.a',
            says: ['Tổng vốn được sử dụng là 145 triệu đồng, đã giải ngân 95 triệu đồng.'],
            doesNotSay: [noneSet],
          },
        ],
      },
    ],
  },
  {
    place: 'II.6a',
    condition: 'số cụm các xã khác nhau',
    states: [
      {
        when: 'the same',
        cells: clusters(1),
        says: [
          {
            in: 'mục II.6.a',
            says: ['Xã Văn Lem, xã Pô Kô triển khai thay thế', '(01 cụm/xã)'],
            doesNotSay: ['xã Pô Kô 01 cụm'],
          },
        ],
      },
      {
        when: 'different',
        cells: clusters(2),
        says: [
          {
            in: 'mục II.6.a',
            says: ['(xã Văn Lem 02 cụm, xã Pô Kô 01 cụm)'],
            doesNotSay: ['cụm/xã'],
          },
        ],
      },
    ],
  },
  {
    place: 'II.7b',
    condition: 'k < 9',
    states: [
      {
        when: 'one commune was not visited',
        says: [{ in: 'mục II.7.b', says: ['tại 01/02 xã, thị trấn (chưa giám sát: xã Pô Kô).'] }],
      },
      {
        when: 'all were',
        cells: cells(`
          | huyen | activities.3 | = 2 |
          | huyen | activities.3.content | Giám sát tại xã Pô Kô |
          | huyen | activities.3.commune | Xã Pô Kô |
        `),
        says: [{ in: 'mục II.7.b', says: ['tại 02/02 xã, thị trấn.'], doesNotSay: ['chưa giám sát'] }],
      },
    ],
  },
];
