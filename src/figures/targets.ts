import type { YearData } from '../forms/books.ts';
import { valueOf, type Located } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { partOf, rows, under, type Take } from './family.ts';
import { gathered } from './gather.ts';
import { number, numberIn, plainText } from './make.ts';

/** Targets of poverty reduction (III): what was set for the year, whether it was reached, and next year's. */

type Report = NonNullable<YearData['district']['sheets']['report']>;

/** Who sets a target: by its figure, its cell, and which of the two words (of the level above, of the own) names the level. */
const setters = [
  { id: 'tinh', cell: 'provinceTarget', word: 0 },
  { id: 'don-vi', cell: 'districtTarget', word: 1 },
] as const;

const asSet =
  (key: (typeof setters)[number]['cell'] | 'ethnicMinorityTarget' | 'disbursementTarget'): Take<Report> =>
  (make, report) =>
    report[key].state === 'blank' ? null : make.cell(report[key], (value) => number(value, 2));

export const targets = partOf(
  (data: YearData) => data.district.sheets.report,
  under(
    'muc-tieu',
    '',
    rows<Report>(
      ['tinh', 'Chỉ tiêu giảm tỷ lệ hộ nghèo cấp trên giao', 'điểm phần trăm', asSet('provinceTarget')],
      ['don-vi', 'Chỉ tiêu giảm tỷ lệ hộ nghèo đơn vị giao', 'điểm phần trăm', asSet('districtTarget')],
      [
        'ket-luan',
        'Kết luận về chỉ tiêu giảm tỷ lệ hộ nghèo',
        'chữ',
        (make, report) => {
          const set = setters.filter(({ cell }) => report[cell].state !== 'blank');
          const change = make.ifFigure('ho-ngheo.thay-doi');
          if (set.length === 0 || change === null) return null;
          const figures = set.map(({ id }) => make.beside(id));
          const words = [make.figure('bao-cao.cap-tren'), make.figure('bao-cao.don-vi')];
          return make.textOf('compare', [change, ...figures, ...words], (values) => {
            const levels = values.slice(-2).map(plainText);
            const named = set.map(({ word }, index) => ({
              figure: figures[index],
              level: levels[word] ?? '',
            }));
            return conclusion(
              -(numberIn(change) ?? 0),
              named.flatMap(({ figure, level }) => (figure ? [{ figure, level }] : [])),
            );
          });
        },
      ],
      ['giai-ngan', 'Chỉ tiêu tỷ lệ giải ngân được giao', '%', asSet('disbursementTarget')],
      [
        'dtts',
        'Chỉ tiêu giảm tỷ lệ hộ nghèo dân tộc thiểu số',
        'điểm phần trăm',
        asSet('ethnicMinorityTarget'),
      ],
      [
        'dtts.ket-luan',
        'Kết luận về chỉ tiêu giảm tỷ lệ hộ nghèo dân tộc thiểu số',
        'chữ',
        (make, report) => {
          const change = make.ifFigure('ho-ngheo.dtts.thay-doi');
          if (report.ethnicMinorityTarget.state === 'blank' || change === null) return null;
          const target = make.beside('dtts');
          return make.textOf('compare', [change, target], () => {
            const verb = reaches(-(numberIn(change) ?? 0), target) ? 'đạt' : 'chưa đạt';
            return `${verb} chỉ tiêu được giao ${leastFall(target)}`;
          });
        },
      ],
      // "trên 3 điểm phần trăm", "từ 2,5 điểm phần trăm trở lên"
      [
        'nam-sau',
        ({ year }) => `Chỉ tiêu giảm tỷ lệ hộ nghèo ${year(1)}`,
        'chữ',
        (make, report) => {
          const { nextDistrictTarget, nextTargetWording } = report;
          if (nextDistrictTarget.state === 'blank') return null;
          const least = valueOf(nextDistrictTarget) ?? 0;
          const rate = `${formatNumber(least, String(least).split('.')[1]?.length ?? 0)} điểm phần trăm`;
          return make.text(
            'phrase',
            gathered<Located<number | string>>(nextDistrictTarget, nextTargetWording),
            () => (valueOf(nextTargetWording) === 'above' ? `trên ${rate}` : `từ ${rate} trở lên`),
          );
        },
      ],
    ),
  ),
);

interface Target {
  readonly figure: Figure;
  readonly level: string;
}

/** A fall of as much as the target reaches it. */
const reaches = (fall: number, target: Figure) => fall >= (numberIn(target) ?? Infinity);

/** What is reached is said first. */
function conclusion(fall: number, all: readonly Target[]): string {
  const reached = ({ figure }: Target) => reaches(fall, figure);
  const side = (verb: string, which: readonly Target[]) =>
    which.length === 0 ? [] : [`${verb} chỉ tiêu ${which.map(targetWords).join(' và ')}`];
  return [
    ...side('đạt', all.filter(reached)),
    ...side(
      'chưa đạt',
      all.filter((target) => !reached(target)),
    ),
  ].join(', ');
}

/** "Ủy ban nhân dân tỉnh giao (giảm từ 4,00 điểm phần trăm trở lên)"; the government is no people's committee. */
function targetWords({ figure, level }: Target): string {
  const setter = level === 'Trung ương' ? level : `Ủy ban nhân dân ${level}`;
  return `${setter} giao ${leastFall(figure)}`;
}

const leastFall = (target: Figure) =>
  `(giảm từ ${formatNumber(numberIn(target) ?? 0, 2)} điểm phần trăm trở lên)`;
