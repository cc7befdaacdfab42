import type { Place } from '../../model/cell.ts';
import type { Issue } from '../../model/issue.ts';
import type { Mistake } from '../../model/mistake.ts';
import { present } from '../../model/present.ts';
import { cellKey, type Recheck, type Vanishing } from './recheck.ts';

/** Cells of one workbook that are tried: where more things are wrong than that, no single cell is the cause. */
const mostCells = 30;

/** Numbers of the cells beside that are tried. */
const mostBeside = 8;

/** A cell under suspicion: several findings rest on it. */
interface Suspect {
  readonly at: Place;
  readonly value: number;
  readonly on: readonly Issue[];
}

/**
 * Cells whose one wrong number is behind several findings: told once, where another number there makes them all vanish. Which number is
 * right nobody guesses: those that are tried are what the findings expect, what stands in the cells beside, and the same digits with some
 * too many or too few.
 */
export function typos(
  issues: readonly Issue[],
  recheck: Recheck,
): { readonly mistakes: readonly Mistake[]; readonly left: readonly Issue[] } {
  const mistakes: Mistake[] = [];
  const left = new Set(issues);
  const naming = issuesByFile(issues.filter((issue) => recheck.isOfRules(issue)));
  for (const file of new Set(issues.flatMap(({ at }) => at.file ?? []))) {
    const leftHere = () => (naming.get(file) ?? []).filter((issue) => left.has(issue));
    let typo = typoIn(file, leftHere(), recheck);
    while (typo !== null) {
      mistakes.push(typo);
      for (const issue of typo.found) left.delete(issue);
      typo = typoIn(file, leftHere(), recheck);
    }
  }
  return { mistakes, left: [...left] };
}

/** All cells that an issue names. */
const placesOf = ({ at, related = [], evidence = [] }: Issue): readonly Place[] => [
  at,
  ...related,
  ...evidence.map((each) => each.at),
];

/** Each under every file of which it names a cell. */
function issuesByFile(issues: readonly Issue[]): ReadonlyMap<string, readonly Issue[]> {
  const byFile = new Map<string, Issue[]>();
  for (const issue of issues)
    for (const file of new Set(placesOf(issue).flatMap((place) => place.file ?? []))) {
      const known = byFile.get(file);
      if (known === undefined) byFile.set(file, [issue]);
      else known.push(issue);
    }
  return byFile;
}

function typoIn(file: string, issues: readonly Issue[], recheck: Recheck): Mistake | null {
  let best: { readonly at: Place; readonly vanishing: Vanishing } | null = null;
  for (const suspect of suspects(file, issues, recheck)) {
    if (suspect.on.length < (best?.vanishing.gone.length ?? 2)) break;
    for (const value of otherNumbers(suspect, recheck)) {
      const vanishing = recheck.vanishing(file, new Map([[cellKey(suspect.at), value]]), suspect.on);
      if (isBetter(vanishing, best?.vanishing)) best = { at: suspect.at, vanishing };
      if (vanishing.gone.length === suspect.on.length && vanishing.instead === 0) break;
    }
  }
  return best === null ? null : told(best.at, best.vanishing.gone);
}

function isBetter(one: Vanishing, other: Vanishing = { gone: [], instead: 0 }): boolean {
  const more = one.gone.length - other.gone.length;
  return more > 0 || (more === 0 && one.gone.length > 0 && one.instead < other.instead);
}

/** The most burdened first; of equals, where the findings themselves stand. */
function suspects(file: string, issues: readonly Issue[], recheck: Recheck): readonly Suspect[] {
  const byCell = new Map<string, { readonly at: Place; readonly on: Set<Issue> }>();
  for (const issue of issues) {
    for (const at of placesOf(issue)) {
      if (at.file !== file) continue;
      const known = byCell.get(cellKey(at)) ?? { at, on: new Set() };
      byCell.set(cellKey(at), { at, on: known.on.add(issue) });
    }
  }
  const burden = ({ at, on }: Suspect): number =>
    on.length + on.filter((issue) => cellKey(issue.at) === cellKey(at)).length / 100;
  return [...byCell.values()]
    .flatMap(({ at, on }): readonly Suspect[] => {
      const value = recheck.numberAt(at);
      return value === undefined || on.size < 2 ? [] : [{ at, value, on: [...on] }];
    })
    .sort((a, b) => burden(b) - burden(a))
    .slice(0, mostCells);
}

/** "1.149", "480.000.000 đồng" as issues write numbers. */
function numberIn(text: string | undefined): number | undefined {
  const [, digits] = /^(-?[\d.]+(?:,\d+)?)(?: đồng)?$/.exec(text ?? '') ?? [];
  return digits === undefined ? undefined : Number(digits.replaceAll('.', '').replace(',', '.'));
}

function otherNumbers({ at, value, on }: Suspect, recheck: Recheck): readonly number[] {
  const expected = on.flatMap(({ at: where, actual, expected: should }) => {
    const [is, wanted] = [numberIn(actual), numberIn(should)];
    if (is === undefined || wanted === undefined) return [];
    return cellKey(where) === cellKey(at) ? [wanted] : [value + wanted - is, value - wanted + is];
  });
  const digits = [10, 100, 1_000].flatMap((times) => [value / times, value * times]);
  const beside = on.flatMap(({ related = [] }) => present(related.map((each) => recheck.numberAt(each))));
  return [...new Set([...expected, ...digits, ...beside.slice(0, mostBeside)])].filter(
    (each) => Number.isInteger(each) && each >= 0 && each !== value,
  );
}

function told(at: Place, found: readonly Issue[]): Mistake {
  const here = (issue: Issue) => cellKey(issue.at) === cellKey(at);
  const head =
    found.find((issue) => here(issue) && issue.severity === 'error') ?? found.find(here) ?? found[0];
  if (head === undefined) throw new Error('nothing found');
  const others = elsewhere(at, found);
  const { evidence: _, ...said } = head;
  return {
    told: {
      ...{ ...said, at },
      severity: found.some(({ severity }) => severity === 'error') ? 'error' : head.severity,
      message: `${here(head) ? '' : `Xem lại ${at.cell}. `}${head.message}`,
      fix: present([
        head.fix,
        others.length > 0 && `Sửa đúng ${at.cell} thì lỗi ở ${others.join(', ')} cũng hết.`,
      ]).join(' '),
    },
    found: [head, ...found.filter((issue) => issue !== head)],
  };
}

/** Where else what comes of a cause was found, as one says it from there. */
export function elsewhere(here: Place, found: readonly Issue[]): readonly string[] {
  const others = found.filter(({ at }) => cellKey(at) !== cellKey(here));
  return [...new Set(others.map(({ at }) => placeFrom(here, at)))];
}

/** "L8", "Hộ nghèo!C7", "huyen.xlsx, Báo cáo!C50". */
function placeFrom(here: Place, { file, sheet, cell }: Place): string {
  const own = cell ?? 'cả sheet';
  if (file !== here.file) return `${file}, ${sheet}!${own}`;
  return sheet === here.sheet ? own : `${sheet}!${own}`;
}
