import {
  type CommuneIdentity,
  fixed,
  type FormContext,
  formula,
  type LayoutContext,
  listSheet,
  money,
  optional,
  type PreparedRow,
  required,
  signedMoney,
  text,
} from '../define.ts';
import { budgetSide, capitalKind, subproject } from '../choices.ts';
import { shortName, SubprojectCode } from '../../programme/subprojects.ts';

const whole = { unit: 'đồng', total: true, width: 18 } as const;
const given = { ...whole, group: 'Vốn được sử dụng' } as const;
const spent = { ...whole, group: 'Giải ngân' } as const;
const older = { when: ({ olderFunds }: { readonly olderFunds: boolean }) => olderFunds };

/** What the treasury has paid is what the treasury says. */
export const askTreasury = (paid: string, given: readonly string[]) =>
  `Đối chiếu với Kho bạc Nhà nước, rồi sửa ${paid} hoặc ${given.join(', ')}.`;

/** Columns of money by the year that it was given for: how many years before the report's, the report's year first. */
const fundYears = [
  { back: 0, given: ['initial', 'adjustment'], paid: 'disbursedCurrent' },
  { back: 1, given: ['carriedOver'], paid: 'disbursedCarriedOver' },
  { back: 2, given: ['carriedOverOlder'], paid: 'disbursedOlder' },
] as const;

/** Those that the layout has. */
export function fundYearsOf({ year, olderFunds }: LayoutContext) {
  return fundYears
    .filter(({ back }) => back < 2 || olderFunds)
    .map(({ back, given, paid }) => ({ year: year - back, given, paid }));
}

/**
 * "Nguồn vốn": a row for each sub-project whose money goes to communes and each side of the budget (and each kind of
 * capital where there is investment). Disbursed is what the State Treasury confirms up to the cut-off date. Columns of
 * year − 2 stand between those that the sums run from and to, so that the sums take them in where the layout has them.
 */
export const funds = listSheet({
  id: 'funds',
  name: 'Nguồn vốn',
  title: 'NGUỒN VỐN CHƯƠNG TRÌNH GIAO CHO XÃ, THỊ TRẤN VÀ KẾT QUẢ GIẢI NGÂN',
  note: ({ printedSums }) =>
    printedSums !== true
      ? 'Tiền ghi bằng đồng. Giải ngân là số Kho bạc Nhà nước xác nhận đến ngày chốt số liệu.'
      : 'Tiền ghi bằng đồng. Vốn in sẵn theo sheet Vốn giao của huyện: chỉ ghi số đã giải ngân (Kho bạc xác nhận đến ngày chốt). Vốn được giao thêm thì ghi ở dòng dưới.',
  gate: false,
  totalRow: true,
  openRows: 52,
  openBelow: ({ printedSums }) => printedSums === true,
  // Printed sums are "Vốn giao"'s; where no money of a year was given, none of it was paid out.
  printed: [...fundYears.flatMap(({ given, paid }) => [...given, paid])],
  control: {
    label: 'Tổng vốn xã được giao theo các quyết định (đồng)',
    note: 'Tự cộng từ các quyết định xã đang giữ, mọi nguồn, mọi năm được sử dụng; không chép dòng CỘNG. Xã không có vốn thì ghi 0',
    type: money,
  },
  columns: {
    code: fixed('Mã', text, { width: 11, saidBy: 'subproject' }),
    subproject: fixed('Dự án, tiểu dự án', subproject, { width: 24 }),
    source: fixed('Nguồn vốn', budgetSide, { width: 22 }),
    capital: fixed('Loại vốn', capitalKind, { width: 18 }),
    carriedOver: required(({ year }) => `Vốn năm ${year - 1} chuyển sang`, money, given),
    carriedOverOlder: required(({ year }) => `Vốn năm ${year - 2} còn được sử dụng`, money, {
      ...given,
      ...older,
    }),
    initial: required(({ year }) => `Vốn giao đầu năm ${year}`, money, given),
    adjustment: required('Điều chỉnh, bổ sung trong năm (+, −)', signedMoney, {
      ...given,
      note: 'Bổ sung ghi số dương, giảm thì ghi dấu trừ. Không có thì ghi 0',
    }),
    available: formula(
      'Tổng vốn được sử dụng',
      (at) => `SUM(${at.cell('carriedOver')}:${at.cell('adjustment')})`,
      { ...given, numberFormat: '#,##0' },
    ),
    disbursedCarriedOver: required(({ year }) => `Đã giải ngân từ vốn năm ${year - 1}`, money, {
      ...spent,
      note: 'Không lớn hơn số vốn năm trước chuyển sang',
    }),
    disbursedOlder: required(({ year }) => `Đã giải ngân từ vốn năm ${year - 2}`, money, {
      ...spent,
      ...older,
      note: 'Không lớn hơn số vốn của năm đó còn được sử dụng',
    }),
    disbursedCurrent: required(({ year }) => `Đã giải ngân từ vốn năm ${year}`, money, {
      ...spent,
      note: 'Không lớn hơn vốn giao đầu năm cộng điều chỉnh, bổ sung',
    }),
    disbursed: formula(
      'Tổng giải ngân',
      (at) => `SUM(${at.cell('disbursedCarriedOver')}:${at.cell('disbursedCurrent')})`,
      { ...spent, numberFormat: '#,##0' },
    ),
    rate: formula(
      'Tỷ lệ giải ngân (%)',
      (at) =>
        `IF(N(${at.cell('available')})=0,"",ROUND(${at.cell('disbursed')}/${at.cell('available')}*100,2))`,
      { numberFormat: '0.00', width: 12, group: spent.group },
    ),
    remaining: formula('Còn lại', (at) => `${at.cell('available')}-${at.cell('disbursed')}`, {
      ...spent,
      numberFormat: '#,##0',
    }),
    reason: optional('Lý do chưa giải ngân hết', text, {
      width: 40,
      note: ({ version }) =>
        `Bắt buộc khi tỷ lệ giải ngân thấp hơn ngưỡng ghi ở sheet Hướng dẫn${version === 1 ? '' : '; mỗi tiểu dự án một ô'}`,
    }),
  },
  // Money of a year can be paid out once.
  identities: fundYears.map(({ back, given, paid }) => ({
    part: paid,
    whole: given,
    says: (spent, usable, cells, year) =>
      `Đã giải ngân ${spent} từ vốn năm ${year - back}, lớn hơn vốn được sử dụng ${usable} (${cells}).`,
    fix: askTreasury,
    id: 'disbursement-exceeds-funds',
    summary: 'Nguồn vốn: đã giải ngân lớn hơn vốn được sử dụng của năm đó',
    source: 'Biểu Nguồn vốn',
    line: 'đã giải ngân không lớn hơn vốn được sử dụng của từng năm',
  })),
  key: { columns: ['subproject', 'source', 'capital'] },
  prepared: (form, identity) =>
    form.printedSums === true ? ofMoneyGiven(form, identity) : ofEverySubproject(form),
});

/** As long as "Vốn giao" says nothing: every sub-project whose money goes to communes, whoever gets any. */
function ofEverySubproject(form: FormContext): readonly PreparedRow[] {
  return form.fundedSubprojects.flatMap((code) => {
    const kinds = form.investmentSubprojects.includes(code) ? ['recurrent', 'investment'] : ['recurrent'];
    return kinds.flatMap((capital) =>
      ['central', 'local'].map((source) => ({ ...nameOf(code), source, capital })),
    );
  });
}

const nameOf = (code: string) => ({
  code: code.toUpperCase(),
  subproject: shortName(SubprojectCode.parse(code)),
});

/** The commune's own money and nothing else, with its sums. */
function ofMoneyGiven(
  form: FormContext,
  identity: CommuneIdentity | null | undefined,
): readonly PreparedRow[] {
  const rows = form.money?.[identity?.code ?? ''] ?? [];
  const years = fundYearsOf(form);
  return rows.map(({ subproject, source, capital, ...sums }) => {
    const known: Readonly<Record<string, number>> = sums;
    const printed = years.flatMap(({ given, paid }) => {
      const ofYear = given.map((key): [string, number] => [key, known[key] ?? 0]);
      return ofYear.every(([, sum]) => sum === 0) ? [...ofYear, [paid, 0] as const] : ofYear;
    });
    return { ...nameOf(subproject), source, capital, ...Object.fromEntries(printed) };
  });
}
