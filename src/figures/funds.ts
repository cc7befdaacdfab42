import type { YearData } from '../forms/books.ts';
import { allocationTotals } from '../forms/district/allocation-totals.ts';
import { valueOf } from '../model/cell.ts';
import { lowDisbursementPreset } from '../forms/district/report.ts';
import { isUnitIn } from '../forms/district/units.ts';
import type { CapitalKind } from '../programme/funding.ts';
import { shortName, subprojectCodes, type SubprojectCode } from '../programme/subprojects.ts';
import { upperFirst } from '../vietnamese/text.ts';
import { partOf, rows, under, type Row, type Take } from './family.ts';
import {
  districtRows,
  each,
  having,
  rowsOfCommunes,
  sheetGap,
  where,
  type CommuneRow,
  type DistrictRow,
  type Gathered,
} from './gather.ts';
import { joined, type Maker, numberIn } from './make.ts';
import { fundingBlocks, yearOf, type FundingBlock } from './production-rows.ts';
import { capitalWords } from './words.ts';

/** Money given (sheet "Vốn giao", typed in triệu đồng) and disbursed (communes' "Nguồn vốn", offices' own rows). Whole đồng. */

export type Line = DistrictRow<'allocations'>;

/** An empty "Vốn giao" says nothing about money, but where the district takes part in nothing: it has not been filled in yet. */
export function allocations(data: YearData): Gathered<Line> {
  const rows = districtRows(data, 'allocations');
  const takesPart = data.district.sheets.eligibility?.rows.some(({ eligible }) => valueOf(eligible) !== 'no');
  // Totals of 0, shared out to nobody, are an answer.
  const totals = data.district.sheets.allocationTotals?.rows ?? [];
  const stated =
    totals.length > 0 && totals.every((row) => adjusted(row).every((cell) => valueOf(cell) === 0));
  if (rows.items.length > 0 || rows.gaps.length > 0 || stated || takesPart === false) return rows;
  const sheet = data.district.layout.version === 1 ? 'Vốn giao' : allocationTotals.name;
  const label = `sheet ${sheet} còn trống; năm không có vốn thì ghi một dòng với số 0`;
  return { items: [], gaps: [sheetGap(data.district.file, sheet, label)] };
}

const ofYear = (lines: Gathered<Line>, year: number) => having(lines, 'fundingYear', year);
export const central = (lines: Gathered<Line>) => having(lines, 'source', 'central');
export const local = (lines: Gathered<Line>) => where(lines, 'source', (source) => source !== 'central');
export const adjusted = (row: Pick<Line, 'initial' | 'adjustment'>) => [row.initial, row.adjustment];

/** Lines of "Vốn giao": all, or those of one year. */
export interface Given {
  readonly data: YearData;
  readonly lines: Gathered<Line>;
}

/** What "In vốn" says: as given first, or after adjustment. */
const given = ({ data, lines }: Given, capital?: CapitalKind) => {
  const afterAdjustment = valueOf(data.district.sheets.report?.printedFunds) === 'adjusted';
  const ofKind = capital === undefined ? central(lines) : having(central(lines), 'capital', capital);
  return each(ofKind, (row) => (afterAdjustment ? adjusted(row) : [row.initial]));
};

const capitals = [
  { kind: 'investment', id: 'nstw.dau-tu' },
  { kind: 'recurrent', id: 'nstw.su-nghiep' },
] as const;

const printed = rows<Given>(
  [
    'nstw',
    ({ name }) => `Vốn giao, ngân sách trung ương ${name}`,
    'đồng',
    (make, block) => make.millions(given(block)),
  ],
  ...capitals.map(({ kind, id }): Row<Given> => [
    id,
    ({ name }) => `Vốn ${capitalWords[kind].slice(4)}, ngân sách trung ương ${name}`,
    'đồng',
    (make, block) => make.millions(given(block, kind)),
  ]),
  [
    'nstw.dau-nam',
    ({ name }) => `Vốn giao đầu năm hoặc được chuyển sang, ngân sách trung ương ${name}`,
    'đồng',
    (make, { lines }) => make.millions(each(central(lines), (row) => row.initial)),
  ],
  [
    'nstw.sau-dieu-chinh',
    ({ name }) => `Vốn sau điều chỉnh, ngân sách trung ương ${name}`,
    'đồng',
    (make, { lines }) => make.millions(each(central(lines), adjusted)),
  ],
  [
    'nsdp.sau-dieu-chinh',
    ({ name }) => `Vốn sau điều chỉnh, ngân sách địa phương ${name}`,
    'đồng',
    (make, { lines }) => make.millions(each(local(lines), adjusted)),
  ],
  [
    'nstw.loai',
    ({ name }) => `Loại vốn, ngân sách trung ương ${name}`,
    'chữ',
    (make) => {
      const figures = capitals.map(({ id, kind }) => ({ kind, figure: make.beside(id) }));
      return make.textOf(
        'words',
        figures.map(({ figure }) => figure),
        () =>
          joined(
            figures.filter(({ figure }) => numberIn(figure) !== 0).map(({ kind }) => capitalWords[kind]),
          ),
      );
    },
  ],
);

type BlockKey = FundingBlock['key'];

export const disbursedColumns = {
  'nam-nay': 'disbursedCurrent',
  'chuyen-nguon': 'disbursedCarriedOver',
  'nam-cu': 'disbursedOlder',
} as const;

/** Lines of "Vốn giao" and rows of the communes' "Nguồn vốn" that a figure of disbursement is about. */
interface Spent {
  readonly lines: Gathered<Line>;
  readonly ofCommunes: Gathered<CommuneRow<'funds'>>;
}

/** Disbursed of money of some years: communes from their own sheet (đồng), offices from "Vốn giao" (triệu đồng), and both. */
export const spending = (
  id: string,
  years: (data: YearData) => readonly BlockKey[],
  label: (who: string) => Row<Given>[1],
  part: (of: Given) => Spent | null,
): readonly Row<Given>[] => [
  [
    `${id}.xa`,
    label('xã, thị trấn đã'),
    'đồng',
    (make, of) => {
      const found = part(of);
      const columns = years(of.data).map((key) => disbursedColumns[key]);
      return found && make.sum(each(found.ofCommunes, (row) => columns.map((column) => row[column])));
    },
  ],
  [
    `${id}.co-quan`,
    label('cơ quan đã'),
    'đồng',
    (make, of) => {
      const found = part(of);
      if (found === null) return null;
      const isUnit = isUnitIn(of.data.district.sheets);
      const ofOffices = where(found.lines, 'holder', (holder) => !isUnit(holder));
      return make.millions(each(ofOffices, (row) => row.disbursed));
    },
  ],
  [
    id,
    label('đã'),
    'đồng',
    (make, of) => part(of) && make.sumOf([make.beside(`${id}.xa`), make.beside(`${id}.co-quan`)]),
  ],
];

const disbursed = (key: BlockKey) =>
  rows<Given>(
    [
      'sau-dieu-chinh',
      ({ name }) => `Tổng vốn ${name} các nguồn sau điều chỉnh`,
      'đồng',
      (make, { lines }) => make.millions(each(lines, adjusted)),
    ],
    ...spending(
      'giai-ngan',
      () => [key],
      (who) =>
        ({ name }) =>
          upperFirst(`${who} giải ngân vốn ${name}`),
      ({ data, lines }) => ({ lines, ofCommunes: rowsOfCommunes(data, 'funds') }),
    ),
    [
      'giai-ngan.ty-le',
      ({ name }) => `Tỷ lệ giải ngân vốn ${name}`,
      '%',
      (make) => make.percent(make.beside('giai-ngan'), make.beside('sau-dieu-chinh')),
    ],
  );

/** The blocks whose money may be used. */
export const usableBlocks = (data: YearData): readonly BlockKey[] =>
  fundingBlocks.filter((block) => yearOf(block, data) !== null).map(({ key }) => key);
const usableYears = (data: YearData) => fundingBlocks.map((block) => yearOf(block, data));
export const ofUsableYears = ({ data, lines }: Given): Gathered<Line> => {
  const years = usableYears(data);
  return where(lines, 'fundingYear', (year) => years.includes(year));
};
const ofSubproject = (of: Given, code: SubprojectCode) =>
  ofUsableYears({ ...of, lines: having(of.lines, 'subproject', code) });

/** What was given first, so that money withdrawn is not money never given. */
const givenFirst = (make: Maker, lines: Gathered<Line>) => make.millions(each(lines, (row) => row.initial));

/** All sources, by sub-project: whether there is money for it at all, and whether any of it was spent. */
const bySubproject = rows<Given>(
  ...subprojectCodes.flatMap((code): readonly Row<Given>[] => {
    const linesOf = ({ data, lines }: Given, block: FundingBlock): Gathered<Line> | null => {
      const year = yearOf(block, data);
      return year === null ? null : ofYear(having(lines, 'subproject', code), year);
    };
    const allYears =
      (id: string): Take<Given> =>
      (make, { data }) =>
        make.sumOf(usableBlocks(data).map((key) => make.beside(`${id}.${key}`)));
    return [
      [`${code}.von`, `${shortName(code)}: vốn các năm được sử dụng`, 'đồng', allYears(`${code}.von`)],
      [
        `${code}.von.giao`,
        `${shortName(code)}: vốn các năm giao đầu năm hoặc được chuyển sang`,
        'đồng',
        (make, of) => givenFirst(make, ofSubproject(of, code)),
      ],
      [
        `${code}.von.giao.tru-nam-cu`,
        `${shortName(code)}: vốn giao đầu năm hoặc được chuyển sang, trừ vốn của năm trước nữa`,
        'đồng',
        (make, of) =>
          givenFirst(
            make,
            where(ofSubproject(of, code), 'fundingYear', (year) => year >= of.data.year - 1),
          ),
      ],
      [
        `${code}.von.xa`,
        `${shortName(code)}: vốn các năm của xã, thị trấn`,
        'đồng',
        (make, of) =>
          make.millions(
            each(where(ofSubproject(of, code), 'holder', isUnitIn(of.data.district.sheets)), adjusted),
          ),
      ],
      ...fundingBlocks.map((block): Row<Given> => [
        `${code}.von.${block.key}`,
        ({ year }) => `${shortName(code)}: vốn ${year(block.shift)}`,
        'đồng',
        (make, of) => {
          const lines = linesOf(of, block);
          return lines && make.millions(each(lines, adjusted));
        },
      ]),
      [
        `${code}.giai-ngan`,
        `${shortName(code)}: đã giải ngân vốn các năm`,
        'đồng',
        allYears(`${code}.giai-ngan`),
      ],
      ...fundingBlocks.flatMap((block) =>
        spending(
          `${code}.giai-ngan.${block.key}`,
          () => [block.key],
          (who) =>
            ({ year }) =>
              `${shortName(code)}: ${who} giải ngân vốn ${year(block.shift)}`,
          (of) => {
            const lines = linesOf(of, block);
            return (
              lines && {
                lines,
                ofCommunes: having(rowsOfCommunes(of.data, 'funds'), 'subproject', code),
              }
            );
          },
        ),
      ),
    ];
  }),
);

/** A figure of each year whose money may be used, added up. */
const ofBlocks =
  (id: string): Take<Given> =>
  (make, { data }) =>
    make.sumOf(usableBlocks(data).map((key) => make.figure(`von.${key}.${id}`)));

/** All money together: whether its disbursement is low is the district's own threshold to say. */
const together = rows<Given>(
  ['von.duoc-su-dung', 'Tổng vốn các năm, các nguồn được sử dụng', 'đồng', ofBlocks('sau-dieu-chinh')],
  ['von.giai-ngan', 'Đã giải ngân vốn các năm, các nguồn', 'đồng', ofBlocks('giai-ngan')],
  [
    'von.giai-ngan.thap',
    'Tỷ lệ giải ngân thấp hơn ngưỡng ở sheet Báo cáo',
    'chữ',
    (make, { data }) => {
      const low = valueOf(data.district.sheets.report?.lowDisbursementPercent) ?? lowDisbursementPreset;
      const figures = [make.figure('von.giai-ngan'), make.figure('von.duoc-su-dung')];
      return make.textOf('compare', figures, () => {
        const [paid = 0, usable = 0] = figures.map((each) => numberIn(each) ?? 0);
        return paid * 100 < usable * low ? 'Có' : 'Không';
      });
    },
  ],
);

const adjustments = (lines: Gathered<Line>, counts: (adjustment: number) => boolean) =>
  each(where(lines, 'adjustment', counts), (row) => row.adjustment);

/** How many lines of the year's money were adjusted: whether there is an adjustment to speak of. */
const adjustedLines = rows<Given>(
  [
    'von.dieu-chinh',
    'Số dòng vốn được điều chỉnh, bổ sung trong năm',
    'dòng',
    (make, { data, lines }) => make.count(adjustments(ofYear(lines, data.year), (value) => value !== 0)),
  ],
  // The sentence that asks for it speaks of the central budget, and of more of it: what was cut served no sub-project.
  [
    'da6-tda1.dieu-chinh',
    'Số dòng ngân sách trung ương của Tiểu dự án 1 - Dự án 6 được bổ sung',
    'dòng',
    (make, { data, lines }) =>
      make.count(
        adjustments(
          having(central(ofYear(lines, data.year)), 'subproject', 'da6-tda1'),
          (value) => value > 0,
        ),
      ),
  ],
);

export const funds = partOf(
  (data: YearData): Given => ({ data, lines: allocations(data) }),
  ...fundingBlocks.map((block) =>
    partOf(
      ({ data, lines }: Given): Given | null => {
        const year = yearOf(block, data);
        return year === null ? null : { data, lines: ofYear(lines, year) };
      },
      under(`von.${block.key}`, (year) => year(block.shift), printed, disbursed(block.key)),
    ),
  ),
  together,
  bySubproject,
  adjustedLines,
);
