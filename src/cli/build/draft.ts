import { type DraftComment, withComments } from '../../document/passes/comments/add-comments.ts';
import { printedIds } from '../../document/edited/printed.ts';
import { cellsBehind } from '../../figures/sources.ts';
import type { YearData } from '../../forms/books.ts';
import { type CalendarDate, type Place, valueOf } from '../../model/cell.ts';
import type { FigureSet } from '../../model/figure.ts';
import { present } from '../../model/present.ts';
import { type Issue, touchesAny } from '../../model/issue.ts';
import { compareDates } from '../../vietnamese/dates.ts';
import type { Prepared } from './prepare.ts';

/** A comment longer than this is no longer read. */
const mostIssues = 4;
const mostAtTitle = 12;

/**
 * A draft with its issues as Word comments: each at the first place of every printed number that its cells lead to, and those
 * that touch no printed number together at the title. Dated by the newest cut-off date of the data.
 */
export function withIssueComments(
  bytes: Uint8Array,
  { report, figures, issues, data }: Pick<Prepared, 'report' | 'figures' | 'issues' | 'data'>,
): Uint8Array {
  const printed = [...printedIds(report)];
  return withComments(bytes, commentsFor(issues, printed, figures), newestCutOff(data)).bytes;
}

/** `printed`: ids of the figures that the document prints, in reading order. */
export function commentsFor(
  issues: readonly Issue[],
  printed: readonly string[],
  figures: FigureSet,
): readonly DraftComment[] {
  const cellsOf = printed.flatMap((id) => {
    const figure = figures.byId.get(id);
    return figure === undefined ? [] : [[id, cellsBehind(figure, figures)] as const];
  });
  const byFigure = new Map<string, Issue[]>();
  const untouched: Issue[] = [];
  for (const issue of issues) {
    const touching = (places: readonly Place[]): readonly string[] =>
      cellsOf.flatMap(([id, cells]) => (places.some((place) => touchesAny(place, cells)) ? [id] : []));
    // The evidence names whole rows: it is asked only where the cells that are wrong are printed nowhere.
    const direct = touching([issue.at, ...(issue.related ?? [])]);
    const touched = direct.length > 0 ? direct : touching((issue.evidence ?? []).map(({ at }) => at));
    if (touched.length === 0) untouched.push(issue);
    for (const id of touched) byFigure.set(id, [...(byFigure.get(id) ?? []), issue]);
  }
  return present([
    ...[...byFigure].map(([figure, found]) => ({ figure, paragraphs: bounded(found, mostIssues) })),
    untouched.length > 0 && {
      figure: null,
      paragraphs: [
        `${untouched.length} vấn đề không gắn với số nào trong báo cáo:`,
        ...bounded(untouched, mostAtTitle),
      ],
    },
  ]);
}

function bounded(issues: readonly Issue[], most: number): readonly string[] {
  const shown = issues.slice(0, most).map(issueText);
  const more = issues.length - shown.length;
  return more === 0 ? shown : [...shown, `… và ${more} vấn đề nữa (xem: dakto-report validate).`];
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
