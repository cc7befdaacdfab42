import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Figure, FigureSet } from '../../src/model/figure.ts';
import type { Inline, Report } from '../../src/model/report.ts';
import { fillReport } from '../../src/template/fill.ts';
import { lintTemplate } from '../../src/template/lint.ts';
import type { TemplateFile } from '../../src/template/load.ts';
import { printedFigures } from '../printed-figures.ts';
import { count } from '../counts.ts';

/** Whatever a cell holds, the report prints it letter by letter: it is never read as Liquid, Markdown or one of our own tokens. */

const settings = { year: 2023, headings: 'sentence', citationComma: false, medium: 'electronic' } as const;

function word(id: string, value: string): Figure {
  return { id, label: id, unit: 'chữ', value: { kind: 'text', value }, operation: 'cell', operands: [] };
}

function figureSet(texts: Readonly<Record<string, string>>): FigureSet {
  return {
    formVersion: 1,
    byId: new Map(Object.entries(texts).map(([id, value]) => [id, word(id, value)])),
    lists: new Map([['xa', ['xa.1']]]),
  };
}

const template: readonly TemplateFile[] = [
  {
    name: '00-mo-dau.md',
    text: [
      '# Báo cáo {{ a }}',
      'Căn cứ {{ a }};',
      '## {{ a }}',
      '**{{ a }}**hộ và *{{ a }}*.[^n]',
      '> *({{ a }})*',
      '{% if a %}',
      '{{ a }}',
      '{% endif %}',
      'Có phụ lục kèm theo./.',
      '[^n]: {{ a }} {{ a }}',
    ].join('\n'),
  },
  {
    name: 'phu-luc-bang.md',
    text: [
      '# Bảng',
      '| Xã | Số |',
      '| --- | --- |',
      '{% for x in ds.xa %}',
      '| {{ x.ten }} | {{ a }} |',
      '{% endfor %}',
    ].join('\n'),
  },
];

const hostile = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...[
          '**',
          '*',
          '_',
          '[^n]',
          '[^n]: x',
          '{{ a }}',
          '{% if a %}',
          '{%',
          '# ',
          '> ',
          '- ',
          '|',
          '\\',
          '`',
        ],
        ...[
          '<b>',
          '&amp;',
          '<!-- bang: x -->',
          '\uE000',
          '\uE010',
          '\uE001',
          '\uE000\uE010\uE001',
          'hộ',
          '\n',
          ' ',
        ],
      ),
      { minLength: 1, maxLength: 12 },
    )
    .map((parts) => parts.join('')),
);

const linted = lintTemplate(template);

it('prints any text of a workbook as it stands', () => {
  fc.assert(
    fc.property(hostile, hostile, (a, b) => {
      const { report } = fillReport(linted, figureSet({ a, 'xa.1.ten': b }), settings, {
        draft: false,
      });
      const texts = figureTexts(report);
      expect(texts.filter(({ figure }) => figure === 'a').map(({ text }) => text)).toEqual(
        new Array<string>(10).fill(a),
      );
      expect(texts.filter(({ figure }) => figure === 'xa.1.ten').map(({ text }) => text)).toEqual([b]);
      const places = printedFigures(report).map(({ place }) => place);
      expect(new Set(places).size).toBe(places.length);
    }),
    { seed: 20231120, numRuns: count({ few: 12, all: 1000 }) },
  );
});

it('keeps the shape of the report, whatever the texts say', () => {
  fc.assert(
    fc.property(hostile, (a) => {
      const shape = (text: string) => {
        const { report } = fillReport(linted, figureSet({ a: text, 'xa.1.ten': text }), settings, {
          draft: false,
        });
        return [
          report.body.map((block) => block.kind),
          report.footnotes.size,
          report.annexes[0]?.body.length,
        ];
      };
      expect(shape(a)).toEqual(shape('x'));
    }),
    { seed: 20231120, numRuns: count({ few: 12, all: 1000 }) },
  );
});

function figureTexts(report: Report): { figure: string; text: string }[] {
  return inlinesOf(report).flatMap((run) =>
    run.kind === 'figure' ? [{ figure: run.figure, text: run.text }] : [],
  );
}

function inlinesOf({ header, body, footnotes, annexes }: Report): Inline[] {
  const blocks = [...body, ...annexes.flatMap((annex) => annex.body)];
  return [
    ...header.title,
    ...blocks.flatMap((block) =>
      block.kind === 'table' ? block.rows.flatMap((row) => row.cells.flat()) : block.inlines,
    ),
    ...[...footnotes.values()].flatMap((note) => note.inlines),
  ];
}
