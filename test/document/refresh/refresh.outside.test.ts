import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packParts, unpackParts } from '../../package-parts.ts';
import { renderReport } from '../../../src/document/render/render.ts';
import { validateFile } from '../../ooxml-validator.ts';
import { commandOf, convertAll, describeOutside, outside } from '../../outside.ts';
import { options } from '../parts.ts';
import { parseTree } from '../../../src/package/xml-tree.ts';
import { custom, main, notes, type Parts, refresh, textsOf, words } from './documents.ts';
import { type Case, cases, corrections, normal, now, report } from './edited-documents.ts';

/**
 * The report edited as a person edits it, saved again by other programs, then three figures corrected: every marked number right, every
 * word there, nothing corrupt.
 */

const names = cases.map((_, index) => `${index}.docx`);
let folder: string;
/** What pandoc reads in each document as it was edited. */
let edited: readonly string[];
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'refresh-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** All files of a folder, saved again by LibreOffice in one run. */
function resaveAll(from: string, to: string, names: readonly string[]): void {
  convertAll(
    names.map((name) => path.join(from, name)),
    'docx:MS Word 2007 XML',
    to,
  );
}

const pythonSave = `
import sys
from docx import Document
for name in sys.argv[2:]:
    document = Document(name)
    document.save(name.replace('/plain/', '/' + sys.argv[1] + '/'))
`;

async function errorsOf(file: string): Promise<readonly unknown[]> {
  return (await validateFile(file)).errors.map(({ description }) => description);
}

/** LibreOffice makes the same errors in each document that it saves: only where others were found is the document itself asked. */
async function hasNoNewError(written: string, before: string, saved: string): Promise<void> {
  const errors = await errorsOf(written);
  if (saved !== 'libreoffice') return expect(errors).toEqual([]);
  const itsOwn = await errorsOf(path.join(folder, 'libreoffice', names[0] ?? ''));
  if (!isDeepStrictEqual(errors, itsOwn)) expect(errors).toEqual(await errorsOf(before));
}

function wordsByPandoc(file: string): string {
  return outside('pandoc', ['-f', 'docx', '-t', 'plain', '--wrap=none', '--track-changes=accept', file])
    .replaceAll('253', '252')
    .replaceAll('1.106', '1.107')
    .replaceAll('222', '221')
    .replace(/[-\s]+/g, ' ');
}

/** What XML says, however it is written. */
function meaning(xml: string | undefined): string {
  const places = new Set(['start', 'contentStart', 'contentEnd', 'end']);
  return JSON.stringify(parseTree(xml ?? ''), (key, value: unknown) => (places.has(key) ? undefined : value));
}

/** python-docx writes the same XML otherwise: what other programs say of the edited document holds of the one that it saved. */
async function isRefreshedAs(edited: string, after: Parts): Promise<void> {
  const { parts } = await refresh(unpackParts(readFileSync(edited)), now);
  for (const part of [main, notes, custom])
    expect(meaning(after.get(part)) === meaning(parts.get(part)), part).toBe(true);
}

async function check(
  file: string,
  { name, counts, conflicts, lost, leftovers }: Case,
  saved: string,
  edited: string | undefined,
): Promise<void> {
  const parts = unpackParts(readFileSync(file));
  const after = await refresh(parts, now);
  expect(words(after.parts)).toEqual(words(parts));
  expect(after.conflicts.map(({ text }) => text)).toEqual(conflicts ?? []);
  const written = path.join(path.dirname(file), `refreshed-${path.basename(file)}`);
  writeFileSync(written, after.bytes ?? after.before);
  if (lost === undefined) expect(after.lost).toEqual([]);
  else
    expect([...new Set(after.lost.map(({ figure }) => figure))].every((id) => lost.includes(id))).toBe(true);
  // LibreOffice drops tags, so figures are counted by what the engine says stands there, and by the text.
  const stripped = saved === 'libreoffice' ? (leftovers ?? 0) : 0;
  expect(after.leftovers).toHaveLength(stripped);
  for (const [figure, text] of Object.entries(corrections)) {
    const count = counts?.[figure] ?? normal[figure] ?? 0;
    const typed = figure === 'da2.trong-nam.ho' ? (conflicts?.length ?? 0) : 0;
    const standing = after.standing.filter((one) => one.figure === figure);
    expect(standing.map((one) => one.text)).toEqual(
      Array.from({ length: count - typed - (figure === 'ngheo.ho' ? stripped : 0) }, () => text),
    );
    if (saved !== 'libreoffice') expect(textsOf(after.parts, figure)).toHaveLength(count);
  }
  const plain = path.join(folder, 'plain', path.basename(file));
  if (saved === 'python') await isRefreshedAs(plain, after.parts);
  if (saved !== 'python' || name === 'unedited') {
    if (!file.includes('/twice/')) await hasNoNewError(written, file, saved);
    // pandoc reads the same words, the numbers aside. LibreOffice changes the places of notes that it did not write.
    const reading = wordsByPandoc(written);
    if (reading !== edited) expect(reading).toBe(wordsByPandoc(file));
  }
  expect((await refresh(after.parts, now)).bytes).toBeNull();
}

describeOutside('edited documents', ['ooxml-validator', 'pandoc', 'python-docx', 'soffice'], () => {
  beforeAll(async () => {
    for (const sub of ['plain', 'python', 'libreoffice', 'twice']) mkdirSync(path.join(folder, sub));
    const original = unpackParts(await renderReport(report, options));
    cases.forEach((one, index) =>
      writeFileSync(path.join(folder, 'plain', names[index] ?? ''), packParts(one.edit(original))),
    );
    const plain = names.map((name) => path.join(folder, 'plain', name));
    outside('python-docx', ['-c', pythonSave, 'python', ...plain]);
    resaveAll(path.join(folder, 'plain'), path.join(folder, 'libreoffice'), names);
    resaveAll(path.join(folder, 'libreoffice'), path.join(folder, 'twice'), names);
    edited = plain.map(wordsByPandoc);
    expect(commandOf('soffice')).toBeDefined();
  }, 300_000);

  describe.each([
    ['as edited', 'plain'],
    ['saved by python-docx', 'python'],
    ['saved by LibreOffice', 'libreoffice'],
    ['saved twice by LibreOffice', 'twice'],
  ])('%s', (_label, sub) => {
    it.each(cases.map((one, index) => [one.name, one, index] as const))(
      '%s',
      async (_name, one, index) => {
        const saved = sub === 'twice' ? 'libreoffice' : sub;
        await check(path.join(folder, sub, names[index] ?? ''), one, saved, edited[index]);
      },
      60_000,
    );
  });
});
