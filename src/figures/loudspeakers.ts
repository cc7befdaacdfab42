import type { CommuneSlot, YearData } from '../forms/books.ts';
import { typedOf, valueOf, type Located } from '../model/cell.ts';
import { formatCount } from '../vietnamese/numbers.ts';
import { upperFirst } from '../vietnamese/text.ts';
import { forEach, partOf, rows, sumEach, under, type Family, type Take } from './family.ts';
import { all, communeRows, each, where, type CommuneRow, type Gathered } from './gather.ts';
import { commonNoun, joined, numberIn, type Maker } from './make.ts';
import { officeWithoutArea } from './offices.ts';

/**
 * Loudspeaker clusters (II.6a) that are being put up or stand, by commune: those an office carries out (`loa.huyen`)
 * and those a commune does (`loa.xa`).
 */

/** Offered beside the offices for the unit that does the work. */
const communeItself = 'UBND xã, thị trấn';

type Line = CommuneRow<'loudspeakers'>;
type Side = 'huyen' | 'xa';

/** What one side does: all of it, and of the communes that have any. */
interface Work {
  readonly data: YearData;
  readonly lines: Gathered<Line>;
  readonly communes: readonly { readonly slot: CommuneSlot; readonly lines: Gathered<Line> }[];
}

function underWay(data: YearData, side: Side): Work {
  const communes = data.communes.map((slot) => {
    const begun = where(
      communeRows(slot, 'loudspeakers'),
      'progress',
      (value) => value !== 'Chưa triển khai',
    );
    return {
      slot,
      lines: where(begun, 'unit', (unit) => (unit === communeItself) === (side === 'xa')),
    };
  });
  return {
    data,
    lines: all(communes.map(({ lines }) => lines)),
    communes: communes.filter(({ lines }) => lines.items.length > 0),
  };
}

/** The words of a choice as the form shows it, in a sentence. */
const chosen = (cell: Located<string>) => commonNoun(typedOf(cell));

const names = ({ communes }: Work) =>
  joined(
    communes.map(({ slot }) => slot.name),
    ', ',
  );
const countOf = (make: Maker, { code }: CommuneSlot) => make.beside(`cum.${code}`);

/** A text of the communes' names and counts; a commune that lacks altogether is known to the total alone. */
const told =
  (operation: 'present' | 'breakdown', say: (work: Work, make: Maker) => string): Take<Work> =>
  (make, work) => {
    const total = make.beside('so-cum');
    const named = work.communes.flatMap(({ slot }) => [
      make.figure(`xa.${slot.code}.ten`),
      countOf(make, slot),
    ]);
    return make.textOf(operation, numberIn(total) === null ? [total] : named, () => say(work, make));
  };

/** The distinct words of a column, where there is any work. */
const listed =
  (cells: (row: Line) => Located<string>, word = chosen, last?: string): Take<Work> =>
  (make, { lines }) =>
    lines.items.length === 0 && lines.gaps.length === 0
      ? null
      : make.text('join', each(lines, cells), () =>
          joined(
            lines.items.map((row) => word(cells(row))),
            last,
          ),
        );

const work: readonly Family<Work>[] = [
  rows<Work>([
    'so-cum',
    ({ name }) => `Số cụm loa ${name}`,
    'cụm',
    (make, { lines }) => make.sum(each(lines, (row) => row.clusters)),
  ]),
  under(
    'cum',
    '',
    forEach(
      { id: '*', name: 'một xã' },
      ({ communes }: Work) =>
        communes.map(({ slot, lines }) => ({ id: slot.code, name: slot.name, of: lines })),
      rows<Gathered<Line>>(['', ({ name }) => `Số cụm loa ${name}`, 'cụm', sumEach('clusters')]),
    ),
  ),
  rows<Work>(
    ['xa', ({ name }) => `Xã có cụm loa ${name}`, 'chữ', told('present', names)],
    [
      'xa-dau-cau',
      ({ name }) => `Xã có cụm loa ${name}`,
      'chữ',
      told('present', (of) => upperFirst(names(of))),
    ],
    [
      'chi-tiet',
      ({ name }) => `Số cụm loa từng xã ${name}`,
      'chữ',
      told('breakdown', ({ communes }, make) =>
        communes
          .map(({ slot }) => `${slot.name} ${formatCount(numberIn(countOf(make, slot)) ?? 0)} cụm`)
          .join(', '),
      ),
    ],
    // only where it is the same in all of them
    [
      'moi-xa',
      'Số cụm loa mỗi xã',
      'cụm',
      (make, { communes }) => {
        const [first, ...others] = communes.map(({ slot }) => countOf(make, slot));
        if (first === undefined || numberIn(make.beside('so-cum')) === null) return null;
        return others.every((each) => numberIn(each) === numberIn(first)) ? make.sumOf([first]) : null;
      },
    ],
    ['hinh-thuc', ({ name }) => `Hình thức, cụm loa ${name}`, 'chữ', listed((row) => row.work)],
    [
      'loai-cu',
      ({ name }) => `Loại cũ, cụm loa ${name}`,
      'chữ',
      listed(
        (row) => row.oldKind,
        (cell) => (valueOf(cell) === 'Chưa có' ? 'cụm loa cũ' : chosen(cell)),
      ),
    ],
    ['loai-moi', ({ name }) => `Loại mới, cụm loa ${name}`, 'chữ', listed((row) => row.newKind)],
    ['nguon-von', ({ name }) => `Nguồn vốn, cụm loa ${name}`, 'chữ', listed((row) => row.funds)],
  ),
];

const office = rows<Work>([
  'co-quan',
  ({ name }) => `Cơ quan thực hiện, cụm loa ${name}`,
  'chữ',
  (make, work) =>
    listed(
      (row) => row.unit,
      (unit) => officeWithoutArea(typedOf(unit), work.data),
      ', ',
    )(make, work),
]);

const ofSide = (side: Side) => (data: YearData) => underWay(data, side);

export const loudspeakers = under<YearData>(
  'loa',
  '',
  rows([
    'so-cum',
    'Số cụm loa đã, đang triển khai',
    'cụm',
    (make) => make.sumOf([make.beside('huyen.so-cum'), make.beside('xa.so-cum')]),
  ]),
  under('huyen', 'do cơ quan huyện thực hiện', partOf(ofSide('huyen'), ...work, office)),
  under('xa', 'do xã thực hiện', partOf(ofSide('xa'), ...work)),
);
