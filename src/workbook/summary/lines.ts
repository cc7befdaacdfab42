import type { YearData } from '../../forms/books.ts';
import { differentStandards } from '../../forms/district/report.ts';
import type { FigureSet } from '../../model/figure.ts';
import { productionFigures } from '../production-figures.ts';
import type { NumbersOfTables, Said } from './numbers.ts';

export interface SummaryLine {
  readonly label: string;
  readonly unit: string;
  readonly format: 'whole' | 'rate' | 'millions';
  readonly now: Said;
  readonly plan: Said;
  readonly before: Said;
  /** Not to be held against the year before: what is counted is not the same. */
  readonly incomparable?: true;
}

export interface SummarySection {
  readonly title: string;
  readonly lines: readonly SummaryLine[];
}

/** Numbers that the year before was closed with, by figure. */
export type ClosedFigures = ReadonlyMap<string, number>;

/** Nobody set a target. */
export const notSet = 'không giao';
/** What no workbook of this year and no closing of the last one says. */
export const notKnown = 'chưa có số';

const unset: Said = { words: notSet };
const perMillion = '/1000000';

/** What a chairman asks first: this year beside the plan and the year before. */
export function summarySections(
  { year }: YearData,
  figures: FigureSet,
  numbers: NumbersOfTables,
  closed: ClosedFigures,
): readonly SummarySection[] {
  const isComparable = textOf(figures, 'bao-cao.chuan-ngheo') !== differentStandards;
  const poverty = isComparable ? {} : ({ incomparable: true } as const);
  const before = (ids: readonly string[], times = 1): Said => {
    const values = ids.map((id) => closed.get(id));
    const known = values.filter((value) => value !== undefined);
    return known.length === 0 || known.length < values.length
      ? { words: notKnown }
      : { number: known.reduce((sum, value) => sum + value, 0) * times };
  };
  const census = (key: string, id: string) => numbers.totals('census', [key], [id]);
  const projects = (kind: string) => productionFigures(figures, kind);
  const line = (
    [label, unit, format]: readonly [string, string, SummaryLine['format']],
    now: Said,
    last: Said,
    plan: Said = unset,
  ): SummaryLine => ({ label, unit, format, now, plan, before: last });
  const moved = (label: string, keys: readonly string[], id: string) =>
    line([label, 'hộ', 'whole'], numbers.totals('census', keys, [id]), before([id]));

  return [
    {
      title: 'I. Dân cư',
      lines: [
        line(
          ['Tổng số hộ', 'hộ', 'whole'],
          census('households', 'ho-dan'),
          census('previous', 'ho-dan.dau-ky'),
        ),
        line(
          ['Tổng số nhân khẩu', 'người', 'whole'],
          census('persons', 'nhan-khau'),
          numbers.figures(['nhan-khau.dau-ky']),
        ),
      ],
    },
    {
      title: 'II. Hộ nghèo, hộ cận nghèo',
      lines: [
        line(
          ['Hộ nghèo', 'hộ', 'whole'],
          census('poorClosing', 'ho-ngheo'),
          census('poorOpening', 'ho-ngheo.dau-ky'),
        ),
        line(
          ['Tỷ lệ hộ nghèo', '%', 'rate'],
          census('poorRate', 'ho-ngheo.ty-le'),
          numbers.figures(['ho-ngheo.ty-le-truoc']),
        ),
        ...falls(figures, numbers).map(({ label, plan }) =>
          line(
            [label, 'điểm phần trăm', 'rate'],
            isComparable
              ? numbers.figures(['ho-ngheo.thay-doi'], '*-1')
              : { words: 'hai chuẩn, không so sánh' },
            before(['ho-ngheo.thay-doi'], -1),
            plan,
          ),
        ),
        line(
          ['Hộ cận nghèo', 'hộ', 'whole'],
          census('nearClosing', 'ho-can-ngheo'),
          census('nearOpening', 'ho-can-ngheo.dau-ky'),
        ),
        line(
          ['Tỷ lệ hộ cận nghèo', '%', 'rate'],
          census('nearRate', 'ho-can-ngheo.ty-le'),
          numbers.figures(['ho-can-ngheo.ty-le-truoc']),
        ),
        line(
          ['Hộ nghèo dân tộc thiểu số', 'hộ', 'whole'],
          numbers.figures(['ho-ngheo.dtts']),
          numbers.figures(['ho-ngheo.dtts.dau-ky']),
        ),
        moved('Hộ thoát nghèo trong năm', ['poorToNearPoor', 'poorAboveNearPoor'], 'ho-ngheo.thoat'),
        moved('Hộ tái nghèo', ['poorRelapsed'], 'ho-ngheo.tai-ngheo'),
        moved('Hộ nghèo phát sinh mới', ['poorNewlyPoor'], 'ho-ngheo.phat-sinh'),
      ].map((each) => ({ ...each, ...poverty })),
    },
    {
      title: 'III. Vốn Chương trình, các nguồn',
      lines: [
        line(
          [`Tổng vốn được sử dụng năm ${year}`, 'triệu đồng', 'millions'],
          numbers.totals('funds', ['available'], ['von.duoc-su-dung'], perMillion),
          before(['von.duoc-su-dung'], 1e-6),
        ),
        line(
          ['Đã giải ngân', 'triệu đồng', 'millions'],
          numbers.totals('funds', ['disbursed'], ['von.giai-ngan'], perMillion),
          before(['von.giai-ngan'], 1e-6),
        ),
        line(
          ['Tỷ lệ giải ngân', '%', 'rate'],
          numbers.totals('funds', ['rate'], []),
          { words: notKnown },
          numbers.has('muc-tieu.giai-ngan') ? numbers.figures(['muc-tieu.giai-ngan']) : unset,
        ),
      ],
    },
    {
      title: 'IV. Kết quả thực hiện',
      lines: [
        line(
          ['Dự án hỗ trợ phát triển sản xuất', 'dự án', 'whole'],
          numbers.figures(projects('so-du-an')),
          before(projects('so-du-an')),
        ),
        line(
          ['Hộ tham gia dự án sản xuất', 'hộ', 'whole'],
          numbers.totals('projects', ['households'], projects('ho')),
          before(projects('ho')),
        ),
        line(
          ['Lớp đào tạo nghề', 'lớp', 'whole'],
          numbers.figures(['da4-tda1.so-lop']),
          before(['da4-tda1.so-lop']),
        ),
        line(
          ['Học viên học nghề', 'học viên', 'whole'],
          numbers.figures(['da4-tda1.hoc-vien']),
          before(['da4-tda1.hoc-vien']),
        ),
        line(
          ['Cuộc tuyên truyền', 'cuộc', 'whole'],
          numbers.totals('communication', ['times'], ['truyen-thong.so-cuoc']),
          before(['truyen-thong.so-cuoc']),
        ),
        line(
          ['Lượt người dự tuyên truyền', 'lượt người', 'whole'],
          numbers.totals('communication', ['attendances'], ['truyen-thong.luot-nguoi']),
          before(['truyen-thong.luot-nguoi']),
        ),
      ],
    },
  ];
}

/** How far the rate has fallen: a line for each that set a target, or one without. */
function falls(
  figures: FigureSet,
  numbers: NumbersOfTables,
): readonly { readonly label: string; readonly plan: Said }[] {
  const label = 'Mức giảm tỷ lệ hộ nghèo';
  const set = (
    [
      ['muc-tieu.tinh', 'bao-cao.cap-tren'],
      ['muc-tieu.don-vi', 'bao-cao.don-vi'],
    ] as const
  ).filter(([target]) => numbers.has(target));
  if (set.length === 0) return [{ label, plan: unset }];
  return set.map(([target, setter]) => ({
    label: `${label} (${textOf(figures, setter) ?? 'cấp trên'} giao)`,
    plan: numbers.figures([target]),
  }));
}

function textOf({ byId }: FigureSet, id: string): string | null {
  const value = byId.get(id)?.value;
  return value?.kind === 'text' ? value.value : null;
}
