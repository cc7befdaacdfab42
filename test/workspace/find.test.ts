import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { filesOfYear } from '../../src/workspace/find.ts';
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
  ]) {
    mkdirSync(path.dirname(path.join(root, '2023', file)), { recursive: true });
    writeFileSync(path.join(root, '2023', file), '');
  }
  const files = filesOfYear(root, 2023);
  expect(files).toEqual({
    folder: path.join(root, '2023'),
    district: 'huyen.xlsx',
    communes: ['xa/Pô Kô.XLS', 'xa/Văn Lem.xlsx'],
    foreign: ['xa/công văn.pdf', 'xa/cũ/'],
  });
  expect(files.foreign.map(foreignIssue).map(({ rule }) => rule)).toEqual([
    'file-of-other-kind',
    'folder-not-read',
  ]);
});
