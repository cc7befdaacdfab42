import type { CommuneBook, DistrictBook } from '../forms/books.ts';
import { valueOf, type CalendarDate } from '../model/cell.ts';
import { compareDates, daysBetween } from '../vietnamese/dates.ts';
import { sendingOf } from './submissions.ts';

/** When a commune's figures are due, when they came, and by how much they are late. */
export interface Deadline {
  readonly due: CalendarDate | null;
  /** "Nhận báo cáo", of the sending that counts. */
  readonly receivedOn: CalendarDate | null;
  /** Days after the deadline on which it came in, or so far where nothing has come; 0: in time; null: not known. */
  readonly daysLate: number | null;
}

/**
 * The first sending is due on the commune's own day, else on the district's; a later one on the day set when the workbook was
 * given back, else on the district's day for resubmissions. Nothing sent: late up to `asOf`.
 */
export function communeDeadline(
  district: DistrictBook,
  code: string,
  book: CommuneBook | null,
  asOf: CalendarDate,
): Deadline {
  const { report, communes, receipts } = district.sheets;
  const own = (communes?.rows ?? []).find((row) => valueOf(row.code) === code);
  const first = valueOf(own?.deadline) ?? valueOf(report?.deadline) ?? null;
  const rows = (receipts?.rows ?? []).filter((row) => valueOf(row.code) === code);
  if (book === null) return { due: first, receivedOn: null, daysLate: late(first, asOf) };
  const sending = sendingOf(book) ?? 0;
  const again = rows.map((row) => valueOf(row.resubmitBy)).filter((day) => day !== undefined);
  const due =
    sending > 1 ? (again.sort(compareDates).at(-1) ?? valueOf(report?.resubmissionDeadline) ?? first) : first;
  const receipt = rows.find((row) => valueOf(row.sending) === sending);
  const receivedOn = valueOf(receipt?.receivedOn) ?? null;
  return { due, receivedOn, daysLate: receivedOn === null ? null : late(due, receivedOn) };
}

function late(due: CalendarDate | null, on: CalendarDate): number | null {
  return due === null ? null : Math.max(0, daysBetween(due, on));
}
