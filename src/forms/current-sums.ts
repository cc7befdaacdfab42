import { isFilled, valueOf } from '../model/cell.ts';
import type { CommuneBook, OlderSum, YearData } from './books.ts';
import { fundYearsOf } from './commune/funds.ts';
import type { RowOf } from './define.ts';
import { givenByCommune, type GivenRow, givenColumns, sumGiven } from './district/given-money.ts';
import { communeForm } from './commune/form.ts';
import { communeFullName, countingDay, isOneOf, mergedInto, unitNames } from './district/units.ts';
import { inSentence } from '../vietnamese/names.ts';

type FundRow = RowOf<typeof communeForm.sheets.funds>;

/** A row of a commune's "Nguồn vốn" as "Vốn giao" has it by now. */
export interface CheckedFunds {
  readonly row: FundRow;
  /** null: "Vốn giao" gives the commune nothing of it. */
  readonly given: GivenRow | null;
  readonly older: readonly OlderSum[];
}

/** Rows of forms that were printed with the sums of "Vốn giao", held against that sheet; none where it is not certain. */
export function checkedFunds(
  book: CommuneBook,
  given: ReturnType<typeof givenByCommune>,
): readonly CheckedFunds[] {
  if (book.layout.printedSums !== true || given === null) return [];
  const own = given.get(book.code) ?? [];
  return (book.sheets.funds?.rows ?? []).map((row) => {
    const found = own.find(
      ({ subproject, side, capital }) =>
        valueOf(row.subproject) === subproject &&
        valueOf(row.source) === side &&
        valueOf(row.capital) === capital,
    );
    return found === undefined
      ? { row, given: null, older: [] }
      : { row, given: found, older: olderSums(row, found, book) };
  });
}

function olderSums(row: FundRow, given: GivenRow, { layout }: CommuneBook): readonly OlderSum[] {
  return fundYearsOf(layout).flatMap(({ given: keys, paid }) => {
    const columns = givenColumns.filter((column) => keys.some((key) => key === column));
    const had = columns.some((column) => valueOf(row[column]) !== 0);
    const has = columns.some((column) => sumGiven(given, column) !== 0);
    return columns.flatMap((column): OlderSum[] => {
      const [printed, now] = [row[column], sumGiven(given, column)];
      if (!isFilled(printed) || now === undefined || printed.value === now) return [];
      const unasked = !had && has && valueOf(row[paid]) === 0 ? row[paid] : null;
      return [{ printed, now, column, cells: given.cells[column], unasked }];
    });
  });
}

/** The units merged into one to which money had been given by their own names. */
function fundedBeforeMerger({ district, year }: YearData, code: string): readonly string[] {
  const { sheets } = district;
  return mergedInto(sheets, code, countingDay(sheets, year)).flatMap((unit) => {
    const isIts = isOneOf(unitNames(unit));
    const hasMoney = (sheets.allocations?.rows ?? []).some(
      ({ holder, initial, adjustment }) =>
        isIts(valueOf(holder) ?? '') && [initial, adjustment].some((cell) => (valueOf(cell) ?? 0) !== 0),
    );
    return hasMoney ? [inSentence(communeFullName(unit) ?? '')] : [];
  });
}

/**
 * The year with the sums that "Vốn giao" gives by now on every commune's "Nguồn vốn", so that nobody is held against what was
 * printed before an adjustment; what was paid of money that the form did not have is not known.
 */
export function withCurrentSums(data: YearData): YearData {
  const given = givenByCommune(data.district.sheets, data.district.layout);
  if (data.district.layout.version === 1 || given === null) return data;
  const communes = data.communes.map((slot) => {
    const { book } = slot;
    const funds = book?.sheets.funds ?? null;
    if (book === null || funds === null) return slot;
    const checked = checkedFunds(book, given);
    const merged = checked.length === 0 ? [] : fundedBeforeMerger(data, book.code);
    const named = merged.length === 0 ? {} : { fundsOfMerged: merged };
    if (checked.every(({ older }) => older.length === 0))
      return merged.length === 0 ? slot : { ...slot, book: { ...book, ...named } };
    const rows = checked.map(({ row, older }) => {
      const sums = older.map(({ column, printed, now }) => [column, { ...printed, value: now }] as const);
      const unasked = older.flatMap((sum) => (sum.unasked === null ? [] : [sum.unasked]));
      const blank = fundYearsOf(book.layout).flatMap(({ paid }) =>
        unasked.includes(row[paid]) ? [[paid, { at: row[paid].at, state: 'blank' }] as const] : [],
      );
      return { ...row, ...Object.fromEntries(sums), ...Object.fromEntries(blank) } as FundRow;
    });
    const older = checked.flatMap((each) => each.older);
    return {
      ...slot,
      book: { ...book, ...named, sheets: { ...book.sheets, funds: { ...funds, rows } } },
      ...(older.length > 0 ? { olderSums: older } : {}),
    };
  });
  return { ...data, communes };
}
