import exceljs, { type Workbook } from 'exceljs';
import { describe, expect, it } from 'vitest';
import type { YearData } from '../../src/forms/books.ts';
import { makeFigures } from '../../src/figures/index.ts';
import type { FigureSet } from '../../src/model/figure.ts';
import { elementsOf, parseTree, type XmlElement } from '../../src/package/xml-tree.ts';
import { openZip } from '../../src/package/zip-read.ts';
import { writeConsolidation } from '../../src/workbook/consolidate.ts';
import { sampleYear, without } from './sample-year.ts';

/** "Tóm tắt" and its charts, as they stand in the file. */

const data = sampleYear();

interface Written {
  readonly figures: FigureSet;
  /** What the cell shows; a formula its cached value. */
  readonly shown: (sheet: string, address: string) => unknown;
  readonly lines: readonly (readonly unknown[])[];
  readonly charts: readonly string[];
  readonly book: Workbook;
}

async function written(of: YearData, closed = new Map<string, number>()): Promise<Written> {
  const figures = makeFigures(of);
  const bytes = writeConsolidation(of, figures, [], closed);
  const book = new exceljs.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as never);
  const shown = (sheet: string, address: string): unknown => {
    const value = book.getWorksheet(sheet)?.getCell(address).value;
    if (value === null || typeof value !== 'object' || !('formula' in value)) return value;
    // exceljs drops a cached 0 and a cached ''
    return value.result ?? (value.formula.endsWith(',"")') ? '' : 0);
  };
  const lines = Array.from({ length: 40 }, (_, index) =>
    ['B', 'D', 'E', 'F', 'G'].map((letter) => shown('Tóm tắt', `${letter}${index + 6}`)),
  ).filter(([label, now]) => typeof label === 'string' && now !== label && now !== null);
  const opened = openZip(bytes);
  if (!opened.ok) throw new Error(opened.fault.code);
  const charts = opened.zip.entries
    .filter(({ name }) => name.startsWith('xl/charts/'))
    .map(({ data: part }) => Buffer.from(part).toString('utf8'));
  return { figures, shown, lines, charts, book };
}

function all(element: XmlElement, name: string): readonly XmlElement[] {
  return [
    ...(element.name === name ? [element] : []),
    ...elementsOf(element).flatMap((each) => all(each, name)),
  ];
}

/** Every reference of a chart with the values that it keeps, by place; and what its cells show. */
function bound(chart: string, shown: Written['shown']) {
  const root = parseTree(chart, 'chart.xml');
  const text = ({ contentStart, contentEnd }: XmlElement) => chart.slice(contentStart, contentEnd);
  return [...all(root, 'c:strRef'), ...all(root, 'c:numRef')].map((reference) => {
    const [formula = ''] = all(reference, 'c:f').map(text);
    const [, sheet = '', column = '', from = '', to = from] =
      /^'(.+)'!\$([A-Z]+)\$(\d+)(?::\$[A-Z]+\$(\d+))?$/.exec(formula) ?? [];
    const kept = new Map(
      all(reference, 'c:pt').map((point) => [
        Number(point.attributes['idx']),
        all(point, 'c:v').map(text)[0],
      ]),
    );
    const cells = Array.from({ length: Number(to) - Number(from) + 1 }, (_, index) => {
      const value = shown(sheet, `${column}${Number(from) + index}`);
      return reference.name === 'c:numRef' && typeof value !== 'number' ? undefined : String(value);
    });
    return { formula, kept: cells.map((_, index) => kept.get(index)), cells };
  });
}

function never(): never {
  throw new Error('no commune');
}

const sample = await written(data);
const partial = await written(without(data, '23443'));

describe('"Tóm tắt"', () => {
  it('says this year, plan and last year, and where there is none, that', () => {
    expect(sample.lines).toEqual([
      ['Tổng số hộ', 13_039, 'không giao', 12_934, 105],
      ['Tổng số nhân khẩu', 54_165, 'không giao', 53_524, 641],
      ['Hộ nghèo', 1_107, 'không giao', 1_530, -423],
      ['Tỷ lệ hộ nghèo', 8.49, 'không giao', 11.83, -3.34],
      ['Mức giảm tỷ lệ hộ nghèo (tỉnh giao)', 3.34, 4, 'chưa có số', ''],
      ['Mức giảm tỷ lệ hộ nghèo (huyện giao)', 3.34, 3.5, 'chưa có số', ''],
      ['Hộ cận nghèo', 737, 'không giao', 779, -42],
      ['Tỷ lệ hộ cận nghèo', 5.65, 'không giao', 6.02, -0.37],
      ['Hộ nghèo dân tộc thiểu số', 1_044, 'không giao', 1_437, -393],
      ['Hộ thoát nghèo trong năm', 472, 'không giao', 'chưa có số', ''],
      ['Hộ tái nghèo', 4, 'không giao', 'chưa có số', ''],
      ['Hộ nghèo phát sinh mới', 40, 'không giao', 'chưa có số', ''],
      ['Tổng vốn được sử dụng năm 2023', 11_388.8, 'không giao', 'chưa có số', ''],
      ['Đã giải ngân', 4_776.06, 'không giao', 'chưa có số', ''],
      ['Tỷ lệ giải ngân', 41.94, 'không giao', 'chưa có số', ''],
      ['Dự án hỗ trợ phát triển sản xuất', 35, 'không giao', 'chưa có số', ''],
      ['Hộ tham gia dự án sản xuất', 369, 'không giao', 'chưa có số', ''],
      ['Lớp đào tạo nghề', 10, 'không giao', 'chưa có số', ''],
      ['Học viên học nghề', 326, 'không giao', 'chưa có số', ''],
      ['Cuộc tuyên truyền', 12, 'không giao', 'chưa có số', ''],
      ['Lượt người dự tuyên truyền', 1_216, 'không giao', 'chưa có số', ''],
    ]);
  });

  it('takes its numbers from the other sheets, which hold those of the report', () => {
    const value = (id: string) => {
      const of = sample.figures.byId.get(id)?.value;
      return of?.kind === 'number' ? of.value : null;
    };
    const now = new Map(sample.lines.map(([label, shown]) => [label, shown]));
    expect(now.get('Hộ nghèo')).toBe(value('ho-ngheo'));
    expect(now.get('Hộ thoát nghèo trong năm')).toBe(value('ho-ngheo.thoat'));
    expect(now.get('Đã giải ngân')).toBe((value('von.giai-ngan') ?? 0) / 1e6);
    expect(now.get('Lượt người dự tuyên truyền')).toBe(value('truyen-thong.luot-nguoi'));
    const summary = sample.book.getWorksheet('Tóm tắt');
    const formulas = ['D7', 'D10', 'F10', 'D21'].map((address) => summary?.getCell(address).formula);
    expect(formulas).toEqual([
      `IF(ISNUMBER('Hộ nghèo, hộ cận nghèo'!$D$17),'Hộ nghèo, hộ cận nghèo'!$D$17,"[thiếu]")`,
      `IF(ISNUMBER('Hộ nghèo, hộ cận nghèo'!$N$17),'Hộ nghèo, hộ cận nghèo'!$N$17,"[thiếu]")`,
      `IF(ISNUMBER('Hộ nghèo, hộ cận nghèo'!$F$17),'Hộ nghèo, hộ cận nghèo'!$F$17,"[thiếu]")`,
      expect.stringMatching(
        /^IF\(ISNUMBER\('Nguồn vốn'!\$I\$\d+\),'Nguồn vốn'!\$I\$\d+\/1000000,"\[thiếu\]"\)$/,
      ),
    ]);
  });

  it('says of last year what its report was closed with', async () => {
    const closed = new Map([
      ['ho-ngheo.thoat', 430],
      ['ho-ngheo.thay-doi', -2.5],
      ['von.giai-ngan', 3_000_000_000],
      ['da2.nam-nay.so-du-an', 7],
    ]);
    const { lines, shown } = await written(data, closed);
    const before = new Map(lines.map(([label, , , last]) => [label, last]));
    expect(before.get('Hộ thoát nghèo trong năm')).toBe(430);
    expect(before.get('Mức giảm tỷ lệ hộ nghèo (tỉnh giao)')).toBe(2.5);
    expect(before.get('Đã giải ngân')).toBe(3000);
    // of others of the same kind nothing is known
    expect(before.get('Dự án hỗ trợ phát triển sản xuất')).toBe('chưa có số');
    expect(before.get('Hộ tái nghèo')).toBe('chưa có số');
    const notes = Array.from({ length: 12 }, (_, index) => shown('Tóm tắt', `A${index + 25}`));
    expect(notes.join(' ')).toContain('số liệu đã chốt cùng báo cáo năm 2022');
  });

  it('is one page', () => {
    expect(sample.book.worksheets[0]?.name).toBe('Tóm tắt');
    expect(sample.book.worksheets[0]?.pageSetup).toMatchObject({
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 1,
    });
  });

  it('never says 0 for what lacks', () => {
    const said = new Map(partial.lines.map(([label, ...rest]) => [label, rest]));
    expect(said.get('Tổng số hộ')).toEqual(['[thiếu]', 'không giao', '[thiếu]', '']);
    expect(said.get('Tỷ lệ hộ nghèo')).toEqual(['[thiếu]', 'không giao', 11.83, '']);
    expect(said.get('Đã giải ngân')?.[0]).toBe('[thiếu]');
    expect(said.get('Dự án hỗ trợ phát triển sản xuất')?.[0]).toBe('[thiếu]');
    expect(said.get('Lớp đào tạo nghề')?.[0]).toBe(10);
  });
});

describe('its charts', () => {
  it.each([
    ['all communes', sample],
    ['one missing', partial],
  ])('keep what their cells show: %s', (_, { charts, shown }) => {
    expect(charts).toHaveLength(2);
    for (const { formula, kept, cells } of charts.flatMap((chart) => bound(chart, shown)))
      expect(kept, formula).toEqual(cells);
  });

  it('show every commune in its order, both years, and every sub-project that has money', () => {
    const [rates, disbursement] = sample.charts.map((chart) =>
      bound(chart, sample.shown).map(({ cells }) => cells),
    );
    expect(rates?.slice(0, 2)).toEqual([
      ['Cuối năm 2022'],
      data.communes.map(({ name }) => name.charAt(0).toUpperCase() + name.slice(1)),
    ]);
    expect(rates?.at(-1)).toEqual(
      data.communes.map(({ code }) => {
        const value = sample.figures.byId.get(`xa.${code}.ho-ngheo.ty-le`)?.value;
        return value?.kind === 'number' ? String(value.value) : '';
      }),
    );
    expect(disbursement?.[1]?.slice(0, 2)).toEqual(['Dự án 2', 'Tiểu dự án 1 - Dự án 3']);
    expect(disbursement?.at(-1)?.slice(0, 2)).toEqual(['45.33', '41.37']);
  });

  it('draw a target where a document sets one, and nowhere else', async () => {
    expect(sample.charts.join('')).not.toContain('<c:lineChart>');
    const { report } = data.district.sheets;
    if (report === null) throw new Error('no report');
    const { at } = report.cutoff;
    const disbursementTarget = { at, state: 'value', value: 95, typed: '95' } as const;
    const sheets = { ...data.district.sheets, report: { ...report, disbursementTarget } };
    const { charts, shown, lines } = await written({ ...data, district: { ...data.district, sheets } });
    expect(lines.find(([label]) => label === 'Tỷ lệ giải ngân')?.[2]).toBe(95);
    const drawn = charts.filter((chart) => chart.includes('<c:lineChart>'));
    expect(drawn).toHaveLength(1);
    const [line] = drawn.map((chart) => bound(chart, shown).at(-1));
    expect(new Set(line?.cells)).toEqual(new Set(['95']));
    expect(line?.kept).toEqual(line?.cells);
  });

  it('name what lacks, and draw nothing for it', () => {
    const [rates] = partial.charts.map((chart) => bound(chart, partial.shown).map(({ cells }) => cells));
    expect(rates?.[1]?.at(-1)).toBe('Xã Pô Kô [thiếu]');
    expect(rates?.at(-1)?.at(-1)).toBeUndefined();
  });

  it('stand on pages of their own where the page has no room for all communes', async () => {
    const many = Array.from({ length: 42 }, (_, index) => {
      const slot = data.communes[index % data.communes.length];
      return { ...(slot ?? never()), code: String(30_000 + index), ...(index < 2 ? {} : { book: null }) };
    });
    const { charts, book, shown } = await written({ ...data, communes: many });
    expect(book.worksheets.slice(0, 2).map(({ name }) => name)).toEqual(['Tóm tắt', 'Tỷ lệ nghèo theo xã']);
    const runs = charts.map((chart) => bound(chart, shown)[1]?.cells.length);
    expect(runs.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual([2, expect.any(Number), 40]);
    for (const { formula, kept, cells } of charts.flatMap((chart) => bound(chart, shown)))
      expect(kept, formula).toEqual(cells);
  });
});
