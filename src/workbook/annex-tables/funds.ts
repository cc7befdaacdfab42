import { fundYearsOf } from '../../forms/commune/funds.ts';
import type { YearData } from '../../forms/books.ts';
import { isUnitIn } from '../../forms/district/units.ts';
import { isFilled, valueOf, type Located } from '../../model/cell.ts';
import { BudgetSide, budgetSideOf } from '../../programme/funding.ts';
import { officialName } from '../../programme/projects.ts';
import { shortName, subprojectCodes, type SubprojectCode } from '../../programme/subprojects.ts';
import { formatMillions } from '../../vietnamese/numbers.ts';
import type { TableCell } from '../tables/table.ts';
import { type Amount, amountOf, figureAmount, inMillions, rate, total } from './amounts.ts';
import { type AnnexColumn, type AnnexRow, type AnnexSource, type AnnexTable, asOf } from './annex-table.ts';

const sideWords: Readonly<Record<BudgetSide, string>> = { central: 'NSTW', local: 'NSĐP' };

/** Money of one year from one side of the budget, in đồng. */
interface Money {
  readonly given: Amount;
  readonly paid: Amount;
}

/** "Vốn và giải ngân": the whole district by sub-project, by the year of the money and by where it comes from, in triệu đồng. */
export function fundsTable(source: AnnexSource): AnnexTable {
  const { data, figures } = source;
  const years = [...fundYearsOf(data.district.layout)].sort((a, b) => a.year - b.year);
  const blocks = years.flatMap(({ year, paid }) => BudgetSide.options.map((side) => ({ year, paid, side })));
  const money = moneyOf(data);
  const cellsOf = (code: SubprojectCode | null): readonly TableCell[] => {
    const all = blocks.map(({ year, paid, side }) => ({ year, ...money(code, year, paid, side) }));
    const sums = (of: readonly Money[]): Money => ({
      given: total(of.map(({ given }) => given)),
      paid: total(of.map(({ paid }) => paid)),
    });
    const whole = sums(all);
    const ofYears = years.map(({ year }) => sums(all.filter((each) => each.year === year)));
    return [
      ...all.map(({ given }) => inMillions(given)),
      inMillions(whole.given),
      ...all.map(({ paid }) => inMillions(paid)),
      inMillions(whole.paid),
      ...[...ofYears, whole].map(({ given, paid }) => rate(paid, given)),
    ];
  };
  const listed = figures.lists.get('tieu-du-an') ?? [];
  const codes = subprojectCodes.filter((code) => listed.includes(code));
  const rows = codes.map((code, index): AnnexRow => ({
    kind: 'item',
    cells: [index + 1, `${shortName(code)}: ${officialName(code)}`, ...cellsOf(code)],
    folds: shortName(code),
  }));
  return {
    name: 'Vốn và giải ngân',
    title: `KẾ HOẠCH VỐN VÀ KẾT QUẢ GIẢI NGÂN THEO DỰ ÁN, TIỂU DỰ ÁN NĂM ${data.year}`,
    asOf: asOf(source, 'other'),
    unit: 'triệu đồng',
    columns: columnsOf(
      data.year,
      years.map(({ year }) => year),
    ),
    rows: [...rows, { kind: 'total', cells: ['', 'Tổng cộng', ...cellsOf(null)] }],
    notes: [
      'NSTW: ngân sách trung ương; NSĐP: ngân sách địa phương (tỉnh, huyện, xã).',
      ...adjustmentNote(source),
    ],
    whenEmpty: 'Không có vốn',
    onePage: true,
  };
}

function columnsOf(current: number, years: readonly number[]): readonly AnnexColumn[] {
  const givenOf = (year: number): string =>
    year === current ? `Vốn giao năm ${year}` : `Vốn năm ${year} chuyển sang`;
  const bySide = (group: (year: number) => string): AnnexColumn[] =>
    years.flatMap((year) =>
      BudgetSide.options.map((side) => ({
        heading: sideWords[side],
        group: group(year),
        kind: 'money' as const,
        width: 9,
        folds: `${sideWords[side]}, ${group(year).charAt(0).toLowerCase()}${group(year).slice(1)}`,
      })),
    );
  const rates = 'Tỷ lệ giải ngân (%)';
  return [
    { heading: 'STT', kind: 'centre', width: 5 },
    { heading: 'Dự án, tiểu dự án', kind: 'text', width: 34 },
    ...bySide(givenOf),
    { heading: 'Tổng vốn', kind: 'money', width: 10 },
    ...bySide((year) => `Đã giải ngân vốn năm ${year}`),
    { heading: 'Tổng giải ngân', kind: 'money', width: 10 },
    ...years.map((year) => ({
      ...{ heading: `Vốn năm ${year}`, group: rates, kind: 'rate' as const, width: 8 },
    })),
    { heading: 'Chung', group: rates, kind: 'rate', width: 7.5 },
  ];
}

/** What stands in the report is what was given first, where the district has it so: then both are said. */
function adjustmentNote({ data, figures }: AnnexSource): readonly string[] {
  const first = figureAmount(figures, 'von.nam-nay.nstw.dau-nam');
  const adjusted = figureAmount(figures, 'von.nam-nay.nstw.sau-dieu-chinh');
  if (first === null || adjusted === null || first === adjusted) return [];
  return [
    `Vốn giao năm ${data.year} ghi theo số sau điều chỉnh, bổ sung; ngân sách trung ương giao đầu năm là ${formatMillions(first)} triệu đồng.`,
  ];
}

/**
 * What was given (the district's "Vốn giao", after adjustment) and paid out (communes' "Nguồn vốn", offices' rows of "Vốn giao").
 * Of a row that cannot be told apart nobody knows where it belongs: all lacks.
 */
function moneyOf(data: YearData) {
  const lines = data.district.sheets.allocations?.rows ?? [];
  const known = lines.every(({ subproject, holder, source, fundingYear }) =>
    [subproject, holder, source, fundingYear].every((cell) => isFilled<unknown>(cell)),
  );
  const isUnit = isUnitIn(data.district.sheets);
  return (code: SubprojectCode | null, year: number, paid: string, side: BudgetSide): Money => {
    if (!known || lines.length === 0) return { given: null, paid: null };
    const of = lines.filter((line) => {
      const source = valueOf(line.source);
      const own = code === null || valueOf(line.subproject) === code;
      return (
        own && valueOf(line.fundingYear) === year && source !== undefined && budgetSideOf(source) === side
      );
    });
    const offices = of.filter(({ holder }) => !isUnit(valueOf(holder) ?? ''));
    const communes = data.communes.flatMap(({ book }): readonly Amount[] => {
      const rows = book?.sheets.funds?.rows;
      if (rows === undefined) return [null];
      return rows
        .filter((row) => (code === null || valueOf(row.subproject) === code) && valueOf(row.source) === side)
        .map((row) => amountOf((row as unknown as Readonly<Record<string, Located<number>>>)[paid]));
    });
    return {
      given: total(of.flatMap(({ initial, adjustment }) => [amountOf(initial), amountOf(adjustment)])),
      paid: total([...offices.map(({ disbursed }) => amountOf(disbursed)), ...communes]),
    };
  };
}
