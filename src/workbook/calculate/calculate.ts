import { type Area, formatAddress, parseAddress, type Position } from '../../model/address.ts';
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
  readonly value?: string | number | boolean | FormulaError;
  readonly formula?: string;
}

/** What a formula cell shows; by sheet and address. */
export type Results = (sheet: string, address: string) => Exclude<Scalar, null>;

/**
 * Computes the formulas of a workbook that we write ourselves, so that readers that do not calculate see totals too.
 * Knows the functions in functions.ts; throws on any other, on a sheet that is not there, and on a circle.
 */
export function calculate(sheets: readonly CalculatedSheet[]): Results {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  const known = new Map<string, Scalar>();
  const underWay = new Set<string>();
  const parsed = new Map<string, Expression>();

  function cell(sheet: string, address: string): Scalar {
    const held = byName.get(sheet);
    if (held === undefined) throw new Error(`a formula names a sheet that is not there: ${sheet}`);
    const content = held.cells.get(address);
    if (content?.formula === undefined) return content?.value ?? null;
    const key = `${sheet}!${address}`;
    const result = known.get(key);
    if (result !== undefined) return result;
    if (underWay.has(key)) throw new Error(`a formula that needs itself: ${key}`);
    underWay.add(key);
    const at = position(address);
    const value = scalarOf(evaluate(tree(content.formula), { sheet, at })) ?? 0;
    underWay.delete(key);
    const shown = typeof value === 'number' ? tidy(value) : value;
    known.set(key, shown);
    return shown;
  }

  function tree(formula: string): Expression {
    const held = parsed.get(formula);
    if (held !== undefined) return held;
    const made = parseFormula(formula);
    parsed.set(formula, made);
    return made;
  }

  function range(sheet: string, { from, to }: Area): Matrix {
    return Array.from({ length: to.row - from.row + 1 }, (_, down) =>
      Array.from({ length: to.column - from.column + 1 }, (_, right) =>
        cell(sheet, formatAddress({ row: from.row + down, column: from.column + right })),
      ),
    );
  }

  function evaluate(expression: Expression, place: Place): Value {
    switch (expression.kind) {
      case 'constant':
        return expression.value;
      case 'reference': {
        const sheet = expression.sheet ?? place.sheet;
        return expression.range
          ? range(sheet, expression.area)
          : cell(sheet, formatAddress(expression.area.from));
      }
      case 'array':
        return [expression.items.map((item) => scalarOf(evaluate(item, place)))];
      case 'unary':
        return mapValue(evaluate(expression.of, place), (value) => sign(expression.operator, value));
      case 'group':
        return evaluate(expression.of, place);
      case 'chain':
        return expression.rest.reduce(
          (left, { operator, operand }) =>
            broadcast(left, evaluate(operand, place), (a, b) => operate(operator, a, b)),
          evaluate(expression.first, place),
        );
      case 'call':
        return call(expression.name, expression.args, place);
    }
  }

  function call(name: string, args: readonly (Expression | null)[], place: Place): Value {
    const arg = (index: number): Value => {
      const given = args[index];
      return given === null || given === undefined ? null : evaluate(given, place);
    };
    switch (name) {
      case 'IF': {
        const test = arg(0);
        if (isMatrix(test)) return broadcastIf(test, arg(1), args.length > 2 ? arg(2) : false);
        const truth = truthOf(test);
        if (truth instanceof FormulaError) return truth;
        return truth ? arg(1) : args.length > 2 ? arg(2) : false;
      }
      case 'IFERROR': {
        const value = scalarOf(arg(0));
        return value instanceof FormulaError ? arg(1) : value;
      }
      case 'ROW': {
        const of = args[0];
        if (of === undefined || of === null) return place.at.row;
        if (of.kind !== 'reference') throw new SyntaxError('ROW of what is not a reference');
        const [first, last] = [of.area.from.row, of.area.to.row];
        return first === last ? first : Array.from({ length: last - first + 1 }, (_, down) => [first + down]);
      }
      default: {
        const apply = functions[name];
        if (apply === undefined) throw new SyntaxError(`no function ${name} here`);
        return apply(args.map((_, index) => arg(index)));
      }
    }
  }

  return (sheet, address) => cell(sheet, address) ?? 0;
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
