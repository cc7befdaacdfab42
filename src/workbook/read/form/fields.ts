import type { Field, FieldSheet } from '../../../forms/define.ts';
import { fieldColumn, placeFields } from '../../../forms/layout.ts';
import { columnNumber } from '../../../model/address.ts';
import type { CellsByKey, OpenSheet } from './open-sheet.ts';
import { tellOutsideFields } from './outside.ts';
import { tellHidden, tellMerges, tellStruck } from './remarks.ts';

/** One value a row: the cells by field. */
export function readFields(open: OpenSheet, sheet: FieldSheet): CellsByKey {
  const fields = placeFields(sheet, open.layout);
  const numbers = fields.map(({ row }) => row);
  const taken = fields.map(({ key, row, field }) => {
    return { key, address: `${fieldColumn}${row}`, definition: field };
  });
  const none = open.absent(sheet.fields as Readonly<Record<string, Field>>);
  const cells = { ...none, ...open.take(taken) };
  const column = columnNumber(fieldColumn);
  tellMerges(open, { row: Math.max(...numbers), column });
  tellHidden(open, new Set(numbers), [column]);
  tellStruck(open, new Set(numbers), [column]);
  tellOutsideFields(open, sheet);
  return cells;
}
