import { expect, it } from 'vitest';
import type { Block, Inline } from '../../src/model/report.ts';
import { fillReport } from '../../src/template/fill.ts';
import { lintTemplate } from '../../src/template/lint.ts';
import { figureSet, frameFigures, number, settings, words } from './samples.ts';

const figures = figureSet(
  [
    ...frameFigures,
    ...['1', '2'].flatMap((code) => [words(`xa.${code}.ten`, `xã ${code}`), number(`xa.${code}.ho`, 5)]),
    number('ho', 10),
  ],
  { xa: ['xa.1', 'xa.2'] },
);
const body = { name: '00-mo-dau.md', text: '# Báo cáo\nXem {{ phu-luc.xa }}, {{ phu-luc.vb }}./.' };
const table = {
  name: 'phu-luc-xa.md',
  text: [
    '<!-- kho-giay: ngang -->',
    '# Hộ nghèo theo xã',
    '<!-- bang: communes rong: 1,3,2 canh: center,left,right -->',
    '| STT | Xã | Hộ |',
    '| --- | --- | --- |',
    '{% for x in ds.xa %}',
    '| {{ forloop.index }} | {{ x.ten }} | {{ x.ho | so: 2 }} |',
    '{% endfor %}',
    '| | **Toàn huyện** | **{{ ho }}** |',
  ].join('\n'),
};
const other = { name: 'phu-luc-vb.md', text: '# Văn bản\nGồm có:' };

it('keeps a table together around a loop, with its total and the keys of its rows', () => {
  const { report, issues } = fillReport(lintTemplate([body, table, other]), figures, settings, {
    draft: false,
  });
  expect(issues).toEqual([]);
  const annex = report.annexes.find(({ id }) => id === 'xa');
  expect(annex?.orientation).toBe('landscape');
  expect(annex?.body.map(shape)).toEqual([
    {
      id: 'communes',
      columns: [
        { width: 1, align: 'center' },
        { width: 3, align: 'left' },
        { width: 2, align: 'right' },
      ],
      rows: ['header STT|Xã|Hộ', 'item 1: 1|xã 1|05', 'item 2: 2|xã 2|05', 'total |Toàn huyện|10'],
    },
  ]);
});

it('numbers annexes where there are several, and names them in the text', () => {
  const first = (files: Parameters<typeof lintTemplate>[0]) => {
    const { report } = fillReport(lintTemplate(files), figures, settings, { draft: false });
    const [block] = report.body;
    return block?.kind === 'paragraph' ? text(block.inlines) : undefined;
  };
  expect(first([body, other, table])).toBe('Xem Phụ lục I, Phụ lục II./.');
  expect(first([{ ...body, text: '# Báo cáo\nXem {{ phu-luc.xa }}./.' }, table])).toBe('Xem Phụ lục./.');
});

it('takes annexes in the order in which the text points to them, those that it does not point to last', () => {
  const order = (text: string): readonly string[] => {
    const files = [{ ...body, text }, other, table, { name: 'phu-luc-a.md', text: '# A\nGồm có:' }];
    const { report } = fillReport(lintTemplate(files), figures, settings, { draft: false });
    return report.annexes.map(({ id }) => id);
  };
  expect(order('# Báo cáo\nXem {{ phu-luc.xa }}, {{ phu-luc.vb }}, {{ phu-luc.xa }}./.')).toEqual([
    'xa',
    'vb',
    'a',
  ]);
  const condition =
    '# Báo cáo\n{% if phu-luc.xa %}\nCó.\n{% endif %}\n{% if ds.khong %}\nXem {{ phu-luc.xa }}.\n{% endif %}\n';
  expect(order(`${condition}Xem {{ phu-luc.vb }}./.`)).toEqual(['vb', 'a', 'xa']);
});

it('leaves an annex out of which conditions leave nothing', () => {
  const empty = { name: 'phu-luc-xa.md', text: '{% if ds.khong %}\n# Bảng\nGồm có:\n{% endif %}' };
  const text = '# Báo cáo\n{% if phu-luc.xa %}\nXem {{ phu-luc.xa }}.\n{% endif %}\nHết./.';
  const { report } = fillReport(lintTemplate([{ ...body, text }, empty]), figures, settings, {
    draft: false,
  });
  expect(report.annexes).toEqual([]);
  expect(report.body).toHaveLength(1);
});

function shape(block: Block) {
  if (block.kind !== 'table') return block;
  const { id, columns, rows } = block;
  return {
    id,
    columns,
    rows: rows.map(
      ({ kind, key, cells }) => `${kind} ${key === undefined ? '' : `${key}: `}${cells.map(text).join('|')}`,
    ),
  };
}

function text(inlines: readonly Inline[]): string {
  return inlines.map((run) => (run.kind === 'footnote' ? '[]' : run.text)).join('');
}
