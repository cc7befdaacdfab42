import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { unpackParts } from '../../package-parts.ts';
import { openDocument } from '../../../src/document/edited/text.ts';
import { refreshDocument } from '../../../src/document/passes/refresh/refresh.ts';
import { verifyDocument } from '../../../src/document/verify/verify.ts';
import { readAndCheck } from '../../../src/check.ts';
import { figureAndFill } from '../../../src/pipeline.ts';
import { filesOfYear } from '../../../src/workspace/find.ts';
import { templateFor } from '../../../src/workspace/template-files.ts';
import { setCell, withSheet } from '../../workbook/damaged.ts';
import { WorkspaceCopy } from '../../workspace-copy.ts';
import { options } from '../parts.ts';
import { main, paragraphs, type Parts, refresh, textsOf, words } from './documents.ts';
import { corrections, normal, now, report } from './edited-documents.ts';

/** Documents that LibreOffice 25.2 really saved (fixtures/docx/README.md). */
const bytesOf = (name: string): Uint8Array => readFileSync(`fixtures/docx/${name}.docx`);
const saved = (name: string): Parts => unpackParts(bytesOf(name));

describe('a report saved by LibreOffice 25.2', () => {
  it.each([
    ['unedited-twice', {}],
    ['split-number-once', {}],
    ['pasted-twice', { 'ngheo.ho': 4 }],
  ])(
    'takes the new numbers and keeps its words: %s',
    async (name, more: Readonly<Record<string, number>>) => {
      const parts = saved(name);
      const after = await refresh(parts, now);
      expect(after).toMatchObject({ conflicts: [], lost: [], leftovers: [] });
      for (const [figure, text] of Object.entries(corrections)) {
        const count = more[figure] ?? normal[figure] ?? 0;
        expect(textsOf(after.parts, figure)).toEqual(Array.from({ length: count }, () => text));
      }
      expect(words(after.parts)).toEqual(words(parts));
      expect((await refresh(after.parts, now)).bytes).toBeNull();
    },
  );

  it('with a tracked change of a person keeps both texts, a conflict', async () => {
    const after = await refresh(saved('tracked-open-once'), now);
    expect(after.conflicts).toMatchObject([{ text: '250', data: ['253'], written: '252' }]);
    expect(after.replaced.map(({ to }) => to)).toEqual(['1.106', '1.106', '222']);
  });

  it('with a redline of the tool gives the first numbers back; what LibreOffice garbled is told', async () => {
    const after = await refresh(saved('redline-once'), report);
    expect(after.parts.get(main)).not.toMatch(/<w:(?:ins|del) /);
    expect(after.replaced.map(({ to }) => to)).toEqual(['252', '1.107', '1.107']);
    expect(after.conflicts).toMatchObject([{ text: '1222', data: ['221'], at: { section: 'chú thích 9' } }]);
    expect(paragraphs(after.parts).some(({ text }) => text.includes('cho 252 hộ'))).toBe(true);
  });

  it.each(['sample-once', 'sample-twice'])(
    'says what the corrected workbooks say, and verifies: %s',
    async (name) => {
      const workspace = new WorkspaceCopy('of-test', 'dak-to-v1');
      for (const file of workspace.names('xa').slice(0, 3)) {
        workspace.change(`xa/${file}`, (bytes) =>
          withSheet(bytes, 'Truyền thông', (xml) => setCell(xml, 'H8', 977)),
        );
      }
      const { data } = readAndCheck(2023, filesOfYear(workspace.root, 2023));
      const { files, folder } = templateFor(workspace.root);
      if (data === null) throw new Error('the sample cannot be read');
      const filled = figureAndFill(data, files, folder, 'whole');
      if (filled.report === null) throw new Error('the sample cannot be filled');
      const after = await refreshDocument(bytesOf(name), filled.report, options);
      if (!after.ok || after.bytes === null) throw new Error('nothing was written');
      expect(after).toMatchObject({ conflicts: [], lost: [] });
      expect(after.replaced.map(({ figure }) => figure)).toEqual(['truyen-thong.luot-nguoi']);
      const read = openDocument(after.bytes);
      if (!read.ok) throw new Error('not readable');
      const { marks } = verifyDocument(read.document, {
        report: filled.report,
        figures: filled.figures,
        alternatives: new Map(),
      });
      expect(marks.filter(({ state }) => state !== 'same')).toEqual([]);
    },
  );
});
