import { describe, expect, it } from 'vitest';
import type { DistrictBook } from '../../../src/forms/books.ts';
import type { Issue } from '../../../src/model/issue.ts';
import { faultyFiles } from '../../../src/cli/return/faulty.ts';
import { jointLetter, type Returned, returnLetter } from '../../../src/cli/return/return-letter.ts';
import { mistakesOf } from '../../../src/rules/mistakes/mistakes.ts';
import { bookAt } from '../../figures/dak-to.ts';

const district = bookAt('huyen.xlsx') as DistrictBook;

const issue = (severity: Issue['severity'], file = 'xa/van-lem.xlsx'): Issue => ({
  rule: 'households-differ-from-parts',
  severity,
  at: { file, sheet: 'Dự án sản xuất', cell: 'L12' },
  message: 'Tổng số hộ theo quyết định là 3, nhưng 1 + 1 + 0 + 0 = 2.',
  fix: 'Sửa L12 hoặc H12:K12.',
});

const vanLem: Returned = {
  code: '23431',
  name: 'xã Văn Lem',
  sending: '1',
  lines: [
    { told: issue('error'), places: 1 },
    { told: issue('warning'), places: 1 },
  ],
  unreadable: [],
  copied: true,
};

describe('the letter to a commune', () => {
  it('asks to mend what its annex lists', () => {
    const letter = returnLetter(district, vanLem);
    expect(letter.addressees).toEqual(['Ủy ban nhân dân xã Văn Lem']);
    expect(letter.paragraphs[0]).toMatch(
      /gửi lần 1 .*đề nghị Ủy ban nhân dân xã rà soát 02 nội dung .* gửi lại trước ngày \d\d\/\d+\/2023\. .*Ghi chú\.$/,
    );
    expect(letter.paragraphs.at(-1)).toBe('Đề nghị Ủy ban nhân dân xã quan tâm, phối hợp thực hiện./.');
    expect(letter.annexes[0]?.rows).toEqual([
      ['1', 'Dự án sản xuất', 'L12', issue('error').message, 'Sửa L12 hoặc H12:K12.', ''],
      ['2', 'Dự án sản xuất', 'L12', issue('error').message, 'Sửa L12 hoặc H12:K12.', ''],
    ]);
  });

  it('has one line for the same words about several sheets, and names the first of many cells', () => {
    const at = { file: 'xa/van-lem.xlsx', sheet: 'Đào tạo nghề', cell: 'D3' };
    const asked = { ...issue('error'), at, message: 'Chưa ghi “Có hoặc Không”.', fix: 'Chọn một dòng.' };
    const lines = [
      { told: asked, places: 1 },
      { told: { ...asked, at: { ...at, sheet: 'Thông tin cơ sở' } }, places: 1 },
      { told: { ...issue('error'), at: { ...at, sheet: 'Nguồn vốn', cell: 'E8:G27, I8:J27' } }, places: 76 },
    ];
    const letter = returnLetter(district, { ...vanLem, lines });
    expect(letter.paragraphs[0]).toContain('rà soát 02 nội dung');
    expect(letter.annexes[0]?.rows.map((row) => row.slice(1, 3))).toEqual([
      ['Đào tạo nghề; Thông tin cơ sở', 'D3'],
      ['Nguồn vốn', 'E8 và các ô tô màu trong tệp trả lại (76 chỗ)'],
    ]);
  });

  it('speaks of no marked copy where there is none', () => {
    const letter = returnLetter(district, { ...vanLem, copied: false, unreadable: ['a.xls'] });
    expect(letter.paragraphs[0]).toContain('không có tệp trả lại');
    expect(letter.paragraphs[0]).not.toContain('ô tô màu');
  });

  it('speaks of no marked copy to all of them either', () => {
    const lost = { ...vanLem, copied: false, unreadable: ['a.xls'] };
    const { paragraphs } = jointLetter(district, [lost, { ...lost, name: 'xã Pô Kô' }]);
    expect(paragraphs[0]).not.toContain('ô tô màu');
    expect(paragraphs.slice(1, -1)).toEqual([
      'Xã Văn Lem: tệp “a.xls” không kiểm tra được nên không có tệp trả lại; đề nghị khắc phục theo Phụ lục và gửi lại.',
      'Xã Pô Kô: tệp “a.xls” không kiểm tra được nên không có tệp trả lại; đề nghị khắc phục theo Phụ lục và gửi lại.',
    ]);
  });

  it('goes to all of them at once where one is wanted', () => {
    const poKo = { ...vanLem, code: '23443', name: 'xã Pô Kô' };
    const letter = jointLetter(district, [vanLem, poKo]);
    expect(letter.addressees).toHaveLength(2);
    expect(letter.annexes[0]?.rows.map(([number, name]) => [number, name])).toEqual([
      ['1', 'Xã Văn Lem'],
      ['2', 'Xã Văn Lem'],
      ['3', 'Xã Pô Kô'],
      ['4', 'Xã Pô Kô'],
    ]);
  });
});

describe('what goes back', () => {
  it('is what holds open errors and counts; its warnings come after them', () => {
    const acknowledged = { ...issue('error', 'xa/b.xlsx'), acknowledged: { reason: '', by: '', on: '' } };
    const all = [
      issue('warning'),
      issue('error'),
      acknowledged,
      issue('warning', 'xa/c.xlsx'),
      issue('error', 'xa/old.xlsx'),
      issue('error', 'huyen.xlsx'),
    ];
    const faulty = faultyFiles(mistakesOf(all, null), [{ file: 'xa/old.xlsx' }], false);
    expect(faulty.map(({ file, issues }) => [file, issues.map(({ severity }) => severity)])).toEqual([
      ['xa/van-lem.xlsx', ['error', 'warning']],
    ]);
    expect(faultyFiles(mistakesOf(all, null), [], true).map(({ file }) => file)).toContain('xa/c.xlsx');
  });
});
