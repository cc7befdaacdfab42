import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { sampleContext } from '../../../fixtures/dak-to-district.ts';
import { readBook } from '../../../src/workbook/read/form-reader.ts';
import { writeReturn } from '../../../src/workbook/return/write-return.ts';
import { validateFile } from '../../ooxml-validator.ts';
import { describeOutside, outside } from '../../outside.ts';
import { sample, setCell, withSheet } from '../damaged.ts';

const file = 'xa/23431-xa-van-lem.xlsx';
const folder = mkdtempSync(path.join(tmpdir(), 'trả lại '));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bad = withSheet(sample(file), 'Dự án sản xuất', (xml) =>
  [
    ['H8', 'bốn hộ'],
    ['I8', '1.149'],
    ['D8', 'Hợp tác'],
    ['G8', 45_000.5],
    ['L8', -3],
    ['C9', 'x'.repeat(2_500)],
    ['N8', ''],
  ].reduce((changed, [cell, value]) => setCell(changed, String(cell), value ?? ''), xml),
);
const sent = path.join(folder, 'gửi.xlsx');
const copy = path.join(folder, 'trả.xlsx');
writeFileSync(sent, bad);
writeFileSync(
  copy,
  (await writeReturn({ file, bytes: bad }, sampleContext(), readBook(file, bad).issues)) ?? '',
);

describeOutside('a returned copy before other programs', ['openpyxl', 'ooxml-validator'], () => {
  it('holds every typed value at its place, and a comment at each wrong cell', () => {
    const script = `
import json, sys, openpyxl
sent, copy = (openpyxl.load_workbook(each) for each in sys.argv[1:])
cells = [cell for sheet in sent if not sheet.title.startswith('_') for row in sheet.iter_rows() for cell in row if cell.value is not None]
other = [f'{c.parent.title}!{c.coordinate}' for c in cells if copy[c.parent.title][c.coordinate].value != c.value]
marked = [c.coordinate for row in copy['Dự án sản xuất'].iter_rows() for c in row if c.comment]
print(json.dumps([len(cells), other, copy.sheetnames[0], marked]))`;
    const [count, other, first, marked] = JSON.parse(outside('openpyxl', ['-c', script, sent, copy])) as [
      number,
      string[],
      string,
      string[],
    ];
    expect(count).toBeGreaterThan(1_700);
    expect(other).toEqual([]);
    expect(first).toBe('Cần sửa');
    expect(marked).toEqual(expect.arrayContaining(['D8', 'G8', 'H8', 'I8', 'L8', 'N8', 'C9']));
  });

  it('has no error for the Open XML SDK', async () => {
    const { ok, errors } = await validateFile(copy);
    expect({ ok, errors }).toEqual({ ok: true, errors: [] });
  });
});
