import type { Command } from 'commander';
import { judgement } from '../document/verify/fit.ts';
import { examine } from './examine.ts';
import { exitCodes } from './exit-codes.ts';
import { say } from './say.ts';
import { asksForJson, type JsonOptions, writeJson } from './json-output.ts';
import { openYear } from './open-year.ts';
import { refusalText } from './refusal.ts';
import { verificationAsJson } from './reporters/verify-json.ts';
import { verificationAsText } from './reporters/verify.ts';
import { linesWithoutMarks } from './signed/last-closing.ts';
import { signedAsJson, signedAsText, verifySigned } from './signed/verify-signed.ts';
import { documentAt, readWordFile } from './word-file.ts';
import { workspaceOf } from './year-argument.ts';
import { sayAside } from './say.ts';

export interface VerifyOptions extends JsonOptions {
  readonly all?: boolean;
  readonly accept?: string;
}

/** Holds a document against the year's data, says what it found, and gives the exit code. Throws a CallFault on a wrong call. */
export function verify(
  year: number,
  file: string | undefined,
  options: VerifyOptions,
  command: Command,
): number {
  const { root } = workspaceOf(year, command);
  const { name, full } = documentAt(root, year, file);
  const bytes = readWordFile(full, name);
  // A signed copy is held against what was closed, whatever has become of the data.
  const lines = file === undefined ? null : linesWithoutMarks(bytes);
  const signed = lines === null ? null : verifySigned(root, year, name, lines);
  if (signed !== null) {
    if (asksForJson(options)) writeJson(signedAsJson(signed), options.output);
    else say(signedAsText(signed));
    return signed.differences.length === 0 ? exitCodes.done : exitCodes.waiting;
  }
  const { issues, filled } = openYear(root, year, 'whole');
  if (filled === null || filled.report === null) {
    const [template, data] = [filled?.template ?? null, filled?.data ?? null];
    const found = filled?.issues ?? issues;
    sayAside(refusalText({ undone: 'Chưa đối chiếu được', year, issues: found, data, template }));
    return exitCodes.waiting;
  }
  const { examined } = examine(bytes, name, { ...filled, report: filled.report }, issues);
  const { accept: given = null, all = false } = options;
  const result = { file: name, year, ...examined, judgement: judgement(examined, options.accept), given };
  if (asksForJson(options)) writeJson(verificationAsJson(result), options.output);
  else say(`${verificationAsText(result, all)}\n`);
  return result.judgement.fit ? exitCodes.done : exitCodes.waiting;
}
