import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesOfYear, findWorkspace, namesOneOf, workspaceForInit } from '../../src/workspace/find.ts';
import { foreignIssue } from '../../src/workbook/year-files.ts';

it('takes what lies in xa, passes over what is nobody’s, and names what it does not read', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'năm '));
  onTestFinished(() => rmSync(root, { recursive: true }));
  for (const file of [
    'huyen.xlsx',
    'xa/Văn Lem.xlsx',
    'xa/~$Văn Lem.xlsx',
    'xa/Thumbs.db',
    'xa/Pô Kô.XLS',
    'xa/công văn.pdf',
    'xa/cũ/Văn Lem.xlsx',
    'xa/ảnh/1.jpg',
    'tra-lai/Văn Lem.xlsx',
    'da-chot/2023-12-01/xa/Văn Lem.xlsx',
    'xa/.Diên Bình.xlsx',
    'xa/._Văn Lem.xlsx',
    'xa/.Pô Kô.xlsx.icloud',
    'xa/.~lock.Văn Lem.xlsx#',
    'xa/zalo/đợt 2/Kon Đào.xlsx',
    'xa/zalo/đợt 2/còn lại.rar',
    'văn lem lần 2.xlsx',
    'gửi thêm/tháng 12/Pô Kô.xlsx',
    'công văn.docx',
  ]) {
    mkdirSync(path.dirname(path.join(root, '2023', file)), { recursive: true });
    writeFileSync(path.join(root, '2023', file), '');
  }
  const at = (name: string) => path.join(root, '2023', name);
  symlinkSync(at('văn lem lần 2.xlsx'), at('xa/z liên kết.xlsx'));
  symlinkSync(at('không có.xlsx'), at('xa/hỏng.xlsx'));
  symlinkSync(at('xa/tròn.xlsx'), at('xa/tròn.xlsx'));
  symlinkSync(at('xa'), at('xa/zalo/lên trên'));
  const files = filesOfYear(root, 2023);
  expect(files).toEqual({
    folder: path.join(root, '2023'),
    district: 'huyen.xlsx',
    communes: ['xa/Pô Kô.XLS', 'xa/Văn Lem.xlsx', 'xa/z liên kết.xlsx'],
    foreign: [
      { file: 'xa/.Diên Bình.xlsx', kind: 'hidden' },
      { file: 'xa/.Pô Kô.xlsx.icloud', kind: 'cloud' },
      { file: 'xa/công văn.pdf', kind: 'other' },
      { file: 'xa/cũ/', kind: 'folder', holds: ['cũ/Văn Lem.xlsx'] },
      { file: 'xa/hỏng.xlsx', kind: 'unreachable' },
      { file: 'xa/tròn.xlsx', kind: 'unreachable' },
      {
        ...{ file: 'xa/zalo/', kind: 'folder' },
        holds: expect.arrayContaining(['zalo/đợt 2/Kon Đào.xlsx', 'zalo/đợt 2/còn lại.rar']) as unknown,
      },
    ],
    elsewhere: ['gửi thêm/tháng 12/Pô Kô.xlsx', 'văn lem lần 2.xlsx'],
    returned: ['tra-lai/Văn Lem.xlsx'],
  });
  expect(files.foreign.map(foreignIssue).map(({ rule }) => rule)).toEqual([
    ...['file-not-reached', 'file-not-reached', 'file-of-other-kind', 'folder-not-read'],
    ...['file-not-reached', 'file-not-reached', 'folder-not-read'],
  ]);
});

it('knows its own folder and file in whatever letters, where the system does', () => {
  const entries = ['HUYEN.xlsx', 'XA', 'xa (cũ)', 'tra-lai'];
  const inWindows = namesOneOf(['xa', 'huyen.xlsx', 'tra-lai'], entries, () => true);
  expect(entries.map(inWindows)).toEqual([true, true, false, true]);
  const inLinux = namesOneOf(['xa', 'huyen.xlsx', 'tra-lai'], entries, (name) => entries.includes(name));
  expect(entries.map(inLinux)).toEqual([false, false, false, true]);
});

it('takes the folder around it for the workspace where somebody stands in the folder of the year', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'năm '));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(path.join(root, '2023', 'xa'), { recursive: true });
  const inside = path.join(root, '2023');
  expect(findWorkspace(2023, inside)).toEqual({ root, from: 'current-folder' });
  expect(findWorkspace(2023, '/', inside)).toEqual({ root, from: 'option' });
  expect(workspaceForInit(inside, undefined, 2023).root).toBe(root);
  // Another year's folder, and one that only bears the number, are no place of that year.
  expect(() => findWorkspace(2024, inside)).toThrow('Chưa có thư mục năm 2024');
  mkdirSync(path.join(root, '2024'));
  expect(() => findWorkspace(2024, path.join(root, '2024'))).toThrow('Chưa có thư mục năm 2024');
  expect(workspaceForInit(path.join(root, '2024'), undefined, 2024).root).toBe(path.join(root, '2024'));
});
