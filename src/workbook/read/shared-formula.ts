import { columnLetters, columnNumber, lastColumn, lastRow } from '../../model/address.ts';

// In order: text, quoted sheet names, structured or external references in brackets, whole rows, numbers, names and
// functions and unquoted sheet names (told apart from references by what follows), references, whole columns.
const tokens =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[(?:[^[\]]|\[[^[\]]*\])*\]|(\$?\d{1,7}):(\$?\d{1,7})(?![\w.])|\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|(\$?[A-Za-z]{1,3}):(\$?[A-Za-z]{1,3})(?![\w.(!])|(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d{0,6})(?![\w.(!])|[\p{L}_\\$][\p{L}\p{N}_.\\?$]*/gu;

/**
 * A shared formula as it reads `rows` further down and `columns` further right: relative references move, `$` ones stay
 * (ECMA-376 part 1, §18.3.1.40). What moves off the sheet becomes #REF!.
 */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return formula.replace(
    tokens,
    (
      token,
      row1?: string,
      row2?: string,
      column1?: string,
      column2?: string,
      fixColumn?: string,
      letters?: string,
      fixRow?: string,
      digits?: string,
    ) => {
      if (row1 !== undefined && row2 !== undefined) return pair(moveRow(row1, rows), moveRow(row2, rows));
      if (column1 !== undefined && column2 !== undefined) {
        return pair(moveColumn(column1, columns), moveColumn(column2, columns));
      }
      if (letters === undefined || digits === undefined) return token;
      const column = moveColumn(`${fixColumn ?? ''}${letters}`, columns);
      const row = moveRow(`${fixRow ?? ''}${digits}`, rows);
      return column === undefined || row === undefined ? '#REF!' : column + row;
    },
  );
}

function pair(first: string | undefined, second: string | undefined): string {
  return first === undefined || second === undefined ? '#REF!' : `${first}:${second}`;
}

function moveRow(row: string, by: number): string | undefined {
  if (row.startsWith('$')) return row;
  const moved = Number(row) + by;
  return moved >= 1 && moved <= lastRow ? String(moved) : undefined;
}

function moveColumn(column: string, by: number): string | undefined {
  if (column.startsWith('$')) return column;
  const moved = columnNumber(column.toUpperCase()) + by;
  return moved >= 1 && moved <= lastColumn ? columnLetters(moved) : undefined;
}
