import type { CommuneSlot } from '../../forms/books.ts';
import { type Amount, amountOf, said, total } from './amounts.ts';
import { type AnnexColumn, type AnnexRow, type AnnexSource, type AnnexTable, asOf } from './annex-table.ts';
import { communeColumns, communeName, communeNotes } from './communes.ts';

/** The two official tables of movement: opening, what left, what came, closing, in the order of their nine columns. */
const official = {
  poor: {
    name: 'Diễn biến hộ nghèo',
    title: 'DIỄN BIẾN HỘ NGHÈO',
    columns: [
      ['opening', 'Số hộ nghèo đầu kỳ'],
      ['toNearPoor', 'Trở thành hộ cận nghèo', 'Số hộ thoát nghèo'],
      ['aboveNearPoor', 'Vượt chuẩn cận nghèo', 'Số hộ thoát nghèo'],
      ['otherDecrease', 'Số hộ nghèo giảm khác'],
      ['fromNearPoor', 'Số hộ cận nghèo trở thành hộ nghèo'],
      ['relapsed', 'Tái nghèo', 'Số hộ nghèo bổ sung'],
      ['newlyPoor', 'Phát sinh mới', 'Số hộ nghèo bổ sung'],
      ['otherIncrease', 'Số hộ nghèo tăng khác'],
      ['closing', 'Số hộ nghèo cuối kỳ'],
    ],
  },
  nearPoor: {
    name: 'Diễn biến hộ cận nghèo',
    title: 'DIỄN BIẾN HỘ CẬN NGHÈO',
    columns: [
      ['opening', 'Số hộ cận nghèo đầu kỳ'],
      ['toPoor', 'Trở thành hộ nghèo', 'Số hộ ra khỏi danh sách'],
      ['aboveNearPoor', 'Vượt chuẩn cận nghèo', 'Số hộ ra khỏi danh sách'],
      ['otherDecrease', 'Số hộ cận nghèo giảm khác'],
      ['fromPoor', 'Số hộ nghèo trở thành hộ cận nghèo'],
      ['relapsed', 'Tái cận nghèo', 'Số hộ cận nghèo bổ sung'],
      ['newlyNearPoor', 'Phát sinh mới', 'Số hộ cận nghèo bổ sung'],
      ['otherIncrease', 'Số hộ cận nghèo tăng khác'],
      ['closing', 'Số hộ cận nghèo cuối kỳ'],
    ],
  },
} as const;

type Sheet = keyof typeof official;
type RowOf = Readonly<Record<string, Parameters<typeof amountOf>[0]>>;

const counted = [
  ['households', 'Hộ'],
  ['persons', 'Nhân khẩu'],
] as const;

/** "Diễn biến hộ nghèo", "Diễn biến hộ cận nghèo": each commune's two rows, households and persons. */
export function movementTable(source: AnnexSource, sheet: Sheet): AnnexTable {
  const { name, title, columns } = official[sheet];
  const keys = columns.map(([key]) => key);
  const { communes, year } = source.data;
  const of = (slot: CommuneSlot, row: (typeof counted)[number][0]) =>
    keys.map((key) => amountOf((slot.book?.sheets[sheet] as Rows | null | undefined)?.[row][key]));
  const pair = (
    kind: AnnexRow['kind'],
    lead: readonly [number | '', string],
    amounts: (row: (typeof counted)[number][0]) => readonly Amount[],
  ): AnnexRow[] =>
    counted.map(([row, label], index) => ({
      kind,
      cells: [...(index === 0 ? lead : ['', '']), label, ...amounts(row).map(said)],
      ...(kind === 'item' ? { folds: lead[1] } : {}),
      ...(index === 0 ? {} : { joined: true as const }),
    }));
  return {
    name,
    title: `${title} TRONG NĂM ${year}`,
    asOf: asOf(source, 'census'),
    unit: null,
    columns: [
      ...communeColumns(source),
      { heading: 'Đơn vị tính', kind: 'text', width: 10 },
      ...columns.map(([key, heading, group]): AnnexColumn => ({
        heading,
        ...(group === undefined ? {} : { group }),
        ...(key === 'closing' ? { mark: '9=1-2-3-4+5+6+7+8' } : {}),
        kind: 'count',
        width: key === 'closing' ? 17 : 8.5,
      })),
    ],
    rows: [
      ...communes.flatMap((slot, index) =>
        pair('item', [index + 1, communeName(slot)], (row) => of(slot, row)),
      ),
      ...pair('total', ['', 'Tổng cộng'], (row) =>
        keys.map((_, place) => total(communes.map((slot) => of(slot, row)[place] ?? null))),
      ),
    ],
    notes: communeNotes(source),
    whenEmpty: 'Chưa có đơn vị nào',
    onePage: false,
  };
}

type Rows = Readonly<Record<'households' | 'persons', RowOf>>;
