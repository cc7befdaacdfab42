import { cpSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openZip } from '../../../src/package/zip-read.ts';
import { describeOutside } from '../../outside.ts';
import { NewWorkspace } from './years.ts';

/** 2024 of the sample, blank, with 2023 beside it. */
function blank2024(): NewWorkspace {
  const workspace = new NewWorkspace();
  for (const name of ['huyen.xlsx', 'xa'])
    cpSync(`fixtures/dak-to/2023/${name}`, workspace.path('2023', name), { recursive: true });
  expect(workspace.run('init', '2024', '--deadline', '22/11/2024').code).toBe(0);
  return workspace;
}

/** Validates and builds; gives the report's text. */
function built(workspace: NewWorkspace): string {
  // No ceiling was ever carried over, since none stood in 2023.
  expect(workspace.issues(2024)).toEqual([
    // Its letters bear "…/LĐTBXH", which names no drafting unit.
    'warning huyen.xlsx Báo cáo!C71 official-letter-without-drafting-unit',
    'warning huyen.xlsx Mức hỗ trợ! ceilings-missing',
  ]);
  const { code, out } = workspace.run('build', '2024');
  expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('9/9 xã, thị trấn') as string });
  return workspace.report(2024);
}

describeOutside('the sample a year later', ['openpyxl', 'soffice', 'pandoc'], () => {
  it(
    'is filled in through openpyxl and through LibreOffice, validated and built, with the same report',
    { timeout: 600_000 },
    () => {
      const workspace = blank2024();
      const byLibreOffice = workspace.copy();
      workspace.fill(2024);
      const text = built(workspace);

      expect(workspace.missingSentences(2024, text)).toEqual([]);
      expect(text).toContain(
        'đạt chỉ tiêu Ủy ban nhân dân tỉnh giao (giảm từ 0,20 điểm phần trăm trở lên) và Ủy ban nhân dân huyện giao (giảm từ 0,30 điểm phần trăm trở lên)',
      );
      expect(text).toContain('giảm nghèo bền vững năm 2024 và phương hướng, nhiệm vụ năm 2025');
      expect(text).toContain('V. NHIỆM VỤ VÀ GIẢI PHÁP THỰC HIỆN NĂM 2025');

      // Where an older year is meant, and nowhere else.
      const meant = /(Vốn|nguồn vốn|so với cuối) năm 2023|18\/01\/2022|28\/7\/2021|(2021 ?- ?2025)/g;
      expect(text.match(meant)).toContain('nguồn vốn năm 2023');
      expect(text.replace(meant, '').match(/.*\b202[0-3]\b.*/g)).toEqual([
        expect.stringContaining('24/2021/QH15'),
        expect.stringContaining('24/2021/QH15'),
      ]);

      expectYellow(workspace, text);

      byLibreOffice.fillByLibreOffice(2024);
      expect(built(byLibreOffice)).toBe(text);
    },
  );
});

/** What was written about another year is printed in yellow, to be read again: all of IV and V. */
function expectYellow(workspace: NewWorkspace, text: string): void {
  const lines = text.split('\n');
  const narrative = lines
    .slice(
      lines.findIndex((line) => line.startsWith('IV. ')),
      lines.findIndex((line) => line.startsWith('Trên đây')),
    )
    .filter((line) => line.length > 90);
  expect(narrative.length).toBeGreaterThan(20);
  expect(narrative.filter((line) => !line.startsWith('[Lời văn mẫu, cần rà soát] '))).toEqual([]);
  const opened = openZip(readFileSync(workspace.path('2024', 'BC-UBND-2024.docx')));
  if (!opened.ok) throw new Error(opened.fault.code);
  const body = opened.zip.entries.find(({ name }) => name === 'word/document.xml');
  const paragraphs = Buffer.from(body?.data ?? [])
    .toString('utf8')
    .split('<w:p>')
    .filter((paragraph) => paragraph.includes('[Lời văn mẫu'));
  expect(paragraphs.length).toBeGreaterThanOrEqual(narrative.length);
  for (const paragraph of paragraphs) expect(paragraph).toContain('<w:highlight w:val="yellow"/>');
}
