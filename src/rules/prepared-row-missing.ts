import type { CommuneBook, YearData } from '../forms/books.ts';
import { communeForm } from '../forms/commune/form.ts';
import {
  type Column,
  type FormContext,
  type LayoutContext,
  type ListSheet,
  type PreparedRow,
  textOf,
} from '../forms/define.ts';
import { formContextOf } from '../forms/district/context.ts';
import { firstDataRow } from '../forms/layout.ts';
import { valueOf } from '../model/cell.ts';
import { allRead } from './shared/cells.ts';
import { listsOf, type ListOfRows } from './shared/list-sheets.ts';
import { slotsWithBook } from './shared/year-rows.ts';
import type { YearRule } from './rule.ts';

/** Sheets whose rows the district prepares, by the columns that tell one from another. */
const prepared = [
  { sheet: communeForm.sheets.funds, keys: ['subproject', 'source', 'capital'] },
  { sheet: communeForm.sheets.otherTargets, keys: ['code', 'name'] },
] as const;

/** As the cells show it: "Dự án 2 - Ngân sách trung ương - Sự nghiệp". */
function named(sheet: ListSheet, keys: readonly string[], row: PreparedRow, context: FormContext): string {
  return keys.map((key) => labelOf(sheet.columns[key] as Column, row[key], context)).join(' - ');
}

function labelOf(column: Column, value: PreparedRow[string] | undefined, context: FormContext): string {
  const options =
    column.kind !== 'formula' && column.type.shape === 'choice' ? column.type.options(context) : [];
  const option = options.find((each) => each.value === value);
  return option === undefined ? String(value) : textOf(option.label, context);
}

/** What stands in the key columns of a row, as it is shown. */
function stands(
  { rows }: ListOfRows,
  sheet: ListSheet,
  keys: readonly string[],
  context: FormContext,
): readonly string[] {
  return rows.map(({ cells }) =>
    keys
      .map((key) => labelOf(sheet.columns[key] as Column, valueOf(cells[key]) as string | undefined, context))
      .join(' - '),
  );
}

/** A row that a form was made with and that is gone. */
export interface MissingRow {
  readonly book: CommuneBook;
  readonly sheet: ListSheet;
  /** As its key cells show it. */
  readonly name: string;
  readonly prepared: PreparedRow;
  /** The number that it had. */
  readonly row: number;
}

export function* missingRows(data: YearData): Iterable<MissingRow> {
  const context = formContextOf(data.district.sheets, data.district.layout);
  for (const { code, name: owner, book } of slotsWithBook(data))
    for (const { sheet, keys } of prepared) {
      const list = listsOf(book).find((each) => each.sheet.id === sheet.id);
      if (
        list === undefined ||
        !list.rows.every(({ cells }) => allRead(keys.flatMap((key) => cells[key] ?? [])))
      )
        continue;
      const there = stands(list, sheet, keys, context);
      const rows = sheet.prepared?.(ownContext(context, book.layout), { code, name: owner }) ?? [];
      for (const [index, row] of rows.entries()) {
        const name = named(sheet, keys, row, context);
        if (!there.includes(name))
          yield { book, sheet, name, prepared: row, row: firstDataRow(sheet) + index };
      }
    }
}

/** A row that the district has written is gone from the commune's file, with the numbers that belong to it. */
export const preparedRowMissing: YearRule = {
  id: 'prepared-row-missing',
  severity: 'error',
  scope: 'year',
  summary: 'Thiếu một dòng do huyện ghi sẵn (bị xóa, hoặc biểu gửi trước khi huyện thêm dòng)',
  source: 'Biểu Nguồn vốn; Chỉ tiêu khác',
  *check(data) {
    for (const { book, sheet, name } of missingRows(data))
      yield {
        at: { file: book.file, sheet: sheet.name, cell: null },
        about: name,
        message: `Thiếu dòng “${name}” do huyện ghi sẵn: có thể đã bị xóa, hoặc biểu được gửi trước khi có dòng này.`,
        fix: 'Chép lại các ô xám của dòng này từ biểu huyện gửi (huyện gửi lại biểu nếu cần) rồi nhập số.',
      };
  },
};

/** The rows that this file was made with: those of its own layout. */
function ownContext(context: FormContext, layout: LayoutContext): FormContext {
  return { ...context, ...layout, printedSums: layout.printedSums === true };
}
