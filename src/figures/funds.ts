import type { YearData } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import type { CapitalKind } from '../programme/funding.ts';
import { shortName, subprojectCodes } from '../programme/subprojects.ts';
import { sameName } from '../vietnamese/names.ts';
import { districtRows, each, rowsOfCommunes, where, type DistrictRow, type Gathered } from './gather.ts';
import { joined, numberIn, type Maker } from './make.ts';
import { fundingBlocks, type FundingBlock } from './production-rows.ts';
import { capitalWords } from './words.ts';

/** Money given (sheet "Vốn giao", typed in triệu đồng) and disbursed (communes' "Nguồn vốn", offices' own rows). Whole đồng. */

type Row = DistrictRow<'allocations'>;

/** An empty "Vốn giao" says nothing about money: it has not been filled in yet. */
function allocations(data: YearData): Gathered<Row> {
  const rows = districtRows(data, 'allocations');
  if (rows.items.length > 0 || rows.gaps.length > 0) return rows;
  const at = { file: data.district.file, sheet: 'Vốn giao', cell: 'A1' };
  return { items: [], gaps: [{ at, label: 'sheet Vốn giao' }] };
}

const ofYear = (rows: Gathered<Row>, { year }: FundingBlock) =>
  where(
    rows,
    (row) => row.fundingYear,
    (value) => value === year,
  );
const central = (rows: Gathered<Row>) =>
  where(
    rows,
    (row) => row.source,
    (value) => value === 'central',
  );
const ofKind = (rows: Gathered<Row>, kind: CapitalKind) =>
  where(
    rows,
    (row) => row.capital,
    (value) => value === kind,
  );
const adjusted = (row: Row) => [row.initial, row.adjustment];

/** What "In vốn" says: as given first, or after adjustment. */
function printedFigures(
  data: YearData,
  block: FundingBlock,
  rows: Gathered<Row>,
  make: Maker,
): readonly Figure[] {
  const afterAdjustment = valueOf(data.district.sheets.report?.printedFunds) === 'adjusted';
  const cells = (from: Gathered<Row>) =>
    each(from, (row) => (afterAdjustment ? adjusted(row) : [row.initial]));
  const id = `von.${block.key}.nstw`;
  const label = `ngân sách trung ương năm ${block.year}`;
  const given = central(ofYear(rows, block));
  const byKind = (['investment', 'recurrent'] as const).map((kind) => ({
    kind,
    figure: make.millions(
      {
        id: `${id}.${kind === 'investment' ? 'dau-tu' : 'su-nghiep'}`,
        label: `Vốn ${capitalWords[kind].slice(4)}, ${label}`,
        unit: 'đồng',
      },
      cells(ofKind(given, kind)),
    ),
  }));
  return [
    make.millions({ id, label: `Vốn giao, ${label}`, unit: 'đồng' }, cells(given)),
    ...byKind.map(({ figure }) => figure),
    make.textOf(
      { id: `${id}.loai`, label: `Loại vốn, ${label}`, unit: 'chữ' },
      'words',
      byKind.map(({ figure }) => figure),
      () =>
        joined(byKind.filter(({ figure }) => numberIn(figure) !== 0).map(({ kind }) => capitalWords[kind])),
    ),
  ];
}

const disbursedColumns = {
  'nam-nay': 'disbursedCurrent',
  'chuyen-nguon': 'disbursedCarriedOver',
  'nam-cu': 'disbursedOlder',
} as const;

/** Disbursed of all sources: communes from their own sheet (đồng), offices from "Vốn giao" (triệu đồng). */
function disbursedFigures(
  data: YearData,
  block: FundingBlock,
  rows: Gathered<Row>,
  make: Maker,
): readonly Figure[] {
  const id = `von.${block.key}`;
  const label = `vốn năm ${block.year}`;
  const funds = make.millions(
    { id: `${id}.sau-dieu-chinh`, label: `Tổng ${label} các nguồn sau điều chỉnh`, unit: 'đồng' },
    each(ofYear(rows, block), adjusted),
  );
  const communes = make.sum(
    { id: `${id}.giai-ngan.xa`, label: `Xã, thị trấn đã giải ngân ${label}`, unit: 'đồng' },
    each(rowsOfCommunes(data, 'funds'), (row) => row[disbursedColumns[block.key]]),
  );
  const isCommune = (holder: string) => data.communes.some(({ name }) => sameName(holder, name));
  const offices = make.millions(
    { id: `${id}.giai-ngan.co-quan`, label: `Cơ quan đã giải ngân ${label}`, unit: 'đồng' },
    each(
      where(
        ofYear(rows, block),
        (row) => row.holder,
        (holder) => !isCommune(holder),
      ),
      (row) => row.disbursed,
    ),
  );
  const all = make.sumOf({ id: `${id}.giai-ngan`, label: `Đã giải ngân ${label}`, unit: 'đồng' }, [
    communes,
    offices,
  ]);
  return [
    funds,
    communes,
    offices,
    all,
    make.percent({ id: `${id}.giai-ngan.ty-le`, label: `Tỷ lệ giải ngân ${label}`, unit: '%' }, all, funds),
  ];
}

/** All sources after adjustment, by sub-project: whether there is money for it at all. */
function subprojectFigures(
  blocks: readonly FundingBlock[],
  rows: Gathered<Row>,
  make: Maker,
): readonly Figure[] {
  return subprojectCodes.flatMap((code) => {
    const ofCode = where(
      rows,
      (row) => row.subproject,
      (value) => value === code,
    );
    const byYear = blocks.map((block) =>
      make.millions(
        { id: `${code}.von.${block.key}`, label: `${shortName(code)}: vốn năm ${block.year}`, unit: 'đồng' },
        each(ofYear(ofCode, block), adjusted),
      ),
    );
    const all = { id: `${code}.von`, label: `${shortName(code)}: vốn các năm được sử dụng`, unit: 'đồng' };
    return [make.sumOf(all, byYear), ...byYear];
  });
}

/** How many lines of the year's money were adjusted: whether there is an adjustment to speak of. */
function adjustmentFigures(data: YearData, rows: Gathered<Row>, make: Maker): readonly Figure[] {
  const ofThisYear = where(
    rows,
    (row) => row.fundingYear,
    (value) => value === data.year,
  );
  const lines = (from: Gathered<Row>) =>
    each(
      where(
        from,
        (row) => row.adjustment,
        (value) => value !== 0,
      ),
      (row) => row.adjustment,
    );
  // the sentence that asks for it speaks of the central budget
  const loudspeakers = where(
    central(ofThisYear),
    (row) => row.subproject,
    (value) => value === 'da6-tda1',
  );
  return [
    make.count(
      { id: 'von.dieu-chinh', label: 'Số dòng vốn được điều chỉnh, bổ sung trong năm', unit: 'dòng' },
      lines(ofThisYear),
    ),
    make.count(
      {
        id: 'da6-tda1.dieu-chinh',
        label: 'Số dòng ngân sách trung ương của Tiểu dự án 1 - Dự án 6 được điều chỉnh',
        unit: 'dòng',
      },
      lines(loudspeakers),
    ),
  ];
}

export function fundFigures(data: YearData, make: Maker): readonly Figure[] {
  const rows = allocations(data);
  const blocks = fundingBlocks(data);
  return [
    ...blocks.flatMap((block) => [
      ...printedFigures(data, block, rows, make),
      ...disbursedFigures(data, block, rows, make),
    ]),
    ...subprojectFigures(blocks, rows, make),
    ...adjustmentFigures(data, rows, make),
  ];
}
