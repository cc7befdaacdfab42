import type { FigureSet } from '../../model/figure.ts';
import type { ReportLine } from '../../model/report-lines.ts';
import type { Comparison } from '../edited/compare.ts';
import type { Misplaced, Place, PlacesByFigure, Standing } from './misplaced.ts';
import { otherSentences } from './other-sentence.ts';
import { otherUnits } from './other-unit.ts';
import { repeatedLines } from './repeated.ts';

/** All of them in reading order, each number once. */
export function misplacedNumbers(
  { lines, marks, report }: Comparison,
  figures: FigureSet,
): readonly Misplaced[] {
  const places = placesIn(report.lines);
  const standing = marks.flatMap(({ mark, line, matched: { figure } }): readonly Standing[] =>
    figure !== null && /\d/.test(mark.text) ? [{ mark, figure, line }] : [],
  );
  const elsewhere = otherSentences(standing, places, figures);
  const told = new Set<Standing>(elsewhere.keys());
  const units = otherUnits(
    standing.filter((one) => !told.has(one)),
    places,
    figures,
  );
  const found = standing.flatMap((one) => elsewhere.get(one) ?? units.get(one) ?? []);
  return [...found, ...repeatedLines(lines, report.lines)];
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
