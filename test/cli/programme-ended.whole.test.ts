import { expect, it } from 'vitest';
import { periodNotice } from '../../src/programme/periods.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

const said = (text: string) => text.replaceAll(/\s+/g, ' ');

it('init and build of 2026 say what has taken the place of the programme, and end as before', async () => {
  const workspace = new WorkspaceCopy();
  const notice = periodNotice(2026) ?? '';
  const authority = ['--authority', 'Ủy ban nhân dân huyện Đắk Hà', '--province', 'tỉnh Kon Tum'];
  const made = await workspace.run(['init', '2026', ...authority]);
  expect([made.code, said(made.out)]).toEqual([1, expect.stringContaining(notice)]);
  const refused = await workspace.run(['build', '2026']);
  expect([refused.code, said(refused.err)]).toEqual([1, expect.stringContaining(notice)]);
});

it('nothing of it in 2025', async () => {
  const workspace = await WorkspaceCopy.built();
  const { code, out, err } = await workspace.run(['build', '2023']);
  expect([code, out + err]).toEqual([0, expect.not.stringContaining('2026 - 2035')]);
});
