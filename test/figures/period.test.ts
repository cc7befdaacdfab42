import { describe, expect, it } from 'vitest';
import { missingFigure } from '../../src/template/issues.ts';
import { dataWith, figure, figuresOf, valueOf } from './figures.ts';

/** The programme's period: known by law until 2025, then only from the document that the report cites for it. */

const of = (year: number, ...overrides: readonly string[]) => figuresOf({ ...dataWith(...overrides), year });

const summary = (text: string) => `huyen documents.2.summary = ${text}`;

it.each([2021, 2023, 2025])('%i: the programme itself says it', (year) => {
  const figures = of(year, summary('phê duyệt chủ trương đầu tư Chương trình giai đoạn 2026 - 2030'));
  expect(valueOf(figures, 'giai-doan')).toBe('2021 - 2025');
  expect(figure(figures, 'giai-doan').operation).toBe('fixed');
});

it.each([
  ['phê duyệt Chương trình giai đoạn 2026 - 2035', '2026 - 2035'],
  ['phê duyệt Chương trình Giai đoạn 2026-2030', '2026 - 2030'],
  ['phê duyệt Chương trình giai đoạn 2026 –2030 trên cả nước', '2026 - 2030'],
  ['tổng kết giai đoạn 2021 - 2025 và phê duyệt Chương trình giai đoạn 2026 đến năm 2030', '2026 - 2030'],
])('2026: the document cited at I.1 says "%s"', (title, period) => {
  const figures = of(2026, summary(title));
  expect(valueOf(figures, 'giai-doan')).toBe(period);
  expect(figure(figures, 'giai-doan').operands).toEqual([
    expect.objectContaining({ at: expect.objectContaining({ sheet: 'Văn bản' }) as unknown, typed: title }),
  ]);
});

it.each([
  [2026, '2026 - 2030'],
  [2030, '2026 - 2030'],
  [2031, null],
])('%i: a period goes from its first year to its last: %s', (year, period) => {
  const figures = of(year, summary('phê duyệt Chương trình giai đoạn 2026 - 2030'));
  expect(valueOf(figures, 'giai-doan')).toBe(period);
});

it('2026: a period that has yet to begin is not its', () => {
  expect(valueOf(of(2026, summary('phê duyệt Chương trình giai đoạn 2027 - 2035')), 'giai-doan')).toBeNull();
});

it('2026: of several documents the first that names a period of the year decides', () => {
  const figures = of(
    2026,
    'huyen citations.2.document2 = QD-795',
    'huyen documents.3.summary = phê duyệt Chương trình giai đoạn 2026 - 2030',
    'huyen citations.2.document3 = QD-983',
    'huyen documents.4.summary = phê duyệt Chương trình giai đoạn 2026 - 2035',
  );
  expect(valueOf(figures, 'giai-doan')).toBe('2026 - 2030');
});

it.each([
  ['no title names a period', [], 'Văn bản'],
  ['the title names one that is over', [summary('Chương trình giai đoạn 2021 - 2025')], 'Văn bản'],
  ['the title lacks', [summary('')], 'Văn bản'],
  ['no document is cited', ['huyen citations.2.document1 = '], 'Trích dẫn'],
  ['the key stands for nothing', ['huyen citations.2.document1 = QD-9999'], 'Trích dẫn'],
  ['the sheet cannot be read', ['huyen citations = null'], 'Trích dẫn'],
])('2026: missing where %s', (_, overrides, sheet) => {
  const period = figure(of(2026, ...overrides), 'giai-doan');
  expect(period.value).toBeNull();
  expect(period.lacking).toEqual([expect.objectContaining({ file: 'huyen.xlsx', sheet })]);
});

it('says what lacks, where, and what to do', () => {
  expect(missingFigure(figure(of(2026), 'giai-doan'), 'error')).toEqual({
    rule: 'figure-missing',
    severity: 'error',
    at: { file: 'huyen.xlsx', sheet: 'Văn bản', cell: 'F8' },
    message:
      'Báo cáo thiếu "Giai đoạn của Chương trình" (giai đoạn có năm 2026 trong trích yếu văn bản tại I.1 (1)).',
    fix: 'Đưa văn bản của Trung ương về Chương trình giai đoạn có năm 2026 vào sheet "Văn bản", trích yếu ghi đủ "giai đoạn … - …"; ghi mã văn bản đó ở sheet "Trích dẫn", vị trí I.1 (1); rồi lập lại báo cáo.',
  });
});

describe('the period that the title of the cited scheme names', () => {
  const id = 'trich-dan.ii-2-de-an.giai-doan';
  const scheme = (title: string) => `huyen documents.5.summary = ${title}`;

  it.each([
    [
      'về việc ban hành Đề án giai đoạn 2021-2025, định hướng đến năm 2030',
      'giai đoạn 2021-2025, định hướng đến năm 2030',
    ],
    ['về việc ban hành Đề án giai đoạn 2021 – 2025', 'giai đoạn 2021 – 2025'],
  ])('%s', (title, words) => {
    const figures = of(2023, scheme(title));
    expect(valueOf(figures, id)).toBe(words);
    expect(figure(figures, id).operands).toEqual([
      expect.objectContaining({ at: expect.objectContaining({ sheet: 'Văn bản' }) as unknown, typed: title }),
    ]);
  });

  it.each([
    ['its title names none', [scheme('về việc ban hành Đề án năm 2021')]],
    ['it has no title', [scheme('')]],
    ['its title cannot be read', [scheme('?giai đoạn 2021-2025')]],
    ['another document names one', ['huyen documents.7.summary = đào tạo giai đoạn 2021-2025']],
    ['no scheme is cited', ['huyen citations.8.document1 =']],
    ['the sheet cannot be read', ['huyen citations = null']],
  ])('is not there where %s', (_, overrides) => {
    expect(valueOf(of(2023, ...overrides), id)).toBeUndefined();
  });

  it('is that of the first document that names one', () => {
    const figures = of(
      2023,
      'huyen citations.8.document2 = CV-486',
      'huyen documents.11.summary = định hướng giai đoạn 2021-2025',
    );
    expect(valueOf(figures, id)).toBe('giai đoạn 2021-2025');
  });
});
