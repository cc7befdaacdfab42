import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';

const fixture = path.resolve('fixtures/dak-to/2023');
const bin = path.resolve('bin/dakto-report.js');

/** A copy of the sample workspace that a test may damage; it goes away with the test. */
export class WorkspaceCopy {
  readonly root = mkdtempSync(path.join(tmpdir(), 'báo cáo '));

  constructor() {
    cpSync(path.join(fixture, 'huyen.xlsx'), path.join(this.root, '2023', 'huyen.xlsx'));
    cpSync(path.join(fixture, 'xa'), path.join(this.root, '2023', 'xa'), { recursive: true });
    onTestFinished(() => rmSync(this.root, { recursive: true, force: true }));
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

  /** Runs the built command as a user would. */
  run(args: readonly string[], environment: Readonly<Record<string, string>> = {}): CommandResult {
    const result = spawnSync(process.execPath, [bin, ...args], {
      cwd: this.root,
      encoding: 'utf8',
      env: { ...process.env, NO_COLOR: '1', ...environment },
      timeout: 120_000,
    });
    return { code: result.status, out: result.stdout, err: result.stderr };
  }

  /** Open issues of `validate --json`, as "severity file sheet!cell rule". */
  issues(): readonly string[] {
    const { out } = this.run(['validate', '2023', '--json']);
    const { issues } = JSON.parse(out) as { issues: readonly JsonIssue[] };
    return issues
      .filter(({ acknowledged }) => acknowledged === undefined)
      .map(({ severity, at, rule }) => `${severity} ${at.file} ${at.sheet}!${at.cell} ${rule}`);
  }

  errors(): readonly string[] {
    return this.issues().filter((issue) => issue.startsWith('error'));
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
