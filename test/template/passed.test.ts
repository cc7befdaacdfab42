import { afterEach, expect, test, vi } from 'vitest';
import { lintTemplate } from '../../src/template/lint.ts';
import { loadTemplate } from '../../src/template/load.ts';
import { digestOf } from '../../src/template/passed.ts';

const faulty = { name: '00-mo-dau.md', text: '# Báo cáo\n{{ a | lạ }}\nHết./.' };
const rulesOf = (...files: Parameters<typeof lintTemplate>[0]) =>
  lintTemplate(files).issues.map(({ rule }) => rule);

afterEach(() => vi.unstubAllGlobals());

test('to the letter the template that was passed when the program was bundled: looked through no second time', () => {
  expect(rulesOf(faulty)).toEqual(['filter-unknown']);
  vi.stubGlobal('PASSED_TEMPLATE', digestOf(loadTemplate([faulty])));
  expect(rulesOf(faulty)).toEqual([]);
});

test('a letter, a name or a file more, and it is looked through', () => {
  vi.stubGlobal('PASSED_TEMPLATE', digestOf(loadTemplate([faulty])));
  expect(rulesOf({ ...faulty, text: faulty.text.replace('cáo', 'cáo ') })).toEqual(['filter-unknown']);
  expect(rulesOf({ ...faulty, name: '01-mo-dau.md' })).toEqual(['filter-unknown']);
  expect(rulesOf(faulty, { name: '10-them.md', text: 'Thêm./.' })).toEqual(['filter-unknown']);
});
