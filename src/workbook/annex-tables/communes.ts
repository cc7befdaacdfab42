import type { CommuneSlot } from '../../forms/books.ts';
import { communeWordOf } from '../../forms/district/units.ts';
import { valueOf } from '../../model/cell.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import type { AnnexColumn, AnnexRow, AnnexSource } from './annex-table.ts';
import type { TableCell } from '../tables/table.ts';

/** The first columns of a table by commune. */
export function communeColumns({ data }: AnnexSource): readonly AnnexColumn[] {
  return [
    { heading: 'STT', kind: 'centre', width: 5 },
    { heading: upperFirst(communeWordOf(data.district.sheets)), kind: 'text', width: 17 },
  ];
}

/** A row for each commune in the district's order, and their total above all of them as `prefix` "". */
export function communeRows(
  { data }: AnnexSource,
  says: (prefix: string) => readonly TableCell[],
): readonly AnnexRow[] {
  return [
    ...data.communes.map((slot, index): AnnexRow => {
      const name = communeName(slot);
      return { kind: 'item', cells: [index + 1, name, ...says(`xa.${slot.code}.`)], folds: name };
    }),
    { kind: 'total', cells: ['', 'Tổng cộng', ...says('')] },
  ];
}

export function communeName({ name }: CommuneSlot): string {
  return upperFirst(name);
}

/** What the district has to say of figures by commune, as under the annex of the report. */
export function communeNotes({ data }: AnnexSource): readonly string[] {
  const note = valueOf(data.district.sheets.report?.communesAnnexNote);
  return note === undefined ? [] : [note];
}
