import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe } from 'vitest';
import { fetchPackage } from '../.build/fetch-package.ts';
import { nodes } from '../.build/nodes.ts';
import { validatorCommand } from './ooxml-validator.ts';

/** Programs that are not ours, against which files are held. */
export type OutsideProgram =
  | 'soffice'
  | 'pdftoppm'
  | 'chromium'
  | 'pandoc'
  | 'openpyxl'
  | 'python-docx'
  | 'ooxml-validator'
  | 'node-to-package'
  | 'wine';

/** Debian's interpreter first: it is the one that sees Debian's python packages. */
const pythons = ['/usr/bin/python3', 'python3'];

function runs(command: string, args: readonly string[]): boolean {
  try {
    execFileSync(command, args, { stdio: 'ignore', timeout: 60_000 });
    return true;
  } catch {
    return false;
  }
}

function pythonWith(module: string): string | undefined {
  return pythons.find((python) => runs(python, ['-c', `import ${module}`]));
}

const found = new Map<OutsideProgram, string | undefined>();

function find(program: OutsideProgram): string | undefined {
  switch (program) {
    case 'openpyxl':
      return pythonWith('openpyxl');
    case 'python-docx':
      return pythonWith('docx');
    case 'ooxml-validator':
      return validatorCommand();
    case 'node-to-package':
      return process.platform === 'linux' && nodes.every(fetchPackage) ? 'npm' : undefined;
    case 'pdftoppm':
      return runs('pdftoppm', ['-v']) ? 'pdftoppm' : undefined;
    case 'chromium':
      return runs('/usr/bin/chromium', ['--version']) ? '/usr/bin/chromium' : undefined;
    default:
      return runs(program, ['--version']) ? program : undefined;
  }
}

/** The command that runs a program, or undefined where this machine lacks it. */
export function commandOf(program: OutsideProgram): string | undefined {
  if (!found.has(program)) found.set(program, find(program));
  return found.get(program);
}

/**
 * A `describe` whose tests need outside programs: skipped by name where one is missing, and a failure under CI,
 * so that a green run there never hides a skip.
 */
export function describeOutside(name: string, needs: readonly OutsideProgram[], body: () => void): void {
  const missing = needs.filter((program) => commandOf(program) === undefined);
  if (missing.length === 0) {
    describe(name, body);
  } else if (process.env['CI'] === 'true') {
    throw new Error(`${name}: CI lacks ${missing.join(', ')}`);
  } else {
    describe.skip(`${name} (needs ${missing.join(', ')})`, body);
  }
}

/** Runs an outside program and gives its standard output. */
export function outside(program: OutsideProgram, args: readonly string[], input?: string): string {
  const command = commandOf(program);
  if (command === undefined) throw new Error(`this machine lacks ${program}`);
  return execFileSync(command, args, {
    encoding: 'utf8',
    timeout: 180_000,
    maxBuffer: 1 << 28,
    ...(input === undefined ? {} : { input }),
  });
}

/** Says to LibreOffice that it has been started before: else it begins by testing how it draws, more than half of the CPU of a start. */
const startedBefore = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99.0</value></prop></item>
</oor:items>`;

/** Gives LibreOffice a profile of its own (two runs at once would share one and hang), and the option that names it. */
export function inNewProfile(run: (option: string, profile: string) => void): void {
  const profile = mkdtempSync(path.join(tmpdir(), 'soffice-'));
  try {
    mkdirSync(path.join(profile, 'user'));
    writeFileSync(path.join(profile, 'user', 'registrymodifications.xcu'), startedBefore);
    run(`-env:UserInstallation=file://${profile}`, profile);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

/** Converts with LibreOffice; gives the new file's path. */
export function convert(file: string, to: string, outDir: string): string {
  convertAll([file], to, outDir);
  const extension = to.split(':')[0] ?? to;
  return path.join(outDir, `${path.basename(file, path.extname(file))}.${extension}`);
}

/** The same for many files in one start of LibreOffice. */
export function convertAll(files: readonly string[], to: string, outDir: string): void {
  inNewProfile((option) => {
    outside('soffice', [option, '--headless', '--convert-to', to, '--outdir', outDir, ...files]);
  });
}
