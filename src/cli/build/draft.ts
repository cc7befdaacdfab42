import { type DraftComment, withComments } from '../../document/passes/comments/add-comments.ts';
import { printedIds } from '../../document/edited/printed.ts';
import { cellsBehind } from '../../figures/sources.ts';
import type { YearData } from '../../forms/books.ts';
import { type CalendarDate, type Place, valueOf } from '../../model/cell.ts';
import type { FigureSet } from '../../model/figure.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Mistake } from '../../model/mistake.ts';
import { present } from '../../model/present.ts';
import { mistakesOf } from '../../rules/mistakes/mistakes.ts';
import { type Issue, touchesAny } from '../../model/issue.ts';
import { compareDates } from '../../vietnamese/dates.ts';
import type { Prepared } from './prepare.ts';

/** A comment longer than this is no longer read. */
const mostMistakes = 4;
const mostAtTitle = 12;

/**
 * A draft with its mistakes as Word comments: each once, at the first printed number that its cells lead to, and those that touch
 * no printed number together at the title. Dated by the newest cut-off date of the data.
 */
export function withIssueComments(
  bytes: Uint8Array,
  { report, figures, issues, data }: Pick<Prepared, 'report' | 'figures' | 'issues' | 'data'>,
): Uint8Array {
  const printed = [...printedIds(report)];
  const comments = commentsFor(mistakesOf(issues, data), printed, figures, data.year);
  return withComments(bytes, comments, newestCutOff(data)).bytes;
}

/** `printed`: ids of the figures that the document prints, in reading order. `year`: for the command that says all. */
export function commentsFor(
  mistakes: readonly Mistake[],
  printed: readonly string[],
  figures: FigureSet,
  year: number,
): readonly DraftComment[] {
  const cellsOf = printed.flatMap((id) => {
    const figure = figures.byId.get(id);
    return figure === undefined ? [] : [[id, cellsBehind(figure, figures)] as const];
  });
  const touching = (places: readonly Place[]): string | null =>
    cellsOf.find(([, cells]) => places.some((place) => touchesAny(place, cells)))?.[0] ?? null;
  const byFigure = groupBy(mistakes, ({ found }) => {
    // The evidence names whole rows: it is asked only where the cells that are wrong are printed nowhere.
    const direct = touching(found.flatMap(({ at, related = [] }) => [at, ...related]));
    return direct ?? touching(found.flatMap(({ evidence = [] }) => evidence.map(({ at }) => at))) ?? '';
  });
  return [...byFigure].map(([figure, own]) =>
    figure === ''
      ? {
          figure: null,
          paragraphs: [
            `${own.length} vấn đề không gắn với số nào trong báo cáo:`,
            ...bounded(own, mostAtTitle, year),
          ],
        }
      : { figure, paragraphs: bounded(own, mostMistakes, year) },
  );
}

function bounded(mistakes: readonly Mistake[], most: number, year: number): readonly string[] {
  const shown = mistakes.slice(0, most).map(({ told }) => issueText(told));
  const more = mistakes.length - shown.length;
  return more === 0 ? shown : [...shown, `… và ${more} vấn đề nữa (xem: dakto-report validate ${year}).`];
}

function issueText({ at, severity, message, fix, acknowledged }: Issue): string {
  const place = present([at.file, at.sheet, at.cell]).join(', ');
  const word = acknowledged !== undefined ? 'Đã xác nhận' : severity === 'error' ? 'Lỗi' : 'Cảnh báo';
  const answer =
    acknowledged === undefined ? fix : `${acknowledged.by}, ${acknowledged.on}: ${acknowledged.reason}`;
  return present([`${word}${place === '' ? '' : ` (${place})`}: ${message}`, answer]).join(' ');
}

/** The newest day that a workbook of the year is up to. */
export function newestCutOff({ district, communes, year }: YearData): CalendarDate {
  const dates = present([
    valueOf(district.sheets.report?.cutoff),
    ...communes.map(({ book }) => valueOf(book?.sheets.info?.cutoff)),
  ]);
  return dates.sort(compareDates).at(-1) ?? { year, month: 12, day: 31 };
}
