import { type Area, formatAddress } from '../../model/address.ts';
import { type Expression, parseFormula } from '../formula/parse.ts';
import type { RawCell } from './raw.ts';

/** What stands in a cell of the same sheet; undefined for a blank one. */
export type Lookup = (address: string) => RawCell | undefined;

/**
 * What one sheet's formulas share: results already found and steps left. Give the same memory to every formula of a
 * sheet, and a sheet of a million formulas costs no more than one.
 */
export interface FormulaMemory {
  readonly results: Map<string, number | null>;
  /** Cells under evaluation: meeting one again is a cycle. */
  readonly open: Set<string>;
  steps: number;
}

const mostSteps = 1_000_000;
/** Formulas that lean on formulas. Each level takes some stack. */
const deepest = 64;

export function newFormulaMemory(): FormulaMemory {
  return { results: new Map(), open: new Set(), steps: mostSteps };
}

/**
 * Works a formula (without "=") out, or says null: beyond the closed list (numbers, + − × ÷, parentheses, signs, SUM over
 * cells and ranges of the same sheet, the forms' own `IF(COUNT(cells)>0,…,"")` where a cell holds a number), a cycle, an error or text among what it adds, a division by 0, too much work.
 * A blank cell is 0, as in Excel; text in a SUM, which Excel passes over, is null, since it may be a number typed as text.
 * Formulas it leans on are worked out too, never taken from their stored results.
 */
export function evaluate(
  formula: string,
  lookup: Lookup,
  memory: FormulaMemory = newFormulaMemory(),
): number | null {
  if (memory.open.size >= deepest) return null;
  const expression = treeOf(formula);
  const value = expression === null ? null : compute(expression, lookup, memory);
  return value !== null && Number.isFinite(value) ? (value === 0 ? 0 : value) : null;
}

/** Looking farther than this no check could have been meant. */
const mostSources = 200;

/** The cells of the sheet that a formula stands on, itself or through other formulas. */
export function sourcesOf(formula: string, lookup: Lookup): readonly string[] {
  const asked = new Set<string>();
  const asking: Lookup = (address) => {
    asked.add(address);
    return lookup(address);
  };
  evaluate(formula, asking, { ...newFormulaMemory(), steps: mostSources });
  return [...asked];
}

function treeOf(formula: string): Expression | null {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether a result is the stored one, but for the last digits in which programs differ: never as much as one đồng. */
export function sameNumber(first: number, second: number): boolean {
  const larger = Math.max(Math.abs(first), Math.abs(second));
  return Math.abs(first - second) <= Math.min(1e-3, 1e-9 + 1e-13 * larger);
}

/** What is not named here is refused. */
function compute(expression: Expression, lookup: Lookup, memory: FormulaMemory): number | null {
  memory.steps -= 1;
  if (memory.steps < 0) return null;
  switch (expression.kind) {
    case 'constant':
      return typeof expression.value === 'number' ? expression.value : null;
    case 'reference':
      if (expression.range || expression.sheet !== null) return null;
      return valueOf(formatAddress(expression.area.from), lookup, memory);
    case 'group':
      return compute(expression.of, lookup, memory);
    case 'unary': {
      const value = compute(expression.of, lookup, memory);
      return value === null ? null : (signs.get(expression.operator)?.(value) ?? null);
    }
    case 'call':
      if (expression.name === 'IF') return ifBegun(expression.args, lookup, memory);
      return expression.name === 'SUM' && expression.args.length > 0
        ? sumOf(expression.args, lookup, memory)
        : null;
    case 'chain': {
      let value = compute(expression.first, lookup, memory);
      for (const { operator, operand } of expression.rest) {
        const next = compute(operand, lookup, memory);
        if (value === null || next === null) return null;
        value = operations.get(operator)?.(value, next) ?? null;
      }
      return value;
    }
    default:
      return null;
  }
}

const signs = new Map<string, (value: number) => number>([
  ['-', (value) => -value],
  ['+', (value) => value],
]);

const operations = new Map<string, (first: number, second: number) => number | null>([
  ['+', (first, second) => first + second],
  ['-', (first, second) => first - second],
  ['*', (first, second) => first * second],
  ['/', (first, second) => (second === 0 ? null : first / second)],
]);

function sumOf(terms: readonly (Expression | null)[], lookup: Lookup, memory: FormulaMemory): number | null {
  let sum: number | null = 0;
  for (const term of terms) {
    if (term === null) return null;
    const isRange = term.kind === 'reference' && term.range && term.sheet === null;
    const value: number | null = isRange
      ? sumRange(term.area, lookup, memory)
      : compute(term, lookup, memory);
    sum = sum === null || value === null ? null : sum + value;
  }
  return sum;
}

/** `IF(COUNT(C7,D7)>0,…,"")`: how a form works out what nobody has begun to fill; null unless one of the cells is a number. */
function ifBegun(
  [condition, then, otherwise]: readonly (Expression | null)[],
  lookup: Lookup,
  memory: FormulaMemory,
): number | null {
  if (condition?.kind !== 'chain' || otherwise?.kind !== 'constant' || otherwise.value !== '') return null;
  const { first: count, rest } = condition;
  const [over, ...others] = rest;
  const isOverZero =
    others.length === 0 &&
    over?.operator === '>' &&
    over.operand.kind === 'constant' &&
    over.operand.value === 0;
  if (!isOverZero || count.kind !== 'call' || count.name !== 'COUNT' || !then) return null;
  const isBegun = count.args.some((cell) => {
    if (cell?.kind !== 'reference' || cell.range || cell.sheet !== null) return false;
    return lookup(formatAddress(cell.area.from))?.kind === 'number';
  });
  return isBegun ? compute(then, lookup, memory) : null;
}

function sumRange(area: Area, lookup: Lookup, memory: FormulaMemory): number | null {
  const size = (area.to.row - area.from.row + 1) * (area.to.column - area.from.column + 1);
  if (size > memory.steps) return null;
  let sum = 0;
  for (let row = area.from.row; row <= area.to.row; row += 1) {
    for (let column = area.from.column; column <= area.to.column; column += 1) {
      memory.steps -= 1;
      const value = valueOf(formatAddress({ row, column }), lookup, memory);
      if (value === null) return null;
      sum += value;
    }
  }
  return sum;
}

function valueOf(address: string, lookup: Lookup, memory: FormulaMemory): number | null {
  const cell = lookup(address);
  if (cell === undefined) return 0;
  if (cell.kind === 'number') return cell.value;
  if (cell.kind !== 'formula' || cell.text === null) return null;
  const known = memory.results.get(address);
  if (known !== undefined) return known;
  if (memory.open.has(address)) return null;
  memory.open.add(address);
  const value = evaluate(cell.text, lookup, memory);
  memory.open.delete(address);
  memory.results.set(address, value);
  return value;
}
