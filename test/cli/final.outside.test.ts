import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commentsFor, withIssueComments } from '../../src/cli/build/draft.ts';
import { mistakesOf } from '../../src/rules/mistakes/mistakes.ts';
import { finalBuild } from '../../src/cli/build/final.ts';
import { fromBuild } from '../../src/cli/build/from.ts';
import { findOffice, writePdf } from '../../src/cli/build/pdf.ts';
import { plainly } from '../document/as-written.ts';
import { copyToSign } from '../document/opened.ts';
import { unpackParts } from '../package-parts.ts';
import { validateFile } from '../ooxml-validator.ts';
import { convert, describeOutside, outside } from '../outside.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';
import { heard, report, withLivingReport } from './living-report.ts';

/** Text with footnotes; runs that are joined join their stars and underlines, so those are left out. */
function textOf(file: string): string {
  return plainly(
    outside('pandoc', ['-f', 'docx', '-t', 'markdown', '--wrap=none', '--track-changes=all', file]),
  )
    .replace(/[*_\\]/g, '')
    .replace(/ +/g, ' ');
}

describeOutside(
  'the copy to be signed',
  ['ooxml-validator', 'pandoc', 'soffice', 'python-docx', 'pdftoppm'],
  () => {
    it('is sound and says what the living document says, also after LibreOffice, and as PDF', async () => {
      const workspace = new WorkspaceCopy();
      const { bytes } = await withLivingReport(workspace);
      const { result } = await heard(() => finalBuild({ root: workspace.root, year: 2023 }));
      const signed = result.file ?? '';
      expect((await validateFile(signed)).errors).toEqual([]);
      expect(textOf(signed)).toBe(textOf(workspace.path(report)));
      const tables = outside('python-docx', [
        '-c',
        'import sys, docx; d = docx.Document(sys.argv[1]); print(len(d.tables), any("dự án với 252 hộ" in p.text.replace("\\u00a0", " ") for p in d.paragraphs))',
        signed,
      ]);
      // python-docx sees nothing inside content controls: the annex table is there, and whole paragraphs are.
      expect(tables.trim()).toMatch(/^\d+ True$/);

      const folder = path.join(workspace.root, 'luu-lai');
      mkdirSync(folder);
      const original = path.join(workspace.root, 'ban-goc.docx');
      writeFileSync(original, bytes);
      const resaved = convert(original, 'docx:MS Word 2007 XML', folder);
      copyFileSync(resaved, workspace.path(report));
      const again = await heard(() => finalBuild({ root: workspace.root, year: 2023 }));
      expect(again.out).toContain('Đã lập bản trình ký');
      const parts = [...unpackParts(workspace.read('BC-UBND-2023-trinh-ky.docx'))];
      const xml = parts.map(([, content]) => content).join('\n');
      for (const trace of ['_dk1', '_dkn', '<w:sdt', 'urn:dakto-report'])
        expect(xml, trace).not.toContain(trace);
      expect(textOf(signed)).toBe(textOf(resaved));

      const pdf = await writePdf(signed, findOffice());
      expect(pdf.file).toBe(signed.replace('.docx', '.pdf'));
      const fonts = execFileSync('pdffonts', [pdf.file], { encoding: 'utf8' });
      expect(pdf.otherFont).toBe(!fonts.includes('TimesNewRoman'));
      expect(workspace.read('BC-UBND-2023-trinh-ky.pdf').subarray(0, 5).toString()).toBe('%PDF-');
    });
  },
);

describeOutside('a draft with comments', ['ooxml-validator', 'pandoc', 'soffice'], () => {
  it('is sound, shows its comments elsewhere, and loses them in the copy', async () => {
    const workspace = new WorkspaceCopy();
    const { report: tree, figures, issues, data, bytes } = await withLivingReport(workspace);
    const printed = [...figures.byId.keys()];
    expect(commentsFor(mistakesOf(issues, data), printed, figures, 2023).length).toBeGreaterThan(5);
    const draft = workspace.path('du-thao.docx');
    writeFileSync(draft, await withIssueComments(bytes, { report: tree, figures, issues, data }));
    expect((await validateFile(draft)).errors).toEqual([]);
    expect(textOf(draft)).toContain('comment-start');
    const folder = path.join(workspace.root, 'luu-lai');
    mkdirSync(folder);
    expect(textOf(convert(draft, 'docx:MS Word 2007 XML', folder))).toContain('dakto-report');
    writeFileSync(workspace.path('sach.docx'), copyToSign(workspace.read('du-thao.docx')));
    expect(textOf(workspace.path('sach.docx'))).toBe(textOf(workspace.path(report)));
    expect((await validateFile(workspace.path('sach.docx'))).errors).toEqual([]);
  });
});

describeOutside('last year’s words carried over', ['ooxml-validator', 'pandoc', 'soffice'], () => {
  it('are a sound document, from LibreOffice’s copy too', async () => {
    const workspace = new WorkspaceCopy();
    await withLivingReport(workspace);
    const next = await withLivingReport(workspace, 2024);
    const prepared = { year: 2024, root: workspace.root, ...next };
    const target = path.join(workspace.root, '2024', 'BC-UBND-2024.docx');
    await heard(() => fromBuild(prepared, '2023/BC-UBND-2023.docx'));
    expect((await validateFile(target)).errors).toEqual([]);
    const direct = textOf(target);
    expect(direct).toContain('bền vững năm 2024 và phương hướng, nhiệm vụ năm 2025');
    const folder = path.join(workspace.root, 'luu-lai');
    mkdirSync(folder);
    const resaved = convert(workspace.path(report), 'docx:MS Word 2007 XML', folder);
    await heard(() => fromBuild(prepared, resaved));
    const second = textOf(target);
    expect(second.match(/số liệu năm trước/g)?.length).toBe(direct.match(/số liệu năm trước/g)?.length);
    expect(second.match(/cần rà soát/g)?.length).toBe(direct.match(/cần rà soát/g)?.length);
  });
});
