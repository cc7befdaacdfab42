import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { filterNames } from '../../src/template/filters.ts';
import { commandOf, describeOutside } from '../outside.ts';
import { setCell, withPart, withSheet } from '../workbook/damaged.ts';
import { switchOn } from '../switches-on.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';
import { everyFilter, printedByEveryFilter } from './every-filter.ts';

interface Result {
  /** Content controls of figures that stand in the document and its footnotes. */
  readonly marks: number;
  /** Those that say what came out of the cells. */
  readonly equal: number;
  /** The figures of the others, which have no cells. */
  readonly fixed: readonly string[];
  /** Figures in the trees that `explain` gives, printed or not. */
  readonly figures: number;
  readonly different: readonly {
    readonly figure: string;
    readonly text: string;
    readonly again: string | null;
    readonly why: string;
  }[];
}

/** What the programme itself says and no cell holds. Whatever else is printed comes from cells. */
const withoutCells: Readonly<Record<string, string>> = {
  'giai-doan': 'the period of the programme that the year falls into (Quyết định 90/QĐ-TTg)',
  'cham-1.noi-dung': 'official name of a project that the district judged slow (Quyết định 90/QĐ-TTg)',
  'cham-2.noi-dung': 'official name of the second one',
};

const report = 'BC-UBND-2023.docx';
const explained = 'so.json';
const vanLem = 'xa/23431-xa-van-lem.xlsx';

/** Has the product answer where all that is printed comes from. */
async function explain(workspace: WorkspaceCopy): Promise<WorkspaceCopy> {
  expect((await workspace.run(['explain', '2023', '-o', explained])).code).toBe(0);
  return workspace;
}

/** What recompute.py says of a workspace. */
function recompute(workspace: WorkspaceCopy, templates = path.resolve('templates/bc-ubnd')): Result {
  const { stdout, stderr } = spawnSync(
    commandOf('openpyxl') ?? '',
    [
      path.resolve('test/recompute/recompute.py'),
      path.join(workspace.root, explained),
      workspace.path(''),
      templates,
      workspace.path(report),
    ],
    { encoding: 'utf8', env: { ...process.env, PYTHONIOENCODING: 'utf8' } },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout) as Result;
}

describeOutside('every printed figure again, by openpyxl and none of our code', ['openpyxl'], () => {
  let sample: WorkspaceCopy;
  beforeAll(async () => {
    sample = await explain(await WorkspaceCopy.built('kept'));
    return () => sample.remove();
  });

  /** The sample as it was built, to be spoilt. */
  function spoilt(spoil: (workspace: WorkspaceCopy) => void): Result {
    const workspace = new WorkspaceCopy();
    cpSync(sample.root, workspace.root, { recursive: true });
    spoil(workspace);
    return recompute(workspace);
  }

  it('is the text of its mark in the document, from the cells and operations that explain gives', () => {
    const { marks, equal, fixed, figures, different } = recompute(sample);
    expect(different).toEqual([]);
    expect([...new Set(fixed)].sort()).toEqual(Object.keys(withoutCells).sort());
    expect(equal + fixed.length).toBe(marks);
    expect(equal).toBeGreaterThanOrEqual(280);
    process.stdout.write(
      `${equal} of ${marks} printed figures recomputed from their cells and equal to their mark in the document, ` +
        `${fixed.length} fixed by the programme (no cells); ${figures} figures of explain hold\n`,
    );
  });

  it('is so, too, where every switch prints more', async () => {
    const workspace = new WorkspaceCopy();
    await switchOn(workspace);
    expect((await workspace.run(['build', '2023'])).code).toBe(0);
    const { marks, equal, fixed, different } = recompute(await explain(workspace));
    expect(different).toEqual([]);
    // The table of funds names projects as Quyết định 90/QĐ-TTg does.
    const isName = (id: string): boolean => /^da\d(?:-tda\d)?\.ten(?:-day-du)?$/.test(id);
    expect(fixed.filter((id) => withoutCells[id] === undefined && !isName(id))).toEqual([]);
    expect(equal + fixed.length).toBe(marks);
    expect(equal).toBeGreaterThanOrEqual(500);
  });

  it('differs where a cell has changed since', () => {
    const { different } = spoilt((workspace) =>
      workspace.change(vanLem, (bytes) => withSheet(bytes, 'Hộ nghèo', (xml) => setCell(xml, 'L7', 300))),
    );
    const ids = different.map(({ figure }) => figure);
    for (const id of ['ho-ngheo', 'ho-ngheo.ty-le', 'ho-ngheo.thay-doi']) expect(ids).toContain(id);
  });

  it('differs where a mark in the text or in a footnote says something else, or two have changed places', () => {
    const { marks, equal, fixed, different } = spoilt((workspace) =>
      workspace.change(report, (bytes) =>
        withPart(
          withPart(bytes, 'word/document.xml', (xml) =>
            xml
              .replace('>252</w:t>', '>50?</w:t>')
              .replace('>50</w:t>', '>252</w:t>')
              .replace('>50?</w:t>', '>50</w:t>'),
          ),
          'word/footnotes.xml',
          (xml) => xml.replace(/221(?=\shộ nghèo)/u, '222'),
        ),
      ),
    );
    expect(different.map(({ figure, text }) => [figure, text])).toEqual([
      ['da2.nam-nay.ho', '50'],
      ['da2.nam-nay.ho.co-cau', '222 hộ nghèo; 28 hộ cận nghèo; 03 hộ mới thoát nghèo'],
      ['da3-tda1.nam-nay.ho', '252'],
    ]);
    expect(equal + fixed.length).toBe(marks - 3);
  });

  it('differs where explain names another cell, another operation, or a place that is not marked', () => {
    const changed = (change: (text: string) => string) =>
      spoilt((workspace) => {
        const file = path.join(workspace.root, explained);
        writeFileSync(file, change(readFileSync(file, 'utf8')));
      }).different.map(({ figure }) => figure);
    expect(changed((text) => text.replaceAll('"cell": "L7"', '"cell": "L8"'))).toContain('ho-ngheo');
    expect(changed((text) => text.replaceAll('"operation": "points"', '"operation": "sum"'))).toContain(
      'ho-ngheo.thay-doi',
    );
    expect(changed((text) => text.replace('/ho-ngheo.ty-le/1"', '/ho-ngheo.ty-le/9"'))).toContain(
      'ho-ngheo.ty-le',
    );
  });

  it('is printed as each filter of a template says', async () => {
    expect(filterNames.filter((name) => !everyFilter.includes(`| ${name}`))).toEqual([]);
    const workspace = new WorkspaceCopy();
    const own = path.join(workspace.root, 'templates', 'bc-ubnd');
    mkdirSync(own, { recursive: true });
    writeFileSync(path.join(own, '00-moi-bo-loc.md'), everyFilter);
    const { code, out } = await workspace.run(['build', '2023']);
    expect(code, out).toBe(0);
    const { equal, different } = recompute(await explain(workspace), own);
    expect(different).toEqual([]);
    expect(equal).toBeGreaterThanOrEqual(printedByEveryFilter);
  });
});
