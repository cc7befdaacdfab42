import { mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { start } from '../../src/cli/start.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { callIn, WorkspaceCopy } from '../workspace-copy.ts';

/** What is said and run where somebody answers. */
async function answered(folder: string | undefined, ...answers: readonly (string | (() => string))[]) {
  let said = '';
  const spy = vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    said += String(text);
    return true;
  });
  const ran: (readonly string[])[] = [];
  const left = [...answers];
  const exitCode = process.exitCode;
  try {
    await start(
      folder,
      () => {
        const answer = left.shift() ?? '';
        return Promise.resolve(typeof answer === 'string' ? answer : answer());
      },
      (call) => Promise.resolve(void ran.push(call)),
    );
  } finally {
    spy.mockRestore();
    process.exitCode = exitCode;
  }
  return { said, ran };
}

it('alone in a workspace says where things stand and ends where nobody can be asked', async () => {
  const { code, out } = await callIn(new WorkspaceCopy().root, []);
  expect(code).toBe(0);
  expect(out).toContain('Năm 2023: 9/9 xã, thị trấn đã gửi số liệu');
  expect(out).toContain('  1. xem cảnh báo: dakto-report validate 2023\n');
  expect(out).toContain('  2. lập báo cáo: dakto-report build 2023\n');
});

it('runs the step whose number is chosen, there', async () => {
  const { root } = new WorkspaceCopy();
  expect((await answered(root, '2')).ran).toEqual([['build', '2023', '-C', root]]);
  expect((await answered(root, '')).ran).toEqual([]);
  expect((await answered(root, '17')).ran).toEqual([]);
});

it('goes on with what is next until nothing is chosen', async () => {
  const { root } = new WorkspaceCopy();
  const { said, ran } = await answered(root, '1', 'hai', '2', '');
  expect(ran.map(([command]) => command)).toEqual(['validate', 'build']);
  expect(said).toContain('Không có việc số “hai”. Gõ một số từ 1 đến 3; muốn thôi thì chỉ Enter.');
  expect(said.match(/Thư mục làm việc: /g)).toHaveLength(4);
});

it('offers no build where the report follows the data already', async () => {
  const workspace = await WorkspaceCopy.built();
  const { out } = await callIn(workspace.root, []);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    'Không còn lỗi, báo cáo đã theo số liệu hiện có. Việc tiếp theo:',
  );
  expect(out).toContain('  2. đối chiếu báo cáo trước khi trình ký: dakto-report verify 2023\n');
  expect(out).toContain('  3. lập bản trình ký: dakto-report build 2023 --final\n');
  // One more at a meeting, and the report is behind.
  workspace.change('xa/23431-xa-van-lem.xlsx', (bytes) =>
    withSheet(bytes, 'Truyền thông', (xml) => setCell(xml, 'H8', 76)),
  );
  const behind = await callIn(workspace.root, []);
  expect(behind.out).toContain('  2. cập nhật báo cáo theo số liệu mới: dakto-report build 2023\n');
  expect((await workspace.run(['status', '2023'])).out).toContain('cập nhật báo cáo theo số liệu mới');
});

it('takes a folder that is dropped on it, and the folder of a year for the one around it', async () => {
  const { root } = new WorkspaceCopy();
  const alone = await callIn(root, []);
  for (const dropped of [root, path.join(root, '2023'), `${root}/2023/`])
    expect(await callIn(path.dirname(root), [dropped])).toEqual(alone);
});

it('begins the first year in an empty folder by asking what init takes', async () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'giảm nghèo '));
  onTestFinished(() => rmSync(empty, { recursive: true }));
  const answers = ['2024', 'Ủy ban nhân dân huyện Đắk Hà', 'tỉnh Kon Tum', '"E:\\danh sách xã.csv"', ''];
  const { said, ran } = await answered(empty, ...answers);
  expect(said).toContain('chưa có thư mục năm nào');
  expect(ran).toEqual([
    [
      'init',
      '2024',
      '--authority',
      answers[1],
      '--province',
      answers[2],
      '--communes',
      'E:\\danh sách xã.csv',
      '-C',
      empty,
    ],
  ]);
});

it('tells whoever sits there what keeps the year from being read, and tries again', async () => {
  const workspace = new WorkspaceCopy();
  const file = workspace.path('huyen.xlsx');
  const away = `${file}.away`;
  renameSync(file, away);
  mkdirSync(file);
  const { said } = await answered(workspace.root, '', () => {
    rmSync(file, { recursive: true });
    renameSync(away, file);
    return '';
  });
  expect(said.match(/huyen\.xlsx là thư mục, không phải tệp/g)).toHaveLength(2);
  expect(said).toContain('Việc tiếp theo:');
});

it('outside a workspace asks for the folder, or says how to begin', async () => {
  const empty = mkdtempSync(path.join(tmpdir(), 'trống '));
  onTestFinished(() => rmSync(empty, { recursive: true }));
  const { code, out } = await callIn(empty, []);
  expect(code).toBe(0);
  expect(out).toContain('Chưa ở trong thư mục làm việc nào.');
  expect(out).toContain('dakto-report init 2024 --authority');
  const { root } = new WorkspaceCopy();
  const home = process.cwd();
  process.chdir(empty);
  try {
    expect((await answered(undefined, `"${root}"`, '1')).ran).toEqual([['validate', '2023', '-C', root]]);
    expect((await answered(undefined, '')).said).toContain('Chưa ở trong thư mục làm việc nào.');
  } finally {
    process.chdir(home);
  }
});
