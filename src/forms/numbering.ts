import { formula } from './define.ts';

/** Column STT of a list: counts from 1 on rows that are in use. `above`: number of rows over the first data row. */
function numbered(above: number) {
  return (key: string) =>
    formula('STT', ({ cell }) => `IF(${cell(key)}="","",ROW()-${above})`, { width: 5, ordinal: true });
}

/** In a list whose data begin below the row CỘNG. */
export const numberedBelowTotal = numbered(7);

/** In a list without that row. */
export const numberedBelowHeadings = numbered(6);
