import { execFileSync, spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeOutside } from './outside.ts';
import { WorkspaceCopy } from './workspace-copy.ts';

/** The program as one file (`npm run package`), where there is nothing else: no Node, no package, no template on the disk. */
const folder = mkdtempSync(path.join(tmpdir(), 'máy khác '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const outputs = ['BC-UBND-2023.docx', 'Bieu-tong-hop-2023.xlsx'];

describeOutside('the program as one file', ['node-to-package', 'wine'], () => {
  beforeAll(() => {
    execFileSync('npm', ['run', '--silent', 'package'], { stdio: ['ignore', 'ignore', 'inherit'] });
  });

  it('runs the main job on Linux without Node, byte for byte', async () => {
    const file = path.join(folder, 'dakto-report');
    copyFileSync('.build/out/dakto-report', file);
    const workspace = new WorkspaceCopy();
    const run = (...args: readonly string[]) =>
      execFileSync(file, args, { cwd: workspace.root, env: { PATH: folder }, encoding: 'utf8' });
    expect(run('build', '2023')).toContain('Đã lập 2023/BC-UBND-2023.docx');
    const sources = await WorkspaceCopy.built();
    for (const name of outputs) expect(workspace.read(name).equals(sources.read(name)), name).toBe(true);
    run('page', '2023');
    expect(workspace.read('Tra-cuu-2023.html').toString('utf8')).toContain('<script>');
    // Dropped on it: the path has blanks and diacritics.
    expect(run(workspace.root)).toContain(`Thư mục làm việc: ${workspace.root}`);
  });

  it('takes a template of the workspace, and says where the rest of its words would come from', () => {
    const workspace = new WorkspaceCopy();
    const own = path.join(workspace.root, 'templates', 'bc-ubnd');
    mkdirSync(own, { recursive: true });
    writeFileSync(path.join(own, '00-mo-dau.md'), 'Năm {{ nam }}.\n');
    const { stdout } = spawnSync(path.join(folder, 'dakto-report'), ['build', '2023'], {
      cwd: workspace.root,
      encoding: 'utf8',
    });
    expect(stdout).toContain('templates/bc-ubnd');
  });

  it('starts on Windows, or under wine says why it cannot', () => {
    const there = path.join(folder, 'windows');
    mkdirSync(there);
    copyFileSync('.build/out/dakto-report.exe', path.join(there, 'dakto-report.exe'));
    const workspace = new WorkspaceCopy();
    // Under wine a pipe ends in EBADF: what is said goes to files.
    writeFileSync(path.join(there, 'run.bat'), '@echo off\r\ndakto-report.exe %* > out.txt 2> err.txt\r\n');
    spawnSync('wine', ['cmd', '/c', 'run.bat', 'build', '2023', '-C', `Z:${workspace.root}`], {
      cwd: there,
      timeout: 180_000,
      env: {
        ...process.env,
        WINEPREFIX: path.join(folder, 'wine'),
        WINEDEBUG: '-all',
        NODE_SKIP_PLATFORM_CHECK: '1',
      },
    });
    const written = (name: string): string =>
      existsSync(path.join(there, name)) ? readFileSync(path.join(there, name), 'utf8') : '';
    const said = written('out.txt');
    if (said === '') {
      const fault = readFileSync(path.join(there, 'err.txt'), 'utf8')
        .trim()
        .split('\n')
        .slice(0, 3)
        .join(' ');
      console.log(`dakto-report.exe cannot start under this wine: ${fault}`);
      // It is a program of Windows all the same, and has what it runs inside.
      const bytes = readFileSync(path.join(there, 'dakto-report.exe'));
      expect(bytes.subarray(0, 2).toString('latin1')).toBe('MZ');
      expect(bytes.includes('NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2:1')).toBe(true);
      expect(statSync('.build/out/dakto-report.exe').size).toBeGreaterThan(50e6);
      return;
    }
    expect(said).toContain('Đã lập 2023/BC-UBND-2023.docx');
    for (const name of outputs) expect(statSync(workspace.path(name)).isFile()).toBe(true);
  });
});
