import { existsSync, rmSync } from 'node:fs';
import { expect } from 'vitest';
import { compareDocument } from '../../src/document/edited/compare.ts';
import { printedReport } from '../../src/document/edited/printed.ts';
import type { Refreshed } from '../../src/document/passes/refresh/outcome.ts';
import { checkedMarks } from '../../src/document/verify/marks.ts';
import type { Report } from '../../src/model/report.ts';
import type { WorkspaceCopy } from '../workspace-copy.ts';
import { opened } from './opened.ts';

/**
 * The conflicts that a build left are what verify finds typed over, broken or doubtful right after it, in one order and with one
 * text. `bytes`: the document as the build left it.
 */
export function expectConflictsAsVerified(
  bytes: Uint8Array,
  report: Report,
  { conflicts }: Pick<Refreshed, 'conflicts'>,
): void {
  const comparison = compareDocument(opened(bytes).document, printedReport(report));
  const found = checkedMarks(comparison, (id) => id ?? '').filter(({ state }) => state === 'edited');
  expect(found.map(({ figure, text, section }) => `${section} ${figure}: ${text}`)).toEqual(
    conflicts.map(({ figure, text, at }) => `${at.section} ${figure}: ${text}`),
  );
}

/**
 * `verify` calls the year's living report fit exactly where `build --final` accepts it, and both name one list of what may be
 * accepted. What `--final` wrote is taken away again. Gives whether it was fit.
 */
export async function expectOneJudgement(workspace: WorkspaceCopy, year = 2023): Promise<boolean> {
  const verified = await workspace.run(['verify', `${year}`, '--json']);
  const { fit, acceptance } = JSON.parse(verified.out) as {
    readonly fit: boolean;
    readonly acceptance: { readonly code: string } | null;
  };
  const final = await workspace.run(['build', `${year}`, '--final']);
  const signed = workspace.path(`BC-UBND-${year}-trinh-ky.docx`);
  expect({ verify: verified.code, final: final.code, signed: existsSync(signed) }).toEqual(
    fit ? { verify: 0, final: 0, signed: true } : { verify: 1, final: 1, signed: false },
  );
  expect(/--accept (\S+)/.exec(final.out)?.[1] ?? null).toBe(fit ? null : (acceptance?.code ?? null));
  rmSync(signed, { force: true });
  rmSync(workspace.path('da-chot'), { recursive: true, force: true });
  return fit;
}
