import type { CommuneSlot, YearData } from '../forms/books.ts';
import { valueOf, type Located } from '../model/cell.ts';
import type { Figure, Unit } from '../model/figure.ts';
import { all, communeCell, gathered, type Gathered } from './gather.ts';
import { number, type Cells, type Maker } from './make.ts';
import { reportGap } from './report-gap.ts';

/**
 * The census (III): households and persons, poor and near poor, and their rates. Rates come from sums, with 2 decimals;
 * what they changed by is the difference of the two published rates, in điểm phần trăm, negative where they fell.
 */

const rows = {
  ho: { row: 'households', unit: 'hộ', name: 'Số hộ' },
  'ho-dtts': { row: 'minorityHouseholds', unit: 'hộ', name: 'Số hộ dân tộc thiểu số' },
  'nhan-khau': { row: 'persons', unit: 'người', name: 'Số nhân khẩu' },
  'nhan-khau-dtts': { row: 'minorityPersons', unit: 'người', name: 'Số nhân khẩu dân tộc thiểu số' },
} as const;
type RowKey = keyof typeof rows;

/** Ids as the report's text uses them: `ho-dan`, `nhan-khau`; `ho-ngheo` its households, `ho-ngheo.nhan-khau`. */
function countId(table: TableKey, row: RowKey): string {
  if (table === 'dan-cu')
    return {
      ho: 'ho-dan',
      'ho-dtts': 'ho-dan.dtts',
      'nhan-khau': 'nhan-khau',
      'nhan-khau-dtts': 'nhan-khau.dtts',
    }[row];
  return row === 'ho' ? table : `${table}.${row === 'ho-dtts' ? 'dtts' : row}`;
}

const tables = {
  'dan-cu': 'dân cư',
  'ho-ngheo': 'hộ nghèo',
  'ho-can-ngheo': 'hộ cận nghèo',
} as const;
type TableKey = keyof typeof tables;

/** The printed count of one commune: at the census, or at the end of the year by the list. */
function closing(slot: CommuneSlot, table: TableKey, row: RowKey): Cells<number> {
  const key = rows[row].row;
  if (table === 'dan-cu') return communeCell(slot, 'population', (sheet) => sheet[key].current);
  if (table === 'ho-ngheo') return communeCell(slot, 'poor', (sheet) => sheet[key].closing);
  return communeCell(slot, 'nearPoor', (sheet) => sheet[key].closing);
}

function opening(slot: CommuneSlot, table: TableKey): Cells<number> {
  if (table === 'dan-cu') return communeCell(slot, 'population', (sheet) => sheet.households.previous);
  if (table === 'ho-ngheo') return communeCell(slot, 'poor', (sheet) => sheet.households.opening);
  return communeCell(slot, 'nearPoor', (sheet) => sheet.households.opening);
}

interface Head {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
}

const over = (
  slots: readonly CommuneSlot[],
  take: (slot: CommuneSlot) => Gathered<Cells<number>['items'][number]>,
) => all(slots.map(take));

/** All counts and rates of some communes: of one, or of the whole area. `prefix` ends with a dot or is empty. */
function census(slots: readonly CommuneSlot[], prefix: string, of: string, make: Maker): readonly Figure[] {
  const counts = (Object.keys(tables) as TableKey[]).flatMap((table) => [
    ...(Object.keys(rows) as RowKey[]).map((row) => {
      const { unit, name } = rows[row];
      const head: Head = {
        id: `${prefix}${countId(table, row)}`,
        label: `${name} (${tables[table]})${of}`,
        unit,
      };
      return make.sum(
        head,
        over(slots, (slot) => closing(slot, table, row)),
      );
    }),
    make.sum(
      {
        id: `${prefix}${countId(table, 'ho')}.dau-ky`,
        label: `Số hộ đầu kỳ (${tables[table]})${of}`,
        unit: 'hộ',
      },
      over(slots, (slot) => opening(slot, table)),
    ),
  ]);
  const found = (id: string) => {
    const figure = counts.find((each) => each.id === `${prefix}${id}`);
    if (figure === undefined) throw new Error(`no figure ${prefix}${id}`);
    return figure;
  };
  const rate = (id: string, label: string, one: string, whole: string) =>
    make.percent({ id: `${prefix}${id}`, label: `${label}${of}`, unit: '%' }, found(one), found(whole));
  return [
    ...counts,
    rate('ho-ngheo.ty-le', 'Tỷ lệ hộ nghèo', 'ho-ngheo', 'ho-dan'),
    rate('ho-can-ngheo.ty-le', 'Tỷ lệ hộ cận nghèo', 'ho-can-ngheo', 'ho-dan'),
    ...movements(slots, prefix, of, make),
  ];
}

/** Households that left or entered the lists in the year. */
function movements(
  slots: readonly CommuneSlot[],
  prefix: string,
  of: string,
  make: Maker,
): readonly Figure[] {
  const sum = (id: string, label: string, take: (slot: CommuneSlot) => Cells<number>) =>
    make.sum({ id: `${prefix}${id}`, label: `${label}${of}`, unit: 'hộ' }, over(slots, take));
  const poor = (column: 'relapsed' | 'newlyPoor' | 'toNearPoor' | 'aboveNearPoor') => (slot: CommuneSlot) =>
    communeCell(slot, 'poor', (sheet) => sheet.households[column]);
  return [
    sum('ho-ngheo.thoat', 'Số hộ thoát nghèo', (slot) =>
      all([poor('toNearPoor')(slot), poor('aboveNearPoor')(slot)]),
    ),
    sum('ho-ngheo.tai-ngheo', 'Số hộ tái nghèo', poor('relapsed')),
    sum('ho-ngheo.phat-sinh', 'Số hộ nghèo phát sinh mới', poor('newlyPoor')),
  ];
}

/** The rates published a year before, and how far this year's are from them. */
function changes(data: YearData, figures: readonly Figure[], make: Maker): readonly Figure[] {
  const { report } = data.district.sheets;
  const published = {
    'ho-ngheo': ['hộ nghèo', report?.publishedPoorRate],
    'ho-can-ngheo': ['hộ cận nghèo', report?.publishedNearPoorRate],
  } as const;
  return Object.entries(published).flatMap(([id, [name, cell]]) => {
    const head: Head = {
      id: `${id}.ty-le-truoc`,
      label: `Tỷ lệ ${name} đã công bố năm ${data.year - 1}`,
      unit: '%',
    };
    const before =
      cell === undefined
        ? make.sum(head, reportGap(data), 2)
        : make.cell(head, cell, (value) => number(value, 2));
    const now = figures.find((figure) => figure.id === `${id}.ty-le`);
    if (now === undefined) throw new Error(`no rate of ${id}`);
    return [
      before,
      make.points(
        { id: `${id}.thay-doi`, label: `Thay đổi tỷ lệ ${name} so với cuối năm ${data.year - 1}` },
        now,
        before,
      ),
    ];
  });
}

/** Of the whole area: `ho-dan`, `nhan-khau`, `ho-ngheo.…`, `ho-can-ngheo.…`. */
export function povertyFigures(data: YearData, make: Maker): readonly Figure[] {
  const figures = census(data.communes, '', '', make);
  return [...figures, ...changes(data, figures, make)];
}

/** Of each commune: `xa.23431.ten`, `xa.23431.ho-ngheo`… */
export function communeCensusFigures(data: YearData, make: Maker): readonly Figure[] {
  return data.communes.flatMap((slot) => [
    nameFigure(data, slot, make),
    ...census([slot], `xa.${slot.code}.`, `, ${slot.name}`, make),
  ]);
}

/** "xã Văn Lem": kind and name as they stand in "Xã, thị trấn"; of a unit whose row is not to be found, its code's cell. */
function nameFigure(data: YearData, slot: CommuneSlot, make: Maker): Figure {
  const head = { id: `xa.${slot.code}.ten`, label: `Tên ${slot.name}`, unit: 'chữ' };
  const row = data.district.sheets.communes?.rows.find(({ code }) => valueOf(code) === slot.code);
  const cells: Cells<string> =
    row === undefined
      ? gathered<Located<string>>({ at: slot.at, state: 'value', value: slot.code, typed: slot.code })
      : gathered<Located<string>>(row.kind, row.name);
  return make.text(head, row === undefined ? 'words' : 'phrase', cells, () => slot.name);
}
