import type { CommuneSlot, DistrictBook, YearData } from '../../forms/books.ts';
import type { RowOf } from '../../forms/define.ts';
import type { allocations } from '../../forms/district/allocations.ts';
import { countingDay, isOneOf, mergedInto, unitNames } from '../../forms/district/units.ts';
import { valueOf } from '../../model/cell.ts';
import { allRead } from './cells.ts';

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

/** The district's lines for one commune, and for the units merged into it. */
export function allocationsTo({ district, year }: YearData, slot: CommuneSlot): readonly AllocationRow[] {
  const { sheets } = district;
  const own = (sheets.communes?.rows ?? []).filter((unit) => valueOf(unit.code) === slot.code);
  const units = [...own, ...mergedInto(sheets, slot.code, countingDay(sheets, year))];
  // The name that the slot has stands also where the cell of the list cannot be read.
  const isTheirs = isOneOf([slot.name, ...units.flatMap(unitNames)]);
  return allocationRows(district).filter(({ holder }) => isTheirs(valueOf(holder) ?? ''));
}

export function allocationRows(book: DistrictBook): readonly AllocationRow[] {
  return book.sheets.allocations?.rows ?? [];
}
