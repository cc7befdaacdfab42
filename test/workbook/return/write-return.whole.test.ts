import { describe, expect, it } from 'vitest';
import { sampleContext } from '../../../fixtures/dak-to-district.ts';
import { readBook } from '../../../src/workbook/read/form-reader.ts';
import { readWorkbook } from '../../../src/workbook/read/read-workbook.ts';
import type { RawSheet } from '../../../src/workbook/read/raw.ts';
import { writeReturn } from '../../../src/workbook/return/write-return.ts';
import { sample, setCell, withSheet } from '../damaged.ts';

const file = 'xa/23431-xa-van-lem.xlsx';
const context = sampleContext();

async function returned(bytes: Uint8Array): Promise<Uint8Array> {
  const copy = await writeReturn({ file, bytes }, context, readBook(file, bytes).issues);
  if (copy === null) throw new Error('no copy');
  return copy;
}

function sheetOf(bytes: Uint8Array, name: string): RawSheet {
  const reading = readWorkbook(bytes);
  const sheet = reading.ok ? reading.workbook.sheets.find((each) => each.name === name) : undefined;
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

const damage = (change: (xml: string) => string) => withSheet(sample(file), 'Dự án sản xuất', change);

describe('a returned copy', () => {
  it('reads as the submission does: the same values, the same issues', async () => {
    const bytes = damage((xml) =>
      setCell(setCell(setCell(setCell(xml, 'H8', 'bốn hộ'), 'I8', '1.149'), 'D8', 'Hợp tác'), 'L8', ''),
    );
    const [before, after] = [readBook(file, bytes), readBook(file, await returned(bytes))];
    expect(before.issues.map(({ at }) => at.cell)).toEqual(expect.arrayContaining(['D8', 'H8', 'I8', 'L8']));
    expect(after).toEqual(before);
  });

  it('holds text where a number belongs exactly as it was typed', async () => {
    const copy = await returned(damage((xml) => setCell(xml, 'H8', ' bốn  hộ ')));
    expect(sheetOf(copy, 'Dự án sản xuất').cells.get('H8')).toMatchObject({
      kind: 'text',
      value: ' bốn  hộ ',
    });
  });

  it('keeps a formula that can be checked, and quotes one that cannot', async () => {
    const formula = (cell: string, text: string, value: number) => (xml: string) =>
      xml.replace(
        new RegExp(`<c r="${cell}"([^>]*)>.*?</c>`, 's'),
        `<c r="${cell}"$1><f>${text}</f><v>${value}</v></c>`,
      );
    const copy = await returned(
      damage((xml) => formula('N8', 'VLOOKUP(1,A1:B2,2)', 9)(formula('L8', 'H8+I8', 6)(xml))),
    );
    const cells = sheetOf(copy, 'Dự án sản xuất').cells;
    expect(cells.get('L8')).toMatchObject({ kind: 'formula', text: 'H8+I8', cached: { value: 6 } });
    expect(cells.get('N8')).toMatchObject({ kind: 'number', value: 9 });
    const listed = [...sheetOf(copy, 'Cần sửa').cells.values()].map((cell) =>
      cell.kind === 'text' ? cell.value : '',
    );
    expect(listed.some((text) => text.includes('=VLOOKUP(1,A1:B2,2)'))).toBe(true);
  });

  it('keeps a sheet that could not be read beside the blank one', async () => {
    const bytes = withSheet(sample(file), 'Nguồn vốn', (xml) => setCell(xml, 'E5', 'Sửa tiêu đề'));
    const copy = await returned(bytes);
    const kept = sheetOf(copy, 'Nguồn vốn (đã gửi)').cells;
    for (const [address, cell] of sheetOf(bytes, 'Nguồn vốn').cells)
      if (cell.kind !== 'formula') expect([address, kept.get(address)?.kind]).toEqual([address, cell.kind]);
    expect(sheetOf(copy, 'Nguồn vốn').cells.get('E5')).not.toMatchObject({ value: 'Sửa tiêu đề' });
  });

  it('lists what stands in a cell in one notation, whatever the issue quotes', async () => {
    const sheet = 'Dự án sản xuất';
    const bytes = damage((xml) => setCell(setCell(xml, 'N8', 301000000), 'H8', 'bốn hộ'));
    const at = (cell: string) => ({ file, sheet, cell });
    const common = { rule: 'r', severity: 'error', message: 'Sai.', fix: 'Sửa.' } as const;
    const issues = [
      { ...common, at: at('N8'), actual: '480.000 đồng' },
      { ...common, at: at('G8') },
      { ...common, at: at('H8') },
      { ...common, at: at('ZZ8'), actual: 'không có' },
    ];
    const copy = await writeReturn({ file, bytes }, context, issues);
    if (copy === null) throw new Error('no copy');
    const listed = sheetOf(copy, 'Cần sửa').cells;
    const texts = [8, 9, 10, 11].map((row) => {
      const cell = listed.get(`E${row}`);
      return cell?.kind === 'text' ? cell.value : cell?.kind;
    });
    expect(texts[0]).toBe('301.000.000');
    expect(texts[1]).toMatch(/^\d{2}\/\d{1,2}\/2023$/u);
    expect(texts.slice(2)).toEqual(['bốn hộ', 'không có']);
  });

  it('is the same bytes each time', async () => {
    const bytes = damage((xml) => setCell(xml, 'H8', 'bốn hộ'));
    expect(Buffer.from(await returned(bytes)).equals(Buffer.from(await returned(bytes)))).toBe(true);
  });

  it('is not made of a file that is no commune form of the year', async () => {
    expect(await writeReturn({ file, bytes: Buffer.from('PK nothing') }, context, [])).toBeNull();
    expect(await writeReturn({ file, bytes: sample(file) }, { ...context, year: 2024 }, [])).toBeNull();
  });
});
