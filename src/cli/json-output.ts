import path from 'node:path';
import { writeSafely } from '../workspace/write.ts';

export interface JsonOptions {
  readonly json?: boolean;
  /** `-o`: JSON into this file. */
  readonly output?: string;
}

export function asksForJson({ json, output }: JsonOptions): boolean {
  return json === true || output !== undefined;
}

/** JSON as a command's result: on stdout, or in a file as UTF-8, since PowerShell re-encodes what `>` takes. */
export function writeJson(json: string, output: string | undefined): void {
  if (output === undefined) return void process.stdout.write(json);
  writeSafely(path.resolve(output), Buffer.from(json, 'utf8'));
  process.stderr.write(`Đã ghi ${output}.\n`);
}
