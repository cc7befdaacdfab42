import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { SaxesParser } from 'saxes';
import { expect, it, vi } from 'vitest';
import { fromBuild } from '../../src/cli/build/from.ts';
import { packParts, unpackParts } from '../package-parts.ts';
import { heard, withLivingReport } from '../cli/living-report.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';
import { edited } from './parts.ts';

/** How often a command parses the body of a document: of each that it reads or makes. */
async function parses(run: () => Promise<unknown>): Promise<readonly number[]> {
  const parsed: string[] = [];
  const write = SaxesParser.prototype.write;
  const spy = vi.spyOn(SaxesParser.prototype, 'write').mockImplementation(function (this: SaxesParser, text) {
    if (/<(?:\w+:)?document\b/.test(String(text).slice(0, 400))) parsed.push(String(text));
    return write.call(this, text);
  });
  try {
    await run();
  } finally {
    spy.mockRestore();
  }
  const counts = new Map<string, number>();
  for (const source of parsed) counts.set(source, (counts.get(source) ?? 0) + 1);
  return [...counts.values()];
}

const report = 'BC-UBND-2023.docx';

it('no command parses a document’s body twice, nor what it has made of it', async () => {
  const workspace = await WorkspaceCopy.built();
  const run = (...args: readonly string[]) => parses(() => workspace.run(args));
  expect(await run('verify', '2023')).toEqual([1]);
  expect(await run('build', '2023')).toEqual([1]);
  workspace.change(report, (bytes) =>
    packParts(edited(unpackParts(bytes), 'word/document.xml', (xml) => xml.replace('>252<', '>250<'))),
  );
  expect(await run('build', '2023', '--take-data')).toEqual([1]);
  expect(await run('build', '2023', '--final')).toEqual([1]);
  expect(await run('build', '2023', '--draft')).toEqual([1]);
  // A draft saved under the report's name: its comments and grounds go in the same pass.
  workspace.change(report, () => workspace.read('BC-UBND-2023-du-thao.docx'));
  expect(await run('build', '2023')).toEqual([1]);
});

it('nor does last year’s words with this year’s numbers', async () => {
  const workspace = new WorkspaceCopy();
  await withLivingReport(workspace);
  const next = await withLivingReport(workspace, 2024);
  mkdirSync(path.join(workspace.root, '2025'));
  const prepared = { year: 2025, root: workspace.root, ...next };
  const counts = await parses(() => heard(() => fromBuild(prepared, '2023/BC-UBND-2023.docx')));
  // Last year's report, and the annex's table as this year prints it.
  expect(counts).toEqual([1, 1]);
});
