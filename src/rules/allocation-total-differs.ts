import { lineOfMoney, moneyLines, type MoneyColumn, type MoneyLine } from '../forms/district/settle.ts';
import { isFilled, valueOf } from '../model/cell.ts';
import { fundingSourceNames } from '../programme/funding.ts';
import { shortName } from '../programme/subprojects.ts';
import { inSentence } from '../vietnamese/names.ts';
import { formatMillions } from '../vietnamese/numbers.ts';
import { lowerFirst } from '../vietnamese/text.ts';
import { addressFrom, type DistrictRule, type Finding, issueAt, sumOf } from './kit.ts';

const columns = { initial: 'giao đầu năm hoặc được chuyển sang', adjustment: 'điều chỉnh, bổ sung' } as const;

/** "Dự án 2, ngân sách trung ương, vốn năm 2023". */
export function nameOfLine({ totals, shares }: MoneyLine): string {
  const row = totals[0] ?? shares[0];
  const [subproject, source, year] = [
    valueOf(row?.subproject),
    valueOf(row?.source),
    valueOf(row?.fundingYear),
  ];
  return [
    subproject === undefined ? '' : shortName(subproject),
    source === undefined ? '' : lowerFirst(fundingSourceNames[source]),
    `vốn năm ${year ?? ''}`,
  ].join(', ');
}

/** More names than these help nobody to find the one. */
const mostNames = 12;

/** Those whose cell is still blank: "xã Văn Lem, xã Pô Kô". */
function silent({ shares }: MoneyLine, column: MoneyColumn): string {
  const names = shares
    .filter((row) => row[column].state === 'blank')
    .flatMap((row) => inSentence(valueOf(row.holder) ?? '') || []);
  if (names.length === 0) return '';
  const more = names.length > mostNames ? ` và ${names.length - mostNames} đơn vị khác` : '';
  return ` Chưa ghi: ${names.slice(0, mostNames).join(', ')}${more}.`;
}

function* differences(line: MoneyLine, column: MoneyColumn): Iterable<Finding> {
  const [total] = line.totals.map((row) => row[column]);
  const cells = line.shares.map((row) => row[column]);
  if (total === undefined || !isFilled(total) || cells.some(({ state }) => state === 'unreadable')) return;
  const typed = cells.filter(isFilled);
  const sum = sumOf(typed);
  if (sum === total.value) return;
  const apart = formatMillions(Math.abs(total.value - sum));
  const [first] = line.shares;
  const where = first === undefined ? 'sheet Vốn giao' : addressFrom(total.at, first[column]);
  yield {
    // One of those that are blank may be what lacks.
    ...issueAt(total, ...cells),
    message: `Tổng ${columns[column]} của ${nameOfLine(line)} là ${formatMillions(total.value)} triệu đồng; sheet Vốn giao cộng được ${formatMillions(sum)} triệu đồng, lệch ${apart}.${silent(line, column)}`,
    actual: formatMillions(total.value),
    expected: formatMillions(sum),
    fix: `Đối chiếu với phụ lục của quyết định, rồi sửa ${total.at.cell} hoặc các ô của dòng vốn này, từ ${where}.`,
  };
}

/** A blank of "Vốn giao" is nothing only where this holds. */
export const allocationTotalDiffers: DistrictRule = {
  id: 'allocation-total-differs',
  severity: 'error',
  scope: 'district',
  summary:
    'Vốn giao: các đơn vị cộng lại khác tổng theo quyết định, nên ô trống chưa biết là không có hay sót',
  source: 'Biểu Tổng vốn theo quyết định; Vốn giao',
  holds: {
    huyen: { allocationTotals: ['initial', 'adjustment'], allocations: ['initial', 'adjustment'] },
  },
  *check({ sheets }) {
    // Where a row doesn't say which money it is, no sum is certain.
    if (sheets.allocations?.rows.every((row) => lineOfMoney(row) !== null) !== true) return;
    for (const line of moneyLines(sheets)) {
      yield* differences(line, 'initial');
      yield* differences(line, 'adjustment');
    }
  },
};
