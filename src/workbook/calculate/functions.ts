import { criterion } from './criteria.ts';
import {
  cellsOf,
  FormulaError,
  isMatrix,
  mapValue,
  type Matrix,
  notAvailable,
  numberOf,
  type Scalar,
  scalarOf,
  textOf,
  tidy,
  truthOf,
  type Value,
  valueError,
} from './values.ts';

/** The functions that our own sheets use. Lazy ones (IF, IFERROR) and those that need the cell's place are in evaluate. */
export type SheetFunction = (args: readonly Value[]) => Value;

function firstError(values: readonly Scalar[]): FormulaError | undefined {
  return values.find((value) => value instanceof FormulaError);
}

/** As SUM takes them: numbers in ranges, anything that counts as a number given directly. */
function numbersOf(args: readonly Value[]): readonly number[] | FormulaError {
  const numbers: number[] = [];
  for (const arg of args) {
    for (const cell of cellsOf(arg)) {
      if (cell instanceof FormulaError) return cell;
      if (typeof cell === 'number') numbers.push(cell);
      else if (!isMatrix(arg)) {
        const number = numberOf(cell);
        if (number instanceof FormulaError) return number;
        numbers.push(number);
      }
    }
  }
  return numbers;
}

function overNumbers(apply: (numbers: readonly number[]) => number): SheetFunction {
  return (args) => {
    const numbers = numbersOf(args);
    return numbers instanceof FormulaError ? numbers : apply(numbers);
  };
}

const total = (numbers: readonly number[]): number => tidy(numbers.reduce((sum, number) => sum + number, 0));

function overNumber(apply: (number: number, second: number) => number): SheetFunction {
  return ([first = null, second = null]) => {
    const places = numberOf(scalarOf(second));
    if (places instanceof FormulaError) return places;
    return mapValue(first, (cell) => {
      const number = numberOf(cell);
      return number instanceof FormulaError ? number : apply(number, places);
    });
  };
}

/** Half away from zero, on the decimal digits that are shown. */
function round(value: number, places: number): number {
  const digits = tidy(Math.abs(value));
  const scaled = Math.round(Number(`${digits}e${places}`));
  return Number.isFinite(scaled) ? Math.sign(value) * Number(`${scaled}e${-places}`) + 0 : value;
}

function truths(args: readonly Value[], apply: (all: readonly boolean[]) => boolean): Value {
  const cells = args.flatMap((arg) =>
    cellsOf(arg).filter((cell) => !isMatrix(arg) || (cell !== null && typeof cell !== 'string')),
  );
  const known = cells.map(truthOf);
  const error = firstError(known);
  return error ?? apply(known.filter((truth) => typeof truth === 'boolean'));
}

/** Positions at which every pair (range, criterion) holds. */
function matches(pairs: readonly Value[]): readonly number[] {
  const first = cellsOf(pairs[0] ?? null);
  const tests: [readonly Scalar[], (cell: Scalar) => boolean][] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    tests.push([cellsOf(pairs[at] ?? null), criterion(scalarOf(pairs[at + 1] ?? null))]);
  }
  return first.flatMap((_, index) =>
    tests.every(([cells, test]) => test(cells[index] ?? null)) ? [index] : [],
  );
}

/** A criterion that is a list gives one result for each item, as `SUM(COUNTIF(…,{"a","b"}))` wants. */
function perCriterion(args: readonly Value[], at: number, apply: (args: readonly Value[]) => Scalar): Value {
  const wanted = args[at] ?? null;
  return mapValue(wanted, (item) => apply(args.map((arg, index) => (index === at ? item : arg))));
}

function sumAt(cells: Value, positions: readonly number[]): number {
  const all = cellsOf(cells);
  return total(positions.map((index) => all[index] ?? null).filter((cell) => typeof cell === 'number'));
}

function at(matrix: Matrix, row: number, column: number): Scalar {
  const flat = matrix.length === 1 && column === 0;
  const cell = flat
    ? matrix[0]?.[Math.max(row, 1) - 1]
    : matrix[Math.max(row, 1) - 1]?.[Math.max(column, 1) - 1];
  return cell === undefined ? new FormulaError('#REF!') : cell;
}

function look(apply: (cell: Scalar) => boolean): SheetFunction {
  return ([value = null]) => mapValue(value, apply);
}

function ofText(apply: (text: string) => Scalar): SheetFunction {
  return ([value = null]) =>
    mapValue(value, (cell) => {
      const text = textOf(cell);
      return text instanceof FormulaError ? text : apply(text);
    });
}

export const functions: Readonly<Record<string, SheetFunction>> = {
  SUM: overNumbers(total),
  MAX: overNumbers((numbers) => Math.max(...(numbers.length === 0 ? [0] : numbers))),
  MIN: overNumbers((numbers) => Math.min(...(numbers.length === 0 ? [0] : numbers))),
  ABS: overNumber((number) => Math.abs(number)),
  ROUND: overNumber(round),
  AND: (args) => truths(args, (all) => all.every(Boolean)),
  OR: (args) => truths(args, (all) => all.some(Boolean)),
  NOT: ([value = null]) =>
    mapValue(value, (cell) => {
      const truth = truthOf(cell);
      return truth instanceof FormulaError ? truth : !truth;
    }),
  COUNT: (args) => args.flatMap(cellsOf).filter((cell) => typeof cell === 'number').length,
  COUNTA: (args) => args.flatMap(cellsOf).filter((cell) => cell !== null).length,
  COUNTBLANK: (args) => args.flatMap(cellsOf).filter((cell) => cell === null || cell === '').length,
  COUNTIF: (args) => perCriterion(args, 1, (pairs) => matches(pairs).length),
  COUNTIFS: (args) => perCriterion(args, args.length - 1, (pairs) => matches(pairs).length),
  SUMIF: (args) =>
    perCriterion(args, 1, ([range = null, wanted = null, sums = range]) =>
      sumAt(sums, matches([range, wanted])),
    ),
  SUMIFS: (args) =>
    perCriterion(args, args.length - 1, ([sums = null, ...pairs]) => sumAt(sums, matches(pairs))),
  SUMPRODUCT: (args) => {
    const columns = args.map(cellsOf);
    const error = firstError(columns.flat());
    if (error) return error;
    const products = (columns[0] ?? []).map((_, index) =>
      columns.reduce((product, cells) => {
        const cell = cells[index] ?? null;
        return product * (typeof cell === 'number' ? cell : 0);
      }, 1),
    );
    return total(products);
  },
  INDEX: ([range = null, row = null, column = null]) => {
    const [r, c] = [numberOf(scalarOf(row)), numberOf(scalarOf(column))];
    if (r instanceof FormulaError) return r;
    if (c instanceof FormulaError) return c;
    return at(isMatrix(range) ? range : [[range]], r, c);
  },
  /** Exact matches only; any other kind depends on the order of the list. */
  MATCH: ([wanted = null, range = null, kind = null]) => {
    if (scalarOf(kind) !== 0) throw new SyntaxError('MATCH without 0');
    const value = scalarOf(wanted);
    if (value instanceof FormulaError) return value;
    const found = cellsOf(range).findIndex((cell) => cell !== null && criterion(value)(cell));
    return found === -1 ? notAvailable : found + 1;
  },
  LEN: ofText((text) => text.length),
  TRIM: ofText((text) => text.trim().replace(/ +/g, ' ')),
  ISNUMBER: look((cell) => typeof cell === 'number'),
  ISTEXT: look((cell) => typeof cell === 'string'),
  ISBLANK: look((cell) => cell === null),
  ISERROR: look((cell) => cell instanceof FormulaError),
  N: ([value = null]) => mapValue(value, (cell) => (typeof cell === 'string' ? 0 : numberOf(cell))),
  ROWS: ([range = null]) => (isMatrix(range) ? range.length : 1),
  HYPERLINK: ([target = null, label = target]) => scalarOf(label),
  LEFT: ([value = null, length = 1]) => {
    const [text, count] = [textOf(scalarOf(value)), numberOf(scalarOf(length))];
    if (text instanceof FormulaError) return text;
    return count instanceof FormulaError ? count : text.slice(0, count);
  },
  NA: () => notAvailable,
  VALUE: ([value = null]) => {
    const cell = scalarOf(value);
    return cell === '' ? valueError : numberOf(cell);
  },
};
