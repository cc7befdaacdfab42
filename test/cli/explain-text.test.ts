import { describe, expect, it } from 'vitest';
import { listAsText } from '../../src/cli/reporters/explain-list.ts';
import { explanationAsText } from '../../src/cli/reporters/explain.ts';
import type { PrintedPlace } from '../../src/figures/explain/find.ts';
import type { ExplainedCell, ExplainedFigure } from '../../src/figures/explain/tree.ts';
import type { Figure, Operation } from '../../src/model/figure.ts';

const cell = (
  commune: string,
  at: string,
  heading: string,
  typed: string,
  value?: number,
): ExplainedCell => ({
  kind: 'cell',
  at: { file: `xa/${commune}.xlsx`, sheet: 'Dự án sản xuất', cell: at },
  heading,
  typed,
  ...(value === undefined ? {} : { value }),
});

const figure = (unit: string, value: number, operation: Operation = 'sum', id = 'so'): Figure => ({
  id,
  label: 'Ngân sách nhà nước',
  unit,
  value: { kind: 'number', value, decimals: 0 },
  operation,
  operands: [],
});

const tree = (of: Figure, operands: ExplainedFigure['operands']): ExplainedFigure => ({
  kind: 'figure',
  figure: of,
  words: 'cộng',
  operands,
  chosenBy: [],
});

const place = (section: string, text: string, note?: string, of = 'so', part = section): PrintedPlace => ({
  figure: of,
  part,
  text,
  place: `x/${of}/1`,
  start: 0,
  end: text.length,
  line: {
    section,
    text,
    figures: [],
    notes: [],
    ...(note === undefined ? {} : { note }),
    block: { kind: 'paragraph', role: 'body', inlines: [] },
    orientation: 'portrait',
    row: null,
  },
});

const text = (of: ExplainedFigure, all = false, places: readonly PrintedPlace[] = []) =>
  explanationAsText({ tree: of, places, issues: [], rules: [] }, all).split('\n');

describe('cells of a sum', () => {
  const communes = ['a', 'bb', 'c', 'd'];
  const two = communes.flatMap((commune, index) => [
    cell(commune, 'N8', 'Trung ương (đồng)', String(75_000_000 * (index + 1)), 75_000_000 * (index + 1)),
    cell(commune, 'O8', 'Địa phương (đồng)', '0', 0),
  ]);

  it('stand by columns, each with what it comes to, thousands apart and the last digits under each other', () => {
    expect(text(tree(figure('đồng', 750_000_000), two)).slice(2, 9)).toEqual([
      '  Cách tính: cộng',
      '    Dự án sản xuất, Trung ương (đồng), cộng 750.000.000:',
      '      xa/a.xlsx   N8   75.000.000',
      '      xa/bb.xlsx  N8  150.000.000',
      '      xa/c.xlsx   N8  225.000.000',
      '      xa/d.xlsx   N8  300.000.000',
      '    Dự án sản xuất, Địa phương (đồng): cả 4 ô đều ghi 0 (kể từng ô: thêm --all)',
    ]);
  });

  it('are all told with --all', () => {
    const lines = text(tree(figure('đồng', 750_000_000), two), true);
    expect(lines).toContain('    Dự án sản xuất, Địa phương (đồng), cộng 0:');
    expect(lines).toContain('      xa/bb.xlsx  O8  0');
  });

  it('keep their order where it matters', () => {
    const lines = text(tree(figure('đồng', 1, 'subtract'), two), true);
    expect(lines.filter((line) => line.startsWith('    Dự án sản xuất,'))).toHaveLength(8);
  });

  it('of a year have no thousands; what is typed otherwise than as a plain number stays', () => {
    const year = tree(figure('năm', 2023, 'cell'), [cell('a', 'C8', 'Năm', '2023', 2023)]);
    expect(text(year)).toContain('      xa/a.xlsx  C8  2023');
    const million = tree(figure('đồng', 142_500_000), [cell('a', 'C8', 'Vốn', '142,5', 142.5)]);
    expect(text(million)).toContain('      xa/a.xlsx  C8  142,5');
  });
});

describe('places', () => {
  const many = Array.from({ length: 8 }, (_, index) => place(`mục ${index + 1}`, '5'));

  it('are some of many, all with --all', () => {
    const few = text(tree(figure('hộ', 5), []), false, many);
    expect(few.filter((line) => line.startsWith('  In tại'))).toHaveLength(5);
    expect(few).toContain('  và 3 chỗ khác (kể hết: thêm --all)');
    expect(text(tree(figure('hộ', 5), []), true, many).join('\n')).toContain('In tại mục 8');
  });
});

describe('the list', () => {
  it('goes by the parts of the report, a footnote with its line; bare numbers have their unit', () => {
    const places = new Map([
      ['von', [place('mục I.2', '8.139', undefined, 'von')]],
      ['ho', [place('chú thích 5', '46', '5', 'ho', 'mục II.2'), place('mục II.2', '46', undefined, 'ho')]],
      ['ty-le', [place('mục III', '8,49%', undefined, 'ty-le')]],
    ]);
    const listed = [
      figure('đồng', 8_139_000_000, 'sum', 'von'),
      figure('hộ', 46, 'sum', 'ho'),
      figure('%', 8.49, 'percent', 'ty-le'),
      figure('hộ', 3, 'sum', 'thoat'),
    ];
    expect(listAsText(listed, ({ id }) => places.get(id) ?? []).split('\n')).toEqual([
      'Mục I.2',
      '  Ngân sách nhà nước: 8.139 triệu đồng',
      '',
      'Mục II.2',
      '  Ngân sách nhà nước: 46 hộ (chú thích 5 và 1 chỗ khác)',
      '',
      'Mục III',
      '  Ngân sách nhà nước: 8,49%',
      '',
      'Không in trong báo cáo',
      '  Ngân sách nhà nước: 3 hộ',
    ]);
  });

  it('cuts a long text between words', () => {
    const words = 'một văn bản có trích yếu rất dài '.repeat(8).trim();
    const said: Figure = { ...figure('văn bản', 1), value: { kind: 'text', value: words } };
    const [, ...lines] = listAsText([said], () => [place('mục I', words)]).split('\n');
    expect(lines.join(' ')).toMatch(/(?:một|văn|bản|có|trích|yếu|rất|dài)…$/u);
    expect(lines.length).toBeLessThanOrEqual(2);
  });
});
