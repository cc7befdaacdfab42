import { isFilled, type Located, valueOf } from '../../model/cell.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import type { CommuneBook } from '../books.ts';
import { standsIn } from '../define.ts';
import { fundYearsOf } from './funds.ts';
import { certifiedIn, keyFigures, notTyped } from './key-figures.ts';

/** The key figures of a workbook that was read, as its signed page says them. */

type Sheets = CommuneBook['sheets'];
/** null: nothing of it is typed. */
type Value = number | null;

const count = (cell: Located<number> | undefined): Value => valueOf(cell) ?? null;

const isTyped = (cell: Located<unknown> | undefined): boolean => cell !== undefined && isFilled(cell);

/** Money of all rows of "Nguồn vốn": the columns that its total adds up. */
function money({ layout, sheets }: CommuneBook, of: 'given' | 'paid'): Value {
  const { rows = [], control } = sheets.funds ?? {};
  const keysOf = (side: 'given' | 'paid') => fundYearsOf(layout).flatMap((year) => year[side]);
  const cells = (row: (typeof rows)[number], side: typeof of) => keysOf(side).map((key) => row[key]);
  const sum = (all: readonly (Located<number> | undefined)[]) =>
    all.reduce((total, cell) => total + (valueOf(cell) ?? 0), 0);
  if (![control, ...rows.flatMap((row) => cells(row, 'given'))].some(isTyped)) return null;
  const unpaid = rows.some((row) => sum(cells(row, 'given')) !== 0 && !isTyped(row.disbursedCurrent));
  return of === 'paid' && unpaid ? null : sum(rows.flatMap((row) => cells(row, of)));
}

function projects({ productionProjects: sheet }: Sheets): Value {
  const named = (sheet?.rows ?? []).filter(({ name }) => valueOf(name) !== undefined).length;
  return named === 0 && !isTyped(sheet?.gate) ? null : named;
}

export function certifiedValues(book: CommuneBook): Readonly<Record<keyof typeof keyFigures, Value>> {
  const { population, poor, nearPoor } = book.sheets;
  return {
    households: count(population?.households.current),
    persons: count(population?.persons.current),
    poorBefore: count(poor?.households.opening),
    poorNow: count(poor?.households.closing),
    nearPoorBefore: count(nearPoor?.households.opening),
    nearPoorNow: count(nearPoor?.households.closing),
    projects: projects(book.sheets),
    available: money(book, 'given'),
    disbursed: money(book, 'paid'),
  };
}

/** What the signed page of one sending says otherwise than the next would: "Hộ nghèo cuối kỳ 156 → 153 hộ". */
export function certifiedChanges(before: CommuneBook, now: CommuneBook): readonly string[] {
  if (!standsIn(certifiedIn, before.layout.version)) return [];
  const [was, is] = [certifiedValues(before), certifiedValues(now)];
  const shown = (value: Value) => (value === null ? notTyped : formatNumber(value));
  return (Object.keys(keyFigures) as (keyof typeof keyFigures)[])
    .filter((key) => was[key] !== is[key])
    .map((key) => {
      const { label, unit } = keyFigures[key];
      return `${label} ${shown(was[key])} → ${shown(is[key])}${is[key] === null ? '' : ` ${unit}`}`;
    });
}
