import type { TypedBook, TypedCells } from '../../fixtures/book-values.ts';
import { totalsOf } from '../../fixtures/allocation-totals.ts';
import { asRead } from '../../fixtures/book-values.ts';
import { firstDistrict, parseAuthority } from '../../src/cli/init/authority.ts';
import { readCommunesList } from '../../src/cli/init/list-file.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { type CommuneIdentity, type FormContext, newestVersion } from '../../src/forms/define.ts';
import { citationPlaceKeys, citationPlaces } from '../../src/forms/district/citation-places.ts';
import { formContextOf } from '../../src/forms/district/context.ts';
import { districtForm } from '../../src/forms/district/form.ts';
import { settled } from '../../src/forms/district/settle.ts';
import { valueOf } from '../../src/model/cell.ts';
import { shortName, subprojectCodes } from '../../src/programme/subprojects.ts';
import { slug } from '../../src/vietnamese/text.ts';
import { openingBalances } from '../../src/workbook/carry-over/opening-balances.ts';
import { planFormWorkbook, writeFormWorkbook } from '../../src/workbook/fill.ts';
import { type TypedCellsOfSheet, typedOver } from './typed-over.ts';

/*
 * A poor district of eleven communes, whole and right: every sub-project is its own, and money of most of them goes to the
 * communes. What a careless commune makes of its workbook stands in careless.ts.
 */

export const year = 2024;
const layout = { year, version: newestVersion, olderFunds: false };
const cutoff = { year, month: 11, day: 15 };
const central = 'Ngân sách trung ương';
const office = 'Phòng Nội vụ';

const authority = ['Ủy ban nhân dân huyện Đắk Hà', 'tỉnh Kon Tum'] as const;
const listFile = 'fixtures/other-district/danh-sach-xa.csv';
const units = readCommunesList(listFile);

export const communes: readonly CommuneIdentity[] = units.map(({ code, kind, name }) => ({
  code,
  name: `${kind} ${name}`,
}));

export const fileOf = ({ code, name }: CommuneIdentity): string => `xa/${code}-${slug(name)}.xlsx`;

/** Sub-projects whose money goes to communes, with what each of them gets, in triệu đồng. */
const lines = [
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

/** What was typed into a census sheet's four rows, for a commune. */
const balances = (seed: number) => ({
  population: [1000 + 7 * seed, 400 + seed, 4200 + 29 * seed, 1700 + 5 * seed],
  poor: [190 + seed, 160 + seed, 780 + 4 * seed, 660 + 4 * seed],
  nearPoor: [50 + seed, 30 + seed, 210 + 4 * seed, 130 + 4 * seed],
});
const rowKeys = ['households', 'minorityHouseholds', 'persons', 'minorityPersons'];
const toNear = [9, 9, 36, 36];
const above = [4, 4, 16, 16];
const left = [1, 1, 4, 4];

const matrix = (rows: readonly TypedCells[]) => ({
  matrix: Object.fromEntries(rows.map((row, index) => [rowKeys[index] ?? '', row])),
});

function census(seed: number): TypedBook {
  const { population, poor, nearPoor } = balances(seed);
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
        closing: opening - at(toNear, index) - at(above, index),
      })),
    ),
    nearPoor: matrix(
      nearPoor.map((opening, index) => ({
        ...{ opening, toPoor: 0, aboveNearPoor: at(above, index), fromPoor: at(toNear, index) },
        ...asked(index),
        ...{ otherDecrease: at(left, index), relapsed: 0, newlyNearPoor: 0, otherIncrease: at(left, index) },
        closing: opening - at(above, index) + at(toNear, index),
      })),
    ),
  };
}

const fundRow = (code: (typeof subprojectCodes)[number], local: boolean): TypedCells => {
  const given = (back: number) =>
    lines
      .filter((line) => line.of === code && line.back === back && (line.source !== central) === local)
      .reduce((sum, { amount }) => sum + amount * 1_000_000, 0);
  return {
    ...{ code: code.toUpperCase(), subproject: shortName(code), capital: 'Sự nghiệp' },
    source: local ? 'Ngân sách địa phương' : central,
    ...{ carriedOver: given(1), initial: given(0), adjustment: 0 },
    ...{ disbursedCarriedOver: given(1) * 0.8, disbursedCurrent: given(0) * 0.8 },
    reason: 'đang nghiệm thu',
  };
};

/** A project that takes nine tenths of the money of its sub-project and year. */
function project(seed: number, index: number, line: (typeof lines)[number], local = 0): TypedCells {
  const [poor, nearPoor] = [6 + (seed % 3), 3 + (seed % 2)];
  const [budget, county] = [line.amount * 900_000, local * 900_000];
  const own = 30_000_000;
  return {
    ...{ subproject: shortName(line.of), name: `Nuôi bò sinh sản nhóm ${index + 1}`, mode: 'Cộng đồng' },
    ...{ fundingYear: year - line.back, decisionNumber: `${100 * index + seed + 11}/QĐ-UBND` },
    ...{ decisionDate: { year, month: 4, day: 6 }, poor, nearPoor, newlyEscaped: 0, otherBeneficiaries: 0 },
    ...{ households: poor + nearPoor, centralBudget: budget, localBudget: county },
    ...{ householdContribution: own, otherContribution: 0, totalCost: budget + county + own },
    ...{ disbursed: (line.amount + local) * 800_000, content: 'Bò sinh sản', quantity: poor + nearPoor },
    ...{ quantityUnit: 'cặp', progress: 'Đang thực hiện' },
  };
}

/** A commune's workbook as a careful officer fills it in. */
function communeValues(seed: number, context: FormContext): TypedBook {
  const { code, name } = communes[seed] ?? { code: '', name: '' };
  const [, da2, , da2Before, da3, da3Before] = lines;
  return {
    info: {
      fields: {
        ...{ province: 'Tỉnh Kon Tum', district: 'Huyện Đắk Hà', commune: name, code, year, cutoff },
        ...(context.deadline === undefined ? {} : { deadline: context.deadline }),
        ...{ censusStatus: 'Chính thức', recognition: `2${seed}/QĐ-UBND ngày 12/11/${year}`, sending: '1' },
        ...{ preparedOn: { year, month: 11, day: 16 }, preparedBy: 'Y Blưn', position: 'Công chức' },
        ...{ phone: '02603000000', signer: 'A Thiu', signerTitle: 'Chủ tịch UBND' },
      },
    },
    ...census(seed),
    productionProjects: {
      gate: 'Có',
      rows: [
        project(seed, 0, da2, 45),
        project(seed, 1, da2Before),
        project(seed, 2, da3),
        project(seed, 3, da3Before),
      ],
    },
    funds: {
      control: lines.reduce((sum, { amount }) => sum + amount * 1_000_000, 0),
      rows: fundedCodes
        .flatMap((code) => [fundRow(code, false), fundRow(code, true)])
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

function reportFields(): TypedCells {
  const total = (sheet: 'population' | 'poor' | 'nearPoor', row: number, change: number) =>
    units.reduce((sum, _, seed) => sum + (balances(seed)[sheet][row] ?? 0) + change, 0);
  const opening = (sheet: 'population' | 'poor' | 'nearPoor') => total(sheet, 0, 0);
  const percent = (sheet: 'poor' | 'nearPoor') =>
    Math.round((opening(sheet) / opening('population')) * 10_000) / 100;
  return {
    ...{ year, issuer: 'Ủy ban nhân dân huyện Đắk Hà', level: 'Huyện', areaWord: 'huyện' },
    ...{ areaName: 'huyện Đắk Hà', communeWord: 'xã, thị trấn', province: 'tỉnh Kon Tum' },
    ...{ placeName: 'Đắk Hà', draftingOffice: office, archiveSymbol: 'PNV', term: 'XV' },
    ...{ addressee: 'Hội đồng nhân dân huyện Đắk Hà', session: 'Kỳ họp thứ 9', signing: 'Chủ tịch ký' },
    ...{ recipient1: 'Như trên', citationComma: 'Không', headings: 'IN HOA', medium: 'Điện tử' },
    ...{ deadline: { year, month: 11, day: 20 }, resubmissionDeadline: { year, month: 11, day: 25 } },
    ...{ submissionDate: { year, month: 12, day: 5 }, cutoff, censusStatus: 'Chính thức' },
    ...{ controlHouseholds: opening('population'), controlPersons: total('population', 2, 0) },
    ...{ controlPoorHouseholds: total('poor', 0, -13), controlPoorPersons: total('poor', 2, -52) },
    ...{
      controlNearPoorHouseholds: total('nearPoor', 0, 5),
      controlNearPoorPersons: total('nearPoor', 2, 20),
    },
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
const answers = subprojectCodes.map((code) => ({
  ...{ code: code.toUpperCase(), eligible: 'Có', investment: 'Không' },
  fundsToCommunes: fundedCodes.includes(code) ? 'Có' : 'Không',
}));

const shares = [
  ...communes.flatMap(({ name }) => lines.map((line) => allocation(line, name, {}))),
  ...offices.map((line) => allocation(line, office, { disbursed: line.amount * 0.8 })),
];

/** The district's workbook, all in it. */
function districtValues(report: TypedCells = {}): TypedBook {
  return {
    report: { fields: { ...reportFields(), ...report } },
    offices: { rows: [{ code: 'PNV', name: office, kind: 'Phòng chuyên môn' }] },
    communes: {
      rows: units.map((unit) => ({ ...unit, area: 'Đặc biệt khó khăn' })),
    },
    lastYear: {
      rows: communes.map(({ code, name }, seed) => {
        const { population, poor, nearPoor } = balances(seed);
        const keys = ['', 'Poor', 'NearPoor'].flatMap((of) =>
          ['households', 'minorityHouseholds', 'persons', 'minorityPersons'].map((key) => keyOf(of, key)),
        );
        const values = [...population, ...poor, ...nearPoor];
        const cells = Object.fromEntries(keys.map((key, index) => [key, values[index] ?? 0]));
        return { code, name, ...cells, status: 'Chính thức' };
      }),
    },
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
        issuer: 'Ủy ban nhân dân huyện Đắk Hà',
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

/** "minorityNearPoorHouseholds" of "NearPoor" and "minorityHouseholds". */
function keyOf(of: string, key: string): string {
  if (of === '') return key;
  const [, minority = '', what = ''] = /^(minority)?(.*)$/.exec(key) ?? [];
  const kind = minority === '' ? `${of.charAt(0).toLowerCase()}${of.slice(1)}` : `minority${of}`;
  return `${kind}${what.charAt(0).toUpperCase()}${what.slice(1)}`;
}

function allocation({ of, back, source, amount }: (typeof lines)[number], holder: string, more: TypedCells) {
  return {
    ...{ subproject: shortName(of), holder, source, capital: 'Sự nghiệp', fundingYear: year - back },
    ...{ initial: amount, document: 'QD-VON' },
    ...more,
  };
}

const context: FormContext = formContextOf(settled(asRead(districtForm, districtValues(), layout)), layout);

/** `report`: what stands on "Báo cáo" otherwise. */
export const districtWorkbook = (report: TypedCells = {}): Promise<Uint8Array> =>
  writeFormWorkbook(districtForm, context, null, districtValues(report));

/** What a clerk and a careful commune type, cell by cell: what stands in their workbooks and not in the blank forms. */
export function cellsTyped(): Readonly<Record<'huyen' | 'xa', readonly TypedCellsOfSheet[]>> {
  const first = firstDistrict(parseAuthority(...authority), readCommunesList(listFile), year);
  const { code, name } = communes[0] ?? { code: '', name: '' };
  const read = asRead(districtForm, districtValues(), layout);
  const opening = openingBalances((read.lastYear?.rows ?? []).filter((row) => valueOf(row.code) === code));
  return {
    huyen: typedOver(
      planFormWorkbook(districtForm, first.context, null, first.values).sheets,
      planFormWorkbook(districtForm, context, null, districtValues()).sheets,
    ),
    xa: typedOver(
      planFormWorkbook(communeForm, context, { code, name }, opening.values, opening.options).sheets,
      planFormWorkbook(communeForm, context, { code, name }, communeValues(0, context)).sheets,
    ),
  };
}

export const communeWorkbook = (seed: number, change: (values: TypedBook) => TypedBook = (same) => same) =>
  writeFormWorkbook(communeForm, context, communes[seed] ?? null, change(communeValues(seed, context)));

/** The district's workbook as `init` makes it, with no more than it asks for first. */
export function begunDistrictWorkbook(): Promise<Uint8Array> {
  const first = firstDistrict(parseAuthority(...authority), readCommunesList(listFile), year);
  return writeFormWorkbook(districtForm, first.context, null, {
    ...first.values,
    eligibility: { rows: answers },
  });
}
