import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { makeFigures } from '../../src/figures/index.ts';
import type { AnnexHead } from '../../src/workbook/annex-tables/plan-annex-table.ts';
import { writeAnnexTables } from '../../src/workbook/write-annex-tables.ts';
import { validateFile } from '../ooxml-validator.ts';
import { convert, describeOutside, outside } from '../outside.ts';
import { sampleYear, without } from './sample-year.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'annex-tables-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const attached: AnnexHead = {
  parent: [],
  issuer: ['ỦY BAN NHÂN DÂN', 'HUYỆN ĐẮK TÔ'],
  reference:
    '(Kèm theo Báo cáo số      /BC-UBND ngày      tháng      năm      của Ủy ban nhân dân huyện Đắk Tô)',
  caution: null,
  closing: null,
};
const separate: AnnexHead = {
  ...attached,
  ...{ reference: null, caution: 'DỰ THẢO. Số liệu của 8/9 xã, thị trấn, chưa có: xã Pô Kô.' },
  closing: {
    placeAndDate: 'Đắk Tô, ngày      tháng      năm 2023',
    capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
    signer: 'Sa Phương',
  },
};

async function fileOf(name: string, lacking: boolean, head: AnnexHead): Promise<string> {
  const data = lacking ? without(sampleYear(), '23443') : sampleYear();
  const { bytes } = await writeAnnexTables({ data, figures: makeFigures(data) }, head);
  const file = path.join(folder, `${name}.xlsx`);
  writeFileSync(file, bytes);
  return file;
}
const files = [
  ['attached', await fileOf('attached', false, attached)],
  ['by itself, one commune missing', await fileOf('separate', true, separate)],
] as const;
const wordPattern = /xMin="([\d.]+)" yMin="[\d.]+" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g;

describeOutside('Phu-bieu-2023.xlsx in the Open XML SDK', ['ooxml-validator'], () => {
  it.each(files)('%s: no error', async (_, file) => {
    const { ok, errors } = await validateFile(file);
    expect({ ok, errors }).toEqual({ ok: true, errors: [] });
  });
});

describeOutside('Phu-bieu-2023.xlsx on paper', ['soffice', 'pdftoppm'], () => {
  it.each(files)('%s: letters of 9 points or more, no table parted between its columns', (name, file) => {
    const pdf = convert(file, 'pdf', folder);
    const pages = execFileSync('pdftotext', ['-bbox', pdf, '-'], { encoding: 'utf8', maxBuffer: 64_000_000 })
      .split('<page ')
      .slice(1);
    // A digit of Times is half as wide as it is high, in every weight; points and commas a quarter.
    const sizes = pages.flatMap((page, number) =>
      [...page.matchAll(wordPattern)].flatMap(([, from, to, word = '']) => {
        if (!/^\d{2}[\d.,]*$/.test(word)) return [];
        const em = word.replace(/\D/g, '').length / 2 + word.replace(/\d/g, '').length / 4;
        return [{ page: number + 1, word, size: (Number(to) - Number(from)) / em }];
      }),
    );
    expect(sizes.length).toBeGreaterThan(300);
    expect(sizes.filter(({ size }) => size < 9)).toEqual([]);
    // Eight tables; those with signatures may take a second page, never one for columns that fell off.
    if (name === 'attached') expect(pages).toHaveLength(8);
    expect(pages.filter((page) => !/>STT</.test(page))).toEqual([]);
  });
});

describeOutside('Phu-bieu-2023.xlsx in openpyxl', ['openpyxl'], () => {
  it('opens, with eight sheets and no formula', () => {
    const script =
      'import openpyxl,sys; b=openpyxl.load_workbook(sys.argv[1]); print(len(b.sheetnames), sum(c.data_type=="f" for s in b for r in s.rows for c in r))';
    expect(outside('openpyxl', ['-c', script, files[0][1]]).trim()).toBe('8 0');
  });
});
