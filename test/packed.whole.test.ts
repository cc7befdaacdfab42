import { execFileSync, spawnSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WorkspaceCopy } from './workspace-copy.ts';

/** The package as a consumer has it: packed, and installed into a folder where nothing else is. Needs `npm run build`. */
const folder = mkdtempSync(path.join(tmpdir(), 'gói '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const npm = (args: readonly string[], cwd: string): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });

const installed = path.join(folder, 'node_modules', 'dakto-report');

beforeAll(() => {
  npm(['pack', '--ignore-scripts', '--silent', '--pack-destination', folder], process.cwd());
  const [archive = ''] = readdirSync(folder);
  writeFileSync(path.join(folder, 'package.json'), '{"private":true}');
  // Nothing is to be fetched: what it runs is in it.
  npm(['install', '--offline', `./${archive}`], folder);
});

describe('the package', () => {
  it('is alone in the folder, with the licences of what is bundled', () => {
    expect(readdirSync(path.join(folder, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([
      'dakto-report',
    ]);
    const licences = readFileSync(path.join(installed, 'dist', 'licences.txt'), 'utf8');
    for (const name of ['commander', 'docx', 'exceljs', 'liquidjs', 'zod'])
      expect(licences).toMatch(new RegExp(`^${name} \\d`, 'm'));
  });

  it('builds the sample, byte for byte as the sources do', async () => {
    const sources = await WorkspaceCopy.built();
    const workspace = new WorkspaceCopy();
    const out = execFileSync(
      path.join(folder, 'node_modules', '.bin', 'dakto-report'),
      ['build', '2023', '-C', workspace.root],
      { encoding: 'utf8', shell: process.platform === 'win32' },
    );
    expect(out).toContain('Đã lập 2023/BC-UBND-2023.docx');
    const made = sources.names().filter((name) => statSync(sources.path(name)).isFile());
    expect(workspace.names().filter((name) => statSync(workspace.path(name)).isFile())).toEqual(made);
    for (const name of made) expect(workspace.read(name).equals(sources.read(name)), name).toBe(true);
  });

  it('looks through the words of a workspace of her own', () => {
    const workspace = new WorkspaceCopy();
    const own = path.join(workspace.root, 'templates', 'bc-ubnd');
    cpSync(path.join(installed, 'templates', 'bc-ubnd'), own, { recursive: true });
    const [first = ''] = readdirSync(own);
    appendFileSync(path.join(own, first), '\n{{ khong-co }}\n');
    const bin = path.join(installed, 'bin/dakto-report.js');
    const { status, stdout } = spawnSync(process.execPath, [bin, 'build', '2023', '-C', workspace.root], {
      encoding: 'utf8',
    });
    expect(stdout).toContain('khong-co');
    expect(status).toBe(1);
  });

  it('makes the page, with its own template and scripts', () => {
    const workspace = new WorkspaceCopy();
    const call = (args: readonly string[]) =>
      execFileSync(process.execPath, [path.join(installed, 'bin/dakto-report.js'), ...args], {
        cwd: workspace.root,
        encoding: 'utf8',
      });
    call(['build', '2023']);
    call(['page', '2023']);
    expect(workspace.read('Tra-cuu-2023.html').toString('utf8')).toContain('<script>');
  });

  it('says what it can do without loading what it does it with', () => {
    const code = path.join(installed, 'dist');
    const loaded = new Set<string>();
    const load = (file: string): void => {
      if (loaded.has(file)) return;
      loaded.add(file);
      const text = readFileSync(file, 'utf8');
      for (const [, name = ''] of text.matchAll(/(?:from|import)\s*"(\.[^"]+)"/g))
        load(path.resolve(path.dirname(file), name));
    };
    load(path.join(code, 'cli', 'run.js'));
    const bytes = [...loaded].reduce((sum, file) => sum + statSync(file).size, 0);
    expect(loaded.size).toBeGreaterThan(3);
    expect(bytes).toBeLessThan(250_000);
  });
});
