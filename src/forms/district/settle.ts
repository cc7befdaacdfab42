import { isFilled, type Located, valueOf } from '../../model/cell.ts';
import type { ListData, RowOf, Sheets } from '../define.ts';
import { lineKeys, type allocationTotals } from './allocation-totals.ts';
import type { allocations } from './allocations.ts';
import type { districtForm } from './form.ts';

type District = Sheets<typeof districtForm>;
type Share = RowOf<typeof allocations>;
type Total = RowOf<typeof allocationTotals>;

const money = ['initial', 'adjustment'] as const;
export type MoneyColumn = (typeof money)[number];

/** What tells a line of money; null where a cell of it cannot be read. Nobody has to name a document. */
export function lineOfMoney(row: Pick<Share, (typeof lineKeys)[number]>): string | null {
  const cells: readonly Located<unknown>[] = lineKeys.map((key) => row[key]);
  const known = cells.every((cell, index) =>
    lineKeys[index] === 'document' ? cell.state !== 'unreadable' : isFilled(cell),
  );
  return known ? JSON.stringify(cells.map((cell) => valueOf(cell) ?? '')) : null;
}

/** A line of money, with its total and its shares. */
export interface MoneyLine {
  /** None: nobody has typed a total of it. */
  readonly totals: readonly Total[];
  readonly shares: readonly Share[];
}

/** The lines of "Tổng vốn theo quyết định" and of "Vốn giao", in that order; shares that name none are left out. */
export function moneyLines({
  allocationTotals: totals,
  allocations: shares,
}: Pick<District, 'allocationTotals' | 'allocations'>): readonly MoneyLine[] {
  const lines = new Map<string, { totals: Total[]; shares: Share[] }>();
  const lineFor = (row: Total | Share) => {
    const key = lineOfMoney(row);
    if (key === null) return undefined;
    const line = lines.get(key) ?? { totals: [], shares: [] };
    lines.set(key, line);
    return line;
  };
  for (const row of totals?.rows ?? []) lineFor(row)?.totals.push(row);
  for (const row of shares?.rows ?? []) lineFor(row)?.shares.push(row);
  return [...lines.values()];
}

/** Whether the typed shares of a column are all that the line gives. */
function isSharedOut({ totals, shares }: MoneyLine, column: MoneyColumn): boolean {
  const [total, ...others] = totals.map((row) => row[column]);
  if (total === undefined || others.length > 0 || !isFilled(total)) return false;
  const cells = shares.map((row) => row[column]);
  if (cells.some(({ state }) => state === 'unreadable')) return false;
  return total.value === cells.reduce((sum, cell) => sum + (valueOf(cell) ?? 0), 0);
}

/**
 * "Vốn giao" as everything reads it: where a line's typed total is the sum of what was typed, a blank of that column is
 * nothing given, and a row without any money is none. Everywhere else a blank stays one: it has not been written down.
 */
export function settled(sheets: District): District {
  const { allocations: shares } = sheets;
  if (shares === null || sheets.allocationTotals === null) return sheets;
  const nothing = new Map<Share, Share | null>();
  for (const line of moneyLines(sheets)) {
    const [initial, adjustment] = money.map((column) => isSharedOut(line, column));
    for (const share of line.shares) {
      const row = {
        ...share,
        ...(initial === true ? { initial: orNothing(share.initial) } : {}),
        ...(adjustment === true ? { adjustment: orNothing(share.adjustment) } : {}),
      };
      const isEmpty = initial === true && adjustment === true && holdsNothing(share);
      nothing.set(share, isEmpty ? null : row);
    }
  }
  const rows = shares.rows.flatMap((row) => {
    const told = nothing.get(row);
    return told === null ? [] : [told ?? row];
  });
  return { ...sheets, allocations: { ...shares, rows } satisfies ListData<(typeof allocations)['columns']> };
}

const holdsNothing = ({ initial, adjustment, disbursed }: Share) =>
  [initial, adjustment, disbursed].every(({ state }) => state === 'blank');

function orNothing(cell: Located<number>): Located<number> {
  return cell.state === 'blank' ? { at: cell.at, state: 'value', value: 0, typed: '' } : cell;
}
