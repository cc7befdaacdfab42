import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { packParts } from '../package-parts.ts';
import { convert, describeOutside, outside } from '../outside.ts';
import { sample, verified, wrong } from './verify-sample.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'verify-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const { year, parts: built } = await sample();

describeOutside('a report that LibreOffice has saved again', ['soffice'], () => {
  it('verifies the same, one number typed over before', async () => {
    const parts = new Map(built);
    const body = 'word/document.xml';
    parts.set(body, (parts.get(body) ?? '').replace('>252</w:t>', '>250</w:t>'));
    const before = verified(parts, year);
    const file = path.join(folder, 'sửa.docx');
    writeFileSync(file, packParts(parts));
    const saved = path.join(folder, 'lại');
    const after = verified(readFileSync(convert(file, 'docx', saved)), year);
    expect(wrong(before)).toEqual(['edited mục II.2 da2.nam-nay.ho 252 → 250']);
    expect(wrong(after)).toEqual(wrong(before));
    expect(after.marks.length).toBe(before.marks.length);
    expect(after.uncovered.lines).toEqual(before.uncovered.lines);
    expect(after.contradictions.map(({ section }) => section)).toEqual(
      before.contradictions.map(({ section }) => section),
    );
  });
});

describeOutside('words of the published report without any mark', ['pandoc', 'soffice'], () => {
  const source = 'fixtures/docx-verify/published-2023.md';
  const told = (file: string) => {
    const result = verified(readFileSync(file), year);
    expect(result.linked).toBe(false);
    return result.contradictions.map(
      ({ section, totalSection, total, parts }) =>
        `${section}: ${parts.map(({ text }) => text).join(' + ')}; ${totalSection}: ${total.text}`,
    );
  };
  const both = ['chú thích 10: 14 + 04 + 02; mục II.3.a: 21', 'chú thích 11: 31 + 18 + 02; mục II.3.a: 50'];

  it('made by pandoc, holds its two contradictions', () => {
    const file = path.join(folder, 'pandoc.docx');
    outside('pandoc', ['-f', 'markdown-auto_identifiers-fancy_lists', '-o', file, source]);
    expect(told(file)).toEqual(both);
  });

  it('made by LibreOffice from plain text, holds them too', () => {
    const text = path.join(folder, 'công bố.txt');
    writeFileSync(text, readFileSync(source, 'utf8').replaceAll('\\', '').replaceAll('*', ''));
    expect(told(convert(text, 'docx:MS Word 2007 XML', folder))).toEqual(both);
  });
});
