import type { RowOf } from '../../forms/define.ts';
import type { communes } from '../../forms/district/communes.ts';
import type { YearData } from '../../forms/books.ts';
import { valueOf, type Filled } from '../../model/cell.ts';
import { nameKey } from '../../vietnamese/names.ts';
import { communeKinds } from '../../vietnamese/unit-kinds.ts';
import { allRead } from './cells.ts';
import { slotsWithBook } from './year-rows.ts';

/** Names that a commune's "Thông tin" bears, as the district filled them in, against the district's own lists. */

/** A name without its kind; "ắ" and "ă" are one letter to many typists. */
function unitKey(name: string): string {
  const plain = name.normalize('NFC').replace(/ắ/g, 'ă').replace(/Ắ/g, 'Ă');
  return nameKey(plain).replace(kinds, '');
}

const kinds = new RegExp(
  `^(?:${[...communeKinds, 'huyện', 'quận', 'thị xã', 'thành phố', 'tỉnh'].map(nameKey).join('|')}) `,
);

function keysOf(row: RowOf<typeof communes>): readonly string[] {
  const spellings = (valueOf(row.spellings) ?? '').split(';');
  return [valueOf(row.name) ?? '', ...spellings]
    .map((each) => unitKey(each.trim()))
    .filter((key) => key !== '');
}

export interface OtherName {
  readonly cell: Filled<string>;
  /** What the district has for it. */
  readonly own: string;
  /** The unit of the list that bears this name. */
  readonly of?: string;
}

/** Every name on "Thông tin" that is not the one of the unit to which the form was sent. */
export function otherNames(data: YearData): readonly OtherName[] {
  const { report, communes: list } = data.district.sheets;
  const units = list?.rows ?? [];
  if (!allRead(units.flatMap((unit) => [unit.code, unit.name]))) return [];
  return slotsWithBook(data).flatMap(({ code, name, book: { sheets } }) => {
    if (sheets.info === null) return [];
    const unit = units.find((row) => valueOf(row.code) === code);
    const areas = [
      { cell: sheets.info.province, own: valueOf(report?.province) },
      { cell: sheets.info.district, own: valueOf(report?.areaName) },
    ];
    const cell = sheets.info.commune;
    const isOwn = unit !== undefined && cell.state === 'value' && keysOf(unit).includes(unitKey(cell.value));
    const other = units.find(
      (row) => row !== unit && cell.state === 'value' && keysOf(row).includes(unitKey(cell.value)),
    );
    return [
      ...areas.flatMap(({ cell, own }) =>
        cell.state !== 'value' || own === undefined || unitKey(cell.value) === unitKey(own)
          ? []
          : [{ cell, own }],
      ),
      ...(cell.state !== 'value' || unit === undefined || isOwn
        ? []
        : [{ cell, own: name, ...(other === undefined ? {} : { of: valueOf(other.code) ?? '' }) }]),
    ];
  });
}
