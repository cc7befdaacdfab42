import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { makeFigures } from '../../src/figures/index.ts';
import { writeConsolidation } from '../../src/workbook/consolidate.ts';
import { validateFile } from '../ooxml-validator.ts';
import { convert, describeOutside } from '../outside.ts';
import { recalculate } from './recalculate.ts';
import { sampleYear, without } from './sample-year.ts';

const data = sampleYear();
const figures = makeFigures(data);
const whole = writeConsolidation(data, figures, []);
const partial = writeConsolidation(without(data, '23443'), figures, []);
const books = [
  ['all communes', whole],
  ['one commune missing', partial],
] as const;

describeOutside('the Open XML SDK', ['ooxml-validator'], () => {
  it.each(books)('finds no error in the consolidation of %s', async (_, bytes) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'consolidation-'));
    try {
      const file = path.join(folder, 'Bieu-tong-hop-2023.xlsx');
      writeFileSync(file, bytes);
      const { ok, errors } = await validateFile(file);
      expect({ ok, errors }).toEqual({ ok: true, errors: [] });
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});

describeOutside('LibreOffice', ['soffice'], () => {
  it.each(books)(
    'prints "Tóm tắt" of %s on one page, its charts with the names of what they show',
    (_, bytes) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'summary-'));
      try {
        const file = path.join(folder, 'Bieu-tong-hop-2023.xlsx');
        writeFileSync(file, bytes);
        // no more of the workbook than is looked at
        const pages = 'pdf:calc_pdf_Export:{"PageRange":{"type":"string","value":"1-2"}}';
        convert(file, pages, folder);
        const text = execFileSync(
          'pdftotext',
          ['-layout', path.join(folder, 'Bieu-tong-hop-2023.pdf'), '-'],
          {
            encoding: 'utf8',
          },
        );
        const [first = '', second = ''] = text.normalize('NFC').split('\f');
        for (const words of [
          'TÀI LIỆU LÀM VIỆC NỘI BỘ - KHÔNG GỬI KÈM BÁO CÁO',
          'TÓM TẮT KẾT QUẢ GIẢM NGHÈO BỀN VỮNG NĂM 2023',
          'Lượt người dự tuyên truyền',
          'Tỷ lệ hộ nghèo theo xã, thị trấn',
          'Xã Văn Lem',
          'Tỷ lệ giải ngân vốn năm 2023 theo dự án, tiểu dự án',
          '27.18',
        ])
          expect(first).toContain(words);
        expect(second).toContain('HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2023');
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  );
});

describeOutside('LibreOffice and openpyxl', ['soffice', 'openpyxl'], () => {
  it.each(books)('computes the totals that the consolidation of %s shows', (_, bytes) => {
    const { formulas, differing } = recalculate(bytes);
    expect(formulas).toBeGreaterThan(500);
    expect(differing).toEqual([]);
  });
});
