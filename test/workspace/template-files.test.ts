import { cpSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { templateFor } from '../../src/workspace/template-files.ts';

/** A workspace with a copy of the built-in template; `at` names a file of it. */
function workspace(): { readonly root: string; readonly folder: string; at(name: string): string } {
  const root = mkdtempSync(path.join(tmpdir(), 'mẫu '));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const folder = path.join(root, 'templates', 'bc-ubnd');
  cpSync('templates/bc-ubnd', folder, { recursive: true });
  return { root, folder, at: (name) => path.join(folder, name) };
}

const said = (root: string): readonly string[] =>
  templateFor(root).issues.map(({ severity, rule, at }) => `${severity} ${rule} ${at.file}`);

it('takes the built-in words where the workspace has none, and says nothing', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'mẫu '));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  expect(templateFor(root)).toMatchObject({ own: false, issues: [], added: [] });
  expect(templateFor(root).files.length).toBeGreaterThan(15);
});

it('has nothing to say of a whole copy', () => {
  const { root, at } = workspace();
  for (const noise of ['desktop.ini', '~$50-danh-gia.md', '.DS_Store']) writeFileSync(at(noise), '');
  expect(templateFor(root)).toMatchObject({ own: true, issues: [], added: [] });
});

it('names what the built-in template has and the copy lacks, and how to get it back', () => {
  const { root, at } = workspace();
  rmSync(at('40-muc-tieu.md'));
  rmSync(at('50-danh-gia.md'));
  expect(said(root)).toEqual([
    'warning template-file-missing templates/bc-ubnd/40-muc-tieu.md',
    'warning template-file-missing templates/bc-ubnd/50-danh-gia.md',
  ]);
  expect(templateFor(root).issues[0]?.fix).toContain(`chép tệp này từ ${path.resolve('templates/bc-ubnd')}`);
});

it.each(['60-nhiem-vu.txt', '60-nhiem-vu.md.txt', '60-NHIEM-VU.MD'])('sees a file renamed %s', (name) => {
  const { root, at } = workspace();
  renameSync(at('60-nhiem-vu.md'), at(name));
  expect(said(root)).toEqual(['warning template-file-missing templates/bc-ubnd/60-nhiem-vu.md']);
  expect(templateFor(root).issues[0]?.fix).toContain(`Đổi tên ${name} thành 60-nhiem-vu.md`);
});

it('names other files, and sections that were added', () => {
  const { root, at } = workspace();
  writeFileSync(at('ghi-chu.docx'), 'x');
  writeFileSync(at('55-rieng.md'), 'Lời riêng.');
  expect(said(root)).toEqual(['warning template-file-unused templates/bc-ubnd/ghi-chu.docx']);
  expect(templateFor(root).added).toEqual(['55-rieng.md']);
});

it('says of files that were copied one folder too high that they are not used', () => {
  const { root, folder } = workspace();
  cpSync(folder, path.join(root, 'templates'), { recursive: true });
  rmSync(folder, { recursive: true });
  expect(templateFor(root).own).toBe(false);
  expect(said(root)).toEqual(['warning template-folder-misplaced templates']);
});

it('makes no report of an empty folder', () => {
  const { root, folder } = workspace();
  rmSync(folder, { recursive: true });
  mkdirSync(folder);
  expect(() => templateFor(root)).toThrow(/không có tệp mẫu \.md nào/u);
});
