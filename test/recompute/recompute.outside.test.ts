import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { commandOf, describeOutside } from '../outside.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';
import { dumpOf } from './dump.ts';

interface Result {
  readonly printed: number;
  readonly equal: number;
  readonly fixed: number;
  readonly different: readonly {
    readonly figure: string;
    readonly text: string;
    readonly again: string | null;
  }[];
}

type Dump = ReturnType<typeof dumpOf>;

/** Builds, lets `after` spoil something, and has recompute.py hold the report against the workbooks. */
function recompute(after: (workspace: WorkspaceCopy, dump: Dump) => Dump = (_, dump) => dump): Result {
  const workspace = new WorkspaceCopy();
  expect(workspace.run(['build', '2023']).code).toBe(0);
  const file = path.join(workspace.root, 'dump.json');
  writeFileSync(file, JSON.stringify(after(workspace, dumpOf(workspace.root, 2023))));
  const script = path.resolve('test/recompute/recompute.py');
  const report = workspace.path('BC-UBND-2023.docx');
  const args = [script, file, workspace.path(''), path.resolve('templates/bc-ubnd'), report];
  const { stdout } = spawnSync(commandOf('openpyxl') ?? '', args, {
    encoding: 'utf8',
    env: { ...process.env, PYTHONIOENCODING: 'utf8' },
  });
  return JSON.parse(stdout) as Result;
}

describeOutside('every printed figure again, by openpyxl and none of our code', ['openpyxl'], () => {
  it('gives the printed text', () => {
    const { printed, equal, fixed, different } = recompute();
    expect(different).toEqual([]);
    expect(equal + fixed).toBe(printed);
    expect(equal).toBeGreaterThan(250);
    // the period, and the names of the two slow projects, stand in the programme itself
    expect(fixed).toBeLessThan(10);
  });

  it('differs where a cell has changed since', () => {
    const { different } = recompute((workspace, dump) => {
      workspace.change('xa/23431-xa-van-lem.xlsx', (bytes) =>
        withSheet(bytes, 'Hộ nghèo', (xml) => setCell(xml, 'L7', 300)),
      );
      return dump;
    });
    expect(different.map(({ figure }) => figure)).toContain('ho-ngheo');
    expect(different.map(({ figure }) => figure)).toContain('ho-ngheo.ty-le');
  });

  it('differs where another text is printed', () => {
    const { different } = recompute((_, dump) => ({
      ...dump,
      printed: dump.printed.map((one) => (one.figure === 'da2.nam-nay.ho' ? { ...one, text: '46' } : one)),
    }));
    expect(different).toMatchObject([{ figure: 'da2.nam-nay.ho', text: '46', again: '252' }]);
  });
});
