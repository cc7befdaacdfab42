import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';

/** A package of npm that is too large, or for too few machines, to be a dependency; `integrity` as the registry gives it. */
export interface PinnedPackage {
  readonly name: string;
  readonly version: string;
  readonly integrity: string;
}

const cache = path.resolve('node_modules/.cache');

/** Where the package stands once it has been fetched. */
export function fetchedFolder({ name, version }: PinnedPackage): string {
  return path.join(cache, `${name.replace(/^@.*\//, '')}-${version}`);
}

/** Fetches the package once; false where it cannot be had. Throws where it is not what was pinned. */
export function fetchPackage(pinned: PinnedPackage): boolean {
  const folder = fetchedFolder(pinned);
  if (existsSync(folder)) return true;
  const { name, version, integrity } = pinned;
  mkdirSync(cache, { recursive: true });
  const packed = mkdtempSync(`${folder}-`);
  try {
    try {
      execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', packed], {
        stdio: ['ignore', 'ignore', 'inherit'],
        timeout: 300_000,
        shell: process.platform === 'win32',
      });
    } catch {
      return false;
    }
    const [archive = ''] = readdirSync(packed);
    const found = createHash('sha512')
      .update(readFileSync(path.join(packed, archive)))
      .digest('base64');
    if (`sha512-${found}` !== integrity)
      throw new Error(`${name}@${version} is not what it was: sha512-${found}`);
    execFileSync('tar', ['-xzf', archive], { cwd: packed });
    if (!existsSync(folder)) renameSync(path.join(packed, 'package'), folder);
    return true;
  } finally {
    rmSync(packed, { recursive: true, force: true });
  }
}
