import type { YearData } from '../forms/books.ts';
import { valueOf, type Located } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { formatNumber } from '../vietnamese/numbers.ts';
import { gathered } from './gather.ts';
import { number, numberIn, plainText, type Maker } from './make.ts';

/** Targets of poverty reduction (III): what was set for the year, whether it was reached, and next year's. */

interface Target {
  readonly figure: Figure;
  /** "Ủy ban nhân dân tỉnh giao (giảm từ 4,00 điểm phần trăm trở lên)", by the words of who sets it. */
  readonly words: (upper: string, own: string) => string;
}

/** The government sets targets for a province; it is no people's committee. */
const setBy = (level: string) => (level === 'Trung ương' ? level : `Ủy ban nhân dân ${level}`);

function targetsOf(data: YearData, make: Maker): readonly Target[] {
  const { report } = data.district.sheets;
  if (report === null) return [];
  const target = (
    id: string,
    label: string,
    cell: typeof report.provinceTarget,
    level: (upper: string, own: string) => string,
  ): readonly Target[] => {
    if (cell.state === 'blank') return [];
    const figure = make.cell({ id, label, unit: 'điểm phần trăm' }, cell, (value) => number(value, 2));
    const least = formatNumber(numberIn(figure) ?? 0, 2);
    return [
      {
        figure,
        words: (upper, own) => `${setBy(level(upper, own))} giao (giảm từ ${least} điểm phần trăm trở lên)`,
      },
    ];
  };
  return [
    ...target(
      'muc-tieu.tinh',
      'Chỉ tiêu giảm tỷ lệ hộ nghèo cấp trên giao',
      report.provinceTarget,
      (upper) => upper,
    ),
    ...target(
      'muc-tieu.don-vi',
      'Chỉ tiêu giảm tỷ lệ hộ nghèo đơn vị giao',
      report.districtTarget,
      (_, own) => own,
    ),
  ];
}

/** A fall of as much as the target reaches it. What is reached is said first. */
function conclusion(fall: number, targets: readonly Target[], upper: string, own: string): string {
  const reached = (target: Target) => fall >= (numberIn(target.figure) ?? Infinity);
  const side = (verb: string, which: readonly Target[]) =>
    which.length === 0
      ? []
      : [`${verb} chỉ tiêu ${which.map(({ words }) => words(upper, own)).join(' và ')}`];
  return [
    ...side('đạt', targets.filter(reached)),
    ...side(
      'chưa đạt',
      targets.filter((target) => !reached(target)),
    ),
  ].join(', ');
}

/** `made`: the figures that stand already; needs `ho-ngheo.thay-doi`, `bao-cao.cap-tren` and `bao-cao.don-vi`. */
export function targetFigures(data: YearData, make: Maker, made: readonly Figure[]): readonly Figure[] {
  const { report } = data.district.sheets;
  if (report === null) return [];
  const needed = (id: string) => {
    const figure = made.find((each) => each.id === id);
    if (figure === undefined) throw new Error(`targets are made before ${id}`);
    return figure;
  };
  const targets = targetsOf(data, make);
  const figures = targets.map(({ figure }) => figure);
  const words = [needed('bao-cao.cap-tren'), needed('bao-cao.don-vi')];
  const head = { id: 'muc-tieu.ket-luan', label: 'Kết luận về chỉ tiêu giảm tỷ lệ hộ nghèo', unit: 'chữ' };
  const change = needed('ho-ngheo.thay-doi');
  return [
    ...figures,
    ...(targets.length === 0
      ? []
      : [
          make.textOf(head, 'compare', [change, ...figures, ...words], (values) => {
            const [upper = '', own = ''] = values.slice(-2).map(plainText);
            return conclusion(-(numberIn(change) ?? 0), targets, upper, own);
          }),
        ]),
    ...nextYear(data, make),
  ];
}

/** "trên 3%", "từ 2,5% trở lên". */
function nextYear(data: YearData, make: Maker): readonly Figure[] {
  const { report } = data.district.sheets;
  if (report === null || report.nextDistrictTarget.state === 'blank') return [];
  const { nextDistrictTarget, nextTargetWording } = report;
  const least = valueOf(nextDistrictTarget) ?? 0;
  const rate = `${formatNumber(least, String(least).split('.')[1]?.length ?? 0)}%`;
  return [
    make.text(
      { id: 'muc-tieu.nam-sau', label: `Chỉ tiêu giảm tỷ lệ hộ nghèo năm ${data.year + 1}`, unit: 'chữ' },
      'phrase',
      gathered<Located<number | string>>(nextDistrictTarget, nextTargetWording),
      () => (valueOf(nextTargetWording) === 'above' ? `trên ${rate}` : `từ ${rate} trở lên`),
    ),
  ];
}
