import type { FigureSet } from '../../model/figure.ts';
import type { ReportLine } from '../../model/report-lines.ts';
import type { FoundBaseline } from '../baseline-reader.ts';
import type { DocumentLine } from './document-lines.ts';
import { standingMarks, type Standing } from './marks.ts';
import type { Misplaced, Place, PlacesByFigure } from './misplaced.ts';
import { otherSentences } from './other-sentence.ts';
import { otherUnits } from './other-unit.ts';
import { repeatedLines } from './repeated.ts';

export interface MisplacedQuestion {
  readonly lines: readonly DocumentLine[];
  readonly baseline: FoundBaseline | null;
  /** The report as the data and the template make it now. */
  readonly fresh: readonly ReportLine[];
  readonly figures: FigureSet;
}

/** All of them in reading order, each number once. */
export function misplacedNumbers({
  lines,
  baseline,
  fresh,
  figures,
}: MisplacedQuestion): readonly Misplaced[] {
  const places = placesIn(fresh);
  const standing = standingMarks(lines, baseline, [
    ...figures.byId.keys(),
    ...places.all.map(({ run }) => run.figure),
  ]).filter(({ mark }) => /\d/.test(mark.text));
  const elsewhere = otherSentences(standing, places, figures);
  const told = new Set<Standing>(elsewhere.keys());
  const units = otherUnits(
    standing.filter((one) => !told.has(one)),
    places,
    figures,
  );
  const found = standing.flatMap((one) => elsewhere.get(one) ?? units.get(one) ?? []);
  return [...found, ...repeatedLines(lines, fresh)];
}

function placesIn(fresh: readonly ReportLine[]): PlacesByFigure {
  const all = fresh.flatMap((line) =>
    line.figures.filter(({ run }) => run.missing !== true).map((figure): Place => ({ ...figure, line })),
  );
  const byFigure = new Map<string, Place[]>();
  for (const place of all) {
    const own = byFigure.get(place.run.figure);
    if (own === undefined) byFigure.set(place.run.figure, [place]);
    else own.push(place);
  }
  return { all, of: (figure) => byFigure.get(figure) ?? [] };
}
