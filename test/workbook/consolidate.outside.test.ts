import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeFigures } from '../../src/figures/index.ts';
import { writeConsolidation } from '../../src/workbook/consolidate.ts';
import { validateFile } from '../ooxml-validator.ts';
import { convertAll, describeOutside } from '../outside.ts';
import { recalculate, type Recalculated } from './recalculate.ts';
import { sampleYear, without } from './sample-year.ts';

const data = sampleYear();
const figures = makeFigures(data);
const whole = writeConsolidation(data, figures, []);
const partial = writeConsolidation(without(data, '23443'), figures, []);
const folder = mkdtempSync(path.join(tmpdir(), 'consolidation-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const books = [
  ['all communes', whole, path.join(folder, 'whole.xlsx')],
  ['one commune missing', partial, path.join(folder, 'partial.xlsx')],
] as const;
for (const [, bytes, file] of books) writeFileSync(file, bytes);

describeOutside('the Open XML SDK', ['ooxml-validator'], () => {
  it.each(books)('finds no error in the consolidation of %s', async (_name, _bytes, file) => {
    const { ok, errors } = await validateFile(file);
    expect({ ok, errors }).toEqual({ ok: true, errors: [] });
  });
});

describeOutside('LibreOffice', ['soffice', 'pdftoppm'], () => {
  beforeAll(() => {
    // no more of the workbooks than is looked at
    const pages = 'pdf:calc_pdf_Export:{"PageRange":{"type":"string","value":"1-2"}}';
    convertAll(
      books.map(([, , file]) => file),
      pages,
      folder,
    );
  });

  it.each(books)(
    'prints "Tóm tắt" of %s on one page, its charts with the names of what they show',
    (_name, _bytes, file) => {
      const text = execFileSync('pdftotext', ['-layout', file.replace('.xlsx', '.pdf'), '-'], {
        encoding: 'utf8',
      });
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
    },
  );
});

describeOutside('LibreOffice and openpyxl', ['soffice', 'openpyxl'], () => {
  let recalculated: readonly Recalculated[];
  beforeAll(() => {
    recalculated = recalculate([whole, partial]);
  });

  it.each(books.map(([name], index) => [name, index] as const))(
    'computes the totals that the consolidation of %s shows',
    (_, index) => {
      expect(recalculated[index]?.formulas).toBeGreaterThan(500);
      expect(recalculated[index]?.differing).toEqual([]);
    },
  );
});
