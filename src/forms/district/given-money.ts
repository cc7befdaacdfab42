import { isFilled, type Located, valueOf } from '../../model/cell.ts';
import { type BudgetSide, budgetSideOf, type CapitalKind } from '../../programme/funding.ts';
import { type SubprojectCode, subprojectCodes } from '../../programme/subprojects.ts';
import { nameKey } from '../../vietnamese/names.ts';
import type { FormContext, LayoutContext, PrintedMoney, RowOf, Sheets } from '../define.ts';
import type { allocations } from './allocations.ts';
import type { districtForm } from './form.ts';
import { areNamed, countingDay, mergedInto, sendingUnits, unitNames } from './units.ts';

type District = Sheets<typeof districtForm>;
type Share = RowOf<typeof allocations>;

/** The columns of a commune's "Nguồn vốn" that come from "Vốn giao", and those of what was paid out of them. */
export const givenColumns = ['carriedOver', 'carriedOverOlder', 'initial', 'adjustment'] as const;
export type GivenColumn = (typeof givenColumns)[number];

/** What a commune was given of one sub-project, side of the budget and kind of capital: a row of its "Nguồn vốn". */
export interface GivenRow {
  readonly subproject: SubprojectCode;
  readonly side: BudgetSide;
  readonly capital: CapitalKind;
  /** The cells of "Vốn giao" that each sum is made of. */
  readonly cells: Readonly<Record<GivenColumn, readonly Located<number>[]>>;
}

/** The sum in whole đồng; undefined where a cell of it lacks. */
export function sumGiven(row: GivenRow, column: GivenColumn): number | undefined {
  const cells = row.cells[column];
  return cells.every(isFilled) ? cells.reduce((sum, { value }) => sum + value, 0) : undefined;
}

/** Where a share of a year stands on the commune's sheet; money that the layout has no column for stands nowhere. */
function columnsOf(share: Share, { year, olderFunds }: LayoutContext): Partial<GivenRow['cells']> {
  const back = year - (valueOf(share.fundingYear) ?? Infinity);
  if (back === 0) return { initial: [share.initial], adjustment: [share.adjustment] };
  if (back === 1) return { carriedOver: [share.initial, share.adjustment] };
  return back === 2 && olderFunds ? { carriedOverOlder: [share.initial, share.adjustment] } : {};
}

/**
 * What "Vốn giao" gives to each commune, and to the units merged into it, by its code; null where a row doesn't say whose or
 * which money it is, or a unit what it is called: then nothing is certain.
 */
export function givenByCommune(
  sheets: District,
  layout: LayoutContext,
): ReadonlyMap<string, readonly GivenRow[]> | null {
  const shares = sheets.allocations?.rows;
  if (shares === undefined || !areNamed(sheets)) return null;
  const codes = codesByName(sheets, layout.year);
  const rows = new Map<string, Map<string, GivenRow>>();
  for (const share of shares) {
    const of = moneyOf(share);
    if (of === null) return null;
    const code = codes.get(nameKey(of.holder));
    if (code === undefined) continue;
    const { subproject, side, capital } = of;
    const key = [subproject, capital, side].join(' ');
    const none = { carriedOver: [], carriedOverOlder: [], initial: [], adjustment: [] };
    const own = rows.get(code) ?? new Map<string, GivenRow>();
    const row = own.get(key) ?? { subproject, side, capital, cells: none };
    const more = columnsOf(share, layout);
    const { carriedOver, carriedOverOlder, initial, adjustment } = row.cells;
    const cells = {
      carriedOver: [...carriedOver, ...(more.carriedOver ?? [])],
      carriedOverOlder: [...carriedOverOlder, ...(more.carriedOverOlder ?? [])],
      initial: [...initial, ...(more.initial ?? [])],
      adjustment: [...adjustment, ...(more.adjustment ?? [])],
    };
    rows.set(code, own.set(key, { ...row, cells }));
  }
  return new Map([...rows].map(([code, own]) => [code, [...own.values()].sort(inOrder)]));
}

/** Whose money and which it is; null where a cell of that lacks. */
function moneyOf(share: Share) {
  const [subproject, source, capital] = [
    valueOf(share.subproject),
    valueOf(share.source),
    valueOf(share.capital),
  ];
  const holder = valueOf(share.holder);
  if (subproject === undefined || source === undefined || capital === undefined || holder === undefined)
    return null;
  return isFilled(share.fundingYear) ? { subproject, side: budgetSideOf(source), capital, holder } : null;
}

/** Every unit's name, with the code of the one that answers for it. */
function codesByName(sheets: District, year: number): ReadonlyMap<string, string> {
  const day = countingDay(sheets, year);
  return new Map(
    sendingUnits(sheets, year).flatMap((unit) => {
      const code = valueOf(unit.code);
      if (code === undefined) return [];
      return [unit, ...mergedInto(sheets, code, day)]
        .flatMap(unitNames)
        .map((name): [string, string] => [nameKey(name), code]);
    }),
  );
}

/** The programme's, then recurrent before investment, central before local. */
function inOrder(a: GivenRow, b: GivenRow): number {
  const place = ({ subproject, capital, side }: GivenRow) =>
    subprojectCodes.indexOf(subproject) * 4 +
    (capital === 'recurrent' ? 0 : 2) +
    (side === 'central' ? 0 : 1);
  return place(a) - place(b);
}

/** What a commune's form is printed with: only where there is money, an adjustment that takes all away again too. */
export function moneyOfCommunes(sheets: District, layout: LayoutContext): FormContext['money'] {
  const given = givenByCommune(sheets, layout);
  if (given === null || layout.version === 1) return undefined;
  const printed = new Map<string, readonly PrintedMoney[]>();
  for (const [code, rows] of given) {
    const sums = rows.map((row) => givenColumns.map((column) => sumGiven(row, column)));
    if (sums.flat().includes(undefined)) return undefined;
    const known = rows.map(({ subproject, side, capital }, index): PrintedMoney => {
      const [carriedOver = 0, carriedOverOlder = 0, initial = 0, adjustment = 0] = sums[index] ?? [];
      return { subproject, source: side, capital, carriedOver, carriedOverOlder, initial, adjustment };
    });
    printed.set(
      code,
      known.filter((row) => givenColumns.some((column) => row[column] !== 0)),
    );
  }
  return Object.fromEntries(printed);
}
