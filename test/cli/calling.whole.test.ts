import { execFileSync } from 'node:child_process';
import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { withPart } from '../workbook/damaged.ts';
import { callIn, WorkspaceCopy } from '../workspace-copy.ts';

const workspace = new WorkspaceCopy('kept');
afterAll(() => workspace.remove());
const bin = path.resolve('bin/dakto-report.js');

const withoutCommand =
  'Thiếu tên lệnh trước năm 2023, ví dụ dakto-report status 2023 (việc đang đến đâu), dakto-report validate 2023 (kiểm tra), dakto-report build 2023 (lập báo cáo).';

describe('calling the tool', () => {
  it.each([
    [['buil', '2023'], 'Không có lệnh “buil”. Có phải: build?'],
    [['2023'], withoutCommand],
    [['2023', 'build'], withoutCommand],
    [['build', '2023', '--drat'], 'Không có tùy chọn “--drat”. Có phải: --draft?'],
    [['build', '2023', '-draft'], 'Không có tùy chọn “-draft”. Có phải: --draft?'],
    [['build'], 'Thiếu tham số <năm>.'],
    [
      ['build', '2023', '2024'],
      'Thừa “2024”: mỗi tham số ghi một lần; tên có dấu cách thì đặt trong dấu ngoặc kép.',
    ],
  ])('%j is answered in Vietnamese', async (args, said) => {
    const { code, err } = await callIn(workspace.root, args);
    expect([code, err]).toEqual([2, `${said} Xem cách dùng: dakto-report --help\n`]);
  });

  it('finds a file by its path in the workspace that -C names', async () => {
    const file = '2023/xa/23431-xa-van-lem.xlsx';
    const { code, out } = await callIn(path.dirname(workspace.root), [
      'validate',
      file,
      '-C',
      workspace.root,
    ]);
    expect([code, out]).toEqual([0, expect.stringContaining('households-differ-from-parts')]);
  });

  it('takes the path of its folder for the year, in every command, and says where a quote was swallowed', async () => {
    const { out } = await workspace.run(['validate', '2023']);
    for (const typed of ['./2023', '.\\2023\\', path.join(workspace.root, '2023')])
      expect((await workspace.run(['validate', typed])).out).toBe(out);
    for (const command of ['build', 'status', 'verify', 'explain', 'init']) {
      const { err } = await workspace.run([command, '.\\2023\\']);
      expect(err).not.toContain('không phải là năm');
    }
    const { code, err } = await workspace.run(['-C', 'E:\\Bao cao" validate 2023']);
    expect(code).toBe(2);
    expect(err).toContain('Lệnh nhận được đường dẫn có dấu ngoặc kép bên trong: E:\\Bao cao" validate 2023');
  });

  it("reads a year's folder of another name as one, and names what lies there unread", async () => {
    const copy = await WorkspaceCopy.built();
    copyFileSync(copy.path('xa/23431-xa-van-lem.xlsx'), copy.path('van-lem.xlsx'));
    renameSync(copy.path(''), path.join(copy.root, 'năm cũ'));
    const { out } = await copy.run(['validate', 'năm cũ']);
    expect(out).toContain('Đã kiểm tra 10 tệp: 0 lỗi, 19 cảnh báo, 2 lỗi đã được xác nhận.');
    expect(out).toContain('Đây là tệp của xã nhưng nằm ngoài thư mục xa');
  });

  it('says which files somebody has open: what is not saved is not read', async () => {
    const copy = await WorkspaceCopy.built();
    const owner = (file: string) => path.join(path.dirname(copy.path(file)), `~$${path.basename(file)}`);
    const said = 'đang mở trong Excel: lệnh này chỉ đọc được những gì đã lưu.';
    expect((await copy.run(['validate', '2023'])).err).not.toContain(said);
    for (const file of ['huyen.xlsx', 'xa/23431-xa-van-lem.xlsx']) writeFileSync(owner(file), '');
    for (const command of ['validate', 'status', 'build'])
      expect((await copy.run([command, '2023'])).err).toContain(
        `huyen.xlsx và xa/23431-xa-van-lem.xlsx ${said}`,
      );
    const { err } = await copy.run(['validate', '2023/xa/23431-xa-van-lem.xlsx']);
    expect(err).toContain(`xa/23431-xa-van-lem.xlsx ${said}`);
  });

  it('names the sheets that the district has added to its own workbook, and makes no issue of them', async () => {
    const copy = new WorkspaceCopy();
    const before = (await copy.run(['validate', '2023'])).out;
    copy.change('huyen.xlsx', (bytes) =>
      withPart(bytes, 'xl/workbook.xml', (xml) => xml.replace('name="_danh_muc"', 'name="Theo dõi"')),
    );
    const line = 'huyen.xlsx: sheet riêng của huyện, không đọc: “Theo dõi”.\n';
    expect((await copy.run(['validate', '2023'])).out).toBe(`${before}${line}`);
    const alone = await copy.run(['validate', copy.path('huyen.xlsx')]);
    expect(alone.out).toContain(line);
  });

  it('is a process that says what is wrong to stderr and ends with 2', () => {
    const { code, out, err } = workspace.spawn(['build', '2032']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^Chưa có thư mục năm 2032.*\n$/s);
  });

  it('ends quietly where nobody reads on', () => {
    const command = `"${process.execPath}" "${bin}" validate 2023 -C "${workspace.root}" | head -1`;
    const said = execFileSync('sh', ['-c', `(${command}) 2>&1`], { encoding: 'utf8' });
    expect(said.trim().split('\n')).toHaveLength(1);
  });
});
