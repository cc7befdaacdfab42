import { type FormulaColumn, formula } from './define.ts';
import { rows } from './layout.ts';

/**
 * Column STT of a list: counts from 1 on rows whose column `key` is filled. `above`: the row over the first data row
 * (CỘNG where the sheet has it, else the row of column numbers).
 */
export function ordinal(key: string, above: number = rows.total): FormulaColumn {
  return formula('STT', ({ cell }) => `IF(${cell(key)}="","",ROW()-${above})`, { width: 5 });
}

/** The same in a list that has no row CỘNG. */
export function ordinalWithoutTotal(key: string): FormulaColumn {
  return ordinal(key, rows.number);
}
