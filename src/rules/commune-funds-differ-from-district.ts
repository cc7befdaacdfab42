import type { YearData } from '../forms/books.ts';
import { valueOf, type Located } from '../model/cell.ts';
import { budgetSideOf } from '../programme/funding.ts';
import { shortName, type SubprojectCode } from '../programme/subprojects.ts';
import { formatMillions } from '../vietnamese/numbers.ts';
import {
  addressFrom,
  allFilled,
  dong,
  evidenceOf,
  type Finding,
  issueAt,
  slotsWithBook,
  sumOf,
  type YearRule,
} from './kit.ts';
import { allocationsAreCertain, allocationsTo, type AllocationRow } from './shared/allocation-rows.ts';
import { fundRows, fundsAreCertain, type FundRow, type FundYear } from './shared/fund-rows.ts';
import { slippedUnit } from './shared/money-unit.ts';

function matches(allocation: AllocationRow, row: FundRow, year?: number): boolean {
  const source = valueOf(allocation.source);
  return (
    valueOf(allocation.subproject) === row.subproject &&
    valueOf(allocation.capital) === row.capital &&
    source !== undefined &&
    budgetSideOf(source) === row.side &&
    (year === undefined || valueOf(allocation.fundingYear) === year)
  );
}

const columnNames = { fundsToCommunes: 'Giao vốn cho xã', investment: 'Có vốn đầu tư phát triển' } as const;

/** What the district has answered for a sub-project on "Đối tượng thụ hưởng". */
function answersFor({ district }: YearData, subproject: SubprojectCode) {
  return district.sheets.eligibility?.rows.find((row) => valueOf(row.code) === subproject);
}

interface Comparison {
  readonly theirs: Located<number>;
  readonly ours: readonly Located<number>[];
  readonly says: string;
}

/** Allocated and adjusted are held apart in the report's year; of earlier years only the amount carried over counts. */
function comparisons(
  row: FundRow,
  { year, funds: [first, second] }: FundYear,
  lines: readonly AllocationRow[],
): readonly Comparison[] {
  if (first === undefined) return [];
  if (second === undefined) {
    const ours = lines.flatMap((line) => [line.initial, line.adjustment]);
    return [{ theirs: first, ours, says: `vốn năm ${year} chuyển sang của ${shortName(row.subproject)}` }];
  }
  const name = `năm ${year} của ${shortName(row.subproject)}`;
  return [
    { theirs: first, ours: lines.map((line) => line.initial), says: `vốn giao ${name}` },
    { theirs: second, ours: lines.map((line) => line.adjustment), says: `vốn điều chỉnh, bổ sung ${name}` },
  ];
}

function* differences({ theirs, ours, says }: Comparison): Iterable<Finding> {
  const cells = allFilled(ours);
  if (theirs.state !== 'value' || cells === null || theirs.value === sumOf(cells)) return;
  const expected = sumOf(cells);
  const given = cells
    .filter((cell) => cell.value !== 0)
    .map((cell) => `${addressFrom(theirs.at, cell)} = ${formatMillions(cell.value)} triệu đồng`);
  const there = given.length === 0 ? 'không có dòng nào có số' : given.join('; ');
  const unit = slippedUnit(theirs.value, expected);
  const slip = unit === undefined ? '' : ` Có thể xã đã nhập theo ${unit}.`;
  yield {
    ...issueAt(theirs, ...cells),
    message: `Xã ghi ${says} là ${dong(theirs.value)}; vốn được giao là ${dong(expected)} (${there}).${slip}`,
    actual: dong(theirs.value),
    expected: dong(expected),
    fix:
      unit === undefined
        ? `Đối chiếu với quyết định giao vốn, rồi sửa ${theirs.at.cell} hoặc sheet Vốn giao của huyện.`
        : `Biểu này ghi bằng đồng: nhập ${expected}.`,
  };
}

/** Both write down the same decision, where the commune's form did not bring the sums along. */
export const communeFundsDifferFromDistrict: YearRule = {
  id: 'commune-funds-differ-from-district',
  severity: 'error',
  scope: 'year',
  summary: 'Vốn xã ghi khác vốn được giao (nhầm đơn vị tiền, sót lần điều chỉnh)',
  source: 'Biểu Nguồn vốn; Vốn giao',
  holds: {
    xa: { funds: ['carriedOver', 'initial', 'adjustment'] },
    huyen: { allocations: ['initial', 'adjustment'] },
  },
  *check(data) {
    if (!allocationsAreCertain(data.district)) return;
    for (const slot of slotsWithBook(data)) {
      // Where the form brought these sums along, what is apart is the district's to settle.
      if (slot.book.layout.printedSums === true || !fundsAreCertain(slot.book)) continue;
      const lines = allocationsTo(data, slot);
      const rows = fundRows(slot.book);
      for (const row of rows) {
        for (const ofYear of row.years) {
          const own = lines.filter((line) => matches(line, row, ofYear.year));
          for (const comparison of comparisons(row, ofYear, own)) yield* differences(comparison);
        }
      }
      for (const line of lines) {
        const subproject = valueOf(line.subproject);
        const amount = allFilled([line.initial, line.adjustment]);
        if (subproject === undefined || amount === null || sumOf(amount) === 0) continue;
        if (rows.some((row) => matches(line, row))) continue;
        // The form has the line by the district's own answers: that it is gone is said at the commune's sheet.
        const answered = answersFor(data, subproject);
        const column = valueOf(line.capital) === 'investment' ? 'investment' : 'fundsToCommunes';
        if (valueOf(answered?.fundsToCommunes) === 'yes' && valueOf(answered?.[column]) === 'yes') continue;
        yield {
          at: line.initial.at,
          message: `Đã giao ${formatMillions(sumOf(amount))} triệu đồng của ${shortName(subproject)} cho ${slot.name}, nhưng sheet Nguồn vốn của xã không có dòng này.`,
          fix: `Chọn "Có" ở cột ${columnNames[column]} của sheet Đối tượng thụ hưởng rồi gửi lại biểu cho xã, hoặc sửa ${line.holder.at.cell}.`,
          related: [line.holder.at],
          evidence: evidenceOf(line.initial, line.adjustment, line.holder, line.subproject),
        };
      }
    }
  },
};
