import { expect, it } from 'vitest';
import { absentFigures, compareDocument } from '../../src/document/edited/compare.ts';
import { packParts } from '../package-parts.ts';
import { printedReport } from '../../src/document/edited/printed.ts';
import type { Report } from '../../src/model/report.ts';
import { opened } from './opened.ts';
import { rendered } from './parts.ts';
import { corrected, custom, edit, type Parts } from './refresh/documents.ts';
import { paragraph, sampleReport } from './sample-report.ts';

/** A whole document held against the report: what marks say together, and what no mark stands for. */

const base = sampleReport({ documents: 0, annexes: 0 });
const of = (...texts: readonly string[]): Report => ({ ...base, body: texts.map((text) => paragraph(text)) });
const compared = (parts: Parts, report: Report) =>
  compareDocument(opened(packParts(parts)).document, printedReport(report));
const own = /^[ab]\./;
const absent = (parts: Parts, report: Report) =>
  absentFigures(compared(parts, report))
    .filter(({ printed }) => own.test(printed.figure))
    .map(({ printed: { figure }, isNew, pending }) => ({ figure, isNew, pending }));
const control = (tag: string): RegExp =>
  new RegExp(`<w:sdt><w:sdtPr>(?:(?!<w:sdtPr>).)*w:val="${tag}"(?:(?!</w:sdt>).)*</w:sdt>`, 's');
const nothingLeft = (parts: Parts): Parts => edit(parts, /<dk:|<baseline.*<\/baseline>/s, '<x/>', custom);
const bare = (found: string): string => found.replace(/<w:bookmark(?:Start|End)[^>]*\/>/g, '');

it('two numbers typed over beside a line’s end are two, the halves of one are broken', async () => {
  const whys = async (other: string) => {
    const report = of('Có {a.ho=10}', `{${other}=20} xã`);
    const typed = edit(edit(await rendered(report), '>10<', '>7<'), '>20<', '>8<');
    return compared(typed, report).marks.flatMap(({ figure, verdict }) =>
      verdict.kind === 'conflict' && own.test(figure ?? '') ? [verdict.why] : [],
    );
  };
  expect(await whys('b.xa')).toEqual(['typed', 'typed']);
  expect(await whys('a.ho')).toEqual(['broken', 'broken']);
});

it('an equation beside a number is none of its', async () => {
  const report = of('Có {a.ho=10} xã');
  const math =
    '<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"><m:r><m:t>x</m:t></m:r></m:oMath>';
  for (const put of [(found: string) => math + found, (found: string) => found + math]) {
    const found = compared(
      edit(await rendered(report), control('a.ho'), put),
      corrected(report, { 'a.ho': '11' }),
    );
    expect(found.marks.find(({ figure }) => figure === 'a.ho')?.verdict.kind).toBe('moved');
  }
});

it('a mark of unknown place stands for one place, not for all', async () => {
  const report = of('Có {a.ho=10} hộ', 'gồm {a.ho=10} hộ', 'và {a.ho=10} hộ.');
  const parts = await rendered(report);
  const all = edit(parts, new RegExp(control('a.ho').source, 'gs'), bare);
  expect(absent(all, report)).toEqual([]);
  const gone = edit(edit(all, control('a.ho'), ''), control('a.ho'), '');
  expect(absent(gone, report)).toHaveLength(2);
});

it('only what waits under Track Changes is pending', async () => {
  const report = of('Có {a.ho=10} hộ ở {b.xa=20} xã.');
  const parts = await rendered(report);
  const emptied = edit(parts, />10</, '><');
  expect(absent(emptied, report)).toEqual([{ figure: 'a.ho', isNew: false, pending: false }]);
  const struck = edit(
    parts,
    /<w:r><w:t xml:space="preserve">10<\/w:t><\/w:r>/,
    (found) => `<w:del w:id="7" w:author="Lan">${found.replaceAll('w:t', 'w:delText')}</w:del>`,
  );
  expect(absent(struck, report)).toEqual([{ figure: 'a.ho', isNew: false, pending: true }]);
});

it('without a baseline only a block that stands nowhere is new', async () => {
  const report = of('Có {a.ho=10} hộ ở {b.xa=20} xã.', 'Thêm {b.lop=5} lớp.');
  const parts = nothingLeft(await rendered(report));
  const lost = edit(parts, control('a.ho'), '');
  expect(absent(lost, report)).toEqual([{ figure: 'a.ho', isNew: false, pending: false }]);
  const without = edit(parts, control('b.lop'), '');
  expect(absent(without, report)).toEqual([{ figure: 'b.lop', isNew: true, pending: false }]);
});
