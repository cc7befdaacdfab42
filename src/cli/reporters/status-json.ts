import type { CalendarDate } from '../../model/cell.ts';
import type { CommuneStatus, YearStatus } from '../status-facts.ts';

/** "2023-11-10". */
function iso(date: CalendarDate | null): string | null {
  if (date === null) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

function communeAsJson(commune: CommuneStatus): unknown {
  const { code, name, state, files, sending, formVersion, census, errors, warnings, deadline } = commune;
  return {
    ...{ code, name, state, files, sending, formVersion, census, errors, warnings },
    deadline: iso(deadline.due),
    receivedOn: iso(deadline.receivedOn),
    daysLate: deadline.daysLate,
  };
}

/**
 * `{"year", "asOf", "district", "communes": […], "superseded": […], "otherFiles": […], "moved": {"folder", "byText", "numbers", "added"} or null, "summary"}`, keys always in that
 * order, days as YYYY-MM-DD. `asOf`: the day by which what has not come in is late.
 */
export function statusAsJson(status: YearStatus): string {
  const { year, asOf, district, communes, superseded, otherFiles, moved = null } = status;
  const of = (state: CommuneStatus['state']) => communes.filter((each) => each.state === state).length;
  const summary = {
    ...{ communes: communes.length, sent: of('sent'), notSent: of('not-sent'), sentTwice: of('sent-twice') },
    withErrors: communes.filter(({ errors }) => errors > 0).length,
    withWarnings: communes.filter(({ warnings }) => warnings > 0).length,
  };
  return `${JSON.stringify(
    {
      year,
      asOf: iso(asOf),
      district,
      communes: communes.map(communeAsJson),
      superseded,
      otherFiles,
      moved,
      summary,
    },
    null,
    2,
  )}\n`;
}
