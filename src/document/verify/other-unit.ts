import type { FigureSet } from '../../model/figure.ts';
import { compareKey } from '../../vietnamese/text.ts';
import type { Printed } from '../edited/printed.ts';
import { aboutNumber, type Misplaced, type PlacesByFigure, type Standing } from './misplaced.ts';
import { isMeasure, isScale, tokensOf, type Unit, UnitReader } from './unit-words.ts';

/**
 * Numbers with another unit behind them than the report writes at any place of the figure. Only a unit that is known as one
 * counts, so that a reworded sentence is none; and nghìn, triệu, tỷ that were added or left out.
 */
export function otherUnits(
  standing: readonly Standing[],
  places: PlacesByFigure,
  figures: FigureSet,
): ReadonlyMap<Standing, Misplaced> {
  const reader = new UnitReader(
    places.all.flatMap((place) => (/^[\d.,]+$/.test(place.text) ? [behind(place)] : [])),
  );
  const found = new Map<Standing, Misplaced>();
  for (const one of standing) {
    const own = places.of(one.figure);
    const [home] = own;
    if (home === undefined) continue;
    const after = one.line.text.slice(one.mark.end);
    const wrong =
      differingUnit(one, reader.after(after), own, reader) ??
      differingGroup(after, own, figures.byId.get(one.figure)?.label ?? '');
    if (wrong !== null) found.set(one, { kind: 'unit', ...aboutNumber(one, home, figures), ...wrong });
  }
  return found;
}

type Difference = Pick<Misplaced, 'found' | 'expected'>;

function differingUnit(
  { mark, line }: Standing,
  unit: Unit | null,
  own: readonly Printed[],
  reader: UnitReader,
): Difference | null {
  const inside = reader.within(mark.text);
  if (inside !== null)
    return unit !== null && isMeasure(unit) && unit.kind !== inside.kind
      ? { found: unit.words, expected: '' }
      : null;
  const units = own.map((place) => reader.after(behind(place)));
  const expected = units.filter((each) => each !== null);
  const [first] = expected;
  if (first === undefined) return null;
  if (unit !== null)
    return expected.some(({ kind }) => kind === unit.kind)
      ? null
      : { found: unit.words, expected: first.words };
  // "lần lượt là 8.139 và 3.219,80 triệu đồng" says it for both; a cell's column may say it.
  const words = tokensOf(line.text).length;
  const said = compareKey(line.text).includes(compareKey(first.words));
  const goes = line.text.slice(mark.end).trim() !== '';
  return expected.length === units.length && expected.every(isScale) && goes && words > 6 && !said
    ? { found: '', expected: first.words }
    : null;
}

const groups = /hộ (mới thoát nghèo|thoát nghèo|cận nghèo|nghèo)(?!\p{L})/giu;
const plain = (text: string): string => text.normalize('NFC').replace(/[\s\u00a0]+/gu, ' ');
const groupsIn = (text: string): readonly string[] =>
  [...plain(text).matchAll(groups)].map(([, group = '']) => group.toLowerCase().replace(/^mới /, ''));

/** "1.107 hộ cận nghèo" for a number of "hộ nghèo": the group that the report names behind it, in its label or before it. */
function differingGroup(after: string, own: readonly Printed[], label: string): Difference | null {
  const begins = (text: string): string | undefined =>
    /^ ?hộ /iu.test(plain(text)) ? groupsIn(plain(text).slice(0, 24))[0] : undefined;
  const group = begins(after);
  if (group === undefined || !own.some((place) => /^ ?hộ(?!\p{L})/iu.test(plain(behind(place))))) return null;
  const written = own.flatMap((place) => begins(behind(place)) ?? []);
  const known = new Set(
    written.length > 0
      ? written
      : groupsIn(label).length > 0
        ? groupsIn(label)
        : own.flatMap(({ line, start }) =>
            groupsIn(
              line.text
                .slice(0, start)
                .split(/[.;]\s/u)
                .at(-1) ?? '',
            ),
          ),
  );
  const [expected] = known;
  return known.size === 1 && expected !== group
    ? { found: `hộ ${group}`, expected: `hộ ${expected ?? ''}` }
    : null;
}

function behind({ line, end }: Printed): string {
  return line.text.slice(end);
}
