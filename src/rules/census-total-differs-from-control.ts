import type { CommuneBook, DistrictBook, YearData } from '../forms/books.ts';
import { valueOf, type Located } from '../model/cell.ts';
import { allFilled, issueAt, sumOf, valuesOf } from './shared/cells.ts';
import type { YearRule } from './rule.ts';
import { padded, plain } from './shared/words.ts';
import { previousSending, slotsWithBook } from './shared/year-rows.ts';

type Count = Located<number>;

interface Control {
  readonly unit: 'hộ' | 'người';
  /** "hộ nghèo". */
  readonly counted: string;
  readonly control: (report: NonNullable<DistrictBook['sheets']['report']>) => Count;
  readonly ofCommune: (book: CommuneBook) => Count | undefined;
}

const controls: readonly Control[] = [
  {
    ...{ unit: 'hộ', counted: 'hộ dân cư', control: (report) => report.controlHouseholds },
    ofCommune: ({ sheets }) => sheets.population?.households.current,
  },
  {
    ...{ unit: 'người', counted: 'nhân khẩu', control: (report) => report.controlPersons },
    ofCommune: ({ sheets }) => sheets.population?.persons.current,
  },
  {
    ...{ unit: 'hộ', counted: 'hộ nghèo', control: (report) => report.controlPoorHouseholds },
    ofCommune: ({ sheets }) => sheets.poor?.households.closing,
  },
  {
    ...{ unit: 'người', counted: 'nhân khẩu nghèo', control: (report) => report.controlPoorPersons },
    ofCommune: ({ sheets }) => sheets.poor?.persons.closing,
  },
  {
    ...{ unit: 'hộ', counted: 'hộ cận nghèo', control: (report) => report.controlNearPoorHouseholds },
    ofCommune: ({ sheets }) => sheets.nearPoor?.households.closing,
  },
  {
    ...{ unit: 'người', counted: 'nhân khẩu cận nghèo', control: (report) => report.controlNearPoorPersons },
    ofCommune: ({ sheets }) => sheets.nearPoor?.persons.closing,
  },
];

/** "xã Văn Lem (+2)": communes whose count is another than in their sending before. */
function changedSince(data: YearData, ofCommune: Control['ofCommune']): string {
  const changes = slotsWithBook(data).flatMap(({ book, code, name }) => {
    const before = previousSending(data, code);
    const cells = before && [ofCommune(before), ofCommune(book)];
    const [earlier, now] = (cells ?? []).map((cell) => valueOf(cell));
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
  summary: 'Tổng của các xã khác số đối chiếu toàn huyện (hộ, nhân khẩu, nghèo, cận nghèo)',
  source: 'Biểu đã gửi Sở hoặc phần mềm quản lý hộ nghèo',
  holds: {
    xa: { population: ['current'], poor: ['closing'], nearPoor: ['closing'] },
    huyen: {
      report: [
        ...(['controlHouseholds', 'controlPersons', 'controlPoorHouseholds', 'controlPoorPersons'] as const),
        ...(['controlNearPoorHouseholds', 'controlNearPoorPersons'] as const),
      ],
    },
  },
  *check(data) {
    const report = data.district.sheets.report;
    const slots = slotsWithBook(data);
    if (report === null || slots.length < data.communes.length) return;
    for (const { unit, counted, control, ofCommune } of controls) {
      const cells = slots.map(({ book }) => ofCommune(book));
      const parts = allFilled(cells.filter((cell) => cell !== undefined));
      const cell = control(report);
      const [expected] = valuesOf(cell) ?? [];
      if (expected === undefined || parts === null || parts.length < slots.length) continue;
      const total = sumOf(parts);
      if (total === expected) continue;
      const word = valueOf(report.communeWord) ?? 'xã, thị trấn';
      const area = valueOf(report.areaWord) ?? 'huyện';
      yield {
        ...issueAt(cell, ...parts),
        message: `${padded(parts.length)} ${word} cộng lại có ${plain(total)} ${counted}; số đối chiếu toàn ${area} (biểu đã gửi Sở) là ${plain(expected)}, lệch ${padded(Math.abs(total - expected))} ${unit}.${changedSince(data, ofCommune)}`,
        actual: plain(total),
        expected: plain(expected),
        fix: `Kiểm tra ${parts[0]?.at.sheet}!${parts[0]?.at.cell} của các xã, hoặc cập nhật số đối chiếu ở ${cell.at.cell}.`,
      };
    }
  },
};
