import type { YearData } from '../forms/books.ts';
import { recipientKeys } from '../forms/district/report.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import type { Figure, FigureValue } from '../model/figure.ts';
import type { ReportSettings } from '../model/report.ts';
import { gathered } from './gather.ts';
import { date, text, type Maker } from './make.ts';
import { periodFigure } from './period.ts';
import { levelWords, upperLevelWords } from './words.ts';

/** Figures of the sheet "Báo cáo": the year, who reports to whom, as of when. */

type Report = NonNullable<YearData['district']['sheets']['report']>;
/** Fields that hold text, and are printed as typed. */
type TextField = { [K in keyof Report]: Report[K] extends Located<string> ? K : never }[keyof Report];

const printed: Readonly<Record<string, readonly [field: TextField, label: string]>> = {
  'co-quan': ['issuer', 'Cơ quan ban hành'],
  'co-quan-chu-quan': ['parent', 'Cơ quan chủ quản'],
  'dia-ban': ['areaName', 'Tên địa bàn'],
  'don-vi': ['areaWord', 'Cách gọi địa bàn'],
  tinh: ['province', 'Tỉnh'],
  'dia-danh': ['placeName', 'Địa danh'],
  so: ['number', 'Số báo cáo'],
  'kinh-gui': ['addressee', 'Kính gửi'],
  'ky-hop': ['session', 'Kỳ họp'],
  khoa: ['term', 'Khóa'],
  'ky-hieu-luu': ['archiveSymbol', 'Ký hiệu lưu'],
  'don-vi-tham-muu': ['draftingOffice', 'Đơn vị tham mưu'],
  'nguoi-ky': ['signer', 'Người ký'],
  'xa-thi-tran': ['communeWord', 'Cách gọi đơn vị gửi số liệu'],
};

/** May stay blank: then there is no such figure. */
const optional: readonly string[] = ['co-quan-chu-quan', 'so', 'nguoi-ky'];

function yearFigures(data: YearData, make: Maker): readonly Figure[] {
  const cell = data.district.sheets.report?.year;
  const base: Figure =
    cell !== undefined && isFilled(cell) && cell.value === data.year
      ? make.cell({ id: 'nam', label: 'Năm báo cáo', unit: 'năm' }, cell, (year) => text(String(year)))
      : make.fixed({ id: 'nam', label: 'Năm báo cáo', unit: 'năm' }, text(String(data.year)));
  const shifted = (id: string, label: string, shift: number): Figure => ({
    ...make.textOf({ id, label, unit: 'năm' }, 'shift-year', [base], () => String(data.year + shift)),
    shift,
  });
  return [base, shifted('nam-truoc', 'Năm trước', -1), shifted('nam-sau', 'Năm sau', 1)];
}

/** A field that is printed through a value of its own; nothing where it may stay blank and does. */
function field<T>(
  make: Maker,
  id: string,
  label: string,
  cell: Located<T>,
  value: (value: T) => FigureValue,
  mayBeBlank = false,
): readonly Figure[] {
  if (mayBeBlank && cell.state === 'blank') return [];
  const unit = isFilled(cell) && value(cell.value).kind === 'date' ? 'ngày' : 'chữ';
  return [make.cell({ id: `bao-cao.${id}`, label, unit }, cell, value)];
}

/** Months 1 and 2 take a zero (Nghị định 30/2020/NĐ-CP). */
const monthOf = ({ month, year }: { month: number; year: number }) =>
  `${month <= 2 ? `0${month}` : month}/${year}`;

function recipientFigures(report: Report, make: Maker): readonly Figure[] {
  return recipientKeys.flatMap((key, index) =>
    field(make, `noi-nhan-${index + 1}`, `Nơi nhận ${index + 1}`, report[key], text, index > 0),
  );
}

export function reportFigures(data: YearData, make: Maker): readonly Figure[] {
  const { report } = data.district.sheets;
  const general = [
    ...yearFigures(data, make),
    periodFigure(data, make),
    make.count(
      { id: 'so-xa', label: 'Số đơn vị gửi số liệu', unit: 'xã' },
      gathered(
        ...data.communes.map(({ at, code }): Located<string> => ({
          at,
          state: 'value',
          value: code,
          typed: code,
        })),
      ),
    ),
  ];
  if (report === null) return general;
  const level = gathered(report.level);
  const cutoff = gathered(report.cutoff);
  return [
    ...general,
    ...Object.entries(printed).flatMap(([id, [key, label]]) =>
      field(make, id, label, report[key], text, optional.includes(id)),
    ),
    make.text(
      { id: 'bao-cao.cap', label: 'Cấp của đơn vị ban hành', unit: 'chữ' },
      'words',
      level,
      ([value]) => (value === undefined ? '' : levelWords[value]),
    ),
    make.text(
      { id: 'bao-cao.cap-tren', label: 'Cấp trên giao chỉ tiêu', unit: 'chữ' },
      'words',
      level,
      ([value]) => (value === undefined ? '' : upperLevelWords[value]),
    ),
    ...field(make, 'the-thuc-ky', 'Thể thức ký', report.signing, text),
    ...field(make, 'ngay-ky', 'Ngày ký', report.signedOn, date, true),
    ...field(make, 'ngay-chot', 'Số liệu tính đến ngày', report.cutoff, date),
    make.text(
      { id: 'bao-cao.thang-chot', label: 'Số liệu tính đến tháng', unit: 'chữ' },
      'month',
      cutoff,
      ([day]) => (day === undefined ? '' : monthOf(day)),
    ),
    make.text(
      { id: 'bao-cao.ket-qua-ra-soat', label: 'Kết quả rà soát hộ nghèo, hộ cận nghèo', unit: 'chữ' },
      'cell',
      gathered(report.censusStatus),
      ([status]) => (status === 'official' ? 'Chính thức' : 'Sơ bộ'),
    ),
    ...field(
      make,
      'ngay-ra-soat-xong',
      'Ngày dự kiến hoàn thành rà soát',
      report.reviewCompletion,
      date,
      true,
    ),
    make.text(
      { id: 'bao-cao.in-giai-ngan', label: 'In kết quả giải ngân', unit: 'chữ' },
      'cell',
      gathered(report.printDisbursement),
      ([print]) => (print === 'yes' ? 'Có' : 'Không'),
    ),
    ...recipientFigures(report, make),
  ];
}

/** "Nơi nhận" that are filled, in order: the list `noi-nhan`. */
export function recipientPrefixes(data: YearData): readonly string[] {
  const { report } = data.district.sheets;
  if (report === null) return [];
  return recipientKeys.flatMap((key, index) =>
    index === 0 || report[key].state !== 'blank' ? [`bao-cao.noi-nhan-${index + 1}`] : [],
  );
}

/** House choices that shape the text; the decree's way where a cell lacks (its issue says so). */
export function reportSettings(data: YearData): ReportSettings {
  const { report } = data.district.sheets;
  return {
    year: data.year,
    headings: valueOf(report?.headings) ?? 'upper',
    citationComma: valueOf(report?.citationComma) === 'yes',
    medium: valueOf(report?.medium) ?? 'electronic',
  };
}
