import { describe, expect, it } from 'vitest';
import type { ExplainedFigure } from '../../src/figures/explain/tree.ts';
import { explainerFor } from '../../src/figures/explain/tree.ts';
import { finderIn, printedPlaces, wholesOf } from '../../src/figures/explain/find.ts';
import { readQuery } from '../../src/figures/explain/query.ts';
import { reportLines } from '../../src/model/report-lines.ts';
import { makeFigures } from '../../src/figures/index.ts';
import { figureAndFill } from '../../src/pipeline.ts';
import { templateFor } from '../../src/workspace/template-files.ts';
import { dakToYear } from './dak-to.ts';

const data = dakToYear();
const { folder, files } = templateFor('/');
const { figures, report } = figureAndFill(data, files, folder, null);
if (report === null) throw new Error('no report');
const printed = printedPlaces(reportLines(report));
const explain = explainerFor(figures, data);
const find = finderIn(figures, printed);
const explained = (id: string): ExplainedFigure => {
  const figure = figures.byId.get(id);
  if (figure === undefined) throw new Error(`no ${id}`);
  return explain(figure);
};

describe('every printed figure', () => {
  it('ends in cells, or says that it is fixed', () => {
    const bare: string[] = [];
    const visit = (tree: ExplainedFigure): void => {
      const { operation, value } = tree.figure;
      const nothing = value?.kind === 'number' && value.value === 0;
      if (tree.operands.length === 0 && operation !== 'fixed' && !nothing) bare.push(tree.figure.id);
      for (const operand of tree.operands) if (operand.kind === 'figure') visit(operand);
    };
    for (const id of printed.keys()) visit(explained(id));
    expect(printed.size).toBeGreaterThan(150);
    expect(bare).toEqual([]);
  });

  it('has cells with the heading that the form gives them', () => {
    const headless: string[] = [];
    const visit = (tree: ExplainedFigure): void => {
      for (const operand of tree.operands) {
        if (operand.kind === 'figure') visit(operand);
        else if (operand.heading === null) headless.push(`${operand.at.sheet}!${operand.at.cell}`);
      }
    };
    for (const id of printed.keys()) visit(explained(id));
    expect(headless).toEqual([]);
  });

  it('is found by its id, and by each of its own texts', () => {
    const lost = [...printed].flatMap(([id, places]) => {
      const missed = [id, ...places.map(({ text }) => text)].filter(
        (asked) => !find(readQuery(asked)).fits.some((figure) => figure.id === id),
      );
      return missed.map((asked) => `${id}: ${asked}`);
    });
    // A citation short and long holds several numbers; nobody asks by all of it.
    expect(lost).toEqual([]);
  });
});

describe('a number, a day or words find', () => {
  it.each([
    ['252', ['da2.nam-nay.ho']],
    ['252 hộ', ['da2.nam-nay.ho']],
    ['252 lớp', []],
    ['1.149.000.000', ['da2.chuyen-nguon.nsnn']],
    ['1149000000', ['da2.chuyen-nguon.nsnn']],
    ['1.149.000.000 đồng', ['da2.chuyen-nguon.nsnn']],
    ['8,49%', ['ho-ngheo.ty-le']],
    ['giảm 3,34', ['ho-ngheo.thay-doi']],
    ['-3,34', ['ho-ngheo.thay-doi']],
    ['8.139', ['von.nam-nay.nstw']],
    ['8.139 triệu đồng', ['von.nam-nay.nstw']],
    ['8.139 đồng', []],
    ['tỷ lệ hộ nghèo', ['ho-ngheo.ty-le']],
    ['ty le ho ngheo', ['ho-ngheo.ty-le']],
    ['da2.chuyen-nguon.ho.ngheo', ['da2.chuyen-nguon.ho.ngheo']],
    // the parts of footnotes 5, 9, 10 and 11
    ['27', ['da2.chuyen-nguon.ho.ngheo']],
    ['28 hộ cận nghèo', ['da2.nam-nay.ho.can-ngheo']],
    ['14', ['da3-tda1.chuyen-nguon.ho.ngheo']],
    ['31', ['da3-tda1.nam-nay.ho.ngheo']],
    ['07 dự án', ['da2.nam-nay.so-du-an.lien-ket']],
    [
      '09',
      [
        'da2.chuyen-nguon.so-du-an',
        'da2.nam-nay.so-du-an',
        'da3-tda1.nam-nay.so-du-an',
        'so-xa',
        'da7-tda2.so-xa',
      ],
    ],
    [
      '04/7/2023',
      [
        'trich-dan.i-1-don-doc',
        'trich-dan.ii-7b-giam-sat',
        'trich-dan.ii-7b-theo-doi',
        'van-ban.cv-923.ngay',
        'van-ban.kh-110.ngay',
      ],
    ],
    ['không có gì như vậy', []],
  ])('%s', (asked, expected) => {
    expect(find(readQuery(asked)).fits.map(({ id }) => id)).toEqual(expected);
  });
});

describe('the tree', () => {
  it('says a rate by its two numbers, down to the typed cells', () => {
    const { words, operands } = explained('ho-ngheo.ty-le');
    expect(words).toBe('tỷ lệ = 1.107 / 13.039 × 100, làm tròn 2 chữ số');
    const [poor] = operands;
    if (poor?.kind !== 'figure') throw new Error('not a figure');
    expect(poor.words).toBe('cộng 9 ô');
    expect(poor.operands[0]).toEqual({
      kind: 'cell',
      at: { file: 'xa/23401-thi-tran-dak-to.xlsx', sheet: 'Hộ nghèo', cell: 'L7' },
      heading: 'Số hộ nghèo · Cuối kỳ theo danh sách rà soát',
      typed: '74',
      value: 74,
    });
  });

  it('knows that a part stands inside the footnote that tells it', () => {
    expect(wholesOf(figures, printed).get('da2.chuyen-nguon.ho.ngheo')).toEqual([
      'da2.chuyen-nguon.ho.co-cau',
    ]);
  });

  it('of a missing figure keeps what there is, and which cells lack', () => {
    const changed = structuredClone(data);
    const households = changed.communes[0]?.book?.sheets.poor?.households;
    if (households === undefined) throw new Error('no such row');
    Object.assign(households, { closing: { at: households.closing.at, state: 'blank' } });
    const missing = makeFigures(changed);
    const figure = missing.byId.get('ho-ngheo');
    if (figure === undefined) throw new Error('no figure');
    const tree = explainerFor(missing, changed)(figure);
    expect(tree.figure.value).toBe(null);
    expect(tree.operands).toHaveLength(8);
    expect(tree.figure.lacking).toEqual([
      { file: 'xa/23401-thi-tran-dak-to.xlsx', sheet: 'Hộ nghèo', cell: 'L7' },
    ]);
  });
});
