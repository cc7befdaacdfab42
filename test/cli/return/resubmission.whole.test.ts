import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openErrors } from '../../../src/model/issue.ts';
import { type CheckedYear, readAndCheck } from '../../../src/check.ts';
import { resubmissions } from '../../../src/rules/index.ts';
import { filesOfYear } from '../../../src/workspace/find.ts';
import { sample, setCell, withSheet } from '../../workbook/damaged.ts';

const file = 'xa/23431-xa-van-lem.xlsx';

/** The sample's year with two sendings of xã Văn Lem. */
function yearOf(first: Uint8Array, second: Uint8Array): CheckedYear {
  const root = mkdtempSync(path.join(tmpdir(), 'gửi lại '));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  cpSync('fixtures/dak-to/2023', path.join(root, '2023'), { recursive: true });
  const again = withSheet(second, 'Thông tin', (xml) => setCell(xml, 'C16', '2'));
  writeFileSync(path.join(root, '2023', file), first);
  writeFileSync(path.join(root, '2023/xa/van-lem (2).xlsx'), again);
  return readAndCheck(2023, filesOfYear(root, 2023));
}

function unasked({ data }: CheckedYear): readonly string[] {
  if (data === null) throw new Error('no year');
  return resubmissions(data).flatMap((each) =>
    each.unasked.map(({ now }) => `${now.at.sheet}!${now.at.cell}`),
  );
}

const inProjects = (change: (xml: string) => string) => withSheet(sample(file), 'Dự án sản xuất', change);
const hide = (row: number) => (xml: string) =>
  xml.replace(new RegExp(`<row ([^>]*r="${row}")`), '<row hidden="1" $1');

it('counts a change at a row that the reader warned about as asked for', () => {
  const later = inProjects((xml) => setCell(setCell(xml, 'C9', 'Tên khác'), 'C10', 'Tên khác nữa'));
  // Row 9 was hidden, so the commune was asked to look at it; nobody asked about row 10.
  expect(unasked(yearOf(inProjects(hide(9)), later))).toEqual(['Dự án sản xuất!C10']);
  expect(unasked(yearOf(sample(file), later))).toEqual(['Dự án sản xuất!C9', 'Dự án sản xuất!C10']);
});

it('counts rows that close a gap as asked for', () => {
  const gap = (xml: string) => xml.replace(/<row [^>]*r="8".*?<\/row>/s, '<row r="8"/>');
  expect(unasked(yearOf(inProjects(gap), sample(file)))).toEqual([]);
});

it('is not held up by what was wrong with the sending before', () => {
  const first = inProjects((xml) => setCell(xml, 'H8', 'bốn hộ'));
  const year = yearOf(first, sample(file));
  expect(year.superseded.map((each) => each.file)).toEqual([file]);
  expect(openErrors(year.issues)).toEqual([]);
  expect(unasked(year)).toEqual([]);
});
