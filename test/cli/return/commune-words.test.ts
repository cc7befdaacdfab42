import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { hazards } from '../../../fixtures/hazards/hazards.ts';
import { faultyFiles, notForTheCommune } from '../../../src/cli/return/faulty.ts';
import { communeForm } from '../../../src/forms/commune/form.ts';
import { districtForm } from '../../../src/forms/district/form.ts';
import type { CommuneBook, DistrictBook } from '../../../src/forms/books.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { check, checkYear, rules, wholeYear } from '../../../src/rules/index.ts';
import { mistakesOf } from '../../../src/rules/mistakes/mistakes.ts';
import { readBook, readerRules } from '../../../src/workbook/read/form-reader.ts';
import { assembleYear, submissionRules } from '../../../src/workbook/submissions.ts';
import { formIssues } from '../../../src/workbook/read/form-issues.ts';
import { problemTexts } from '../../../src/workbook/read/cell-problems.ts';
import { cellFaultTexts } from '../../../src/workbook/read/cell-faults.ts';
import { describeFault, faultTexts } from '../../../src/package/faults.ts';
import { type Override, overridesOf, yearWith } from '../../rules/books.ts';
import { fencedLines, sectionsOf, tableOf } from '../../rules/tables.ts';
import { madeWithNewerColumn } from '../../forms/newer-column.ts';
import { issuesIn } from '../../workbook/reader-fixtures.ts';
import { bookAt } from '../../figures/dak-to.ts';
import { sample, setCell, withPart, withSheet } from '../../workbook/damaged.ts';

/*
 * What goes back to a commune must be something that a commune can do: it has no sheet "Xác nhận", no workbook of the
 * district, no folder of the year and no command line.
 */

/** The sections of a fixture in which something is said. */
const bad = (kind: 'rules' | 'reader', id: string) =>
  sectionsOf(readFileSync(new URL(`../../../fixtures/${kind}/${id}.md`, import.meta.url), 'utf8')).filter(
    ({ title }) => title.startsWith('Bad'),
  );

/** What the reader says of the fixtures of a rule, as reader-rules.test.ts holds it to the letter: of a commune's file. */
const readerFixture = (id: string) =>
  bad('reader', id)
    .flatMap(({ body }) => issuesIn(fencedLines(body), id))
    .filter(({ at }) => at.file?.startsWith('xa/') === true);

/** Two projects of two communes under one decision: the base has no such fixture at a commune. */
const sharedProject = ['name', 'decisionNumber', 'decisionDate', 'fundingYear'].map((column) => ({
  book: '23443',
  cell: `productionProjects.1.${column}`,
}));

function ruleIssues(): readonly Issue[] {
  return rules.flatMap((rule) =>
    bad('rules', rule.id).flatMap(({ body }) =>
      check(wholeYear(yearWith(overridesOf(tableOf(body)))), [rule]),
    ),
  );
}

function countedByTwo(): readonly Issue[] {
  const first = yearWith([]).communes[0]?.book?.sheets.productionProjects?.rows[0];
  const typed = (column: string): string => {
    const cell = (first as unknown as Record<string, { typed?: string }> | undefined)?.[column];
    return cell?.typed ?? '';
  };
  return checkYear(
    yearWith(sharedProject.map((each) => ({ ...each, value: typed(each.cell.split('.')[2] ?? '') }))),
  ).filter(({ rule }) => rule === 'project-counted-by-two');
}

/** Workbooks that are wrong in their make-up, not in one cell. */
function damagedBooks(): readonly Uint8Array[] {
  const book = sample('xa/23431-xa-van-lem.xlsx');
  const read = bookAt('xa/23431-xa-van-lem.xlsx') as CommuneBook;
  const [first] = read.sheets.funds?.rows ?? [];
  const prepared = first === undefined ? [] : [first.subproject, first.source, first.capital];
  const setAll = (xml: string, cells: readonly (readonly [string, string | number])[]): string =>
    cells.reduce((changed, [cell, value]) => setCell(changed, cell, value), xml);
  return [
    withSheet(book, '_bieu', (xml) => setCell(xml, 'B2', 99)),
    withPart(book, 'xl/workbook.xml', (xml) => xml.replace('name="Hộ nghèo"', 'name="Sheet1"')),
    // The sheets that hold no data, under other names.
    withPart(book, 'xl/workbook.xml', (xml) =>
      xml.replace('name="Kiểm tra"', 'name="Hộ nghèo (2)"').replace('name="Hướng dẫn"', 'name="Ghi chú"'),
    ),
    withSheet(book, 'Dự án sản xuất', (xml) => xml.replace(/<row [^>]*r="8".*?<\/row>/s, '<row r="8"/>')),
    withSheet(book, 'Truyền thông', (xml) =>
      xml.replace(/(<row [^>]*r="8".*?)<\/row>/s, '$1<c r="Z8"><v>1</v></c></row>'),
    ),
    withSheet(book, 'Nguồn vốn', (xml) =>
      setAll(
        xml,
        prepared.map((cell) => [cell.at.cell.replace('8', '9'), cell.state === 'value' ? cell.typed : '']),
      ),
    ),
  ];
}

/** The texts of the reader for every kind of fault, and of sorting files to communes. */
function readerIssues(): readonly Issue[] {
  const at = { file: 'xa/van-lem.xlsx', sheet: 'Hộ nghèo', cell: 'C7' };
  const error = { severity: 'error', at } as const;
  const found = [
    ...Object.entries(problemTexts).map(([rule, { message, fix }]) => ({
      rule,
      ...error,
      message: message('12'),
      fix: typeof fix === 'string' ? fix : '',
    })),
    ...Object.values(cellFaultTexts).map((each) => ({ rule: 'damaged-cell', ...error, ...each })),
    ...Object.keys(faultTexts).map((code) => ({
      rule: 'workbook-unreadable',
      ...error,
      ...describeFault({ code: code as keyof typeof faultTexts }),
    })),
    ...damagedBooks().flatMap((bytes) => readBook('xa/van-lem.xlsx', bytes).issues),
    ...hazards.flatMap(({ bytes, heavy }) => (heavy ? [] : readBook('xa/van-lem.xlsx', bytes()).issues)),
  ];
  return [...found, ...readerRules.flatMap(({ id }) => readerFixture(id))];
}

const withoutSending = (book: CommuneBook): CommuneBook => ({
  ...{ ...book, file: 'xa/b.xlsx' },
  sheets: { ...book.sheets, info: null },
});

/** Every unit is established after the year. */
const withoutUnits = ({ sheets, ...district }: DistrictBook): DistrictBook => ({
  ...district,
  sheets: {
    ...sheets,
    communes: sheets.communes && {
      ...sheets.communes,
      rows: sheets.communes.rows.map((row) => ({
        ...row,
        since: { at: row.at, state: 'value', value: { year: 2030, month: 1, day: 1 }, typed: '' },
      })),
    },
  },
});

function submissionIssues(): readonly Issue[] {
  const district = bookAt('huyen.xlsx') as DistrictBook;
  const ofVersionOne = <B extends CommuneBook | DistrictBook>(book: B): B => ({
    ...book,
    layout: { ...book.layout, version: 1 },
  });
  const book = bookAt('xa/23431-xa-van-lem.xlsx') as CommuneBook;
  return [
    ...assembleYear(2023, district, [book, { ...book, file: 'xa/b.xlsx' }]).issues,
    ...assembleYear(2023, district, [{ ...book, layout: { ...book.layout, year: 2022 } }]).issues,
    ...assembleYear(2023, district, [{ ...book, code: '99999' }]).issues,
    ...assembleYear(2023, withoutUnits(district), [book]).issues,
    ...madeWithNewerColumn(() => assembleYear(2023, district, [ofVersionOne(book)]).issues),
    ...madeWithNewerColumn(() => assembleYear(2023, ofVersionOne(district), [book]).issues),
    ...assembleYear(2023, district, [book, withoutSending(book)]).issues,
    ...assembleYear(2023, district, [book, { ...book, file: 'xa/b.xlsx' }], {
      unknown: new Map(),
      digests: new Map([book.file, 'xa/b.xlsx'].map((file) => [file, 'same'])),
    }).issues,
  ];
}

const ruled = [...ruleIssues(), ...countedByTwo()];
const all = [...ruled, ...readerIssues(), ...submissionIssues()];
const returned = (issues: readonly Issue[]): readonly Issue[] =>
  faultyFiles(mistakesOf(issues, null), [], true, () => 'xã Pô Kô').flatMap((file) => file.issues);

const own: readonly string[] = Object.values(communeForm.sheets).map(({ name }) => name);
const districtSheets = Object.values(districtForm.sheets)
  .map(({ name }) => name)
  .filter((name) => !own.includes(name));
const districtOnly: readonly (readonly [string, RegExp])[] = [
  ['acknowledging', /xác nhận/i],
  ['the command line', /dakto-report|\binit\b|--\w/],
  ["the district's workbook", /huyen\.xlsx|_bieu/],
  ['a folder', /thư mục|\bxa\//],
  ['asking the commune', /(đề nghị|hỏi lại) xã/i],
  ['what the tool does', /phần mềm/i],
  [
    "a sheet of the district's",
    new RegExp(`(${districtSheets.join('|')})!|sheet “?(${districtSheets.join('|')})`),
  ],
];

describe('what goes back to a commune', () => {
  it('comes from every rule that is not about the district alone', () => {
    const seen = new Set(ruled.filter(({ at }) => at.file?.startsWith('xa/')).map(({ rule }) => rule));
    const unseen = rules.filter(({ id, scope }) => scope !== 'district' && !seen.has(id)).map(({ id }) => id);
    // These stand at the district's own cells, always; what sheets declare is asked of both kinds of workbook.
    expect(unseen).toEqual([
      'allocation-disbursement-exceeds-funds',
      'census-total-differs-from-control',
      'class-learners-differ-from-parts',
      'commune-disbursement-differs-from-district',
      'commune-missing',
      'disbursed-without-result',
      'funds-not-in-allocations',
      'learners-differ-from-district',
      'next-target-exceeds-rate',
      'other-target-plan-differs-from-district',
      'printed-sums-outdated',
      'progress-contradicts-data',
      'project-money-exceeds-allocations',
      'receipt-differs-from-sending',
    ]);
    const ofReader = new Set(all.map(({ rule }) => rule));
    const known = [...Object.keys(submissionRules), ...readerRules.map(({ id }) => id)];
    expect(known.filter((id) => !ofReader.has(id))).toEqual([]);
    expect(Object.keys(formIssues).filter((id) => !ofReader.has(id))).toEqual([]);
  });

  it.each(districtOnly)('never speaks of %s', (_what, pattern) => {
    const texts = returned(all).flatMap(({ rule, message, fix }) =>
      [message, fix ?? ''].filter((text) => pattern.test(text)).map((text) => `${rule}: ${text}`),
    );
    expect([...new Set(texts)]).toEqual([]);
  });

  it('says of everything what to do, and of a doubt what to do where it is right', () => {
    for (const { rule, fix, severity, evidence } of returned(all)) {
      expect([rule, fix]).toEqual([rule, expect.stringMatching(/\.$/)]);
      if (severity === 'warning' && evidence !== undefined) expect(fix).toMatch(/(giữ|để) nguyên|ghi lý do/i);
      expect(fix?.match(/giữ nguyên/g)?.length ?? 0).toBeLessThan(2);
    }
  });

  it('leaves out what the district has to put right itself', () => {
    const issues = all.filter(({ rule }) => notForTheCommune.includes(rule));
    expect(issues.map(({ rule }) => rule)).toContain('submission-of-unknown-commune');
    expect(returned(issues)).toEqual([]);
  });

  /** Pô Kô merged into Văn Lem, whose form was printed before; `more` is typed otherwise. */
  function openingsAfterMerger(...more: readonly Override[]) {
    const data = yearWith([
      { book: 'huyen', cell: 'communes.2.until', value: '01/7/2023' },
      { book: 'huyen', cell: 'communes.2.mergedInto', value: '23431' },
      ...more,
    ]);
    const openings = checkYear(data).filter(({ rule }) => rule === 'opening-differs-from-last-year');
    const [file] = faultyFiles(mistakesOf(openings, data), [], false);
    return file?.lines.map(({ told: { fix } }) => fix) ?? [];
  }

  it('says of one mistake in several cells what the commune is to do, too', () => {
    const fixes = openingsAfterMerger();
    expect(fixes).toHaveLength(3);
    for (const fix of fixes)
      expect(fix).toMatch(
        /^C7 của tệp trả lại đã in [\d.]+: cộng phần của xã Pô Kô vào .+ Làm như vậy với cả 4 ô\.$/,
      );
  });

  it('says of an opening that the commune itself typed otherwise to type it anew', () => {
    const [, poor] = openingsAfterMerger({ book: '23431', cell: 'poor.households.opening', value: '17' });
    expect(poor).toMatch(/^Ghi 334 vào C7; nếu số của xã đúng thì giữ nguyên, báo huyện/);
  });

  it('names the other commune of a project that both have recorded', () => {
    expect(returned(countedByTwo()).map(({ message }) => message)).toEqual([
      expect.stringContaining('cũng được ghi ở tệp của xã Pô Kô (Dự án sản xuất!C8)'),
    ]);
  });
});
