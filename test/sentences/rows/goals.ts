import { cells, type Row } from '../row.ts';

/** III: the census, the change in rates, the targets. The base's poverty falls by 6,94 points. */

const official = cells(`
  | huyen | report.censusStatus | Chính thức |
  | 23431 | info.censusStatus | Chính thức |
  | 23431 | info.recognition | 60/QĐ-UBND ngày 03/11/2023 |
  | 23443 | info.censusStatus | Chính thức |
  | 23443 | info.recognition | 75/QĐ-UBND ngày 03/11/2023 |
  | huyen | documents.14.code | QD-1900 |
  | huyen | documents.14.type | Quyết định |
  | huyen | documents.14.number | 1900/QĐ-UBND |
  | huyen | documents.14.date | 05/11/2023 |
  | huyen | documents.14.issuer | Ủy ban nhân dân huyện Đắk Tô |
  | huyen | documents.14.summary | phê duyệt kết quả rà soát hộ nghèo |
  | huyen | documents.14.annexed | Không |
  | huyen | documents.14.checked | Rồi |
  | huyen | citations.14.document1 | QD-1900 |
`);

const published = (rate: string) => cells(`| huyen | report.publishedPoorRate | ${rate} |`);

const targets = (province: string, district: string) =>
  cells(`
    | huyen | report.provinceTarget | ${province} |
    | huyen | report.districtTarget | ${district} |
  `);

export const goalRows: readonly Row[] = [
  {
    place: 'III',
    condition: 'chính thức',
    states: [
      {
        when: 'preliminary',
        says: [
          {
            in: 'mục III',
            says: ['Kết quả sơ bộ', 'Việc rà soát đang được', 'trước ngày 25 tháng 11 năm 2023'],
            doesNotSay: ['phê duyệt tại'],
          },
        ],
      },
      {
        when: 'official',
        cells: official,
        says: [
          {
            in: 'mục III',
            says: [
              'Theo kết quả rà soát cuối năm 2023 được phê duyệt tại Quyết định số 1900/QĐ-UBND ngày 05/11/2023',
            ],
            doesNotSay: ['sơ bộ', 'Việc rà soát đang', 'dự kiến hoàn thành'],
          },
        ],
      },
    ],
  },
  {
    place: 'III',
    condition: 'tăng; không đổi',
    states: [
      {
        when: 'a fall',
        says: [{ in: 'mục III', says: ['giảm 6,94 điểm phần trăm so với cuối năm 2022'] }],
      },
      {
        when: 'a rise',
        cells: published('18,00'),
        says: [
          {
            in: 'mục III',
            says: ['tăng 0,12 điểm phần trăm so với cuối năm 2022'],
            doesNotSay: ['-0,12', 'giảm 0,12'],
          },
        ],
      },
      {
        when: 'no change',
        cells: published('18,12'),
        says: [
          {
            in: 'mục III',
            says: ['không thay đổi so với cuối năm 2022'],
            doesNotSay: ['0,00 điểm'],
          },
        ],
      },
    ],
  },
  {
    place: 'III',
    condition: 'đạt cả hai; đạt một; không đạt',
    states: [
      {
        when: 'both reached',
        says: [
          {
            in: 'mục III',
            says: [
              '2022, đạt chỉ tiêu Ủy ban nhân dân tỉnh giao (giảm từ 4,00 điểm phần trăm trở lên) và Ủy ban nhân dân huyện giao (giảm từ 4,00 điểm phần trăm trở lên)',
            ],
            doesNotSay: ['chưa đạt'],
          },
        ],
      },
      {
        when: 'one reached',
        cells: targets('7', '6'),
        says: [
          {
            in: 'mục III',
            says: [
              '2022, đạt chỉ tiêu Ủy ban nhân dân huyện giao (giảm từ 6,00 điểm phần trăm trở lên), chưa đạt chỉ tiêu Ủy ban nhân dân tỉnh giao (giảm từ 7,00 điểm phần trăm trở lên)',
            ],
          },
        ],
      },
      {
        when: 'none reached',
        cells: targets('7', '8'),
        says: [
          {
            in: 'mục III',
            says: [
              '2022, chưa đạt chỉ tiêu Ủy ban nhân dân tỉnh giao (giảm từ 7,00 điểm phần trăm trở lên) và Ủy ban nhân dân huyện giao (giảm từ 8,00 điểm phần trăm trở lên)',
            ],
            doesNotSay: [', đạt chỉ tiêu'],
          },
        ],
      },
    ],
  },
  {
    place: 'III',
    condition: 'thiếu chỉ tiêu',
    states: [
      {
        when: 'both are set',
        says: [
          { in: 'mục III', says: ['đạt chỉ tiêu'] },
          { note: 'chi-tieu', says: ['81/KH-UBND'] },
        ],
      },
      {
        when: 'both lack',
        cells: targets('', ''),
        says: [
          {
            in: 'mục III',
            says: ['giảm 6,94 điểm phần trăm so với cuối năm 2022.'],
            doesNotSay: ['chỉ tiêu'],
          },
          { note: 'chi-tieu' },
        ],
      },
    ],
  },
];
