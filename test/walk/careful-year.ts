import { totalsOf } from '../../fixtures/allocation-totals.ts';
import type { TypedBook, TypedCells } from '../../fixtures/book-values.ts';
import type { CommuneIdentity, FormContext } from '../../src/forms/define.ts';
import { citationPlaceKeys, citationPlaces } from '../../src/forms/district/citation-places.ts';
import { shortName, subprojectCodes } from '../../src/programme/subprojects.ts';
import { slug } from '../../src/vietnamese/text.ts';

/*
 * What careful people type in a year of a poor place, wherever it is: every sub-project is its own, and money of most of them goes
 * to the communes.
 */

/** What a unit ends one year and begins the next with: households, of minorities, persons, of minorities. */
export interface Balances {
  readonly population: readonly number[];
  readonly poor: readonly number[];
  readonly nearPoor: readonly number[];
}

/** A row of "Xã, thị trấn". */
export interface Unit {
  readonly code: string;
  readonly kind: string;
  readonly name: string;
  /** What stands on its row of "Số liệu năm trước"; a unit that a merger has founded has none. */
  readonly opening?: Balances;
  /** Whether money was given to it. */
  readonly given?: boolean;
  /** Founded, ended, merged into: columns that few rows have. */
  readonly more?: TypedCells;
}

/** Who sends a workbook. */
export interface Sender extends CommuneIdentity {
  readonly opening: Balances;
  /** How many units' money came to it: its own, and that of units merged into it. */
  readonly shares: number;
}

export interface CarefulYear {
  readonly year: number;
  readonly level: 'Huyện' | 'Tỉnh';
  /** "huyện", "huyện Đắk Hà", "Đắk Hà". */
  readonly area: readonly [word: string, name: string, place: string];
  readonly province: string;
  readonly communeWord: string;
  readonly units: readonly Unit[];
  readonly senders: readonly Sender[];
}

const central = 'Ngân sách trung ương';
const office = 'Phòng Nội vụ';

const fullName = ({ kind, name }: Pick<Unit, 'kind' | 'name'>): string => `${kind} ${name}`;
export const fileOf = ({ code, name }: CommuneIdentity): string => `xa/${code}-${slug(name)}.xlsx`;

/** Balances told from those of other units by `seed`. */
export const balances = (seed: number): Balances => ({
  population: [1000 + 7 * seed, 400 + seed, 4200 + 29 * seed, 1700 + 5 * seed],
  poor: [190 + seed, 160 + seed, 780 + 4 * seed, 660 + 4 * seed],
  nearPoor: [50 + seed, 30 + seed, 210 + 4 * seed, 130 + 4 * seed],
});

/** What several units have together. */
export function together(...all: readonly Balances[]): Balances {
  const sum = (sheet: keyof Balances) =>
    rowKeys.map((_, row) => all.reduce((total, one) => total + (one[sheet][row] ?? 0), 0));
  return { population: sum('population'), poor: sum('poor'), nearPoor: sum('nearPoor') };
}

/** Units that are listed and send for themselves alone. */
export const sendersOf = (units: readonly Unit[]): readonly Sender[] =>
  units.flatMap(({ code, opening, ...unit }) =>
    opening === undefined ? [] : [{ code, name: fullName(unit), opening, shares: 1 }],
  );

/** Sub-projects whose money goes to communes, with what each of them gets, in triệu đồng. */
export const lines = [
  { of: 'da1-tda2', back: 0, source: central, amount: 500 },
  { of: 'da2', back: 0, source: central, amount: 450 },
  { of: 'da2', back: 0, source: 'Ngân sách tỉnh', amount: 45 },
  { of: 'da2', back: 1, source: central, amount: 160 },
  { of: 'da3-tda1', back: 0, source: central, amount: 200 },
  { of: 'da3-tda1', back: 1, source: central, amount: 80 },
  { of: 'da4-tda3', back: 0, source: central, amount: 30 },
  { of: 'da5', back: 0, source: central, amount: 320 },
  { of: 'da5', back: 0, source: 'Ngân sách tỉnh', amount: 32 },
  { of: 'da6-tda1', back: 0, source: central, amount: 60 },
  { of: 'da6-tda2', back: 0, source: central, amount: 25 },
  { of: 'da7-tda1', back: 0, source: central, amount: 40 },
] as const;

const funded: readonly string[] = ['da7-tda2', 'da3-tda2', ...lines.map(({ of }) => of)];
const fundedCodes = subprojectCodes.filter((code) => funded.includes(code));

const rowKeys = ['households', 'minorityHouseholds', 'persons', 'minorityPersons'];
const toNear = [9, 9, 36, 36];
const above = [4, 4, 16, 16];
const left = [1, 1, 4, 4];

/** How the four rows of poor and of near-poor change in a year: nobody moves in or out for good. */
const changes = {
  population: [0, 0, 0, 0],
  poor: toNear.map((value, row) => -value - (above[row] ?? 0)),
  nearPoor: toNear.map((value, row) => value - (above[row] ?? 0)),
} as const;

/** What a sender ends the year with. */
function closing({ opening }: Pick<Sender, 'opening'>): Balances {
  const after = (sheet: keyof Balances) =>
    opening[sheet].map((value, row) => value + (changes[sheet][row] ?? 0));
  return { population: after('population'), poor: after('poor'), nearPoor: after('nearPoor') };
}

const matrix = (rows: readonly TypedCells[]) => ({
  matrix: Object.fromEntries(rows.map((row, index) => [rowKeys[index] ?? '', row])),
});

function census({ opening: { population, poor, nearPoor } }: Sender): TypedBook {
  const asked = (index: number) => (index === 0 ? { reason: 'chuyển đi nơi khác' } : {});
  const none = { fromNearPoor: 0, relapsed: 0, newlyPoor: 0 };
  const at = (values: readonly number[], index: number) => values[index] ?? 0;
  return {
    population: matrix(population.map((previous) => ({ previous, current: previous }))),
    poor: matrix(
      poor.map((opening, index) => ({
        ...{ opening, toNearPoor: at(toNear, index), aboveNearPoor: at(above, index), ...none },
        ...asked(index),
        ...{ otherDecrease: at(left, index), otherIncrease: at(left, index) },
        closing: opening + at(changes.poor, index),
      })),
    ),
    nearPoor: matrix(
      nearPoor.map((opening, index) => ({
        ...{ opening, toPoor: 0, aboveNearPoor: at(above, index), fromPoor: at(toNear, index) },
        ...asked(index),
        ...{ otherDecrease: at(left, index), relapsed: 0, newlyNearPoor: 0, otherIncrease: at(left, index) },
        closing: opening + at(changes.nearPoor, index),
      })),
    ),
  };
}

function fundRow(code: (typeof subprojectCodes)[number], local: boolean, shares: number): TypedCells {
  const given = (back: number) =>
    lines
      .filter((line) => line.of === code && line.back === back && (line.source !== central) === local)
      .reduce((sum, { amount }) => sum + amount * 1_000_000 * shares, 0);
  return {
    ...{ code: code.toUpperCase(), subproject: shortName(code), capital: 'Sự nghiệp' },
    source: local ? 'Ngân sách địa phương' : central,
    ...{ carriedOver: given(1), initial: given(0), adjustment: 0 },
    ...{ disbursedCarriedOver: given(1) * 0.8, disbursedCurrent: given(0) * 0.8 },
    reason: 'đang nghiệm thu',
  };
}

/** A project that takes nine tenths of the money of its sub-project and year. */
function project(
  { year, senders }: CarefulYear,
  sender: Sender,
  index: number,
  line: (typeof lines)[number],
  local = 0,
): TypedCells {
  const seed = senders.indexOf(sender);
  const [poor, nearPoor] = [6 + (seed % 3), 3 + (seed % 2)].map((one) => one * sender.shares) as [
    number,
    number,
  ];
  const [budget, county] = [line.amount * 900_000 * sender.shares, local * 900_000 * sender.shares];
  const own = 30_000_000;
  return {
    ...{ subproject: shortName(line.of), name: `Nuôi bò sinh sản nhóm ${index + 1}`, mode: 'Cộng đồng' },
    ...{ fundingYear: year - line.back, decisionNumber: `${100 * index + seed + 11}/QĐ-UBND` },
    ...{ decisionDate: { year, month: 4, day: 6 }, poor, nearPoor, newlyEscaped: 0, otherBeneficiaries: 0 },
    ...{ households: poor + nearPoor, centralBudget: budget, localBudget: county },
    ...{ householdContribution: own, otherContribution: 0, totalCost: budget + county + own },
    ...{ disbursed: (line.amount + local) * 800_000 * sender.shares, content: 'Bò sinh sản' },
    ...{ quantity: poor + nearPoor, quantityUnit: 'cặp', progress: 'Đang thực hiện' },
  };
}

/** A commune's workbook as a careful officer fills it in. `context`: what its form was made of. */
export function communeValues(of: CarefulYear, sender: Sender, context: FormContext): TypedBook {
  const seed = of.senders.indexOf(sender);
  const { year } = of;
  const { code, name, shares } = sender;
  const [, da2, , da2Before, da3, da3Before] = lines;
  return {
    info: {
      fields: {
        ...{ province: context.province, district: context.district, commune: name, code, year },
        cutoff: cutoffOf(of),
        ...(context.deadline === undefined ? {} : { deadline: context.deadline }),
        ...{ censusStatus: 'Chính thức', recognition: `2${seed}/QĐ-UBND ngày 12/11/${year}`, sending: '1' },
        ...{ preparedOn: { year, month: 11, day: 16 }, preparedBy: 'Y Blưn', position: 'Công chức' },
        ...{ phone: '02603000000', signer: 'A Thiu', signerTitle: 'Chủ tịch UBND' },
      },
    },
    ...census(sender),
    productionProjects:
      shares === 0
        ? { gate: 'Không', rows: [] }
        : {
            gate: 'Có',
            rows: [
              project(of, sender, 0, da2, 45),
              project(of, sender, 1, da2Before),
              project(of, sender, 2, da3),
              project(of, sender, 3, da3Before),
            ],
          },
    funds: {
      control: lines.reduce((sum, { amount }) => sum + amount * 1_000_000 * shares, 0),
      rows: fundedCodes
        .flatMap((each) => [fundRow(each, false, shares), fundRow(each, true, shares)])
        .filter(({ carriedOver, initial }) => carriedOver !== 0 || initial !== 0),
    },
    training: { gate: 'Không', rows: [] },
    communication: {
      gate: 'Có',
      rows: [3, 8].map((month) => ({
        ...{
          date: { year, month, day: 12 },
          form: 'Họp thôn, tổ dân phố',
          content: `Chính sách, đợt ${month}`,
        },
        ...{ place: `Thôn ${month}`, organiser: 'UBND xã, thị trấn', times: 2, attendances: 85 + seed },
        programmeFunds: 'Có',
      })),
    },
    loudspeakers: { gate: 'Không', rows: [] },
    capacity: { gate: 'Không', rows: [] },
    supervision: {
      gate: 'Có',
      rows: [
        {
          ...{
            unit: 'Giám sát cộng đồng',
            date: { year, month: 9, day: 20 },
            subproject: 'Dự án 2',
            times: 1,
          },
          ...{ content: 'Giám sát dự án nuôi bò', remedy: 'Không có kiến nghị' },
        },
      ],
    },
    otherTargets: { rows: context.otherTargets.map((target) => ({ ...target, result: 10 + seed })) },
    difficulties: { gate: 'Không', rows: [] },
  };
}

const cutoffOf = ({ year }: CarefulYear) => ({ year, month: 11, day: 15 });

function reportFields(of: CarefulYear): TypedCells {
  const { year, level, area, province, communeWord, senders } = of;
  const [areaWord, areaName, placeName] = area;
  const sum = (balancesOf: (sender: Sender) => Balances, sheet: keyof Balances, row: number) =>
    senders.reduce((all, sender) => all + (balancesOf(sender)[sheet][row] ?? 0), 0);
  const before = (sheet: keyof Balances) => sum(({ opening }) => opening, sheet, 0);
  const percent = (sheet: 'poor' | 'nearPoor') =>
    Math.round((before(sheet) / before('population')) * 10_000) / 100;
  return {
    ...{ year, issuer: `Ủy ban nhân dân ${areaName}`, level, areaWord, areaName, communeWord, province },
    ...{ placeName, draftingOffice: office, archiveSymbol: 'PNV', term: 'XV' },
    ...{ addressee: `Hội đồng nhân dân ${areaName}`, session: 'Kỳ họp thứ 9', signing: 'Chủ tịch ký' },
    ...{ recipient1: 'Như trên', citationComma: 'Không', headings: 'IN HOA', medium: 'Điện tử' },
    ...{ deadline: { year, month: 11, day: 20 }, resubmissionDeadline: { year, month: 11, day: 25 } },
    ...{ submissionDate: { year, month: 12, day: 5 }, cutoff: cutoffOf(of), censusStatus: 'Chính thức' },
    controlHouseholds: sum(closing, 'population', 0),
    controlPersons: sum(closing, 'population', 2),
    controlPoorHouseholds: sum(closing, 'poor', 0),
    controlPoorPersons: sum(closing, 'poor', 2),
    controlNearPoorHouseholds: sum(closing, 'nearPoor', 0),
    controlNearPoorPersons: sum(closing, 'nearPoor', 2),
    ...{ publishedPoorRate: percent('poor'), publishedNearPoorRate: percent('nearPoor') },
    ...{ provinceTarget: 4, districtTarget: 4, nextDistrictTarget: 4, nextProvinceTarget: 4 },
    ...{ nextTargetWording: 'từ … trở lên', olderFunds: 'Không', printedFunds: 'Giao đầu năm' },
    ...{ printDisbursement: 'Có', minPersonsPerHousehold: 2, maxPersonsPerHousehold: 7 },
    ...{
      rateChangePoints: 10,
      householdChangePercent: 5,
      lowDisbursementPercent: 50,
      costPerHouseholdRatio: 5,
    },
  };
}

const documents = [
  ['QD-VON', 'Quyết định', '900/QĐ-UBND', 'về việc giao dự toán ngân sách'],
  ['KH-NAM', 'Kế hoạch', '60/KH-UBND', 'thực hiện Chương trình giảm nghèo'],
  ['QD-CT', 'Quyết định', '15/QĐ-UBND', 'về việc giao chỉ tiêu giảm nghèo'],
] as const;

const offices = [0, 1, 4, 6, 9, 11].flatMap((index) => lines[index] ?? []);

/** The district's answers that its communes' forms are made of. */
export const answers = subprojectCodes.map((code) => ({
  ...{ code: code.toUpperCase(), eligible: 'Có', investment: 'Không' },
  fundsToCommunes: fundedCodes.includes(code) ? 'Có' : 'Không',
}));

function sharesOf({ year, units }: CarefulYear): readonly TypedCells[] {
  const share = ({ of, back, source, amount }: (typeof lines)[number], holder: string, more: TypedCells) => ({
    ...{ subproject: shortName(of), holder, source, capital: 'Sự nghiệp', fundingYear: year - back },
    ...{ initial: amount, document: 'QD-VON' },
    ...more,
  });
  return [
    ...units
      .filter(({ given = true }) => given)
      .flatMap((unit) => lines.map((line) => share(line, fullName(unit), {}))),
    ...offices.map((line) => share(line, office, { disbursed: line.amount * 0.8 })),
  ];
}

/** "Số liệu năm trước" has what the three census sheets begin with in one row. */
function lastYearRow({ code, kind, name, opening }: Unit): readonly TypedCells[] {
  if (opening === undefined) return [];
  const keys = ['', 'Poor', 'NearPoor'].flatMap((of) => rowKeys.map((key) => keyOf(of, key)));
  const values = [...opening.population, ...opening.poor, ...opening.nearPoor];
  const cells = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 0]));
  return [{ code, name: fullName({ kind, name }), ...cells, status: 'Chính thức' }];
}

/** "minorityNearPoorHouseholds" of "NearPoor" and "minorityHouseholds". */
function keyOf(of: string, key: string): string {
  if (of === '') return key;
  const [, minority = '', what = ''] = /^(minority)?(.*)$/.exec(key) ?? [];
  const kind = minority === '' ? `${of.charAt(0).toLowerCase()}${of.slice(1)}` : `minority${of}`;
  return `${kind}${what.charAt(0).toUpperCase()}${what.slice(1)}`;
}

/** The district's workbook, all in it. `report`: what stands on "Báo cáo" otherwise. */
export function districtValues(of: CarefulYear, report: TypedCells = {}): TypedBook {
  const { year, units, area } = of;
  const shares = sharesOf(of);
  return {
    report: { fields: { ...reportFields(of), ...report } },
    offices: { rows: [{ code: 'PNV', name: office, kind: 'Phòng chuyên môn' }] },
    communes: {
      rows: units.map(({ code, kind, name, more }) => ({
        ...{ code, kind, name, area: 'Đặc biệt khó khăn' },
        ...more,
      })),
    },
    lastYear: { rows: units.flatMap(lastYearRow) },
    eligibility: {
      rows: answers.map((row) => ({ ...row, leadOffice: office, progress: 'Đúng tiến độ' })),
    },
    allocationTotals: { rows: totalsOf(shares) },
    allocations: { rows: shares },
    districtProjects: { gate: 'Không', rows: [] },
    trainingClasses: { gate: 'Không', rows: [] },
    activities: { gate: 'Không', rows: [] },
    otherTargets: {
      rows: [
        {
          code: 'DD-01',
          subproject: shortName('da3-tda2'),
          name: 'Trẻ em được can thiệp dinh dưỡng',
          unit: 'trẻ',
        },
        {
          code: 'VL-01',
          subproject: shortName('da4-tda3'),
          name: 'Người lao động có thông tin',
          unit: 'người',
        },
      ].map((row) => ({ ...row, byCommunes: 'Có', printed: 'Có' })),
    },
    supportContents: { rows: [{ name: 'Bò sinh sản', unit: 'cặp', kind: 'Chăn nuôi' }] },
    documents: {
      rows: documents.map(([code, type, number, summary]) => ({
        ...{ code, type, number, summary, date: { year, month: 3, day: 5 }, annexed: 'Có', checked: 'Rồi' },
        issuer: `Ủy ban nhân dân ${area[1]}`,
      })),
    },
    citations: {
      rows: citationPlaceKeys.map((key) => ({
        place: citationPlaces[key].label,
        ...(citationPlaces[key].whenEmpty === 'missing' ? { document1: 'KH-NAM' } : {}),
        ...(key === 'iii-chi-tieu' ? { document1: 'QD-CT' } : {}),
      })),
    },
  };
}
