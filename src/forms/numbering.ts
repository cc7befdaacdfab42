import { formula, type FormulaScope } from './define.ts';

/** Column STT of a list: counts from 1 on rows that are in use. `above`: number of rows over the first data row. */
function numbered(above: number, isUnused: (at: FormulaScope) => string) {
  return formula('STT', (at) => `IF(${isUnused(at)},"",ROW()-${above})`, { width: 5, ordinal: true });
}

const isBlank =
  (key: string) =>
  ({ cell }: FormulaScope): string =>
    `${cell(key)}=""`;

/** In a list whose data begin below the row CỘNG. */
export const numberedBelowTotal = (key: string) => numbered(7, isBlank(key));

/** The same where a form names holders of lines that nobody has typed: a row is in use with both. */
export const numberedOfLines = (line: string, holder: string) =>
  numbered(7, (at) =>
    at.version === 1 ? isBlank(holder)(at) : `OR(${isBlank(line)(at)},${isBlank(holder)(at)})`,
  );

/** In a list without that row. */
export const numberedBelowHeadings = (key: string) => numbered(6, isBlank(key));
