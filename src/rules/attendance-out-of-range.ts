import { addressFrom, type CommuneRule, issueAt, plain, valuesOf, withValues } from './kit.ts';

/** A meeting has at least one person and not more than the commune. */
export const attendanceOutOfRange: CommuneRule = {
  id: 'attendance-out-of-range',
  severity: 'warning',
  scope: 'commune',
  summary: 'Truyền thông: lượt người ít hơn số cuộc, hoặc một cuộc đông hơn cả xã',
  source: 'Thực tế: gõ thừa chữ số, ghi đổi hai ô',
  *check({ sheets: { communication, population } }) {
    const persons = population?.persons.current;
    const [inhabitants] = (persons && valuesOf(persons)) ?? [];
    for (const [row, attendances, times] of withValues(communication?.rows ?? [], 'attendances', 'times')) {
      if (attendances === 0) continue;
      const tooFew = attendances < times;
      const tooMany = times > 0 && inhabitants !== undefined && attendances / times > inhabitants;
      if (!tooFew && !tooMany) continue;
      const says = `${plain(times)} cuộc có ${plain(attendances)} lượt người`;
      const all = persons ? addressFrom(row.attendances.at, persons) : '';
      yield {
        ...issueAt(row.attendances, row.times),
        message: tooMany
          ? `${says}, trong khi cả xã có ${plain(inhabitants ?? 0)} nhân khẩu (${all}).`
          : `${says}: chưa đến một người một cuộc.`,
        fix: `Kiểm tra ${row.attendances.at.cell} và ${row.times.at.cell}.`,
      };
    }
  },
};
