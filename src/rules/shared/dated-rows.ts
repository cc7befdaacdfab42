import type { Book } from '../../forms/books.ts';
import { valueOf, type CalendarDate, type Located } from '../../model/cell.ts';
import { projectRows } from './project-rows.ts';

/** Days on which something was done, as far as a workbook reports it done; `within`: it belongs to the report's year. */
export interface DatedCell {
  readonly cell: Located<CalendarDate>;
  readonly within: boolean;
}

/** The last day the workbook's data reach: its own cut-off date. */
export function cutoffOf(book: Book): Located<CalendarDate> | undefined {
  return book.kind === 'xa' ? book.sheets.info?.cutoff : book.sheets.report?.cutoff;
}

const within = (cell: Located<CalendarDate>): DatedCell => ({ cell, within: true });
const anyYear = (cell: Located<CalendarDate>): DatedCell => ({ cell, within: false });

export function datedCells(book: Book): readonly DatedCell[] {
  const projects = projectRows(book).map((row) => anyYear(row.decisionDate));
  if (book.kind === 'xa') {
    const { training, communication, capacity, supervision } = book.sheets;
    return [
      ...projects,
      ...(training?.rows ?? []).map((row) => anyYear(row.startedOn)),
      ...(communication?.rows ?? []).map((row) => within(row.date)),
      ...(capacity?.rows ?? []).flatMap((row) => [anyYear(row.planDate), within(row.date)]),
      ...(supervision?.rows ?? []).map((row) => within(row.date)),
    ];
  }
  return [
    ...projects,
    ...(book.sheets.trainingClasses?.rows ?? []).map((row) => anyYear(row.startedOn)),
    ...(book.sheets.activities?.rows ?? [])
      .filter((row) => valueOf(row.progress) === 'done')
      .map((row) => within(row.from)),
  ];
}
