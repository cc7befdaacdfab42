import { describe, expect, it } from 'vitest';
import { knownIds } from '../../src/figures/known-ids.ts';
import type { CitedDocument, FigureSet } from '../../src/model/figure.ts';
import { lintTemplate } from '../../src/template/lint.ts';
import {
  builtInTemplate,
  type Changed,
  filled,
  printed,
  sampleYear,
  sectionsOf,
  withFigures,
} from './sample.ts';

/** Sentences that data decides: what the sample's year does not have, made from it by changing figures. */

interface Case {
  readonly when: string;
  readonly change: Readonly<Record<string, Changed>>;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly section: string;
  readonly says: readonly string[];
  readonly doesNotSay?: readonly string[];
}

const notGiven = 'Năm 2023 huyện chưa được giao vốn thực hiện nội dung này.';
const notEligible = 'không thuộc đối tượng thụ hưởng';
const noResult = 'triệu đồng; đến ngày 20/11/2023 đang hoàn thiện hồ sơ, chưa có kết quả.';

/** A sub-project of the programme that the sample's district doesn't take part in, and now does. */
const nowEligible = (code: string, million: number, carriedOver = 0): Readonly<Record<string, Changed>> => ({
  [`${code}.thuoc-doi-tuong`]: 'Có',
  [`${code}.von`]: (million + carriedOver) * 1_000_000,
  [`${code}.von.nam-nay`]: million * 1_000_000,
});

/** Neither money nor any result of a sub-project. */
const without = (code: string, ...figures: readonly string[]): Readonly<Record<string, Changed>> =>
  Object.fromEntries(['von', 'von.nam-nay', 'von.giao', 'von.giao.tru-nam-cu', 'von.xa', 'giai-ngan', 'ket-qua'].map((id) => `${code}.${id}`).concat(figures).map((id) => [id, 0]));

/** What one line of "Chỉ tiêu khác" gives: 14 of something under a sub-project. */
const oneResult = (code: string): Required<Pick<Case, 'change' | 'lists'>> => ({
  change: {
    [`${code}.ket-qua`]: 1,
    'chi-tieu.x.ten': 'Nhà ở xây mới',
    'chi-tieu.x.thuc-hien': 14,
    'chi-tieu.x.don-vi': 'hộ',
  },
  lists: { [`chi-tieu-${code}`]: ['chi-tieu.x'] },
});

const cases: readonly Case[] = [
  {
    when: 'money of both kinds',
    change: { 'von.nam-nay.nstw.dau-tu': 1_139_000_000, 'von.nam-nay.nstw.su-nghiep': 7_000_000_000 },
    section: 'I.2',
    says: ['trong đó: vốn đầu tư phát triển 1.139 triệu đồng, vốn sự nghiệp 7.000 triệu đồng'],
    doesNotSay: ['(vốn sự nghiệp)'],
  },
  {
    when: 'nothing was carried over',
    change: { 'von.chuyen-nguon.nstw': 0 },
    section: 'I.2',
    says: ['8.139 triệu đồng'],
    doesNotSay: ['chuyển sang'],
  },
  {
    when: 'disbursement is to be printed',
    change: { 'bao-cao.in-giai-ngan': 'Có' },
    section: 'I.2',
    says: ['đã giải ngân', 'đạt'],
  },
  {
    when: 'projects were approved, and no money is entered',
    change: { 'da2.von.nam-nay': 0, 'da2.von.chuyen-nguon': 0, 'da2.chuyen-nguon.so-du-an': 0 },
    section: 'II.2',
    says: ['252 hộ[7]', '7.489.157.000 đồng'],
    doesNotSay: [notGiven],
  },
  {
    when: 'only older money was used',
    change: {
      'da3-tda1.von.nam-nay': 0,
      'da3-tda1.von.chuyen-nguon': 0,
      'da3-tda1.chuyen-nguon.so-du-an': 0,
      'da3-tda1.nam-nay.so-du-an': 0,
      'da3-tda1.von.giao.tru-nam-cu': 0,
      'da3-tda1.von.nam-cu': 100_000_000,
      'da3-tda1.nam-cu.so-du-an': 2,
      'da3-tda1.nam-cu.ho': 5,
    },
    section: 'II.3.a',
    says: [notGiven, 'còn được phép sử dụng: đã phê duyệt 02 dự án', 'có 05 hộ'],
  },
  {
    when: "older money was used, and this year's was withdrawn",
    change: {
      'da3-tda1.von.nam-nay': 0,
      'da3-tda1.von.chuyen-nguon': 0,
      'da3-tda1.chuyen-nguon.so-du-an': 0,
      'da3-tda1.nam-nay.so-du-an': 0,
      'da3-tda1.von.nam-cu': 100_000_000,
      'da3-tda1.nam-cu.so-du-an': 2,
      'da3-tda1.nam-cu.ho': 5,
    },
    section: 'II.3.a',
    says: [
      'còn được phép sử dụng: đã phê duyệt 02 dự án',
      'Ngoài nguồn vốn nêu trên, vốn được giao đã điều chỉnh giảm toàn bộ.',
    ],
    doesNotSay: [notGiven],
  },
  {
    when: 'nobody urged anything',
    change: { 'trich-dan.i-1-don-doc': undefined },
    section: 'I.1',
    says: ['chỉ tiêu giảm tỷ lệ hộ nghèo'],
    doesNotSay: ['đẩy mạnh thực hiện', '[3]'],
  },
  {
    when: 'the district is eligible without money',
    change: nowEligible('da5', 0),
    section: 'II.5',
    says: [notGiven],
    doesNotSay: [notEligible],
  },
  {
    when: 'there is money and no result',
    change: nowEligible('da5', 120.5),
    section: 'II.5',
    says: [`Đã giao 120,50 ${noResult}`],
    doesNotSay: [notEligible],
  },
  {
    when: 'there is money and a result',
    change: { ...nowEligible('da5', 120.5), ...oneResult('da5').change },
    lists: oneResult('da5').lists,
    section: 'II.5',
    says: [
      'Vốn giao năm 2023 là 120,50 triệu đồng. Kết quả đến ngày 20/11/2023:',
      '- Nhà ở xây mới: 14 hộ.',
    ],
    doesNotSay: ['chưa có kết quả'],
  },
  {
    when: 'only money of earlier years',
    change: nowEligible('da5', 0, 80),
    section: 'II.5',
    says: [`Vốn các năm trước chuyển sang là 80 ${noResult}`],
    doesNotSay: [notGiven, 'Đã giao'],
  },
  {
    when: 'money of earlier years and a result',
    change: { ...nowEligible('da5', 0, 80), ...oneResult('da5').change },
    lists: oneResult('da5').lists,
    section: 'II.5',
    says: ['Vốn các năm trước chuyển sang là 80 triệu đồng. Kết quả đến ngày 20/11/2023:', '14 hộ'],
    doesNotSay: [notGiven, 'Vốn giao', 'chưa có kết quả'],
  },
  {
    when: 'nobody knows whether there are results',
    change: { ...nowEligible('da5', 120.5), 'da5.ket-qua': null },
    section: 'II.5',
    says: ['[thiếu'],
    doesNotSay: ['chưa có kết quả'],
  },
  {
    when: 'no class was opened with money of earlier years',
    change: {
      'da4-tda1.so-lop': 0,
      'da4-tda1.von': 80_000_000,
      'da4-tda1.von.nam-nay': 0,
      'da4-tda1.giai-ngan': 0,
    },
    section: 'II.4.a',
    says: ['Vốn các năm trước chuyển sang là 80 triệu đồng; đến ngày 20/11/2023', 'chưa mở được lớp đào tạo'],
    doesNotSay: ['đã được giao'],
  },
  {
    when: 'the district takes no part, and a billboard stands',
    change: { 'da6-tda2.thuoc-doi-tuong': 'Không' },
    section: 'II.6.b',
    says: [notEligible],
    doesNotSay: ['pa nô'],
  },
  {
    when: 'older money was given, and no project approved with it',
    change: { 'da2.von.nam-cu': 500_000_000, 'da2.nam-cu.so-du-an': 0, 'da2.giai-ngan.nam-cu': 0 },
    section: 'II.2',
    says: ['năm trước nữa còn được phép sử dụng: chưa có dự án nào được phê duyệt', '46 hộ'],
  },
  {
    when: 'no money at all and disbursement is to be printed',
    change: {
      'bao-cao.in-giai-ngan': 'Có',
      'von.nam-nay.sau-dieu-chinh': 0,
      'von.nam-nay.giai-ngan.ty-le': null,
    },
    section: 'I.2',
    says: ['Vốn năm 2022 chuyển sang đã giải ngân'],
    doesNotSay: ['[thiếu', 'vốn năm 2023 (các nguồn)'],
  },
  {
    when: 'nobody knows what was carried over',
    change: { 'von.chuyen-nguon.nstw': null },
    section: 'I.2',
    says: ['chuyển sang năm 2023 là [thiếu'],
  },
  {
    when: 'one part of Dự án 1 is for the district',
    change: nowEligible('da1-tda1', 900),
    section: 'II.1.a',
    says: [`Đã giao 900 ${noResult}`],
  },
  {
    when: 'money was carried over and no project approved',
    change: { 'da2.chuyen-nguon.so-du-an': 0, 'da2.giai-ngan.chuyen-nguon': 0 },
    section: 'II.2',
    says: ['Nguồn vốn năm 2022 chuyển sang: chưa có dự án nào được phê duyệt.', '252 hộ'],
    doesNotSay: ['46 hộ'],
  },
  {
    when: 'no money was carried over',
    change: { 'da2.chuyen-nguon.so-du-an': 0, 'da2.von.chuyen-nguon': 0 },
    section: 'II.2',
    says: ['252 hộ'],
    doesNotSay: ['năm 2022'],
  },
  {
    when: 'money of the year and no project yet',
    change: {
      'da3-tda1.nam-nay.so-du-an': 0,
      'da3-tda1.von.nam-nay': 1_460_000_000,
      'da3-tda1.giai-ngan.nam-nay': 0,
    },
    section: 'II.3.a',
    says: ['đã giao 1.460 triệu đồng', 'chưa có dự án nào được phê duyệt', '21 hộ'],
    doesNotSay: ['50 hộ'],
  },
  {
    when: 'cooperatives pay too',
    change: {
      'da2.nam-nay.von-khac.to-chuc': 593_157_000,
      'da2.nam-nay.von-khac.ho-dan': 4_000_000_000,
    },
    section: 'II.2',
    says: [
      'vốn huy động khác 4.593.157.000 đồng, gồm đối ứng của hộ dân 4.000.000.000 đồng và đóng góp của doanh nghiệp, hợp tác xã 593.157.000 đồng',
    ],
  },
  {
    when: 'only cooperatives pay beside the budget',
    change: {
      'da2.nam-nay.von-khac': 593_157_000,
      'da2.nam-nay.von-khac.to-chuc': 593_157_000,
      'da2.nam-nay.von-khac.ho-dan': 0,
    },
    section: 'II.2',
    says: ['vốn huy động khác (đóng góp của doanh nghiệp, hợp tác xã) 593.157.000 đồng.'],
    doesNotSay: [' 0 đồng'],
  },
  {
    when: 'nobody pays beside the budget',
    change: {
      'da2.nam-nay.von-khac': 0,
      'da2.nam-nay.von-khac.ho-dan': 0,
      'da2.nam-nay.nsnn': 7_489_157_000,
    },
    section: 'II.2',
    says: ['Kinh phí phê duyệt là 7.489.157.000 đồng, toàn bộ là ngân sách nhà nước.'],
    doesNotSay: [' 0 đồng'],
  },
  {
    when: 'nobody is said to pay what a decision gives beside the budget, and that was acknowledged',
    change: {
      'da2.nam-nay.von-khac': 0,
      'da2.nam-nay.von-khac.ho-dan': 0,
      'da2.nam-nay.nsnn': 7_400_000_000,
    },
    section: 'II.2',
    says: ['Kinh phí phê duyệt là 7.489.157.000 đồng, trong đó ngân sách nhà nước 7.400.000.000 đồng.'],
    doesNotSay: ['toàn bộ', ' 0 đồng'],
  },
  {
    when: 'money carried over is of the central budget alone',
    change: { 'bao-cao.in-giai-ngan': 'Có' },
    section: 'I.2',
    says: ['đạt 72,40% tổng vốn được sử dụng (3.219,80 triệu đồng ngân sách trung ương).'],
    doesNotSay: ['ngân sách địa phương 0'],
  },
  {
    when: 'a commune has not sent its workbook',
    change: { 'da2.nam-nay.so-du-an': null, 'da2.nam-nay.ho': null, 'da2.nam-nay.loai-du-an': null },
    section: 'II.2',
    says: ['Từ nguồn vốn giao năm 2023', '[thiếu'],
    doesNotSay: ['chưa có dự án nào'],
  },
  {
    when: 'older funds may still be used',
    change: {
      'da2.von.nam-cu': 500_000_000,
      'da2.nam-cu.so-du-an': 2,
      'da2.nam-cu.loai-du-an': 'dự án hỗ trợ tại cộng đồng',
      'da2.nam-cu.ho': 7,
      'da2.nam-cu.ho.co-cau': '07 hộ nghèo',
      'da2.nam-cu.kinh-phi': 900_000_000,
      'da2.nam-cu.nsnn': 500_000_000,
      'da2.nam-cu.von-khac': 400_000_000,
      'da2.nam-cu.von-khac.to-chuc': 0,
    },
    section: 'II.2',
    says: ['02 dự án hỗ trợ tại cộng đồng với 07 hộ[5] tham gia', '46 hộ[6]', '252 hộ[10]'],
  },
  {
    when: 'nothing backs the choice of projects',
    change: { 'trich-dan.ii-2-de-an': undefined, 'trich-dan.ii-2-dinh-huong': undefined },
    section: 'II.2',
    says: ['252 hộ'],
    doesNotSay: ['Đề án', 'định hướng'],
  },
  {
    when: 'the office in charge of nutrition is the one that others work with',
    change: { 'da3-tda2.co-quan': 'Trung tâm Y tế', 'da3-tda2.co-quan.phoi-hop': '' },
    section: 'II.3.b',
    says: ['Trung tâm Y tế huyện chủ trì hướng dẫn, định hướng nội dung'],
    doesNotSay: ['phối hợp với'],
  },
  {
    when: 'no class was opened',
    change: { 'da4-tda1.so-lop': 0, 'da4-tda1.giai-ngan': 0 },
    section: 'II.4.a',
    says: ['chưa mở được lớp đào tạo'],
    doesNotSay: ['học viên'],
  },
  {
    when: 'no loudspeakers',
    change: { 'loa.so-cum': 0, 'loa.huyen.so-cum': 0, 'loa.xa.so-cum': 0, 'da6-tda1.giai-ngan': 0 },
    section: 'II.6.a',
    says: ['Năm 2023 chưa đầu tư, thay thế cụm loa trên địa bàn huyện.'],
    doesNotSay: ['FM'],
  },
  {
    when: 'communes have different numbers of clusters',
    change: { 'loa.xa.moi-xa': undefined, 'loa.xa.chi-tiet': 'xã Đắk Trăm 02 cụm, xã Pô Kô 01 cụm' },
    section: 'II.6.a',
    says: ['(xã Đắk Trăm 02 cụm, xã Pô Kô 01 cụm)'],
    doesNotSay: ['cụm/xã'],
  },
  {
    when: 'the loudspeakers were not assigned by a document',
    change: { 'trich-dan.ii-6a-cum-loa': undefined },
    section: 'II.6.a',
    says: ['(xã Ngọk Tụ 01 cụm).'],
    doesNotSay: ['[13]'],
  },
  {
    when: 'no money was moved and no decision is cited',
    change: { 'da6-tda1.dieu-chinh': 0 },
    section: 'II.6.a',
    says: ['xã Ngọk Tụ'],
    doesNotSay: ['điều chỉnh'],
  },
  {
    when: 'no meeting was held',
    change: { 'truyen-thong.so-cuoc': 0, 'truyen-thong.pa-no': 0, 'truyen-thong.hinh-thuc-khac': 0, 'da6-tda2.giai-ngan': 0 },
    section: 'II.6.b',
    says: ['chưa có kết quả'],
    doesNotSay: ['lượt người', 'pa nô'],
  },
  {
    when: 'no meeting was held, and a billboard stands',
    change: { 'truyen-thong.so-cuoc': 0, 'da6-tda2.giai-ngan': 0 },
    section: 'II.6.b',
    says: ['chưa tổ chức cuộc tuyên truyền nào', 'pa nô'],
    doesNotSay: ['chưa có kết quả'],
  },
  {
    when: 'no meeting was held, and communes broadcast',
    change: { 'truyen-thong.so-cuoc': 0, 'truyen-thong.pa-no': 0, 'da6-tda2.giai-ngan': 0 },
    section: 'II.6.b',
    says: ['chưa tổ chức cuộc tuyên truyền nào', 'Cấp xã đã thực hiện 18 lượt phát thanh'],
    doesNotSay: ['chưa có kết quả'],
  },
  {
    when: 'nobody travelled, and courses were held',
    change: { 'da7-tda1.tap-huan': 4, 'da7-tda1.tham-quan': 0, 'da7-tda1.xa-hoc-tap': 0 },
    section: 'II.7.a',
    says: ['Đã tổ chức 04 lớp tập huấn', 'cấp huyện chưa tổ chức đợt tham quan'],
  },
  {
    when: 'courses were held beside study tours',
    change: { 'da7-tda1.tap-huan': 4 },
    section: 'II.7.a',
    says: ['Cấp huyện đã tổ chức 02 đợt tham quan', '08/09 xã, thị trấn đã hoặc đang xây dựng kế hoạch', 'Đã tổ chức 04 lớp tập huấn'],
  },
  {
    when: 'courses were held where communes only plan tours',
    change: { 'da7-tda1.tham-quan': 0, 'da7-tda1.tap-huan': 4 },
    section: 'II.7.a',
    says: ['cấp huyện chưa tổ chức đợt tham quan', 'Đã tổ chức 04 lớp tập huấn'],
  },
  {
    when: 'no course was held beside study tours',
    change: { 'da7-tda1.tap-huan': 0 },
    section: 'II.7.a',
    says: ['Cấp huyện đã tổ chức 02 đợt tham quan'],
    doesNotSay: ['tập huấn'],
  },
  {
    when: 'the whole area was visited at once',
    change: { 'da7-tda2.so-xa': 7, 'da7-tda2.chua-giam-sat': 'xã Văn Lem, xã Pô Kô', 'da7-tda2.toan-huyen': 1 },
    section: 'II.7.b',
    says: ['tại 07/09 xã, thị trấn['],
    doesNotSay: ['chưa giám sát'],
  },
  {
    when: 'money was given and taken back',
    change: { ...nowEligible('da5', 0), 'da5.von.giao': 120_500_000 },
    section: 'II.5',
    says: ['Vốn được giao đã điều chỉnh giảm toàn bộ'],
    doesNotSay: ['chưa được giao vốn'],
  },
  {
    when: 'money of the centre was first given in the course of the year',
    change: { 'von.nam-nay.nstw': 0, 'von.nam-nay.nstw.dau-nam': 0, 'von.nam-nay.nstw.sau-dieu-chinh': 120_500_000 },
    section: 'I.2',
    says: ['giao đầu năm là 0 triệu đồng, sau điều chỉnh, bổ sung là 120,50 triệu đồng'],
    doesNotSay: ['chưa được giao vốn'],
  },
  {
    when: 'what is disbursed is told of all that could be used',
    change: { 'bao-cao.in-giai-ngan': 'Có' },
    section: 'I.2',
    says: ['2.444,85 triệu đồng, đạt 29,93% tổng vốn được sử dụng (8.169 triệu đồng, gồm ngân sách trung ương 8.139 và ngân sách địa phương 30)'],
  },
  {
    when: 'disbursement is not low',
    change: { 'von.giai-ngan.thap': 'Không' },
    section: 'IV.2',
    says: ['triển khai còn chậm (Dự án 2'],
    doesNotSay: ['Tiến độ giải ngân'],
  },
  {
    when: 'disbursement is not low, nothing is said to have slowed it',
    change: { 'von.giai-ngan.thap': 'Không' },
    section: 'IV.3.b',
    says: ["đơn vị thẩm định chưa thống nhất."],
    doesNotSay: ['làm chậm tiến độ giải ngân'],
  },
  {
    when: 'the day of the review has come',
    change: { 'bao-cao.ra-soat-da-qua': 'Có' },
    section: 'III',
    says: ['theo kế hoạch hoàn thành trước ngày 25 tháng 11 năm 2023; kết quả nêu trên là sơ bộ'],
    doesNotSay: ['dự kiến', 'đang được'],
  },
  {
    when: 'the poor were counted by two standards',
    change: { 'bao-cao.chuan-ngheo': 'Hai chuẩn khác nhau' },
    section: 'III',
    says: ['chiếm 8,49%', 'hai chuẩn nghèo khác nhau nên không so sánh', 'chiếm 5,65%'],
    doesNotSay: ['điểm phần trăm', 'chỉ tiêu', 'so với cuối năm'],
  },
  {
    when: 'nobody is poor any more',
    change: { 'ho-ngheo': 0 },
    section: 'III',
    says: ['Không còn hộ nghèo (giảm 3,34'],
    doesNotSay: ['chưa đạt', '00 hộ'],
  },
  {
    when: 'nobody travelled',
    change: { 'da7-tda1.tham-quan': 0, 'da7-tda1.xa-hoc-tap': 0, 'da7-tda1.tap-huan': 0, 'da7-tda1.giai-ngan': 0 },
    section: 'II.7.a',
    says: ['cấp huyện chưa tổ chức đợt tham quan', 'Chưa có xã, thị trấn nào'],
  },
  {
    when: 'two communes were not visited',
    change: { 'da7-tda2.so-xa': 7, 'da7-tda2.chua-giam-sat': 'xã Văn Lem, xã Pô Kô' },
    section: 'II.7.b',
    says: ['tại 07/09 xã, thị trấn (chưa giám sát: xã Văn Lem, xã Pô Kô)'],
  },
  {
    when: 'the census is official',
    change: { 'bao-cao.ket-qua-ra-soat': 'Chính thức', 'trich-dan.iii-phe-duyet': 'Quyết định số 1/QĐ-UBND' },
    section: 'III',
    says: ['Theo kết quả rà soát cuối năm 2023 được phê duyệt tại Quyết định số 1/QĐ-UBND:'],
    doesNotSay: ['sơ bộ', 'dự kiến hoàn thành'],
  },
  {
    when: 'poverty rose, near poverty stayed',
    change: { 'ho-ngheo.thay-doi': 0.25, 'ho-can-ngheo.thay-doi': 0 },
    section: 'III',
    says: ['tăng 0,25 điểm phần trăm so với cuối năm 2022', 'không thay đổi so với cuối năm 2022'],
    doesNotSay: ['giảm 3,34'],
  },
  {
    when: 'a commune lacks, and the targets cannot be judged',
    change: { 'muc-tieu.ket-luan': null },
    section: 'III',
    says: ['[thiếu', '[17]'],
  },
  {
    when: 'no target was set',
    change: { 'muc-tieu.tinh': undefined, 'muc-tieu.don-vi': undefined, 'muc-tieu.ket-luan': undefined },
    section: 'III',
    says: ['giảm 3,34 điểm phần trăm so với cuối năm 2022.'],
    doesNotSay: ['chỉ tiêu'],
  },
  {
    when: 'the targets are not cited',
    change: { 'trich-dan.iii-chi-tieu': undefined },
    section: 'III',
    says: ['giảm 3,34 điểm phần trăm so với cuối năm 2022.'],
    doesNotSay: ['chưa đạt'],
  },
  {
    when: 'nothing is slow',
    change: { 'cham.so-nhom': 0, 'cham-1.ten': undefined, 'cham-2.ten': undefined },
    section: 'IV.2',
    says: ['giải ngân'],
    doesNotSay: ['triển khai còn chậm ('],
  },
  {
    when: 'three projects are slow',
    change: { 'cham.so-nhom': 3, 'cham.ten': 'Dự án 2; Dự án 5; Tiểu dự án 1 thuộc Dự án 7' },
    section: 'IV.2',
    says: ['(Dự án 2; Dự án 5; Tiểu dự án 1 thuộc Dự án 7['],
  },
  {
    when: 'no provision stands in the way',
    change: { 'trich-dan.iv-4-quy-dinh-1': undefined, 'trich-dan.iv-4-quy-dinh-2': undefined },
    section: 'IV.4',
    says: [],
    doesNotSay: ['vướng mắc'],
  },
  {
    when: 'next year has no target',
    change: { 'muc-tieu.nam-sau': undefined },
    section: 'V',
    says: ['giảm tỷ lệ hộ nghèo trên địa bàn huyện;'],
  },
];

/** Sub-projects with money of which nothing is told but what is disbursed, and what their section says where nothing is. */
const unsaid: readonly (readonly [section: string, code: string, denial: string, ...nothingDone: string[]])[] = [
  ['II.1.a', 'da1-tda1', 'chưa có kết quả', 'da1-tda1.ket-qua'],
  ['II.1.b', 'da1-tda2', 'chưa có kết quả', 'da1-tda2.ket-qua'],
  ['II.4.a', 'da4-tda1', 'chưa mở được lớp đào tạo', 'da4-tda1.so-lop'],
  ['II.4.b', 'da4-tda2', 'chưa có kết quả', 'da4-tda2.ket-qua'],
  ['II.5', 'da5', 'chưa có kết quả', 'da5.ket-qua'],
  ['II.6.a', 'da6-tda1', 'chưa đầu tư', 'loa.so-cum', 'loa.huyen.so-cum', 'loa.xa.so-cum'],
  ['II.6.b', 'da6-tda2', 'chưa có kết quả', 'truyen-thong.so-cuoc', 'truyen-thong.pa-no', 'truyen-thong.hinh-thuc-khac'],
  ['II.7.a', 'da7-tda1', 'chưa tổ chức', 'da7-tda1.tham-quan', 'da7-tda1.xa-hoc-tap', 'da7-tda1.tap-huan'],
  ['II.7.b', 'da7-tda2', 'chưa tổ chức', 'da7-tda2.so-xa'],
];

/** Every sub-project that has a section, with what else its section tells of. */
const sections: readonly (readonly [section: string, code: string, ...figures: string[]])[] = [
  ['II.1.a', 'da1-tda1'],
  ['II.1.b', 'da1-tda2'],
  ['II.2', 'da2', 'da2.von.chuyen-nguon', 'da2.chuyen-nguon.so-du-an', 'da2.nam-nay.so-du-an'],
  [
    'II.3.a',
    'da3-tda1',
    'da3-tda1.von.chuyen-nguon',
    'da3-tda1.chuyen-nguon.so-du-an',
    'da3-tda1.nam-nay.so-du-an',
  ],
  ['II.3.b', 'da3-tda2'],
  ['II.4.a', 'da4-tda1', 'da4-tda1.so-lop'],
  ['II.4.b', 'da4-tda2'],
  ['II.4.c', 'da4-tda3'],
  ['II.5', 'da5'],
  ['II.6.a', 'da6-tda1', 'loa.so-cum', 'loa.huyen.so-cum', 'loa.xa.so-cum'],
  ['II.6.b', 'da6-tda2', 'truyen-thong.so-cuoc', 'truyen-thong.pa-no', 'truyen-thong.hinh-thuc-khac'],
  ['II.7.a', 'da7-tda1', 'da7-tda1.tham-quan', 'da7-tda1.xa-hoc-tap', 'da7-tda1.tap-huan'],
  ['II.7.b', 'da7-tda2', 'da7-tda2.so-xa', 'hop-ban-chi-dao'],
];

const { figures, settings } = sampleYear();

describe('money that was disbursed where no result is told', () => {
  const sectionWith = (
    section: string,
    code: string,
    nothingDone: readonly string[],
    change: Readonly<Record<string, Changed>>,
  ) => {
    const nothing = Object.fromEntries(nothingDone.map((id) => [id, 0]));
    const all = { ...nowEligible(code, 120.5, 80), ...nothing, ...change };
    return sectionsOf(filled(withFigures(figures, all), settings).report).get(section) ?? '';
  };

  it.each(unsaid)('%s: is told, and no result denied', (section, code, denial, ...nothingDone) => {
    const text = sectionWith(section, code, nothingDone, {
      [`${code}.giai-ngan`]: 41_500_000,
      'bao-cao.in-giai-ngan': 'Có',
    });
    expect(text).toContain(
      'Tổng vốn được sử dụng là 200,50 triệu đồng, đã giải ngân 41,50 triệu đồng.',
    );
    expect(text).not.toContain(denial);
    expect(text).not.toContain('đang hoàn thiện hồ sơ');
  });

  it.each(unsaid)('%s: where it is not to be printed only what was given is told', (section, code, denial, ...nothingDone) => {
    const text = sectionWith(section, code, nothingDone, { [`${code}.giai-ngan`]: 41_500_000 });
    expect(text).toContain('Tổng vốn được sử dụng là 200,50 triệu đồng.');
    expect(text).not.toContain(denial);
    expect(text).not.toMatch(/giải ngân|đang hoàn thiện hồ sơ/);
  });

  it.each(unsaid)('%s: where nothing was disbursed there is no result yet', (section, code, denial, ...nothingDone) => {
    const text = sectionWith(section, code, nothingDone, { [`${code}.giai-ngan`]: 0 });
    expect(text).toContain(denial);
    expect(text).not.toContain('Tổng vốn được sử dụng');
  });

  it.each(['da2', 'da3-tda1'].flatMap((code) => ['nam-cu', 'chuyen-nguon', 'nam-nay'].map((block) => [code, block])))(
    '%s, money %s: no project stands, and none is denied',
    (code, block) => {
      const section = code === 'da2' ? 'II.2' : 'II.3.a';
      const told = (disbursed: number, print: string) =>
        sectionWith(section, code, [`${code}.${block}.so-du-an`], {
          [`${code}.von.${block}`]: 500_000_000,
          [`${code}.giai-ngan.${block}`]: disbursed,
          'bao-cao.in-giai-ngan': print,
        });
      expect(told(0, 'Có')).toContain('chưa có dự án nào được phê duyệt.');
      const printed = told(300_000_000, 'Có');
      expect(printed).toMatch(
        /(được sử dụng|đã giao) 500 triệu đồng, đã giải ngân 300 triệu đồng\./,
      );
      const given = told(300_000_000, 'Không');
      expect(given).toMatch(/(được sử dụng|đã giao) 500 triệu đồng\./);
      for (const text of [printed, given]) expect(text).not.toContain('chưa có dự án nào');
      expect(given).not.toContain('giải ngân');
    },
  );
});

describe('sentences that data decides', () => {
  it.each(cases)('$when', ({ change, lists = {}, section, says, doesNotSay = [] }) => {
    const changed = withFigures(figures, change, lists);
    const text = sectionsOf(filled(changed, settings).report).get(section) ?? '';
    expect(says.filter((words) => !text.includes(words))).toEqual([]);
    expect(doesNotSay.filter((words) => text.includes(words))).toEqual([]);
  });

  // A figure that another year simply doesn't have must not make the template unknown to itself.
  const lacking = cases.filter(({ change }) => Object.values(change).includes(undefined));
  it.each(lacking)('is no fault of the template when $when', ({ change }) => {
    expect(lintTemplate(builtInTemplate, knownIds(withFigures(figures, change))).issues).toEqual([]);
  });

  it('names the adjusting decision where the district cites one', () => {
    const sections = sectionsOf(filled(citing('i-2-dieu-chinh'), settings).report);
    const full = 'theo Quyết định số 1200/QĐ-UBND ngày 05/9/2023 của Ủy ban nhân dân huyện.';
    expect(sections.get('I.2')).toContain(full);
    expect(sections.get('II.6.a')).toContain('theo Quyết định số 1200/QĐ-UBND.');
  });

  it('names it in Dự án 6 only where that was given more', () => {
    const cut = withFigures(citing('i-2-dieu-chinh'), { 'da6-tda1.dieu-chinh': 0 });
    const sections = sectionsOf(filled(cut, settings).report);
    expect(sections.get('I.2')).toContain('theo Quyết định số 1200/QĐ-UBND');
    expect(sections.get('II.6.a')).not.toContain('điều chỉnh');
  });

  it('prints the lines of "Chỉ tiêu khác" under their sub-project', () => {
    const changed = withFigures(
      figures,
      {
        'chi-tieu.dd-01.ten': 'Trẻ em được can thiệp dinh dưỡng',
        'chi-tieu.dd-01.thuc-hien': 1_204,
        'chi-tieu.dd-01.don-vi': 'trẻ',
      },
      { 'chi-tieu-da3-tda2': ['chi-tieu.dd-01'] },
    );
    expect(sectionsOf(filled(changed, settings).report).get('II.3.b')).toContain(
      '- Trẻ em được can thiệp dinh dưỡng: 1.204 trẻ.',
    );
  });
});

/** The report with every sub-project given something at once: text by section. */
const everywhere = (
  given: (code: string, others: readonly string[]) => Readonly<Record<string, Changed>>,
  lists: Readonly<Record<string, readonly string[]>> = {},
): ReadonlyMap<string, string> => {
  const change = Object.fromEntries(
    sections.flatMap(([, code, ...others]) =>
      Object.entries({ ...nowEligible(code, 0), ...without(code, ...others), ...given(code, others) }),
    ),
  );
  return sectionsOf(filled(withFigures(figures, change, lists), settings).report);
};

describe('a sub-project without money', () => {
  const none = everywhere(() => ({}));
  const results = everywhere(
    (code) => oneResult(code).change,
    Object.fromEntries(sections.flatMap(([, code]) => Object.entries(oneResult(code).lists))),
  );
  const lackingMoney = everywhere((code) => ({ [`${code}.von`]: null, [`${code}.von.nam-nay`]: null }));
  const lackingResults = everywhere((code) => ({ [`${code}.ket-qua`]: null }));
  const table = sections.map(([section, code]) => ({ section, code }));

  it.each(table)('$section: that has no result was not given any', ({ section }) => {
    expect(none.get(section)).toContain(notGiven);
  });

  it.each(table)('$section: that has a result tells it, and speaks of no money', ({ section }) => {
    const text = results.get(section) ?? '';
    expect(text).toMatch(/Kết quả(?: khác)? đến ngày 20\/11\/2023:/);
    expect(text).toContain('- Nhà ở xây mới: 14 hộ.');
    expect(text).not.toMatch(/chưa được giao vốn|triệu đồng|được giao nguồn vốn|nguồn vốn được giao/i);
  });

  // Projects of II.2 and II.3a count by year; what "Vốn giao" says of them is one of several things that speak.
  it.each(table)('$section: is not said to be without where a cell lacks', ({ section }) => {
    expect(lackingMoney.get(section)).not.toContain(notGiven);
    expect(lackingResults.get(section)).not.toContain(notGiven);
  });

  // What the families count for themselves: projects, classes, clusters, meetings, billboards, tours, visits.
  const own = (others: readonly string[]) =>
    others.filter((id) => !id.includes('.von.') && !/^loa\.(?:huyen|xa)/.test(id));
  it.each([0, 1])('was active where a section tells of anything else (%i)', (index) => {
    const active = everywhere((_, others) =>
      own(others)[index] === undefined ? {} : { [own(others)[index] ?? '']: 1 },
    );
    const with_ = sections.filter(([, , ...others]) => own(others)[index] !== undefined);
    expect(with_.length).toBeGreaterThan(2);
    expect(with_.filter(([section]) => active.get(section)?.includes(notGiven) !== false)).toEqual([]);
  });
});

describe('another authority, another year', () => {
  const commune = withFigures(figures, {
    nam: '2026',
    'nam-truoc': '2025',
    'nam-sau': '2027',
    'bao-cao.co-quan': 'Ủy ban nhân dân xã Đắk Tô',
    'bao-cao.dia-ban': 'xã Đắk Tô',
    'bao-cao.don-vi': 'xã',
    'bao-cao.cap': 'xã',
    'bao-cao.xa-thi-tran': 'thôn',
  });
  const { report } = filled(commune, { ...settings, year: 2026 });

  it('names neither huyện nor 2023 in the template itself', () => {
    // official names ("các huyện nghèo"), the period of an official name, and the year some words were written for
    const allowed = /huyện nghèo|giai đoạn 2022 - 2025|<!-- loi-van: .* -->|[a-z-]*huyen[a-z-]*/gu;
    const own = builtInTemplate.map(({ name, text }) => ({ name, text: text.replace(allowed, '') }));
    expect(own.filter(({ text }) => /huyện|Đắk|Kon Tum|\b20\d\d\b|09/u.test(text))).toEqual([]);
  });

  it('speaks of the commune', () => {
    const text = [...sectionsOf(report).values()].join('\n');
    expect(text).toContain('Ủy ban nhân dân xã Đắk Tô báo cáo kết quả');
    expect(text).toContain('08/09 thôn');
  });

  it('has narrative of 2023 read again, and nothing else', () => {
    const reviewed = report.body.flatMap((block) =>
      block.kind === 'paragraph' && block.role === 'review' ? [printed(block.inlines)] : [],
    );
    expect(reviewed.length).toBeGreaterThan(20);
    expect(reviewed.filter((text) => /hộ dân cư|cuộc tuyên truyền|Kinh phí phê duyệt/i.test(text))).toEqual([]);
    const own = filled(figures, settings).report.body;
    expect(own.filter((block) => block.kind === 'paragraph' && block.role === 'review')).toEqual([]);
  });
});

/** The sample with one more document cited. */
function citing(place: string): FigureSet {
  const document: CitedDocument = {
    code: 'QD-1200',
    type: 'Quyết định',
    number: '1200/QĐ-UBND',
    date: { year: 2023, month: 9, day: 5 },
    issuer: 'Ủy ban nhân dân huyện',
  };
  const id = `trich-dan.${place}`;
  const figure = {
    id,
    label: id,
    unit: 'văn bản',
    value: { kind: 'citation', documents: [document] },
    operation: 'citation',
    operands: [],
  } as const;
  return { ...figures, byId: new Map([...figures.byId, [id, figure]]) };
}
