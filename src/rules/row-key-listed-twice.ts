import { type Column, isRequired, type LayoutContext, type ListSheet } from '../forms/define.ts';
import { isFilled, type Located, typedOf } from '../model/cell.ts';
import { evidenceOf, placeOf, type WorkbookRule } from './kit.ts';
import { listsOf, type ListRow } from './shared/list-sheets.ts';
import { keyOf, keyWithBlanks, repeats } from './shared/repeats.ts';

const mergeRows = (cells: readonly Located<unknown>[]) =>
  `Gộp vào một dòng, hoặc sửa ${cells.map((cell) => cell.at.cell).join(', ')}.`;

const isPrinted = (sheet: ListSheet, layout: LayoutContext): boolean =>
  sheet.printed !== undefined && sheet.openBelow?.(layout) === true;

/** What is printed is nobody's to type over: what came later is the district's to add. */
const ofPrintedRow = (before: number, row: number) =>
  `Xóa dòng ${row}. Có thêm so với dòng ${before} thì báo huyện: huyện sửa số in sẵn.`;

/** Whether a cell of the column may stay blank: money of no named document is of one line, too. */
function mayBeBlank(sheet: ListSheet, column: string, { version }: LayoutContext): boolean {
  const definition = sheet.columns[column] as Column | undefined;
  return definition?.kind === 'input' && !isRequired(definition, version);
}

/** "Vốn của Dự án 2" twice: which of the two rows counts, or both? */
export const rowKeyListedTwice: WorkbookRule = {
  id: 'row-key-listed-twice',
  severity: 'error',
  scope: 'workbook',
  summary: 'Một mã, một nguồn vốn, một lớp… ghi hai dòng trong biểu chỉ được có một dòng',
  source: 'Biểu của xã và của huyện: mỗi đối tượng một dòng',
  *check(book) {
    for (const { sheet, rows } of listsOf(book)) {
      if (sheet.key === undefined || sheet.key.heldBy !== undefined) continue;
      const { columns: ofKey } = sheet.key;
      const columns = Object.keys(sheet.columns).filter((column) => ofKey.includes(column));
      const optional = columns.filter((column) => mayBeBlank(sheet, column, book.layout));
      const required = columns.filter((column) => !optional.includes(column));
      const cellsOf = (row: ListRow, of = columns) => of.flatMap((column) => row.cells[column] ?? []);
      const key = (row: ListRow) => {
        const parts = [keyOf(...cellsOf(row, required)), keyWithBlanks(...cellsOf(row, optional))];
        return parts.includes(null) ? null : parts.join(' | ');
      };
      for (const [row, before] of repeats(rows, key)) {
        const [cells, there] = [cellsOf(row), cellsOf(before)];
        const [start, ...others] = cells;
        if (start === undefined) continue;
        yield {
          at: placeOf([start, ...others]),
          message: `${cells.filter(isFilled).map(typedOf).join(', ')} đã ghi ở dòng ${before.row}; biểu này chỉ được có một dòng như vậy.`,
          fix: isPrinted(sheet, book.layout) ? ofPrintedRow(before.row, row.row) : mergeRows(cells),
          related: there.map((cell) => cell.at),
          evidence: evidenceOf(...cells, ...there),
        };
      }
    }
  },
};
