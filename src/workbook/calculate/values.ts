/** What a cell shows. `null` is a blank cell; an error is Excel's (`#DIV/0!`). */
export type Scalar = number | string | boolean | null | FormulaError;
/** Rows of columns. */
export type Matrix = readonly (readonly Scalar[])[];
export type Value = Scalar | Matrix;

export class FormulaError {
  readonly code: string;
  constructor(code: string) {
    this.code = code;
  }
}

export const valueError = new FormulaError('#VALUE!');
export const divisionError = new FormulaError('#DIV/0!');
export const notAvailable = new FormulaError('#N/A');

export function isMatrix(value: Value): value is Matrix {
  return Array.isArray(value);
}

/** The value where one is wanted: a matrix of one cell gives it, a larger one is an error. */
export function scalarOf(value: Value): Scalar {
  if (!isMatrix(value)) return value;
  return value.length === 1 && value[0]?.length === 1 ? (value[0][0] ?? null) : valueError;
}

export function cellsOf(value: Value): readonly Scalar[] {
  return isMatrix(value) ? value.flat() : [value];
}

export function numberOf(value: Scalar): number | FormulaError {
  if (value instanceof FormulaError || typeof value === 'number') return value;
  if (value === null) return 0;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return /^-?\d+(\.\d+)?$/.test(value.trim()) ? Number(value) : valueError;
}

export function textOf(value: Scalar): string | FormulaError {
  if (value instanceof FormulaError) return value;
  if (value === null) return '';
  return typeof value === 'boolean' ? (value ? 'TRUE' : 'FALSE') : String(value);
}

export function truthOf(value: Scalar): boolean | FormulaError {
  if (value instanceof FormulaError || typeof value === 'boolean') return value;
  if (typeof value === 'string') return valueError;
  return value !== null && value !== 0;
}

/** Excel keeps 15 digits: 0.1 + 0.2 is 0.3. */
export function tidy(value: number): number {
  return Number.isInteger(value) ? value : Number(value.toPrecision(15));
}

/** One function over both, cell by cell where either is a matrix. A single row or column is stretched. */
export function broadcast(left: Value, right: Value, apply: (a: Scalar, b: Scalar) => Scalar): Value {
  if (!isMatrix(right)) return mapValue(left, (value) => apply(value, right));
  if (!isMatrix(left)) return mapValue(right, (value) => apply(left, value));
  const [a, b] = [left, right];
  const height = Math.max(a.length, b.length);
  const width = Math.max(a[0]?.length ?? 0, b[0]?.length ?? 0);
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_, column) => apply(pick(a, row, column), pick(b, row, column))),
  );
}

export function mapValue(value: Value, apply: (of: Scalar) => Scalar): Value {
  return isMatrix(value) ? value.map((row) => row.map(apply)) : apply(value);
}

function pick(matrix: Matrix, row: number, column: number): Scalar {
  const line = matrix[matrix.length === 1 ? 0 : row];
  if (line === undefined) return notAvailable;
  const cell = line[line.length === 1 ? 0 : column];
  return cell === undefined ? notAvailable : cell;
}
