import path from 'node:path';
import { writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { describeOutside } from '../../outside.ts';
import { NewWorkspace } from './years.ts';

/** From an empty folder to the report, as init's own messages lead; gives the report's text. */
function firstYear(
  workspace: NewWorkspace,
  year: number,
  options: readonly string[],
  communes: string,
): string {
  const asked = workspace.run('init', String(year), ...options);
  expect({ code: asked.code, err: asked.err }).toEqual({ code: 1, err: '' });
  expect(asked.out).toContain('sheet "Đối tượng thụ hưởng", ô C7:C19');
  workspace.fill(year, 'doi-tuong');
  expect(workspace.run('init', String(year))).toMatchObject({ code: 0, err: '' });
  workspace.fill(year);
  // The one thing that the filling hand leaves out: what the province's council allows a project.
  expect(workspace.issues(year)).toEqual(['warning huyen.xlsx Mức hỗ trợ! ceilings-missing']);
  const { code, out } = workspace.run('build', String(year));
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(communes) as string });
  const text = workspace.report(year);
  expect(workspace.missingSentences(year, text)).toEqual([]);
  return text;
}

describeOutside('a first year, with no code changed', ['openpyxl', 'pandoc'], () => {
  it('of another district: other communes, other eligibility, other targets', () => {
    const list = path.resolve('fixtures/other-district/danh-sach-xa.csv');
    const text = firstYear(
      new NewWorkspace(),
      2024,
      [
        '--authority',
        'UBND huyện Đắk Hà',
        '--province',
        'Kon Tum',
        '--communes',
        list,
        '--deadline',
        '20/11/2024',
      ],
      '11/11 xã, thị trấn',
    );
    expect(text).toContain('Kính gửi: Hội đồng nhân dân huyện Đắk Hà');
    expect(text).toContain('đạt chỉ tiêu Ủy ban nhân dân tỉnh giao (giảm từ 0,20 điểm phần trăm trở lên)');
    expect(
      text.match(/Địa bàn huyện không thuộc đối tượng thụ hưởng nội dung (Tiểu dự án|Dự án)\./g),
    ).toHaveLength(10);
    expect(text).not.toContain('Đắk Tô');
  });

  it('of a province with 102 units: in bounded memory, in its own words', { timeout: 600_000 }, () => {
    const workspace = new NewWorkspace();
    const units = Array.from(
      { length: 102 },
      (_, index) => `${23_200 + 3 * index};${index < 10 ? 'Phường' : 'Xã'};Đơn vị ${index + 1}`,
    );
    writeFileSync(workspace.path('xa.csv'), units.join('\n'));
    const text = firstYear(
      workspace,
      2025,
      ['--authority', 'Ủy ban nhân dân tỉnh Quảng Ngãi', '--communes', 'xa.csv', '--deadline', '20/11/2025'],
      '102/102 xã, phường',
    );
    expect(text).toContain('Ủy ban nhân dân tỉnh Quảng Ngãi báo cáo kết quả');
    expect(text).toContain('đạt chỉ tiêu Trung ương giao');
    const ownWords = text.replaceAll('các huyện nghèo', '');
    expect(ownWords.match(/.*(huyện|thị trấn).*/g)).toBeNull();
    // Measured: about 230, 180 and 220 MB; a year of the sample with its nine communes takes 170, 120 and 150.
    expect([...workspace.peaks.keys()]).toEqual(['init', 'validate', 'build']);
    for (const peak of workspace.peaks.values()) expect(peak).toBeLessThan(400);
  });
});
