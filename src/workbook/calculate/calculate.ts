import { type Area, formatAddress, formatArea, parseAddress, type Position } from '../../model/address.ts';
import { type Expression, parseFormula } from '../formula/parse.ts';
import { functions } from './functions.ts';
import { operate } from './operators.ts';
import {
  broadcast,
  FormulaError,
  isMatrix,
  mapValue,
  type Matrix,
  numberOf,
  type Scalar,
  scalarOf,
  tidy,
  truthOf,
  type Value,
  valueError,
} from './values.ts';

/** A sheet's cells by address: a value, or a formula without its `=`. */
export interface CalculatedSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<string, CalculatedCell>;
}

export interface CalculatedCell {
  readonly value?: string | number | boolean | FormulaError | undefined;
  readonly formula?: string | undefined;
}

/** What a formula cell shows; by sheet and address. */
export type Results = (sheet: string, address: string) => Exclude<Scalar, null>;

/** A formula names a sheet that was not given: a bug in a form of ours, and in a returned file a sheet that could not be read. */
export class SheetNotThere extends Error {
  constructor(sheet: string) {
    super(`a formula names a sheet that is not there: ${sheet}`);
  }
}

/**
 * Computes the formulas of a workbook that we write ourselves, so that readers that do not calculate see totals too.
 * Knows the functions in functions.ts; throws on any other, on a sheet that is not there, and on a circle.
 */
export function calculate(sheets: readonly CalculatedSheet[]): Results {
  const calculation = new Calculation(sheets);
  return (sheet, address) => calculation.cell(sheet, address) ?? 0;
}

class Calculation {
  readonly #sheets: ReadonlyMap<string, CalculatedSheet>;
  readonly #known = new Map<string, Scalar>();
  readonly #underWay = new Set<string>();
  readonly #parsed = new Map<string, Expression>();
  /** Columns are counted over by many lines: each is gone through once. */
  readonly #ranges = new Map<string, Matrix>();

  constructor(sheets: readonly CalculatedSheet[]) {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  cell(sheet: string, address: string): Scalar {
    const held = this.#sheets.get(sheet);
    if (held === undefined) throw new SheetNotThere(sheet);
    const content = held.cells.get(address);
    if (content?.formula === undefined) return content?.value ?? null;
    const key = `${sheet}!${address}`;
    const result = this.#known.get(key);
    if (result !== undefined) return result;
    if (this.#underWay.has(key)) throw new Error(`a formula that needs itself: ${key}`);
    this.#underWay.add(key);
    try {
      const place = { sheet, at: position(address) };
      const value = scalarOf(this.#evaluate(this.#tree(content.formula), place)) ?? 0;
      const shown = typeof value === 'number' ? tidy(value) : value;
      this.#known.set(key, shown);
      return shown;
    } finally {
      this.#underWay.delete(key);
    }
  }

  #tree(formula: string): Expression {
    const held = this.#parsed.get(formula);
    if (held !== undefined) return held;
    const made = parseFormula(formula);
    this.#parsed.set(formula, made);
    return made;
  }

  #range(sheet: string, area: Area): Matrix {
    const key = `${sheet}!${formatArea(area)}`;
    const held = this.#ranges.get(key);
    if (held !== undefined) return held;
    const { from, to } = area;
    const made = Array.from({ length: to.row - from.row + 1 }, (_, down) =>
      Array.from({ length: to.column - from.column + 1 }, (_, right) =>
        this.cell(sheet, formatAddress({ row: from.row + down, column: from.column + right })),
      ),
    );
    this.#ranges.set(key, made);
    return made;
  }

  #evaluate(expression: Expression, place: Place): Value {
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'reference': {
        const sheet = expression.sheet ?? place.sheet;
        return expression.range
          ? this.#range(sheet, expression.area)
          : this.cell(sheet, formatAddress(expression.area.from));
      }
      case 'array':
        return [expression.items.map((item) => scalarOf(this.#evaluate(item, place)))];
      case 'unary':
        return mapValue(this.#evaluate(expression.of, place), (value) => sign(expression.operator, value));
      case 'group':
        return this.#evaluate(expression.of, place);
      case 'chain':
        return expression.rest.reduce(
          (left, { operator, operand }) =>
            broadcast(left, this.#evaluate(operand, place), (a, b) => operate(operator, a, b)),
          this.#evaluate(expression.first, place),
        );
      case 'call':
        return this.#call(expression.name, expression.args, place);
    }
  }

  #call(name: string, args: readonly (Expression | null)[], place: Place): Value {
    const arg = (index: number): Value => {
      const given = args[index];
      return given === null || given === undefined ? null : this.#evaluate(given, place);
    };
    switch (name) {
      case 'IF': {
        const test = arg(0);
        const otherwise = () => (args.length > 2 ? arg(2) : false);
        if (isMatrix(test)) return broadcastIf(test, arg(1), otherwise());
        const truth = truthOf(test);
        if (truth instanceof FormulaError) return truth;
        return truth ? arg(1) : otherwise();
      }
      case 'IFERROR': {
        const value = scalarOf(arg(0));
        return value instanceof FormulaError ? arg(1) : value;
      }
      case 'ROW':
        return rowsOf(args[0] ?? null, place);
    }
    const apply = functions[name];
    if (apply === undefined) throw new SyntaxError(`no function ${name} here`);
    return apply(args.map((_, index) => arg(index)));
  }
}

/** ROW: of the formula's own cell where nothing is named. */
function rowsOf(of: Expression | null, place: Place): Value {
  if (of === null) return place.at.row;
  if (of.kind !== 'reference') throw new SyntaxError('ROW of what is not a reference');
  const [first, last] = [of.area.from.row, of.area.to.row];
  return first === last ? first : Array.from({ length: last - first + 1 }, (_, down) => [first + down]);
}

interface Place {
  readonly sheet: string;
  readonly at: Position;
}

function position(address: string): Position {
  const found = parseAddress(address);
  if (found === undefined) throw new Error(`not an address: ${address}`);
  return found;
}

function sign(operator: string, value: Scalar): Scalar {
  const number = numberOf(value);
  if (number instanceof FormulaError) return number;
  return operator === '-' ? 0 - number : operator === '%' ? number / 100 : number;
}

/** IF over a column of tests, as SUMPRODUCT uses it. */
function broadcastIf(tests: Matrix, yes: Value, no: Value): Value {
  const marked = broadcast(tests, yes, (test, value) => {
    const truth = truthOf(test);
    return truth instanceof FormulaError ? truth : truth ? value : marker;
  });
  return broadcast(marked, no, (value, otherwise) => (value === marker ? otherwise : value));
}

/** Stands in for "the other branch"; never leaves this file. */
const marker = new FormulaError(valueError.code);
