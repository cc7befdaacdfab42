import { officialOpening } from './census-rows.ts';
import {
  type Column,
  count,
  difference,
  formula,
  type FormulaScope,
  type LayoutContext,
  optional,
  required,
  type Text,
  text,
} from '../define.ts';

/** The columns that the two movement tables share (domain §4.3, tables 2 and 3: closing = 1 − 2 − 3 − 4 + 5 + 6 + 7 + 8). */

export const openingColumn = required(
  ({ year, version }) => `Đầu kỳ (cuối năm ${year - 1}${version === 1 ? ', số chính thức' : ''})`,
  count,
  { width: 14, note: officialOpening },
);

export const otherDecreaseColumn = (note: string) =>
  required('Giảm khác (chuyển đi, chết, tách, nhập, điều chỉnh)', count, { width: 14, note });

export const otherIncreaseColumn = (note: string) =>
  required('Tăng khác (chuyển đến, sinh, tách, nhập, điều chỉnh)', count, { width: 14, note });

export const flow = (heading: Text, group: Text, note: string) =>
  required(heading, count, { width: 13, group, note });

/** Who only passes from one list to the other is not "bổ sung" (domain §4.3: columns 6 and 7 alone); version 1 said so. */
export const passing: Text = ({ version }) => (version >= 2 ? '' : 'Bổ sung');

/** closing = opening − out + into: the columns by which households leave and enter a list, the last of each "khác". */
export const flows = {
  poor: {
    out: ['toNearPoor', 'aboveNearPoor', 'otherDecrease'],
    into: ['fromNearPoor', 'relapsed', 'newlyPoor', 'otherIncrease'],
  },
  nearPoor: {
    out: ['toPoor', 'aboveNearPoor', 'otherDecrease'],
    into: ['fromPoor', 'relapsed', 'newlyNearPoor', 'otherIncrease'],
  },
} as const;

/** Every column of the tables that holds counts. */
export const movementColumns = {
  poor: ['opening', ...flows.poor.out, ...flows.poor.into, 'closing'],
  nearPoor: ['opening', ...flows.nearPoor.out, ...flows.nearPoor.into, 'closing'],
} as const;

/** Where the reason of all "khác" of a sheet is asked, once for its four rows. */
export const reasonsOnce = { row: 'households', since: 2 } as const;

const reasonHeading = ({ version }: LayoutContext) =>
  version < reasonsOnce.since
    ? 'Lý do giảm khác, tăng khác'
    : 'Lý do giảm khác, tăng khác (một ô cho cả biểu)';

export interface Flows<K extends string = string> {
  readonly out: readonly K[];
  readonly into: readonly K[];
}

export function closingColumns({ out, into }: Flows) {
  const added = (at: FormulaScope) =>
    [
      at.cell('opening'),
      ...out.map((key) => `-${at.cell(key)}`),
      ...into.map((key) => `+${at.cell(key)}`),
    ].join('');
  // A form that nobody has begun differs from nothing.
  const begun = (at: FormulaScope) => `COUNT(${[...out, ...into].map((key) => at.cell(key)).join(',')})>0`;
  const computed = (at: FormulaScope) => (at.version === 1 ? added(at) : `IF(${begun(at)},${added(at)},"")`);
  const apart = (at: FormulaScope) => {
    const [listed, moved] = [at.cell('closing'), at.cell('computedClosing')];
    return at.version === 1 ? `${listed}-${moved}` : `IF(OR(${listed}="",${moved}=""),"",${listed}-${moved})`;
  };
  const group = 'Cuối kỳ';
  return {
    computedClosing: formula('Cuối kỳ tính theo diễn biến = (1)−(2)−(3)−(4)+(5)+(6)+(7)+(8)', computed, {
      numberFormat: '#,##0',
      width: 16,
      group,
    }),
    closing: required('Cuối kỳ theo danh sách rà soát', count, {
      width: 14,
      group,
      note: 'Đếm từ danh sách đã rà soát, không chép từ cột (9). Báo cáo in số này',
    }),
    difference: difference('Chênh lệch = (10) − (9)', apart, { width: 12, group }),
    reason: optional(reasonHeading, text, {
      onceAt: reasonsOnce,
      width: 40,
      note: 'Ví dụ: 02 hộ chuyển đi, 01 hộ đơn thân đã chết',
      requiredWhen: {
        test: (row) => positive(row['otherDecrease']) || positive(row['otherIncrease']),
        because: 'bắt buộc khi cột (4) hoặc cột (8) khác 0',
        heldBy: 'other-change-without-reason',
      },
    }),
  } as const satisfies Readonly<Record<string, Column<never> | Column<unknown>>>;
}

function positive(value: unknown): boolean {
  return typeof value === 'number' && value > 0;
}
