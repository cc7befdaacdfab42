import type { DistrictBook } from '../../forms/books.ts';
import type { RowOf } from '../../forms/define.ts';
import { allRead } from './cells.ts';
import type { allocations } from '../../forms/district/allocations.ts';

/** A row of "Vốn giao"; its money is whole đồng once read. */
export type AllocationRow = RowOf<typeof allocations>;

/** Whether it is certain which rows belong to whom, for sums over them. */
export function allocationsAreCertain(book: DistrictBook): boolean {
  const rows = book.sheets.allocations?.rows;
  return (
    rows !== undefined &&
    rows.every((row) => allRead([row.subproject, row.holder, row.source, row.capital, row.fundingYear]))
  );
}

export function allocationRows(book: DistrictBook): readonly AllocationRow[] {
  return book.sheets.allocations?.rows ?? [];
}
