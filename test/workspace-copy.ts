import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { inject, onTestFinished, vi } from 'vitest';
import { main } from '../src/cli/main.ts';
import { takeTemplateAsPassed } from './passed-template.ts';

const bin = path.resolve('bin/dakto-report.js');
const home = process.cwd();

/** A copy of the sample workspace, or of its year in version 1, that a test may damage; it goes away with the test, unless it is to be kept. */
export class WorkspaceCopy {
  readonly root = mkdtempSync(path.join(tmpdir(), 'báo cáo '));

  constructor(life: 'of-test' | 'kept' = 'of-test', of: 'dak-to' | 'dak-to-v1' = 'dak-to') {
    for (const name of ['huyen.xlsx', 'xa'])
      cpSync(path.resolve('fixtures', of, '2023', name), this.path(name), { recursive: true });
    if (life === 'of-test') onTestFinished(() => this.remove());
  }

  /** The same with its report and consolidation, as `build 2023` has written them. */
  static async built(life: 'of-test' | 'kept' = 'of-test'): Promise<WorkspaceCopy> {
    const workspace = new WorkspaceCopy(life);
    cpSync(await builtOnce(), workspace.path(''), { recursive: true });
    return workspace;
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }

  path(name: string): string {
    return path.join(this.root, '2023', name);
  }

  read(name: string): Buffer {
    return readFileSync(this.path(name));
  }

  change(name: string, change: (bytes: Buffer) => Uint8Array): void {
    writeFileSync(this.path(name), change(this.read(name)));
  }

  names(folder = ''): readonly string[] {
    return readdirSync(this.path(folder)).sort();
  }

  /** The command, in this process: loading the program anew would take most of a test's time. */
  run(args: readonly string[]): Promise<CommandResult> {
    return callIn(this.root, args);
  }

  /** The built command in a process of its own, as a user runs it: for what only a process shows. */
  spawn(args: readonly string[], environment: Readonly<Record<string, string>> = {}): CommandResult {
    return runIn(this.root, args, environment);
  }

  /** Open issues of `validate --json`, as "severity file sheet!cell rule". */
  async issues(): Promise<readonly string[]> {
    const { out } = await this.run(['validate', '2023', '--json']);
    const { issues } = JSON.parse(out) as { issues: readonly JsonIssue[] };
    return issues
      .filter(({ acknowledged }) => acknowledged === undefined)
      .map(({ severity, at, rule }) => `${severity} ${at.file} ${at.sheet}!${at.cell} ${rule}`);
  }

  async errors(): Promise<readonly string[]> {
    return (await this.issues()).filter((issue) => issue.startsWith('error'));
  }
}

/** What the command says and how it ends when somebody calls it who stands in this folder. */
export async function callIn(folder: string, args: readonly string[]): Promise<CommandResult> {
  const exitCode = process.exitCode;
  const said = { out: '', err: '' };
  const spies = (['out', 'err'] as const).map((to) =>
    vi.spyOn(process[`std${to}`], 'write').mockImplementation((text) => {
      said[to] += String(text);
      return true;
    }),
  );
  const lintAgain = takeTemplateAsPassed();
  process.exitCode = undefined;
  process.chdir(folder);
  try {
    await main(args);
    return { code: Number(process.exitCode ?? 0), ...said };
  } finally {
    lintAgain();
    process.chdir(home);
    process.exitCode = exitCode;
    for (const spy of spies) spy.mockRestore();
  }
}

/** Runs the built command as a user would who stands in this folder. */
export function runIn(
  folder: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): CommandResult {
  const result = spawnSync(process.execPath, [bin, ...args], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', ...environment },
    timeout: 120_000,
  });
  return { code: result.status, out: result.stdout, err: result.stderr };
}

/** The folder with what `build 2023` writes: built once in a run, by whoever needs it first. */
async function builtOnce(): Promise<string> {
  const [done, making, failed] = ['built', 'built-soon', 'not-built.txt'].map((name) =>
    path.join(inject('runFolder'), name),
  ) as [string, string, string];
  try {
    mkdirSync(making);
  } catch {
    // Another file has begun, perhaps in another process.
    while (!existsSync(done) && !existsSync(failed)) await setTimeout(50);
    if (existsSync(failed)) throw new Error(readFileSync(failed, 'utf8'));
    return done;
  }
  const workspace = new WorkspaceCopy('kept');
  try {
    const { code, out, err } = await workspace.run(['build', '2023']);
    if (code !== 0) throw new Error(`the sample is not built: ${out}${err}`);
    for (const name of ['BC-UBND-2023.docx', 'Bieu-tong-hop-2023.xlsx', 'Phu-bieu-2023.xlsx'])
      cpSync(workspace.path(name), path.join(making, 'whole', name));
    renameSync(path.join(making, 'whole'), done);
    return done;
  } catch (error) {
    writeFileSync(failed, String(error));
    throw error;
  } finally {
    workspace.remove();
  }
}

export interface CommandResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

interface JsonIssue {
  readonly rule: string;
  readonly severity: string;
  readonly acknowledged?: unknown;
  readonly at: { readonly file: string | null; readonly sheet: string | null; readonly cell: string | null };
}
