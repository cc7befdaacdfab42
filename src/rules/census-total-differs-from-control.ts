import type { CommuneBook, YearData } from '../forms/books.ts';
import { communeWordOf } from '../forms/district/units.ts';
import { valueOf } from '../model/cell.ts';
import { allFilled, issueAt, padded, plain, slotsWithBook, sumOf, valuesOf, type YearRule } from './kit.ts';
import { previousSending } from './shared/year-rows.ts';

/** The district's field, the commune's sheet and row, what is counted, in which unit. */
const controls = [
  ['controlHouseholds', 'population', 'households', 'hộ dân cư', 'hộ'],
  ['controlPersons', 'population', 'persons', 'nhân khẩu', 'người'],
  ['controlPoorHouseholds', 'poor', 'households', 'hộ nghèo', 'hộ'],
  ['controlPoorPersons', 'poor', 'persons', 'nhân khẩu nghèo', 'người'],
  ['controlNearPoorHouseholds', 'nearPoor', 'households', 'hộ cận nghèo', 'hộ'],
  ['controlNearPoorPersons', 'nearPoor', 'persons', 'nhân khẩu cận nghèo', 'người'],
] as const;

/** A commune's count at the end of the year. */
function countOf({ sheets }: CommuneBook, [, sheet, row]: (typeof controls)[number]) {
  return sheet === 'population' ? sheets.population?.[row].current : sheets[sheet]?.[row].closing;
}

/** "xã Văn Lem (+2)": communes whose count is another than in their sending before. */
function changedSince(data: YearData, control: (typeof controls)[number]): string {
  const changes = slotsWithBook(data).flatMap(({ book, code, name }) => {
    const before = previousSending(data, code);
    const [earlier, now] = [before && valueOf(countOf(before, control)), valueOf(countOf(book, control))];
    if (earlier === undefined || now === undefined || earlier === now) return [];
    return [`${name} (${now > earlier ? '+' : '−'}${plain(Math.abs(now - earlier))})`];
  });
  return changes.length === 0 ? '' : ` Các xã có số khác lần gửi trước: ${changes.join(', ')}.`;
}

/** Σ communes against a count from elsewhere: without it the sum would be held against itself. */
export const censusTotalDiffersFromControl: YearRule = {
  id: 'census-total-differs-from-control',
  severity: 'error',
  scope: 'year',
  summary: 'Tổng của các xã khác số đối chiếu toàn địa bàn (hộ, nhân khẩu, nghèo, cận nghèo)',
  source: 'Biểu đã gửi Sở hoặc phần mềm quản lý hộ nghèo',
  holds: {
    xa: { population: ['current'], poor: ['closing'], nearPoor: ['closing'] },
    huyen: { report: controls.map(([field]) => field) },
  },
  *check(data) {
    const report = data.district.sheets.report;
    const slots = slotsWithBook(data);
    if (report === null || slots.length < data.communes.length) return;
    for (const control of controls) {
      const [field, , , counted, unit] = control;
      const cells = slots.map(({ book }) => countOf(book, control));
      const parts = allFilled(cells.filter((cell) => cell !== undefined));
      const cell = report[field];
      const [expected] = valuesOf(cell) ?? [];
      if (expected === undefined || parts === null || parts.length < slots.length) continue;
      const total = sumOf(parts);
      if (total === expected) continue;
      const area = valueOf(report.areaWord) ?? 'huyện';
      yield {
        ...issueAt(cell, ...parts),
        message: `${padded(parts.length)} ${communeWordOf({ report })} cộng lại có ${plain(total)} ${counted}; số đối chiếu toàn ${area} (biểu đã gửi Sở) là ${plain(expected)}, lệch ${padded(Math.abs(total - expected))} ${unit}.${changedSince(data, control)}`,
        actual: plain(total),
        expected: plain(expected),
        fix: `Kiểm tra ${parts[0]?.at.sheet}!${parts[0]?.at.cell} của các xã, hoặc cập nhật số đối chiếu ở ${cell.at.cell}.`,
      };
    }
  },
};
