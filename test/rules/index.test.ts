import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { declaredRules } from '../../src/rules/declared.ts';
import { checkAlone, checkYear, rules } from '../../src/rules/index.ts';
import { defaultThresholds, thresholdsOf } from '../../src/rules/thresholds.ts';
import { yearWith, type Override } from './books.ts';

const several: readonly Override[] = [
  { book: '23443', cell: 'poor.households.closing', value: '103' },
  { book: '23431', cell: 'productionProjects.1.households', value: '7' },
  { book: '23431', cell: 'productionProjects.1.totalCost', value: '1' },
  { book: '23431', cell: 'productionProjects.4.households', value: '7' },
  { book: 'huyen', cell: 'documents.12.number', value: '923/UBND' },
];

describe('the list of rules', () => {
  it('has each id once, in kebab case', () => {
    const ids = rules.map((rule) => rule.id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)+$/);
  });

  it('has a file for each, named for it, or a sheet that declares it', () => {
    const files = readdirSync(new URL('../../src/rules/', import.meta.url));
    const own = files.filter((name) => name.includes('-')).map((name) => name.replace('.ts', ''));
    expect([...own, ...declaredRules.map(({ id }) => id)].sort()).toEqual(rules.map(({ id }) => id).sort());
  });

  it('documents each rule in Vietnamese, without a final stop', () => {
    for (const { summary, source } of rules) {
      expect(summary).toMatch(/^[\p{Lu}][^|]*[^.]$/u);
      expect(source).not.toBe('');
    }
  });
});

describe('checking', () => {
  it('sorts by file, sheet, row, column, rule', () => {
    expect(
      checkYear(yearWith(several)).map(({ at, rule }) => `${at.file} ${at.sheet}!${at.cell} ${rule}`),
    ).toEqual([
      'huyen.xlsx Báo cáo!C50 census-total-differs-from-control',
      'huyen.xlsx Văn bản!C18 official-letter-without-drafting-unit',
      'xa/23431-xa-van-lem.xlsx Dự án sản xuất!L8 households-differ-from-parts',
      'xa/23431-xa-van-lem.xlsx Dự án sản xuất!R8 cost-per-household-out-of-line',
      'xa/23431-xa-van-lem.xlsx Dự án sản xuất!R8 money-too-small',
      'xa/23431-xa-van-lem.xlsx Dự án sản xuất!R8 project-cost-differs-from-parts',
      'xa/23431-xa-van-lem.xlsx Dự án sản xuất!R8 state-support-exceeds-ceiling',
      'xa/23431-xa-van-lem.xlsx Dự án sản xuất!L11 households-differ-from-parts',
      'xa/23443-xa-po-ko.xlsx Hộ nghèo!L7 closing-differs-from-movement',
    ]);
  });

  it('finds the same whatever order communes come in', () => {
    const data = yearWith(several);
    const turned = { ...data, communes: [...data.communes].reverse() };
    expect(
      checkYear(turned)
        .map((issue) => issue.message)
        .sort(),
    ).toEqual(
      checkYear(data)
        .map((issue) => issue.message)
        .sort(),
    );
  });

  it('checks one workbook as far as it goes alone', () => {
    const data = yearWith(several);
    const [vanLem] = data.communes;
    expect(vanLem?.book && checkAlone(vanLem.book).map((issue) => issue.rule)).toEqual([
      'households-differ-from-parts',
      'money-too-small',
      'project-cost-differs-from-parts',
      'households-differ-from-parts',
    ]);
    expect(checkAlone(data.district).map((issue) => issue.rule)).toEqual([
      'official-letter-without-drafting-unit',
    ]);
  });

  it('says nothing of sheets that could not be read', () => {
    const ids = ['info', 'population', 'poor', 'nearPoor', 'productionProjects', 'funds', 'training'];
    const lost = ids.map((cell) => ({ book: '23431', cell, value: 'null' }));
    const district = [
      'lastYear',
      'allocations',
      'documents',
      'trainingClasses',
      'communes',
      'report',
      'ceilings',
    ];
    const all = [...lost, ...district.map((cell) => ({ book: 'huyen', cell, value: 'null' }))];
    expect(checkYear(yearWith(all))).toEqual([]);
  });

  it('takes no unreadable or blank cell for 0', () => {
    const cells = [
      'poor',
      'nearPoor',
      'newlyEscaped',
      'households',
      'centralBudget',
      'totalCost',
      'disbursed',
      'quantity',
    ];
    for (const value of ['', '?ba']) {
      const overrides = cells.map((cell) => ({ book: '23431', cell: `productionProjects.2.${cell}`, value }));
      expect(checkYear(yearWith(overrides))).toEqual([]);
    }
  });
});

describe('a cell that says what a row is', () => {
  it.each([
    ['huyen', 'allocations.1.subproject'],
    ['huyen', 'allocations.1.holder'],
    ['huyen', 'allocations.5.source'],
    ['23431', 'funds.1.subproject'],
    ['23431', 'training.1.startedOn'],
    ['huyen', 'trainingClasses.1.name'],
    ['huyen', 'offices.1.name'],
    ['huyen', 'communes.2.name'],
    ['huyen', 'documents.7.code'],
    ['23431', 'productionProjects.3.subproject'],
    ['23431', 'productionProjects.3.fundingYear'],
    ['huyen', 'lastYear.1.code'],
  ])('that cannot be read (%s %s) makes no other issue', (book, cell) => {
    expect(checkYear(yearWith([{ book, cell, value: '?không rõ' }]))).toEqual([]);
  });
});

describe('thresholds', () => {
  it("are the district's own, and the standard where a cell is blank", () => {
    const data = yearWith([
      { book: 'huyen', cell: 'report.rateChangePoints', value: '12,5' },
      { book: 'huyen', cell: 'report.lowDisbursementPercent', value: '' },
    ]);
    expect(thresholdsOf(data.district)).toEqual({ ...defaultThresholds, rateChangePoints: 12.5 });
  });
});
