import { divisionError, FormulaError, numberOf, type Scalar, textOf, tidy } from './values.ts';

/** Excel's binary operators on single values. */
export function operate(operator: string, left: Scalar, right: Scalar): Scalar {
  if (left instanceof FormulaError) return left;
  if (right instanceof FormulaError) return right;
  if (operator === '&') return `${textOf(left)}${textOf(right)}`;
  if (comparisons.has(operator)) return comparisons.get(operator)?.(compare(left, right)) ?? null;
  const [a, b] = [numberOf(left), numberOf(right)];
  if (a instanceof FormulaError) return a;
  if (b instanceof FormulaError) return b;
  switch (operator) {
    case '+':
      return tidy(a + b);
    case '-':
      return tidy(a - b);
    case '*':
      return tidy(a * b);
    case '/':
      return b === 0 ? divisionError : a / b;
    case '^':
      return a ** b;
    default:
      throw new SyntaxError(`no operator ${operator}`);
  }
}

const comparisons: ReadonlyMap<string, (order: number) => boolean> = new Map([
  ['=', (order) => order === 0],
  ['<>', (order) => order !== 0],
  ['<', (order) => order < 0],
  ['>', (order) => order > 0],
  ['<=', (order) => order <= 0],
  ['>=', (order) => order >= 0],
]);

type Plain = Exclude<Scalar, FormulaError>;

/** Numbers before text before truth values; a blank equals 0, "" and FALSE; text without regard to case. */
function compare(left: Plain, right: Plain): number {
  const a = left ?? emptyLike(right);
  const b = right ?? emptyLike(left);
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  const [x, y] = [fold(a), fold(b)];
  return x < y ? -1 : x > y ? 1 : 0;
}

function emptyLike(other: Plain): Exclude<Plain, null> {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

function rank(value: Exclude<Plain, null>): number {
  return typeof value === 'number' ? 0 : typeof value === 'string' ? 1 : 2;
}

function fold(value: Exclude<Plain, null>): string | number {
  return typeof value === 'string' ? value.toLowerCase() : Number(value);
}
