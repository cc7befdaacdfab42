import type { YearData } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';
import type { CapitalKind } from '../programme/funding.ts';
import { shortName, subprojectCodes } from '../programme/subprojects.ts';
import { sameName } from '../vietnamese/names.ts';
import { partOf, rows, under, type Row } from './family.ts';
import {
  districtRows,
  each,
  having,
  rowsOfCommunes,
  where,
  type DistrictRow,
  type Gathered,
} from './gather.ts';
import { joined, numberIn } from './make.ts';
import { fundingBlocks, yearOf, type FundingBlock } from './production-rows.ts';
import { capitalWords } from './words.ts';

/** Money given (sheet "Vốn giao", typed in triệu đồng) and disbursed (communes' "Nguồn vốn", offices' own rows). Whole đồng. */

type Line = DistrictRow<'allocations'>;

/** An empty "Vốn giao" says nothing about money: it has not been filled in yet. */
function allocations(data: YearData): Gathered<Line> {
  const rows = districtRows(data, 'allocations');
  if (rows.items.length > 0 || rows.gaps.length > 0) return rows;
  const at = { file: data.district.file, sheet: 'Vốn giao', cell: 'A1' };
  return { items: [], gaps: [{ at, label: 'sheet Vốn giao' }] };
}

const ofYear = (lines: Gathered<Line>, year: number) => having(lines, (row) => row.fundingYear, year);
const central = (lines: Gathered<Line>) => having(lines, (row) => row.source, 'central');
const adjusted = (row: Line) => [row.initial, row.adjustment];

/** Lines of "Vốn giao": all, or those of one year. */
interface Given {
  readonly data: YearData;
  readonly lines: Gathered<Line>;
}

/** What "In vốn" says: as given first, or after adjustment. */
const given = ({ data, lines }: Given, capital?: CapitalKind) => {
  const afterAdjustment = valueOf(data.district.sheets.report?.printedFunds) === 'adjusted';
  const ofKind =
    capital === undefined ? central(lines) : having(central(lines), (row) => row.capital, capital);
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

const disbursedColumns = {
  'nam-nay': 'disbursedCurrent',
  'chuyen-nguon': 'disbursedCarriedOver',
  'nam-cu': 'disbursedOlder',
} as const;

/** Disbursed of all sources: communes from their own sheet (đồng), offices from "Vốn giao" (triệu đồng). */
const disbursed = (key: FundingBlock['key']) =>
  rows<Given>(
    [
      'sau-dieu-chinh',
      ({ name }) => `Tổng vốn ${name} các nguồn sau điều chỉnh`,
      'đồng',
      (make, { lines }) => make.millions(each(lines, adjusted)),
    ],
    [
      'giai-ngan.xa',
      ({ name }) => `Xã, thị trấn đã giải ngân vốn ${name}`,
      'đồng',
      (make, { data }) => make.sum(each(rowsOfCommunes(data, 'funds'), (row) => row[disbursedColumns[key]])),
    ],
    [
      'giai-ngan.co-quan',
      ({ name }) => `Cơ quan đã giải ngân vốn ${name}`,
      'đồng',
      (make, { data, lines }) => {
        const isCommune = (holder: string) => data.communes.some((slot) => sameName(holder, slot.name));
        const ofOffices = where(
          lines,
          (row) => row.holder,
          (holder) => !isCommune(holder),
        );
        return make.millions(each(ofOffices, (row) => row.disbursed));
      },
    ],
    [
      'giai-ngan',
      ({ name }) => `Đã giải ngân vốn ${name}`,
      'đồng',
      (make) => make.sumOf([make.beside('giai-ngan.xa'), make.beside('giai-ngan.co-quan')]),
    ],
    [
      'giai-ngan.ty-le',
      ({ name }) => `Tỷ lệ giải ngân vốn ${name}`,
      '%',
      (make) => make.percent(make.beside('giai-ngan'), make.beside('sau-dieu-chinh')),
    ],
  );

/** All sources after adjustment, by sub-project: whether there is money for it at all. */
const bySubproject = rows<Given>(
  ...subprojectCodes.flatMap((code): readonly Row<Given>[] => [
    [
      `${code}.von`,
      `${shortName(code)}: vốn các năm được sử dụng`,
      'đồng',
      (make, { data }) =>
        make.sumOf(
          fundingBlocks
            .filter((block) => yearOf(block, data) !== null)
            .map(({ key }) => make.beside(`${code}.von.${key}`)),
        ),
    ],
    ...fundingBlocks.map((block): Row<Given> => [
      `${code}.von.${block.key}`,
      ({ year }) => `${shortName(code)}: vốn ${year(block.shift)}`,
      'đồng',
      (make, { data, lines }) => {
        const year = yearOf(block, data);
        const ofCode = having(lines, (row) => row.subproject, code);
        return year === null ? null : make.millions(each(ofYear(ofCode, year), adjusted));
      },
    ]),
  ]),
);

const adjustments = (lines: Gathered<Line>) =>
  each(
    where(
      lines,
      (row) => row.adjustment,
      (value) => value !== 0,
    ),
    (row) => row.adjustment,
  );

/** How many lines of the year's money were adjusted: whether there is an adjustment to speak of. */
const adjustedLines = rows<Given>(
  [
    'von.dieu-chinh',
    'Số dòng vốn được điều chỉnh, bổ sung trong năm',
    'dòng',
    (make, { data, lines }) => make.count(adjustments(ofYear(lines, data.year))),
  ],
  // the sentence that asks for it speaks of the central budget
  [
    'da6-tda1.dieu-chinh',
    'Số dòng ngân sách trung ương của Tiểu dự án 1 - Dự án 6 được điều chỉnh',
    'dòng',
    (make, { data, lines }) =>
      make.count(adjustments(having(central(ofYear(lines, data.year)), (row) => row.subproject, 'da6-tda1'))),
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
  bySubproject,
  adjustedLines,
);
