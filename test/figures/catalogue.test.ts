import { describe, expect, it } from 'vitest';
import type { YearData } from '../../src/forms/books.ts';
import { figureCatalogue, makeFigures } from '../../src/figures/index.ts';
import { contentSwitches } from '../../src/forms/district/content-switches.ts';
import { groupBy } from '../../src/model/group-by.ts';
import { dakToYear } from './dak-to.ts';
import { dataWith, valueOf as figureValueOf } from './figures.ts';

const catalogue = figureCatalogue;
const byId = groupBy(catalogue, ({ id }) => id);
const ofRows = catalogue
  .filter(({ id }) => id.includes('*'))
  .map((entry) => ({
    entry,
    matches: new RegExp(`^${entry.id.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9-]+')}$`),
  }));

/** The entries that a figure may be. */
const entriesOf = (id: string) => [
  ...(byId.get(id) ?? []),
  ...ofRows.flatMap(({ entry, matches }) => (matches.test(id) ? [entry] : [])),
];

const linkedName = 'Liên kết sản xuất, tiêu thụ Mắc ca trồng tập trung xã Văn Lem';

/** What the sample year has no occasion for. */
const everything = dataWith(
  ...Object.entries({
    parent: 'Ủy ban nhân dân tỉnh Kon Tum',
    number: '123',
    signedOn: '30/11/2023',
    povertyStandards: 'Cùng một chuẩn',
    communesAnnex: 'Có',
    communesAnnexNote: 'Theo rà soát của xã.',
    fundsAnnex: 'Có',
    documentsAnnex: 'Có',
    ethnicMinorityTarget: '3',
    disbursementTarget: '95',
    ...Object.fromEntries(Object.keys(contentSwitches).map((field) => [field, 'Có'])),
    censusStatus: 'Chính thức',
    recipient2: 'Nơi nhận thứ hai',
    recipient6: 'Nơi nhận thứ sáu',
    recipient7: 'Nơi nhận thứ bảy',
    recipient8: 'Nơi nhận thứ tám',
    recipient9: 'Nơi nhận thứ chín',
    recipient10: 'Nơi nhận thứ mười',
  }).map(([field, value]) => `huyen report.${field} = ${value}`),
  ...[1, 2, 7, 9].map((row) => `huyen eligibility.${row}.leadOffice = Phòng Nông nghiệp`),
  'huyen otherTargets.1.printed = Có',
  'huyen otherTargets.1.plan = 20',
  ...['Trung ương', 'Ủy ban nhân dân tỉnh và các sở, ngành', 'Hội đồng nhân dân'].flatMap((to, index) => [
    `huyen proposals.${index + 1}.addressee = ${to}`,
    `huyen proposals.${index + 1}.content = Giao vốn sớm`,
  ]),
  ...[6, 38, 3, 6].flatMap((households, index) =>
    Object.entries({
      rule: 'households-differ-from-parts',
      owner: '23431',
      sheet: 'Dự án sản xuất',
      cells: `L${index + 8}`,
      evidence: `L${index + 8}=${households}`,
      reason: 'Lý do',
      by: 'Người xác nhận',
      on: '20/11/2023',
      words: 'còn hộ đang rà soát',
    }).map(([column, value]) => `huyen acknowledgements.${index + 1}.${column} = ${value}`),
  ),
  `23431 productionProjects.2.name = ${linkedName}`,
  'huyen citations.7.document1 = QD-983',
  'huyen citations.14.document1 = QD-983',
  ...['Dự án 2', 'Tiểu dự án 1 - Dự án 3'].flatMap((subproject, index) =>
    Object.entries({
      subproject,
      mode: 'Liên kết theo chuỗi giá trị',
      accompanying: 'Phân bón',
      name: linkedName,
      content: 'Mắc ca',
    }).flatMap(([column, value], first) => [
      ...(first === 0 ? [`huyen districtProjects.${index + 2} = = 1`] : []),
      `huyen districtProjects.${index + 2}.${column} = ${value}`,
    ]),
  ),
);

/** The same workbooks told as of a later year, so that their money is that of the year before, or older and still in use. */
const readIn = (year: number): YearData => ({
  ...everything,
  year,
  district: { ...everything.district, layout: { ...everything.district.layout, olderFunds: true } },
});

const named: readonly (readonly [name: string, data: YearData])[] = [
  ['the published year', dakToYear()],
  ['everything, of this year', everything],
  ['everything, of the year before', readIn(2024)],
  ['everything, of older money', readIn(2025)],
];
const years = named.map(([name, data]) => ({ name, figures: makeFigures(data) }));

describe.each(years)('$name', ({ figures }) => {
  it('every figure is in the catalogue, with its unit', () => {
    const strangers = [...figures.byId.values()].filter(
      ({ id, unit }) => !entriesOf(id).some((entry) => [unit, 'theo dòng'].includes(entry.unit)),
    );
    expect(strangers.map(({ id, unit }) => `${id} (${unit})`)).toEqual([]);
  });

  it('every row of a list has figures', () => {
    const prefixes = [...figures.lists.values()].flat();
    const ids = [...figures.byId.keys()];
    expect(
      prefixes.filter((prefix) => !ids.some((id) => id === prefix || id.startsWith(`${prefix}.`))),
    ).toEqual([]);
  });
});

/** A rate of money that none of these years has. */
function isOfNothing(id: string): boolean {
  const [, code, side = ''] = /^(da[a-z0-9-]+)\.giai-ngan(\.nstw|\.nsdp)?\.ty-le$/.exec(id) ?? [];
  return (
    code !== undefined && years.every(({ figures }) => figureValueOf(figures, `${code}.von${side}`) === 0)
  );
}

it('every figure of the catalogue is made of a year that has it', () => {
  const ids = years.flatMap(({ figures }) => [...figures.byId.keys()]);
  const made = new Set(ids.flatMap((id) => entriesOf(id)));
  const never = catalogue.filter((entry) => !made.has(entry) && !isOfNothing(entry.id));
  expect(never.map(({ id }) => id)).toEqual([]);
});

it('every list has rows in one of them', () => {
  const names = [...(years[0]?.figures.lists.keys() ?? [])].filter((name) => !name.startsWith('chi-tieu-'));
  const empty = names.filter((name) => years.every(({ figures }) => figures.lists.get(name)?.length === 0));
  expect(empty).toEqual([]);
  expect(years[1]?.figures.lists.get('chi-tieu-da3-tda2')).toEqual(['chi-tieu.dd-01']);
});

it('no figure stands twice', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

it('a label of no particular year says so', () => {
  const labels = new Map(catalogue.map(({ id, label }) => [id, label]));
  expect(labels.get('da2.chuyen-nguon.ho.ngheo')).toBe('Hộ nghèo, Dự án 2, vốn năm trước');
  expect(labels.get('xa.*.ho-ngheo')).toBe('Số hộ (hộ nghèo), một xã');
  expect(labels.get('von.nam-cu.giai-ngan')).toBe('Đã giải ngân vốn năm cũ');
});
