import { describe, expect, it } from 'vitest';
import { packParts, unpackParts } from '../package-parts.ts';
import { WorkspaceCopy } from '../workspace-copy.ts';
import { expectOneJudgement } from './agreement.ts';
import { edited, readAgain } from './parts.ts';

const report = 'BC-UBND-2023.docx';
const main = 'word/document.xml';
const run = (text: string): string => `<w:r><w:t>${text}</w:t></w:r>`;
const control = (tag: string): RegExp =>
  new RegExp(`<w:sdt>(?:(?!<w:sdt>).)*?w:val="${tag.replaceAll('.', '\\.')}"(?:(?!</w:sdt>).)*</w:sdt>`, 's');

/** What is done to the living report, and whether it may be signed then. */
const edits: readonly (readonly [string, boolean, (xml: string) => string])[] = [
  ['nothing', true, (xml) => `${xml} `],
  ['a capital at the head of a name', true, (xml) => xml.replace(/>dự\sán hỗ trợ tại/u, '>Dự án hỗ trợ tại')],
  ['a number typed over', false, (xml) => xml.replace('>252</w:t>', '>250</w:t>')],
  ['a digit before a number', false, (xml) => xml.replace(control('ho-ngheo'), `${run('1')}$&`)],
  ['a number deleted', false, (xml) => xml.replace(control('ho-ngheo'), '')],
  ['a paragraph of hers', true, (xml) => xml.replace('<w:body>', `<w:body><w:p>${run('Đạt 5 xã.')}</w:p>`)],
  [
    'a tracked change',
    false,
    (xml) =>
      xml.replace('<w:body>', `<w:body><w:p><w:ins w:id="7" w:author="A">${run('Câu.')}</w:ins></w:p>`),
  ],
  [
    'a highlight',
    false,
    (xml) =>
      xml.replace(
        '<w:body>',
        '<w:body><w:p><w:r><w:rPr><w:highlight w:val="yellow"/></w:rPr><w:t>Câu.</w:t></w:r></w:p>',
      ),
  ],
];

describe('verify and --final', () => {
  it.each(edits)('judge alike: %s (fit: %s)', async (_what, fit, change) => {
    const workspace = await WorkspaceCopy.built();
    workspace.change(report, (bytes) =>
      packParts(edited(unpackParts(bytes), main, (xml) => change(readAgain(xml)))),
    );
    expect(await expectOneJudgement(workspace)).toBe(fit);
  });
});
