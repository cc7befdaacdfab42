import type { CalendarDate } from '../../model/cell.ts';
import type { CommuneStatus, YearStatus } from '../status-facts.ts';
import { fields } from './fields.ts';

/** "2023-11-10". */
function iso(date: CalendarDate | null): string | null {
  if (date === null) return null;
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}

function communeAsJson(commune: CommuneStatus): unknown {
  const { due, receivedOn, daysLate } = commune.deadline;
  return {
    ...fields('code name state files sending formVersion census errors warnings')(commune),
    ...{ deadline: iso(due), receivedOn: iso(receivedOn), daysLate },
  };
}

/**
 * `{"year", "asOf", "district", "communes": […], "superseded": […], "otherFiles": […], "moved": {"folder", "byText", "numbers", "added"} or null, "summary"}`, keys always in that
 * order, days as YYYY-MM-DD. `asOf`: the day by which what has not come in is late.
 */
export function statusAsJson(status: YearStatus): string {
  const { communes } = status;
  const of = (state: CommuneStatus['state']) => communes.filter((each) => each.state === state).length;
  const summary = {
    ...{ communes: communes.length, sent: of('sent'), notSent: of('not-sent') },
    ...{ sentTwice: of('sent-twice'), formUnknown: of('form-unknown') },
    withErrors: communes.filter(({ errors }) => errors > 0).length,
    withWarnings: communes.filter(({ warnings }) => warnings > 0).length,
  };
  const moved = status.moved ?? null;
  const content = {
    ...status,
    asOf: iso(status.asOf),
    communes: communes.map(communeAsJson),
    moved,
    summary,
  };
  const keys = fields('year asOf district communes superseded otherFiles moved summary');
  return `${JSON.stringify(keys(content), null, 2)}\n`;
}
