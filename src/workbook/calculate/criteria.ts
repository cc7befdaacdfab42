import { operate } from './operators.ts';
import { FormulaError, type Scalar } from './values.ts';

/** What COUNTIF and SUMIF mean by a criterion: `5`, `"Có"`, `">0"`, `"<>"`, `"?*"`. */
export function criterion(wanted: Scalar): (cell: Scalar) => boolean {
  if (typeof wanted !== 'string') return (cell) => cell !== null && isTrue(operate('=', cell, wanted ?? 0));
  const [, operator = '', operand = ''] = /^(<=|>=|<>|=|<|>)?(.*)$/s.exec(wanted) ?? [];
  const number = /^-?\d+(\.\d+)?$/.test(operand) ? Number(operand) : undefined;
  switch (operator) {
    case '':
    case '=':
      if (operand === '') return (cell) => cell === null || (cell === '' && operator === '');
      return equals(operand, number);
    case '<>':
      if (operand === '') return (cell) => cell !== null;
      return (cell) => !equals(operand, number)(cell);
    default:
      return (cell) =>
        number === undefined
          ? typeof cell === 'string' && isTrue(operate(operator, cell, operand))
          : typeof cell === 'number' && isTrue(operate(operator, cell, number));
  }
}

function equals(operand: string, number: number | undefined): (cell: Scalar) => boolean {
  if (number !== undefined) return (cell) => cell === number || cell === operand;
  const pattern = operand
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const whole = new RegExp(`^${pattern}$`, 'isu');
  return (cell) => typeof cell === 'string' && whole.test(cell);
}

function isTrue(value: Scalar): boolean {
  return !(value instanceof FormulaError) && value === true;
}
