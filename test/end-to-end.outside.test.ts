import { renameSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { plainly } from './document/as-written.ts';
import { validateFile } from './ooxml-validator.ts';
import { commandOf, convertAll, describeOutside, outside } from './outside.ts';
import { switchOn } from './switches-on.ts';
import { WorkspaceCopy } from './workspace-copy.ts';

const report = 'BC-UBND-2023.docx';
const consolidation = 'Bieu-tong-hop-2023.xlsx';
const workbooks = (workspace: WorkspaceCopy) => [
  'huyen.xlsx',
  ...workspace.names('xa').map((name) => `xa/${name}`),
];

async function hasNoError(workspace: WorkspaceCopy, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const { errors } = await validateFile(workspace.path(name));
    expect(errors, name).toEqual([]);
  }
}

describeOutside('what is written, before the Open XML SDK', ['ooxml-validator'], () => {
  it('has no error: the report, the consolidation, every form', async () => {
    const workspace = await WorkspaceCopy.built();
    await hasNoError(workspace, [report, consolidation, ...workbooks(workspace)]);
  });

  it('nor has any where every switch prints more', async () => {
    const workspace = new WorkspaceCopy();
    await switchOn(workspace);
    for (const args of [
      ['build', '2023'],
      ['build', '2023', '--final'],
    ])
      expect((await workspace.run(args)).code).toBe(0);
    await hasNoError(workspace, [
      report,
      'BC-UBND-2023-trinh-ky.docx',
      'Phu-bieu-2023.xlsx',
      consolidation,
      'huyen.xlsx',
    ]);
  });
});

/** The report as text with its footnotes, by a program that isn't ours. */
function textOf(workspace: WorkspaceCopy): string {
  return plainly(outside('pandoc', ['-f', 'docx', '-t', 'markdown', '--wrap=none', workspace.path(report)]));
}

describeOutside('workbooks re-saved by others', ['soffice', 'openpyxl', 'pandoc'], () => {
  it('give the same report', async () => {
    const expected = textOf(await WorkspaceCopy.built());

    const byOpenpyxl = new WorkspaceCopy();
    const script = 'import sys, openpyxl\nfor f in sys.argv[1:]:\n  openpyxl.load_workbook(f).save(f)\n';
    outside('openpyxl', ['-c', script, ...workbooks(byOpenpyxl).map((name) => byOpenpyxl.path(name))]);
    const second = await byOpenpyxl.run(['build', '2023']);
    expect(second.out).toContain('9/9 xã, thị trấn');
    expect(textOf(byOpenpyxl)).toBe(expected);

    const byLibreOffice = new WorkspaceCopy();
    resave(byLibreOffice);
    const third = await byLibreOffice.run(['build', '2023']);
    expect(third.out).toContain('9/9 xã, thị trấn');
    expect(textOf(byLibreOffice)).toBe(expected);
  });
});

/** All workbooks of a year through LibreOffice in one start. */
function resave(workspace: WorkspaceCopy): void {
  const out = path.join(workspace.root, 'resaved');
  const names = workbooks(workspace);
  convertAll(
    names.map((name) => workspace.path(name)),
    'xlsx:Calc MS Excel 2007 XML',
    out,
  );
  for (const name of names) renameSync(path.join(out, path.basename(name)), workspace.path(name));
}

describeOutside('the report in other programs', ['pandoc', 'python-docx'], () => {
  it('has its twenty footnotes at their places, and opens in python-docx', async () => {
    const workspace = await WorkspaceCopy.built();
    const text = textOf(workspace);
    for (const place of ['với 252 hộ[^9]', 'có 21 hộ[^10]', 'với 50 hộ[^11]', '[^20]'])
      expect(text).toContain(place);
    expect(text).toContain('[^9]: 221 hộ nghèo; 28 hộ cận nghèo; 03 hộ mới thoát nghèo.');
    expect(text).not.toContain('[^21]');
    expect(commandOf('python-docx')).toBeDefined();
    const count = outside('python-docx', [
      '-c',
      'import sys, docx\nprint(len(docx.Document(sys.argv[1]).paragraphs))',
      workspace.path(report),
    ]);
    expect(Number(count)).toBeGreaterThan(60);
  });
});
