import type { YearData } from '../forms/books.ts';
import { proposalAddressees } from '../forms/district/proposals.ts';
import { valueOf } from '../model/cell.ts';
import { forEach, rows } from './family.ts';
import type { DistrictRow } from './gather.ts';
import type { List } from './lists.ts';
import { text } from './make.ts';

/** The district's own proposals (VI), by whom they are put to. */

type Row = DistrictRow<'proposals'>;
type Addressee = keyof typeof proposalAddressees;

const lists: Readonly<Record<Addressee, string>> = {
  central: 'kien-nghi-trung-uong',
  upper: 'kien-nghi-cap-tren',
  council: 'kien-nghi-hdnd',
};

/** A row is known by its place on the sheet, where none can be put between others. */
const idOf = ({ row }: Row) => `kien-nghi.d${row}`;

/** The sentence without what ends it, and without the dash that the report sets before it. */
const sentence = (content: string) => content.replace(/^[-–+•]\s*/, '').replace(/[.;,\s]+$/, '');

export const proposals = forEach(
  { id: 'kien-nghi.*', name: 'một đề xuất, kiến nghị' },
  (data: YearData) =>
    (data.district.sheets.proposals?.rows ?? []).map((row) => ({
      id: idOf(row),
      name: `dòng ${row.row}`,
      of: row,
    })),
  rows<Row>([
    'noi-dung',
    'Đề xuất, kiến nghị',
    'chữ',
    (make, row) => make.cell(row.content, (content) => text(sentence(content))),
  ]),
);

/** A row of which nobody knows whom it is put to stands in none of them, which its own issue says. */
export const proposalLists = (Object.keys(lists) as readonly Addressee[]).map((addressee): List => ({
  name: lists[addressee],
  label: `đề xuất, kiến nghị đối với ${proposalAddressees[addressee]}, theo thứ tự ở sheet`,
  any: ['kien-nghi.*'],
  of: (data) =>
    (data.district.sheets.proposals?.rows ?? [])
      .filter((row) => valueOf(row.addressee) === addressee)
      .map(idOf),
}));
