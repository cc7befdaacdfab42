import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { start } from '../../src/cli/start.ts';
import { callIn, WorkspaceCopy } from '../workspace-copy.ts';

/** What is said and run where somebody answers. */
async function answered(folder: string | undefined, ...answers: readonly string[]) {
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
      () => Promise.resolve(left.shift() ?? ''),
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
