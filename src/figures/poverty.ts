import type { CommuneSlot, YearData } from '../forms/books.ts';
import { differentStandards } from '../forms/district/report.ts';
import { valueOf, type Located } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { partOf, rows, type Family, type Row, type Take } from './family.ts';
import { all, codeCell, communeCell, gathered } from './gather.ts';
import { breakdown, number, numberIn, type Cells, type Maker } from './make.ts';
import { reportGap } from './report-gap.ts';

/**
 * The census (III): households and persons, poor and near poor, and their rates. Rates come from sums, with 2 decimals;
 * what they changed by is the difference of the two published rates, in điểm phần trăm, negative where they fell.
 */

type Table = 'population' | 'poor' | 'nearPoor';
type Counted = 'households' | 'minorityHouseholds' | 'persons' | 'minorityPersons';
type Slots = readonly CommuneSlot[];

/** What is counted, as the report's text calls it: `ho-ngheo` its households, `ho-ngheo.nhan-khau`; `ho-dan`, `nhan-khau`. */
const tables = [
  { sheet: 'population', name: 'dân cư', ids: ['ho-dan', 'ho-dan.dtts', 'nhan-khau', 'nhan-khau.dtts'] },
  { sheet: 'poor', name: 'hộ nghèo', ids: idsBelow('ho-ngheo') },
  { sheet: 'nearPoor', name: 'hộ cận nghèo', ids: idsBelow('ho-can-ngheo') },
] as const;

function idsBelow(id: string) {
  return [id, `${id}.dtts`, `${id}.nhan-khau`, `${id}.nhan-khau-dtts`] as const;
}

const counted: readonly (readonly [row: Counted, label: string, unit: 'hộ' | 'người'])[] = [
  ['households', 'Số hộ', 'hộ'],
  ['minorityHouseholds', 'Số hộ dân tộc thiểu số', 'hộ'],
  ['persons', 'Số nhân khẩu', 'người'],
  ['minorityPersons', 'Số nhân khẩu dân tộc thiểu số', 'người'],
];

const over = (slots: Slots, take: (slot: CommuneSlot) => Cells<number>) => all(slots.map(take));

/** The printed count of one commune: at the census, or at the end of the year by the list. */
const closing = (table: Table, row: Counted) => (slot: CommuneSlot) =>
  table === 'population'
    ? communeCell(slot, table, (sheet) => sheet[row].current)
    : communeCell(slot, table, (sheet) => sheet[row].closing);

const opening =
  (table: Table, row: Counted = 'households') =>
  (slot: CommuneSlot) =>
    table === 'population'
      ? communeCell(slot, table, (sheet) => sheet[row].previous)
      : communeCell(slot, table, (sheet) => sheet[row].opening);

type Movement = 'fromNearPoor' | 'relapsed' | 'newlyPoor' | 'toNearPoor' | 'aboveNearPoor';

/** Households that left or entered the list of the poor in the year. */
const moved =
  (...columns: readonly Movement[]): Take<Slots> =>
  (make, slots) =>
    make.sum(
      over(slots, (slot) =>
        all(columns.map((column) => communeCell(slot, 'poor', (sheet) => sheet.households[column]))),
      ),
    );

const escapes = [
  ['ho-ngheo.thoat.thanh-can-ngheo', 'hộ trở thành hộ cận nghèo'],
  ['ho-ngheo.thoat.vuot-chuan', 'hộ vượt chuẩn cận nghèo'],
] as const;
const additions = [
  ['ho-ngheo.tai-ngheo', 'hộ tái nghèo'],
  ['ho-ngheo.phat-sinh', 'hộ nghèo phát sinh mới'],
  ['ho-ngheo.tu-can-ngheo', 'hộ cận nghèo trở thành hộ nghèo'],
] as const;

/** Counts beside one another as a sentence says them; what is 0 is left out. */
function parted(make: Maker, parts: readonly (readonly [id: string, noun: string])[]): Figure {
  const counts = parts.map(([id, noun]) => ({ noun, figure: make.beside(id) }));
  return make.textOf(
    'breakdown',
    counts.map(({ figure }) => figure),
    () => breakdown(counts.map(({ noun, figure }) => [numberIn(figure) ?? 0, noun])),
  );
}

/** How far a rate is from the one before; none where they were counted by two standards. */
function change(make: Maker, now: Figure, before: Figure): Figure | null {
  const standards = make.ifFigure('bao-cao.chuan-ngheo')?.value;
  const areComparable = standards?.kind !== 'text' || standards.value !== differentStandards;
  return areComparable ? make.points(now, before) : null;
}

/** How many of the poor are of ethnic minorities, and how many of those are poor: at the census, and at the end of last year. */
const shares: readonly Row<Slots>[] = [
  ...(['ho-ngheo', 'ho-can-ngheo'] as const).map((id): Row<Slots> => [
    `${id}.dtts.ty-trong`,
    `Tỷ trọng hộ dân tộc thiểu số trong ${id === 'ho-ngheo' ? 'hộ nghèo' : 'hộ cận nghèo'}`,
    '%',
    (make) => make.percent(make.beside(`${id}.dtts`), make.beside(id)),
  ]),
  [
    'ho-ngheo.dtts.ty-le',
    'Tỷ lệ hộ nghèo dân tộc thiểu số',
    '%',
    (make) => make.percent(make.beside('ho-ngheo.dtts'), make.beside('ho-dan.dtts')),
  ],
  ...(['population', 'poor'] as const).map((sheet): Row<Slots> => [
    `${sheet === 'poor' ? 'ho-ngheo' : 'ho-dan'}.dtts.dau-ky`,
    `Số hộ dân tộc thiểu số đầu kỳ (${sheet === 'poor' ? 'hộ nghèo' : 'dân cư'})`,
    'hộ',
    (make, slots) => make.sum(over(slots, opening(sheet, 'minorityHouseholds'))),
  ]),
  [
    'ho-ngheo.dtts.ty-le-dau-ky',
    'Tỷ lệ hộ nghèo dân tộc thiểu số đầu kỳ',
    '%',
    (make) => make.percent(make.beside('ho-ngheo.dtts.dau-ky'), make.beside('ho-dan.dtts.dau-ky')),
  ],
  [
    'ho-ngheo.dtts.thay-doi',
    'Thay đổi tỷ lệ hộ nghèo dân tộc thiểu số so với đầu kỳ',
    'điểm phần trăm',
    (make) => change(make, make.beside('ho-ngheo.dtts.ty-le'), make.beside('ho-ngheo.dtts.ty-le-dau-ky')),
  ],
];

/** All counts and rates of some communes: of one, or of the whole area. */
export const census = rows<Slots>(
  ...tables.flatMap(({ sheet, name, ids }): readonly Row<Slots>[] => [
    ...counted.map(([row, label, unit], index): Row<Slots> => [
      ids[index] ?? '',
      `${label} (${name})`,
      unit,
      (make, slots) => make.sum(over(slots, closing(sheet, row))),
    ]),
    [
      `${ids[0]}.dau-ky`,
      `Số hộ đầu kỳ (${name})`,
      'hộ',
      (make, slots) => make.sum(over(slots, opening(sheet))),
    ],
  ]),
  [
    'nhan-khau.dau-ky',
    'Số nhân khẩu đầu kỳ (dân cư)',
    'người',
    (make, slots) => make.sum(over(slots, opening('population', 'persons'))),
  ],
  [
    'ho-ngheo.ty-le',
    'Tỷ lệ hộ nghèo',
    '%',
    (make) => make.percent(make.beside('ho-ngheo'), make.beside('ho-dan')),
  ],
  [
    'ho-can-ngheo.ty-le',
    'Tỷ lệ hộ cận nghèo',
    '%',
    (make) => make.percent(make.beside('ho-can-ngheo'), make.beside('ho-dan')),
  ],
  ['ho-ngheo.thoat', 'Số hộ thoát nghèo', 'hộ', moved('toNearPoor', 'aboveNearPoor')],
  ['ho-ngheo.thoat.thanh-can-ngheo', 'Số hộ thoát nghèo, trở thành hộ cận nghèo', 'hộ', moved('toNearPoor')],
  ['ho-ngheo.thoat.vuot-chuan', 'Số hộ thoát nghèo, vượt chuẩn cận nghèo', 'hộ', moved('aboveNearPoor')],
  ['ho-ngheo.tu-can-ngheo', 'Số hộ cận nghèo trở thành hộ nghèo', 'hộ', moved('fromNearPoor')],
  ['ho-ngheo.tai-ngheo', 'Số hộ tái nghèo', 'hộ', moved('relapsed')],
  ['ho-ngheo.phat-sinh', 'Số hộ nghèo phát sinh mới', 'hộ', moved('newlyPoor')],
  ['ho-ngheo.thoat.co-cau', 'Số hộ thoát nghèo theo nơi đến', 'chữ', (make) => parted(make, escapes)],
  [
    'ho-ngheo.bo-sung.co-cau',
    'Số hộ bổ sung vào danh sách hộ nghèo, theo lý do',
    'chữ',
    (make) => parted(make, additions),
  ],
  ...shares,
);

/** Of one commune: the rates with which the year began, and how far this year's are from them; nobody publishes them. */
export const communeChanges = rows<Slots>(
  ...(
    [
      ['ho-ngheo', 'hộ nghèo'],
      ['ho-can-ngheo', 'hộ cận nghèo'],
    ] as const
  ).flatMap(([id, name]): readonly Row<Slots>[] => [
    [
      `${id}.ty-le-truoc`,
      `Tỷ lệ ${name} đầu kỳ`,
      '%',
      (make) => make.percent(make.beside(`${id}.dau-ky`), make.beside('ho-dan.dau-ky')),
    ],
    [
      `${id}.thay-doi`,
      `Thay đổi tỷ lệ ${name} so với đầu kỳ`,
      'điểm phần trăm',
      (make) => change(make, make.beside(`${id}.ty-le`), make.beside(`${id}.ty-le-truoc`)),
    ],
  ]),
);

/** The rates published a year before, and how far this year's are from them. */
const changes = rows<YearData>(
  ...(
    [
      ['ho-ngheo', 'hộ nghèo', 'publishedPoorRate'],
      ['ho-can-ngheo', 'hộ cận nghèo', 'publishedNearPoorRate'],
    ] as const
  ).flatMap(([id, name, field]): readonly Row<YearData>[] => [
    [
      `${id}.ty-le-truoc`,
      ({ year }) => `Tỷ lệ ${name} đã công bố ${year(-1)}`,
      '%',
      (make, data) => {
        const { report } = data.district.sheets;
        return report === null
          ? make.sum(reportGap(data), 2)
          : make.cell(report[field], (value) => number(value, 2));
      },
    ],
    [
      `${id}.thay-doi`,
      ({ year }) => `Thay đổi tỷ lệ ${name} so với cuối ${year(-1)}`,
      'điểm phần trăm',
      (make) => change(make, make.figure(`${id}.ty-le`), make.figure(`${id}.ty-le-truoc`)),
    ],
  ]),
);

/** Of the whole area: `ho-dan`, `nhan-khau`, `ho-ngheo.…`, `ho-can-ngheo.…`. */
export const poverty: readonly Family<YearData>[] = [partOf((data) => data.communes, census), changes];

/** "xã Văn Lem": kind and name as they stand in "Xã, thị trấn"; of a unit whose row is not to be found, its code's cell. */
export const communeName = rows<{ readonly slot: CommuneSlot; readonly data: YearData }>([
  'ten',
  ({ name }) => `Tên ${name}`,
  'chữ',
  (make, { slot, data }) => {
    const row = data.district.sheets.communes?.rows.find(({ code }) => valueOf(code) === slot.code);
    return row === undefined
      ? make.text('words', gathered(codeCell(slot)), () => slot.name)
      : make.text('phrase', gathered<Located<string>>(row.kind, row.name), () => slot.name);
  },
]);
