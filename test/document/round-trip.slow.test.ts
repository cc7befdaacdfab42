import fc from 'fast-check';
import { expect, it } from 'vitest';
import { packParts } from '../package-parts.ts';
import { paragraphsOf } from '../../src/document/edited/block-reader.ts';
import { openDocument } from '../../src/document/edited/text.ts';
import type { Inline, Report } from '../../src/model/report.ts';
import { foldBreaks } from '../../src/vietnamese/typography.ts';
import { count } from '../counts.ts';
import { part, rendered } from './parts.ts';
import { sampleReport } from './sample-report.ts';

/** Anything a cell may hold; control characters aside, which are left out when written, and digits: one that touches a number is part of it. */
const text = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 12 })
  .map((value) => foldBreaks(value).replace(/[\p{Cc}\p{Cs}\p{N}\ufffe\uffff]/gu, ''))
  .filter((value) => value !== '');

const runs = fc.array(
  fc.record({ text, figure: fc.boolean(), bold: fc.boolean(), italic: fc.boolean(), footnote: fc.boolean() }),
  { minLength: 1, maxLength: 8 },
);

it('any text, figures and footnotes are read back where they were written', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(runs, { minLength: 1, maxLength: 4 }), async (paragraphs) => {
      const footnotes: Report['footnotes'] & Map<string, { id: string; inlines: readonly Inline[] }> =
        new Map();
      const expected = paragraphs.map((list, row) => {
        let written = '';
        const marks: { tag: string; text: string; start: number }[] = [];
        const notes: number[] = [];
        const inlines = list.flatMap(({ text: own, figure, bold, italic, footnote }, column): Inline[] => {
          const place = `${row}/${column}`;
          const at = written.length;
          // A mark ends where its number does: neither blanks nor a digit beside it may blur the edge.
          const text = figure ? `(${own})` : own;
          written += text;
          if (figure) marks.push({ tag: `a.b-${row}`, text, start: at });
          const run: Inline = figure
            ? { kind: 'figure', figure: `a.b-${row}`, text, place, bold, italic }
            : { kind: 'text', text, bold, italic };
          if (!footnote) return [run];
          notes.push(written.length);
          footnotes.set(place, { id: place, inlines: [{ kind: 'text', text }] });
          return [run, { kind: 'footnote', id: place }];
        });
        return { inlines, written, marks, notes };
      });
      const report: Report = {
        ...sampleReport({ annexes: 0 }),
        body: expected.map(({ inlines }) => ({ kind: 'paragraph', role: 'note', inlines })),
        footnotes,
      };
      const parts = await rendered(report);
      const opened = openDocument(packParts(parts));
      if (!opened.ok) throw new Error(JSON.stringify(opened.fault));
      const read = paragraphsOf(opened.document.blocks).filter(({ style }) => style === 'GhiChu');
      const sources = read.map((one) => part(parts, one.part).slice(one.element.start, one.element.end));
      expect(
        sources.filter((xml) => !/^<w:p>.*<\/w:p>$/s.test(xml) || xml.lastIndexOf('<w:p>') !== 0),
      ).toEqual([]);
      expect(read.map((one) => one.text)).toEqual(expected.map(({ written }) => written));
      expect(read.map(({ marks }) => marks.map(({ tag, text, start }) => ({ tag, text, start })))).toEqual(
        expected.map(({ marks }) => marks),
      );
      expect(read.map(({ notes }) => notes.map(({ at }) => at))).toEqual(expected.map(({ notes }) => notes));
      const notes = [...opened.document.footnotes.values()].map(({ paragraphs: [first] }) =>
        first?.text.slice(1),
      );
      expect(notes).toEqual(
        [...footnotes.values()].map(({ inlines: [first] }) => first?.kind === 'text' && first.text),
      );
    }),
    { seed: 20231120, numRuns: count({ few: 10, all: 1000 }) },
  );
});
