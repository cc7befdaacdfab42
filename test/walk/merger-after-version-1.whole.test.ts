import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { readBook } from '../../src/workbook/read/form-reader.ts';
import { valueOf } from '../../src/model/cell.ts';
import { toSerial } from '../../src/vietnamese/dates.ts';
import { setCell, withSheet } from '../workbook/damaged.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';

/*
 * After the year of version 1 was counted (20/11/2023), Pô Kô is merged into Văn Lem: both still send for 2023, and 2024 begins with
 * eight, in forms of the newest version.
 */
it('a year after version 1 begins with what was merged since', async () => {
  const workspace = new WorkspaceCopy('of-test', 'dak-to-v1');
  workspace.change('huyen.xlsx', (bytes) =>
    withSheet(bytes, 'Xã, thị trấn', (xml) =>
      setCell(setCell(xml, 'M15', toSerial({ year: 2023, month: 12, day: 1 })), 'N15', '23431'),
    ),
  );
  expect(await workspace.errors()).toEqual([]);
  const { code, out } = await workspace.run(['init', '2024', '--deadline', '20/11/2024']);
  expect(code, out).toBe(0);
  expect(out).toContain('8 tệp trong 2024/xa/');
  expect(out).not.toContain('Số đầu kỳ để trống');

  const file = 'xa/23431-xa-van-lem.xlsx';
  const { book } = readBook(file, readFileSync(path.join(workspace.root, '2024', file)));
  if (book?.kind !== 'xa') throw new Error('no form');
  expect(book.layout.version).toBeGreaterThan(1);
  const { population, poor, nearPoor } = book.sheets;
  // Văn Lem and Pô Kô at the end of 2023.
  expect(valueOf(population?.households.previous)).toBe(704 + 637);
  expect(valueOf(poor?.households.opening)).toBe(141 + 102);
  expect(valueOf(nearPoor?.households.opening)).toBe(86 + 58);
});
