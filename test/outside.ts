import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
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

/**
 * LibreOffice takes a gigabyte from the system, in pieces that it gives back at once. Kept by glibc, they are taken once: half of the
 * CPU of a start.
 */
const keepMemory =
  'glibc.malloc.mmap_threshold=1073741824:glibc.malloc.trim_threshold=1073741824:glibc.malloc.hugetlb=1';

/** Runs an outside program and gives its standard output. */
export function outside(program: OutsideProgram, args: readonly string[], input?: string): string {
  const command = commandOf(program);
  if (command === undefined) throw new Error(`this machine lacks ${program}`);
  return execFileSync(command, args, {
    encoding: 'utf8',
    timeout: 180_000,
    maxBuffer: 1 << 28,
    ...(program === 'soffice' ? { env: { ...process.env, GLIBC_TUNABLES: keepMemory } } : {}),
    ...(input === undefined ? {} : { input }),
  });
}

/** Converts with LibreOffice in a profile of its own (two runs at once would share one and hang); gives the new file's path. */
export function convert(file: string, to: string, outDir: string): string {
  convertAll([file], to, outDir);
  const extension = to.split(':')[0] ?? to;
  return path.join(outDir, `${path.basename(file, path.extname(file))}.${extension}`);
}

/** The same for many files in one start of LibreOffice. */
export function convertAll(files: readonly string[], to: string, outDir: string): void {
  const profile = mkdtempSync(path.join(tmpdir(), 'soffice-'));
  try {
    outside('soffice', [
      `-env:UserInstallation=file://${profile}`,
      '--headless',
      '--convert-to',
      to,
      '--outdir',
      outDir,
      ...files,
    ]);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}
