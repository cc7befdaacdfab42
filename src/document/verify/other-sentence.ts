import type { FigureSet } from '../../model/figure.ts';
import { groupBy } from '../../model/group-by.ts';
import { joinedOf } from '../marks.ts';
import type { DocumentLine } from '../edited/lines.ts';
import type { Printed } from '../edited/printed.ts';
import { type Stretch, withSlots } from '../edited/written-stretch.ts';
import { aboutNumber, type Misplaced, type PlacesByFigure, type Standing } from './misplaced.ts';
import { tokensOf } from './unit-words.ts';

/** How many words before and behind a number make its place known. */
const reach = { before: 6, behind: 2 };
/** Fewer words than these before a number are any number's. */
const fewestWords = 2;

/**
 * Numbers that stand where the report has another: with the very words around them that are another number's; or in a
 * paragraph with none of the numbers that the report puts beside them, and with numbers of another sentence. Two whole
 * paragraphs that were joined have all their numbers together.
 */
export function otherSentences(
  standing: readonly Standing[],
  places: PlacesByFigure,
  figures: FigureSet,
): ReadonlyMap<Standing, Misplaced> {
  const atPlace = groupBy(places.all, ({ line, start, end }) => wordsAt(line.text, line.figures, start, end));
  const kindOf = (figure: string) => figures.byId.get(figure)?.value?.kind;
  /** Which number's place a number has taken; those that stand in words of their own are not here. */
  const owners = new Map<Standing, Printed | null>();
  for (const one of standing) {
    const { mark, figure, line } = one;
    const [home] = places.of(figure);
    if (home === undefined || kindOf(figure) === 'citation') continue;
    const words = wordsAt(line.text, line.marks, mark.start, mark.end);
    const here = words === null ? [] : (atPlace.get(words) ?? []);
    const own = here.some(({ figure: each }) => each === figure) || standsInPart(one, places.of(figure));
    // Words that are only its own: at home, whatever came to stand beside it.
    if (own && here.every(({ figure: each }) => each === figure)) continue;
    const taken =
      !own &&
      here.every(
        ({ run }) =>
          isBare(run.text) === isBare(mark.text) ||
          (kindOf(run.figure) === 'number' && kindOf(figure) === 'number'),
      ) &&
      // The same text there is nothing that a reader could see.
      here.every(({ run }) => /\d/.test(run.text) && run.text !== mark.text);
    // The place beside its own tells best.
    const owner = here.find((place) => place.line === home.line) ?? here[0];
    owners.set(one, taken ? (owner ?? null) : null);
  }
  const taking = new Set([...owners].flatMap(([one, owner]) => (owner === null ? [] : [one])));
  // One whose neighbour was taken away is not at fault for what came instead.
  const company = new Company(
    standing.filter((one) => !taking.has(one)),
    places,
    figures,
  );
  const found = new Map<Standing, Misplaced>();
  for (const [one, owner] of owners) {
    const [home] = places.of(one.figure);
    const stranger = owner?.run.text ?? company.stranger(one);
    if (home === undefined || stranger === null) continue;
    found.set(one, {
      kind: 'sentence',
      ...aboutNumber(one, home, figures),
      found: stranger,
      expected: '',
    });
  }
  return found;
}

/** A number alone; another's place is never taken by a clause with numbers in it. */
function isBare(text: string): boolean {
  return /^[\d.,%]+$/.test(text.trim());
}

/**
 * At home in a paragraph that is a part only of the one that the report joins: what stands there before and behind the number is what
 * the joined one says, as far as it goes.
 */
function standsInPart({ mark, line }: Standing, homes: readonly Printed[]): boolean {
  const here = around(line.text, line.marks, mark.start, mark.end);
  return homes.some(({ line: { text, figures, block }, start, end }) => {
    if (joinedOf(block) === undefined) return false;
    const home = around(text, figures, start, end, false);
    const [before, behind] = [
      here.before.filter((one) => one !== '^'),
      here.behind.filter((one) => one !== '$'),
    ];
    return (
      before.length > 0 &&
      home.before.slice(-before.length).join(' ') === before.join(' ') &&
      home.behind.slice(0, behind.length).join(' ') === behind.join(' ')
    );
  });
}

/** The words around a number, other numbers of ours as one sign; null: too few to know a place by. */
export function wordsAt(text: string, marks: readonly Stretch[], start: number, end: number): string | null {
  const { before, behind } = around(text, marks, start, end);
  if (before.filter((each) => /[\p{L}\d]/u.test(each)).length < fewestWords) return null;
  return `${before.join(' ')} | ${behind.join(' ')}`;
}

/** The same as words, the ends of the paragraph among them; `cut`: as far as a place is known by them. */
function around(
  text: string,
  marks: readonly Stretch[],
  start: number,
  end: number,
  cut = true,
): { readonly before: readonly string[]; readonly behind: readonly string[] } {
  const words = (stretch: Stretch): readonly string[] =>
    tokensOf(withSlots(text, marks, () => ' ‹ ', stretch)).filter((each) => /[‹\p{L}\d]/u.test(each));
  const before = ['^', ...words({ start: 0, end: start })];
  const behind = [...words({ start: end, end: text.length }), '$'];
  return cut
    ? { before: before.slice(-reach.before), behind: behind.slice(0, reach.behind) }
    : { before, behind };
}

/** Which figures the report puts together. Those that it prints in several paragraphs (the year) tell nothing. */
class Company {
  private readonly telling = new Map<string, Printed>();
  private readonly inLine = new Map<DocumentLine, Set<string>>();

  constructor(
    standing: readonly Standing[],
    places: PlacesByFigure,
    private readonly figures: FigureSet,
  ) {
    for (const place of places.all) {
      const { figure } = place.run;
      const one = new Set(places.of(figure).map(({ line }) => line)).size === 1;
      if (one && figures.byId.get(figure)?.value?.kind !== 'citation') this.telling.set(figure, place);
    }
    for (const { line, figure } of standing)
      this.inLine.set(line, (this.inLine.get(line) ?? new Set()).add(figure));
  }

  /** A number of another sentence among which this one stands, as printed; null: it is with its own, alone, or can't tell. */
  stranger({ figure, line }: Standing): string | null {
    const home = this.telling.get(figure);
    if (home === undefined || this.figures.byId.get(figure)?.value?.kind !== 'number') return null;
    const own = new Set(home.line.figures.map(({ run }) => run.figure));
    const companions = [...own].filter((each) => each !== figure && this.telling.has(each));
    const here = this.inLine.get(line) ?? new Set();
    if (companions.length === 0 || companions.some((each) => here.has(each))) return null;
    for (const each of here) {
      const place = this.telling.get(each);
      if (place !== undefined && !own.has(each)) return place.text;
    }
    return null;
  }
}
