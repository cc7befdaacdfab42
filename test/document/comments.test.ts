import { beforeAll, describe, expect, it } from 'vitest';
import { withComments } from '../../src/document/passes/comments/add-comments.ts';
import { withoutToolComments } from '../../src/document/passes/comments/without-tool-comments.ts';
import { packParts, unpackParts } from '../package-parts.ts';
import { asWritten } from './as-written.ts';
import { edited, rendered } from './parts.ts';
import { opened } from './opened.ts';
import { sampleReport } from './sample-report.ts';

const main = 'word/document.xml';

const report = sampleReport({ documents: 3, annexes: 1, about: ['da2.', 'da3.', 'giai-ngan.'] });
const date = { year: 2023, month: 11, day: 20 };
let parts: ReadonlyMap<string, string>;
let plain: ReadonlyMap<string, string>;
beforeAll(async () => {
  parts = await rendered(report, { draft: true });
  plain = await rendered(report);
});

const comment = (figure: string | null, ...paragraphs: string[]) => ({ figure, paragraphs });

function commented(all: ReadonlyMap<string, string>, ...comments: ReturnType<typeof comment>[]) {
  const { bytes, left } = withComments(packParts(all), comments, date);
  return { parts: unpackParts(bytes), left };
}

function cleaned(all: ReadonlyMap<string, string>) {
  const { edits } = opened(packParts(all));
  withoutToolComments(edits);
  return unpackParts(edits.bytes());
}

describe('comments of a draft', () => {
  it('hang on the first place of a figure, in reading order', () => {
    const { parts: done, left } = commented(
      parts,
      comment('da3.trong-nam.ho', 'hai'),
      comment('da2.trong-nam.ho', 'một & <hai>'),
      comment('khong-in', 'không chỗ'),
    );
    const document = done.get(main) ?? '';
    expect(document).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:sdt><w:sdtPr><w:alias w:val="da2\.trong-nam\.ho"\/>.*?252.*?<\/w:sdt><w:commentRangeEnd w:id="0"\/><w:r><w:commentReference w:id="0"\/><\/w:r>/s,
    );
    const comments = done.get('word/comments.xml') ?? '';
    expect(comments).toMatch(
      /w:id="0" w:author="dakto-report" w:date="2023-11-20T00:00:00Z".*một &amp; &lt;hai&gt;.*w:id="1".*hai/s,
    );
    expect(left.map(({ figure }) => figure)).toEqual(['khong-in']);
    expect(done.get('[Content_Types].xml')).toContain('/word/comments.xml');
    expect(done.get('word/_rels/document.xml.rels')).toContain('Target="comments.xml"');
  });

  it('hang on a footnote’s sign where the figure is printed in the footnote, once for the same words', () => {
    const { parts: done } = commented(
      parts,
      comment('da2.trong-nam.ho.ngheo', 'sai tổng'),
      comment('da2.trong-nam.ho.can-ngheo', 'sai tổng'),
    );
    expect(done.get('word/footnotes.xml')).not.toContain('comment');
    expect((done.get(main) ?? '').match(/<w:commentReference/g)).toHaveLength(1);
    expect(done.get(main)).toMatch(
      /<w:commentRangeStart w:id="0"\/><w:r>(?:(?!<\/w:r>).)*<w:footnoteReference/,
    );
  });

  it('hang on the title where they concern no number', () => {
    const { parts: done } = commented(parts, comment(null, 'thiếu tệp'));
    expect(done.get(main)).toMatch(/w:val="TrichYeu"\/><\/w:pPr><w:commentRangeStart w:id="0"\/>/);
  });

  it('go away again with everything else of a draft: the parts are those of the report', () => {
    const { parts: done } = commented(parts, comment('da2.trong-nam.ho', 'a'), comment(null, 'b'));
    const after = cleaned(done);
    expect([...after.keys()]).toEqual([...plain.keys()]);
    for (const [name, xml] of plain) {
      // The marker is the figure's text: the next refresh takes its place.
      const expected =
        name === main
          ? xml.replace(/<w:highlight w:val="yellow"\/>(?=(?:(?!<\/w:r>).)*\[thiếu: )/s, '')
          : xml;
      if (name !== main) expect(after.get(name), name).toBe(expected);
    }
    expect(after.get(main)).not.toContain('comment');
    expect(after.get(main)).toMatch(asWritten('[thiếu: xã Pô Kô]'));
    expect(after.get(main)).not.toMatch(/<w:highlight w:val="yellow"\/>[^[]*\[thiếu: /);
  });

  it('leave what has nothing of a draft as it is', () => {
    const { edits } = opened(packParts(edited(plain, main, (xml) => xml.replace(/\[thiếu: /g, '['))));
    withoutToolComments(edits);
    expect(edits.touched).toBe(false);
  });
});

describe('other people’s comments', () => {
  const person = (all: ReadonlyMap<string, string>) =>
    edited(
      edited(all, 'word/comments.xml', (xml) =>
        xml.replace(
          '</w:comments>',
          '<w:comment w:id="7" w:author="Chị Hoa"><w:p><w:r><w:t>Xem lại</w:t></w:r></w:p></w:comment></w:comments>',
        ),
      ),
      main,
      (xml) =>
        xml.replace(
          '</w:body>',
          '<w:p><w:commentRangeStart w:id="7"/><w:r><w:t>x</w:t></w:r><w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r></w:p></w:body>',
        ),
    );

  it('stay when the tool’s go, and their ids are not taken', () => {
    const both = person(commented(parts, comment('da2.trong-nam.ho', 'a')).parts);
    const after = cleaned(both);
    expect(after.get('word/comments.xml')).toContain('Chị Hoa');
    expect(after.get('word/comments.xml')).not.toContain('dakto-report');
    expect((after.get(main) ?? '').match(/<w:commentReference w:id="\d+"/g)).toEqual([
      '<w:commentReference w:id="7"',
    ]);
    const again = commented(after, comment('da2.trong-nam.ho', 'a')).parts;
    expect([...(again.get('word/comments.xml') ?? '').matchAll(/w:id="(\d+)"/g)].map(([, id]) => id)).toEqual(
      ['7', '8'],
    );
  });
});
