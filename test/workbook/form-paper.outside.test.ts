import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { communeBook } from '../../fixtures/dak-to-communes.ts';
import { sampleCommunes, sampleContext } from '../../fixtures/dak-to-district.ts';
import { communeForm } from '../../src/forms/commune/form.ts';
import { writeFormWorkbook } from '../../src/workbook/fill.ts';
import { validateFile } from '../ooxml-validator.ts';
import { convert, describeOutside } from '../outside.ts';

/** The sample's communes on a form of the open version, printed. */
const context = sampleContext();
const folder = mkdtempSync(path.join(tmpdir(), 'paper-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Height of a line of Times (Liberation Serif) in its font size. */
const lineOfFont = 1.107;

describeOutside('a commune’s workbook on paper', ['soffice', 'pdftoppm', 'ooxml-validator'], () => {
  it('has letters of 8 points or more on every page, and one page to be signed', async () => {
    const [commune] = sampleCommunes;
    if (commune === undefined) throw new Error('the sample has no commune');
    const file = path.join(folder, 'xa.xlsx');
    writeFileSync(
      file,
      await writeFormWorkbook(communeForm, context, commune, communeBook(commune, context)),
    );
    expect((await validateFile(file)).errors).toEqual([]);
    const pages = execFileSync('pdftotext', ['-bbox', convert(file, 'pdf', folder), '-'], {
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    }).split('<page ');
    const sizes = pages.flatMap((page, number) =>
      [...page.matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">([^<]*)</g)].map(
        ([, top, bottom, word]) => ({ number, word, size: (Number(bottom) - Number(top)) / lineOfFont }),
      ),
    );
    expect(sizes.length).toBeGreaterThan(2000);
    expect(sizes.filter(({ size }) => size < 8)).toEqual([]);
    const signed = pages.filter((page) => page.includes('>THÔNG<') && page.includes('>CHUNG<'));
    expect(signed).toHaveLength(1);
    expect(signed[0]).toContain('>LẬP<');
    expect(signed[0]).not.toContain('>Ghi<');
  });
});
