import type { Column, DataSheet, Field, CellType } from '../../src/forms/define.ts';
import {
  fieldColumn,
  firstDataRow,
  lastDataRow,
  placeColumns,
  placeFields,
  placeRows,
} from '../../src/forms/layout.ts';
import type { RawCell } from '../../src/workbook/read/raw.ts';
import { rawSheetOf, type SampleBook, sheetsOf } from './sample.ts';

/** A filled data cell of the sample, with what its form says of it. */
export interface DataCell {
  readonly of: SampleBook;
  readonly sheet: DataSheet;
  /** Key of the column; of the field, on a field sheet. */
  readonly column: string;
  readonly address: string;
  readonly row: number;
  /** 1-based. */
  readonly index: number;
  readonly raw: RawCell;
  readonly type: CellType<unknown>;
  readonly kind: 'input' | 'fixed';
  readonly required: boolean;
}

/** "xa poor.closing": a column under one name for all workbooks of a form. */
export const columnName = ({ of, sheet, column }: DataCell): string => `${of.form.id} ${sheet.id}.${column}`;

interface Place {
  readonly key: string;
  readonly letter: string;
  readonly index: number;
  readonly definition: Exclude<Column, { kind: 'formula' }> | Field;
  readonly rows: readonly number[];
}

function placesOf(sheet: DataSheet, of: SampleBook): readonly Place[] {
  if (sheet.kind === 'fields') {
    return placeFields(sheet, of.book.layout).map(({ key, field, row }) => ({
      key,
      letter: fieldColumn,
      index: 3,
      definition: field,
      rows: [row],
    }));
  }
  const rows =
    sheet.kind === 'matrix'
      ? placeRows(sheet, of.book.layout).map(({ row }) => row)
      : Array.from(
          { length: lastDataRow(sheet, { ...of.book.layout, communes: [] }) - firstDataRow(sheet) + 1 },
          (_, i) => firstDataRow(sheet) + i,
        );
  return placeColumns(sheet, of.book.layout).flatMap(({ key, letter, index, column }) =>
    column.kind === 'formula' ? [] : [{ key, letter, index, definition: column, rows }],
  );
}

/** A name that the form itself prints into each line ("Vốn giao": the communes), in a row of which nothing else is filled in. */
function isOnlyPrinted(of: SampleBook, sheet: DataSheet, key: string, row: number): boolean {
  if (sheet.kind !== 'list' || sheet.echoes?.beside !== key) return false;
  const { cells } = rawSheetOf(of, sheet);
  return !placesOf(sheet, of).some(
    (place) => place.key !== key && (cells.get(`${place.letter}${row}`)?.kind ?? 'formula') !== 'formula',
  );
}

/** Every filled data cell of a workbook. */
export function dataCells(of: SampleBook): readonly DataCell[] {
  return sheetsOf(of).flatMap((sheet) => {
    const { cells } = rawSheetOf(of, sheet);
    return placesOf(sheet, of).flatMap(({ key, letter, index, definition, rows }) =>
      rows.flatMap((row): readonly DataCell[] => {
        const address = `${letter}${row}`;
        const raw = cells.get(address);
        if (raw === undefined || isOnlyPrinted(of, sheet, key, row)) return [];
        const { type, kind } = definition;
        const required = kind === 'fixed' || ('required' in definition && definition.required);
        return [
          {
            of,
            sheet,
            column: key,
            address,
            row,
            index,
            raw,
            type: type as CellType<unknown>,
            kind,
            required,
          },
        ];
      }),
    );
  });
}
