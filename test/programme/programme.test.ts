import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { budgetSideOf, capitalKindNames, fundingSourceNames } from '../../src/programme/funding.ts';
import { periodOf } from '../../src/programme/periods.ts';
import { incomeLines, PovertyTerm, povertyTerms } from '../../src/programme/poverty.ts';
import { officialName, projectName, projectNumbers, projectOf } from '../../src/programme/projects.ts';
import { shortName, subprojectCodes } from '../../src/programme/subprojects.ts';
import { SupportMode, supportModeNames } from '../../src/programme/support-modes.ts';

describe('projects', () => {
  test.each([
    ['da2', 2, 'Dự án 2', 'Đa dạng hóa sinh kế, phát triển mô hình giảm nghèo'],
    ['da3-tda1', 3, 'Tiểu dự án 1 - Dự án 3', 'Hỗ trợ phát triển sản xuất trong lĩnh vực nông nghiệp'],
    ['da4-tda2', 4, 'Tiểu dự án 2 - Dự án 4', 'Hỗ trợ người lao động đi làm việc ở nước ngoài theo hợp đồng'],
    ['da7-tda2', 7, 'Tiểu dự án 2 - Dự án 7', 'Giám sát, đánh giá'],
  ] as const)('%s', (code, project, short, official) => {
    expect([projectOf(code), shortName(code), officialName(code)]).toEqual([project, short, official]);
  });

  it('are seven, with thirteen entries, each under its project', () => {
    expect(new Set(subprojectCodes.map(projectOf))).toEqual(new Set(projectNumbers));
    expect(new Set(subprojectCodes.map(officialName)).size).toBe(13);
    expect(officialName('da5')).toBe(projectName(5));
    expect(projectName(3)).toBe('Hỗ trợ phát triển sản xuất, cải thiện dinh dưỡng');
  });

  it('are named in NFC, without a stop', () => {
    for (const name of [...subprojectCodes.map(officialName), ...projectNumbers.map(projectName)]) {
      expect(name).toBe(name.normalize('NFC').trim());
      expect(name).not.toMatch(/[.;]$/);
    }
  });
});

describe('money and support', () => {
  it('tells central from local', () => {
    expect(budgetSideOf('central')).toBe('central');
    expect(budgetSideOf('commune')).toBe('local');
  });

  it('names everything', () => {
    expect(Object.values(fundingSourceNames)).toHaveLength(4);
    expect(capitalKindNames.recurrent).toBe('Sự nghiệp');
    expect(SupportMode.options.map((mode) => supportModeNames[mode])).toContain('Cộng đồng');
  });
});

describe('poverty', () => {
  it('has a line for each standard and a meaning for each term', () => {
    expect(incomeLines).toEqual({ rural: 1_500_000, urban: 2_000_000 });
    for (const term of PovertyTerm.options) expect(povertyTerms[term].meaning).not.toBe('');
  });
});

test.each([
  [2020, null],
  [2021, '2021-2025'],
  [2025, '2021-2025'],
  [2026, null],
])('%d is of the period %s', (year, period) => {
  expect(periodOf(year)).toBe(period);
});

test('every name says where its wording comes from', () => {
  const source = readFileSync(new URL('../../src/programme/projects.ts', import.meta.url), 'utf8');
  const named = source.match(/^ {2}(?:[1-7]|'da\d-tda\d'):/gm) ?? [];
  const unsourced = named.filter((line) => !new RegExp(`\\*/\\n${line}`).test(source));
  expect(named).toHaveLength(7 + 11);
  expect(unsourced).toEqual([]);
});
