import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { budgetSideOf, capitalKindNames, fundingSourceNames } from '../../src/programme/funding.ts';
import { periodNotice, periodOf } from '../../src/programme/periods.ts';
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

describe('a year outside the period', () => {
  const ended =
    'Chương trình mục tiêu quốc gia giảm nghèo bền vững giai đoạn 2021 - 2025 đã kết thúc. Từ năm 2026 thực hiện Chương trình mục tiêu quốc gia xây dựng nông thôn mới, giảm nghèo bền vững và phát triển kinh tế - xã hội vùng đồng bào dân tộc thiểu số và miền núi giai đoạn 2026 - 2035 (Nghị quyết số 257/2025/QH15; Quyết định số 417/QĐ-BNNMT). Bộ biểu này chỉ dùng cho vốn giai đoạn 2021 - 2025 được phép chuyển sang.';

  test.each([2026, 2027, 2035])('%i: what has taken its place, and what the forms are still for', (year) => {
    expect(periodNotice(year)).toBe(ended);
  });
  test.each([2021, 2025])('%i: nothing to say', (year) => expect(periodNotice(year)).toBeNull());
  it('before it, only that it is', () =>
    expect(periodNotice(2020)).toContain('năm 2020 nằm ngoài giai đoạn'));
});
