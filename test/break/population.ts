import { identityColumns, identityColumnsOfCommuneRows } from '../../src/rules/coverage.ts';
import { rawSheetOf, type SampleYear } from './sample.ts';
import { columnName, type DataCell, dataCells } from './cells.ts';

/** The filled cells of the sample by column, so that a column of few cells is broken as often as one of many. */
export function cellsByColumn(year: SampleYear): readonly (readonly DataCell[])[] {
  const columns = new Map<string, DataCell[]>();
  for (const cell of year.books.flatMap(dataCells)) {
    const name = columnName(cell);
    columns.set(name, [...(columns.get(name) ?? []), cell]);
  }
  return [...columns.values()];
}

/** Whether the cell stands under an identity; in "Vốn giao" only what a commune holds does. */
export function underIdentity(cell: DataCell): boolean {
  const { id } = cell.of.form;
  if (identityColumns(id).get(cell.sheet.id)?.has(cell.column) === true) return true;
  if (identityColumnsOfCommuneRows(id).get(cell.sheet.id)?.has(cell.column) !== true) return false;
  const cells = rawSheetOf(cell.of, cell.sheet).cells;
  return [...cells.entries()].some(
    ([address, raw]) =>
      address.replace(/^[A-Z]+/, '') === String(cell.row) &&
      raw.kind === 'text' &&
      /^(Xã|Thị trấn) /.test(raw.value),
  );
}
