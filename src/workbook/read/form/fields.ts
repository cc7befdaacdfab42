import type { Field, FieldSheet } from '../../../forms/define.ts';
import { fieldColumn, rowOf } from '../../../forms/layout.ts';
import { columnNumber } from '../../../model/address.ts';
import type { CellsByKey, OpenSheet } from './open-sheet.ts';
import { tellHidden, tellMerges } from './remarks.ts';

/** One value a row: the cells by field. */
export function readFields(open: OpenSheet, sheet: FieldSheet): CellsByKey {
  const numbers = Object.keys(sheet.fields).map((key) => rowOf(sheet, key));
  const cells = open.take(
    Object.entries<Field>(sheet.fields).map(([key, definition]) => {
      return { key, address: `${fieldColumn}${rowOf(sheet, key)}`, definition };
    }),
  );
  tellMerges(open, { row: Math.max(...numbers), column: columnNumber(fieldColumn) });
  tellHidden(open, new Set(numbers));
  return cells;
}
