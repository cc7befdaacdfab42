import type { YearData } from '../forms/books.ts';
import { differentStandards, recipientKeys } from '../forms/district/report.ts';
import { isCity, levelWords, upperLevelWord, type Level } from '../forms/district/level-words.ts';
import { isFilled, valueOf, type CalendarDate, type Located } from '../model/cell.ts';
import type { Figure, FigureValue, Operation } from '../model/figure.ts';
import type { ReportSettings } from '../model/report.ts';
import { compareDates } from '../vietnamese/dates.ts';
import { partOf, rows, under, type Family, type Row, type Take } from './family.ts';
import { codeCell, gathered } from './gather.ts';
import type { List } from './lists.ts';
import { date, text, type Maker } from './make.ts';
import { periodFigure, schemePeriod } from './period.ts';

/** Figures of the sheet "Báo cáo": the year, who reports to whom, as of when. */

type Report = NonNullable<YearData['district']['sheets']['report']>;
/** Fields that hold such a value. */
type Fields<T> = { [K in keyof Report]: Report[K] extends Located<T> ? K : never }[keyof Report];

const shown =
  <T>(key: Fields<T>, value: (value: T) => FigureValue): Take<Report> =>
  (make, report) =>
    make.cell(report[key] as Located<T>, value);
/** May stay blank: then there is no such figure. */
const ifFilled =
  <T>(key: Fields<T>, value: (value: T) => FigureValue): Take<Report> =>
  (make, report) =>
    report[key].state === 'blank' ? null : make.cell(report[key] as Located<T>, value);

const shifted = (make: Maker, data: YearData, shift: number): Figure => ({
  ...make.textOf('shift-year', [make.figure('nam')], () => String(data.year + shift)),
  shift,
});

const general = rows<YearData>(
  [
    'nam',
    'Năm báo cáo',
    'năm',
    (make, data) => {
      const cell = data.district.sheets.report?.year;
      return cell !== undefined && isFilled(cell) && cell.value === data.year
        ? make.cell(cell, (year) => text(String(year)))
        : make.fixed(text(String(data.year)));
    },
  ],
  ['nam-truoc', 'Năm trước', 'năm', (make, data) => shifted(make, data, -1)],
  ['nam-sau', 'Năm sau', 'năm', (make, data) => shifted(make, data, 1)],
  ['giai-doan', 'Giai đoạn của Chương trình', 'chữ', periodFigure],
  ['trich-dan.ii-2-de-an.giai-doan', 'Giai đoạn của Đề án phát triển nông nghiệp', 'chữ', schemePeriod],
  [
    'so-xa',
    'Số đơn vị gửi số liệu',
    'xã',
    (make, data) => make.count(gathered(...data.communes.map(codeCell))),
  ],
);

/** Months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP). */
const monthOf = ({ month, year }: { month: number; year: number }) =>
  `${month <= 2 ? `0${month}` : month}/${year}`;

const words =
  <T>(operation: Operation, key: Fields<T>, say: (value: T) => string): Take<Report> =>
  (make, report) =>
    make.text(operation, gathered(report[key] as Located<T>), (values) => values.map(say).join(''));

const yesOrNo = (answer: string) => (answer === 'yes' ? 'Có' : 'Không');

/** What the report tells beside what it always does, where the district says so. */
const printedMore = [
  ['ty-le-truoc', 'tỷ lệ năm trước', 'printLastYearRates'],
  ['dien-bien', 'diễn biến hộ nghèo', 'printMovement'],
  ['dtts', 'hộ nghèo, hộ cận nghèo dân tộc thiểu số', 'printEthnicMinority'],
  ['ke-hoach', 'kết quả so với kế hoạch', 'printPlans'],
  ['ban-chi-dao', 'các cuộc họp của Ban Chỉ đạo', 'printSteering'],
  ['phu-luc-von', 'phụ lục vốn và giải ngân', 'fundsAnnex'],
  ['phu-luc-van-ban', 'phụ lục danh mục văn bản', 'documentsAnnex'],
] as const;

const printed = rows<Report>(
  ['co-quan', 'Cơ quan ban hành', 'chữ', shown('issuer', text)],
  ['co-quan-chu-quan', 'Cơ quan chủ quản', 'chữ', ifFilled('parent', text)],
  ['dia-ban', 'Tên địa bàn', 'chữ', shown('areaName', text)],
  ['don-vi', 'Cách gọi địa bàn', 'chữ', shown('areaWord', text)],
  ['tinh', 'Tỉnh', 'chữ', shown('province', text)],
  ['dia-danh', 'Địa danh', 'chữ', shown('placeName', text)],
  ['so', 'Số báo cáo', 'chữ', ifFilled('number', text)],
  ['kinh-gui', 'Kính gửi', 'chữ', shown('addressee', text)],
  ['ky-hop', 'Kỳ họp', 'chữ', shown('session', text)],
  ['khoa', 'Khóa', 'chữ', shown('term', text)],
  ['ky-hieu-luu', 'Ký hiệu lưu', 'chữ', shown('archiveSymbol', text)],
  ['don-vi-tham-muu', 'Đơn vị tham mưu', 'chữ', shown('draftingOffice', text)],
  ['nguoi-ky', 'Người ký', 'chữ', ifFilled('signer', text)],
  ['xa-thi-tran', 'Cách gọi đơn vị gửi số liệu', 'chữ', shown('communeWord', text)],
  ['cap', 'Cấp của đơn vị ban hành', 'chữ', words('words', 'level', (level: Level) => levelWords[level])],
  [
    'cap-tren',
    'Cấp trên giao chỉ tiêu',
    'chữ',
    (make, { level, province }) => {
      const of = valueOf(province) ?? '';
      return isCity(of)
        ? make.text('words', gathered<Located<string>>(level, province), () =>
            upperLevelWord(valueOf(level) ?? 'district', of),
          )
        : make.text('words', gathered(level), ([value = 'district']) => upperLevelWord(value, of));
    },
  ],
  // A province has its own offices below it, and the government above.
  [
    'cap-tren-va-so-nganh',
    'Cấp trên và các sở, ngành nhận kiến nghị',
    'chữ',
    (make) => {
      const upper = make.figure('bao-cao.cap-tren');
      return make.textOf('phrase', [upper], ([level]) =>
        level?.kind === 'text' && level.value !== 'Trung ương'
          ? `Ủy ban nhân dân ${level.value} và các sở, ngành`
          : 'các sở, ngành',
      );
    },
  ],
  ['the-thuc-ky', 'Thể thức ký', 'chữ', shown('signing', text)],
  ['ngay-ky', 'Ngày ký', 'ngày', ifFilled('signedOn', date)],
  ['ngay-chot', 'Số liệu tính đến ngày', 'ngày', shown('cutoff', date)],
  ['thang-chot', 'Số liệu tính đến tháng', 'chữ', words('month', 'cutoff', monthOf)],
  [
    'ket-qua-ra-soat',
    'Kết quả rà soát hộ nghèo, hộ cận nghèo',
    'chữ',
    words('cell', 'censusStatus', (status: string) => (status === 'official' ? 'Chính thức' : 'Sơ bộ')),
  ],
  [
    'ra-soat-da-qua',
    'Ngày dự kiến hoàn thành rà soát đã qua khi báo cáo',
    'chữ',
    (make, { reviewCompletion, signedOn, submissionDate }) => {
      if (reviewCompletion.state === 'blank') return null;
      const dated = signedOn.state === 'blank' ? submissionDate : signedOn;
      return make.text('compare', gathered<Located<CalendarDate>>(reviewCompletion, dated), ([by, on]) =>
        by !== undefined && on !== undefined && compareDates(by, on) <= 0 ? 'Có' : 'Không',
      );
    },
  ],
  [
    'chuan-ngheo',
    'Chuẩn nghèo đầu kỳ và cuối kỳ',
    'chữ',
    ifFilled('povertyStandards', (value) =>
      text(value === 'different' ? differentStandards : 'Cùng một chuẩn'),
    ),
  ],
  ['ngay-ra-soat-xong', 'Ngày dự kiến hoàn thành rà soát', 'ngày', ifFilled('reviewCompletion', date)],
  ['in-giai-ngan', 'In kết quả giải ngân', 'chữ', words('cell', 'printDisbursement', yesOrNo)],
  ...printedMore.map(([id, label, key]): Row<Report> => [
    `in-${id}`,
    `In ${label}`,
    'chữ',
    ifFilled(key, (print: string) => text(yesOrNo(print))),
  ]),
  // A preliminary result is not spread out by commune unless that is what was asked for.
  [
    'in-phu-luc-xa',
    'In phụ lục kết quả rà soát theo xã',
    'chữ',
    (make, { communesAnnex, censusStatus }) =>
      communesAnnex.state === 'blank'
        ? null
        : make.text('words', gathered<Located<string>>(communesAnnex, censusStatus), ([asked, status]) =>
            asked === 'preliminary' || (asked === 'yes' && status === 'official') ? 'Có' : 'Không',
          ),
  ],
  ['ghi-chu-phu-luc-xa', 'Ghi chú dưới phụ lục theo xã', 'chữ', ifFilled('communesAnnexNote', text)],
  ...recipientKeys.map((key, index): Row<Report> => [
    `noi-nhan-${index + 1}`,
    `Nơi nhận ${index + 1}`,
    'chữ',
    index === 0 ? shown(key, text) : ifFilled(key, text),
  ]),
);

export const report: readonly Family<YearData>[] = [
  general,
  partOf((data) => data.district.sheets.report, under('bao-cao', '', printed)),
];

/** "Nơi nhận" that are filled, in order. */
export const recipientList: List = {
  name: 'noi-nhan',
  label: 'nơi nhận đã ghi ở sheet Báo cáo',
  any: recipientKeys.map((_, index) => `bao-cao.noi-nhan-${index + 1}`),
  of: ({ district: { sheets } }) =>
    recipientKeys.flatMap((key, index) => {
      const { report } = sheets;
      return report !== null && (index === 0 || report[key].state !== 'blank')
        ? [`bao-cao.noi-nhan-${index + 1}`]
        : [];
    }),
};

/** House choices that shape the text; the decree's way where a cell lacks (its issue says so). */
export function reportSettings(data: YearData): ReportSettings {
  const { report } = data.district.sheets;
  const area = valueOf(report?.areaName);
  return {
    year: data.year,
    ...(area === undefined ? {} : { area }),
    headings: valueOf(report?.headings) ?? 'upper',
    citationComma: valueOf(report?.citationComma) === 'yes',
    medium: valueOf(report?.medium) ?? 'electronic',
  };
}
