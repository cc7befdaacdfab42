import { districtTeam } from '../forms/commune/supervision.ts';
import { valueOf } from '../model/cell.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { sameName } from '../vietnamese/names.ts';
import { evidenceOf, issueAt, slotsWithBook, type YearRule } from './kit.ts';

/** "09/09 xã": each visit that the district counts is one that the commune remembers, and the reverse. */
export const districtVisitRecordedByOne: YearRule = {
  id: 'district-visit-recorded-by-one',
  severity: 'warning',
  scope: 'year',
  summary: 'Cuộc giám sát của huyện chỉ có ở tệp huyện hoặc chỉ có ở tệp xã ("09/09 xã" có thể sai)',
  source: 'Biểu Giám sát; Hoạt động của huyện',
  *check(data) {
    const activities = data.district.sheets.activities?.rows;
    if (activities === undefined) return;
    // An activity that can't be read may be the visit.
    const told = activities.flatMap(({ kind, progress, commune }) => [kind, progress, commune]);
    if (told.some(({ state }) => state === 'unreadable')) return;
    const visits = activities.filter(
      (row) => valueOf(row.kind) === 'monitoring' && valueOf(row.progress) === 'done',
    );
    for (const { book, name } of slotsWithBook(data)) {
      const { supervision } = book.sheets;
      if (supervision === null || supervision.gate?.state !== 'value') continue;
      const noted = supervision.rows.filter((row) => valueOf(row.unit) === districtTeam);
      if (supervision.rows.some((row) => row.unit.state !== 'value')) continue;
      const [ours] = visits.filter((row) => sameName(valueOf(row.commune) ?? '', name));
      const [theirs] = noted;
      if (ours !== undefined && theirs === undefined) {
        const on = valueOf(ours.from);
        yield {
          at: ours.commune.at,
          message: `Huyện ghi đã giám sát ${name}${on === undefined ? '' : ` ngày ${formatShort(on)}`}, nhưng sheet Giám sát của xã không có cuộc nào của Đoàn huyện.`,
          fix: 'Đối chiếu biên bản giám sát; sửa dòng này, hoặc đề nghị xã ghi thêm.',
          related: [supervision.gate.at],
          evidence: evidenceOf(ours.commune, ours.from, supervision.gate),
        };
      }
      if (ours === undefined && theirs !== undefined) {
        yield {
          ...issueAt(theirs.unit, theirs.date),
          message: `Xã ghi có Đoàn của huyện giám sát, nhưng sheet Hoạt động của huyện không có cuộc giám sát nào ở ${name}.`,
          fix: `Đối chiếu biên bản giám sát; sửa ${theirs.unit.at.cell}, hoặc ghi thêm vào sheet Hoạt động của huyện.`,
        };
      }
    }
  },
};
