import type { CommuneSlot, YearData } from '../forms/books.ts';
import { typedOf, type Located } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { upperFirst } from '../vietnamese/text.ts';
import { formatCount } from '../vietnamese/numbers.ts';
import { all, communeRows, each, where, type CommuneRow, type Gathered } from './gather.ts';
import { commonNoun, joined, numberIn, type Maker } from './make.ts';

/**
 * Loudspeaker clusters (II.6a) that are being put up or stand, by commune: those an office carries out (`loa.huyen`)
 * and those a commune does (`loa.xa`).
 */

/** Offered beside the offices for the unit that does the work. */
const communeItself = 'UBND xã, thị trấn';

type Row = CommuneRow<'loudspeakers'>;
type Side = 'huyen' | 'xa';

const underWay = (slot: CommuneSlot, side: Side): Gathered<Row> =>
  where(
    where(
      communeRows(slot, 'loudspeakers'),
      (row) => row.progress,
      (value) => value !== 'Chưa triển khai',
    ),
    (row) => row.unit,
    (unit) => (unit === communeItself) === (side === 'xa'),
  );

/** The words of a choice as the form shows it, in a sentence. */
const chosen = (cell: Located<string>) => commonNoun(typedOf(cell));

/** The commune's own figure of its name. */
function nameFigure(communes: readonly Figure[], { code }: CommuneSlot): Figure {
  const figure = communes.find(({ id }) => id === `xa.${code}.ten`);
  if (figure === undefined) throw new Error(`no name of commune ${code}`);
  return figure;
}

function sideFigures(
  data: YearData,
  side: Side,
  make: Maker,
  communes: readonly Figure[],
): readonly Figure[] {
  const id = `loa.${side}`;
  const label = side === 'xa' ? 'do xã thực hiện' : 'do cơ quan huyện thực hiện';
  const slots = data.communes.map((slot) => ({ slot, rows: underWay(slot, side) }));
  const rows = all(slots.map((each) => each.rows));
  const total = make.sum(
    { id: `${id}.so-cum`, label: `Số cụm loa ${label}`, unit: 'cụm' },
    each(rows, (row) => row.clusters),
  );
  const byCommune = slots
    .filter(({ rows: { items } }) => items.length > 0)
    .map(({ slot, rows: own }) => ({
      slot,
      figure: make.sum(
        { id: `${id}.cum.${slot.code}`, label: `Số cụm loa ${label}, ${slot.name}`, unit: 'cụm' },
        each(own, (row) => row.clusters),
      ),
    }));
  const list = (
    key: string,
    name: string,
    cells: (row: Row) => Located<string>,
    last?: string,
    lower = true,
  ) =>
    make.text(
      { id: `${id}.${key}`, label: `${name}, cụm loa ${label}`, unit: 'chữ' },
      'join',
      each(rows, cells),
      () =>
        joined(
          rows.items.map((row) => (lower ? chosen(cells(row)) : typedOf(cells(row)))),
          last,
        ),
    );
  const counts = byCommune.map(({ figure }) => numberIn(figure));
  const same = numberIn(total) !== null && new Set(counts).size === 1 ? byCommune[0]?.figure : undefined;
  const names = byCommune.map(({ slot }) => slot.name);
  const figures = byCommune.map(({ figure }) => figure);
  const named = byCommune.flatMap(({ slot, figure }) => [nameFigure(communes, slot), figure]);
  const textOf = (key: string, name: string, make_: () => string) =>
    make.textOf(
      { id: `${id}.${key}`, label: `${name} ${label}`, unit: 'chữ' },
      key === 'chi-tiet' ? 'breakdown' : 'present',
      // a commune that lacks altogether is known to the total alone
      numberIn(total) === null ? [total] : named,
      make_,
    );
  return [
    total,
    ...figures,
    textOf('xa', 'Xã có cụm loa', () => joined(names, ', ')),
    textOf('xa-dau-cau', 'Xã có cụm loa', () => upperFirst(joined(names, ', '))),
    textOf('chi-tiet', 'Số cụm loa từng xã', () =>
      byCommune
        .map(({ slot, figure }) => `${slot.name} ${formatCount(numberIn(figure) ?? 0)} cụm`)
        .join(', '),
    ),
    ...(same === undefined
      ? []
      : [make.sumOf({ id: `${id}.moi-xa`, label: `Số cụm loa mỗi xã, ${label}`, unit: 'cụm' }, [same])]),
    ...(rows.items.length === 0 && rows.gaps.length === 0
      ? []
      : [
          list('hinh-thuc', 'Hình thức', (row) => row.work),
          list('loai-cu', 'Loại cũ', (row) => row.oldKind),
          list('loai-moi', 'Loại mới', (row) => row.newKind),
          list('nguon-von', 'Nguồn vốn', (row) => row.funds),
          ...(side === 'huyen' ? [list('co-quan', 'Cơ quan thực hiện', (row) => row.unit, ', ', false)] : []),
        ]),
  ];
}

/** `communes`: the communes' own figures, for their names. */
export function loudspeakerFigures(
  data: YearData,
  make: Maker,
  communes: readonly Figure[],
): readonly Figure[] {
  const sides = (['huyen', 'xa'] as const).flatMap((side) => sideFigures(data, side, make, communes));
  const totals = sides.filter(({ id }) => id === 'loa.huyen.so-cum' || id === 'loa.xa.so-cum');
  return [
    make.sumOf({ id: 'loa.so-cum', label: 'Số cụm loa đã, đang triển khai', unit: 'cụm' }, totals),
    ...sides,
  ];
}
