import type { FigureSet } from '../../model/figure.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Comparison } from '../edited/compare.ts';
import type { PrintedReport } from '../edited/printed.ts';
import type { Misplaced, PlacesByFigure, Standing } from './misplaced.ts';
import { misplacedNotes } from './misplaced-notes.ts';
import { otherSentences } from './other-sentence.ts';
import { otherUnits } from './other-unit.ts';
import { repeatedLines } from './repeated.ts';

/** All of them, each number once: numbers, footnotes, paragraphs, each in reading order. */
export function misplacedNumbers(comparison: Comparison, figures: FigureSet): readonly Misplaced[] {
  const { lines, marks, report } = comparison;
  const places = placesIn(report);
  const standing = marks.flatMap(({ mark, line, figure }): readonly Standing[] =>
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
  return [...found, ...misplacedNotes(comparison), ...repeatedLines(lines, report.lines)];
}

function placesIn({ figures }: PrintedReport): PlacesByFigure {
  const all = figures.filter(({ run }) => run.missing !== true);
  const byFigure = groupBy(all, ({ figure }) => figure);
  return { all, of: (figure) => byFigure.get(figure) ?? [] };
}
