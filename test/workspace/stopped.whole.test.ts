import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';

/** What only a process of its own shows: Ctrl-C while files are written, and a stdout that takes nothing more. */

const folder = mkdtempSync(path.join(tmpdir(), 'dừng '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const src = (file: string) => JSON.stringify(path.resolve('src', file));

function ended(script: string) {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--input-type=module', '--eval', script],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}

it('Ctrl-C between two files that belong together waits until both stand, and says so', () => {
  const [first, second] = ['a.txt', 'b.txt'].map((name) => path.join(folder, 'hai', name));
  const { status, stderr } = ended(`
    import { holdInterruption, writeSafely } from ${src('workspace/write.ts')};
    holdInterruption();
    writeSafely(${JSON.stringify(first)}, Buffer.from('a'));
    process.kill(process.pid, 'SIGINT');
    writeSafely(${JSON.stringify(second)}, Buffer.from('b'));
    setTimeout(() => process.exit(0), 20_000);
  `);
  expect([status, stderr.trim()]).toEqual([
    2,
    `Đã dừng (Ctrl-C). Trước đó đã ghi xong: ${first}, ${second}; các tệp còn lại chưa ghi.`,
  ]);
  expect(readdirSync(path.join(folder, 'hai'))).toEqual(['a.txt', 'b.txt']);
});

it('Ctrl-C while a closing is put together leaves nothing of it', () => {
  const year = path.join(folder, '2023');
  const { status } = ended(`
    import { prepareClosing } from ${src('workspace/closing.ts')};
    const closing = prepareClosing(${JSON.stringify(year)}, [{ name: 'a.txt', bytes: Buffer.from('a') }], '20-11-2023 16h42');
    process.kill(process.pid, 'SIGINT');
    closing.discard();
    setTimeout(() => process.exit(0), 20_000);
  `);
  expect(status).toBe(2);
  expect(existsSync(path.join(year, 'da-chot'))).toBe(false);
});

it.skipIf(!existsSync('/dev/full'))('where stdout takes nothing more, says so in one line', () => {
  const { status, stderr } = spawnSync(
    'sh',
    ['-c', `"${process.execPath}" --import tsx src/cli/run.ts --help > /dev/full`],
    { encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([
    2,
    'Không ghi được những gì lệnh in ra: ổ đĩa đã đầy. Chưa có gì bị thay đổi.\n',
  ]);
});
