import { beforeAll, describe, expect, it } from 'vitest';
import { openZip } from '../../../src/package/zip-read.ts';
import { packParts, unpackParts } from '../../package-parts.ts';
import type { Report, Table } from '../../../src/model/report.ts';
import { rendered } from '../parts.ts';
import { heading, inlines, paragraph, sampleReport } from '../sample-report.ts';
import {
  corrected,
  custom,
  edit,
  main,
  notes,
  type Parts,
  refresh,
  sources,
  textsOf,
  words,
} from './documents.ts';

const report = sampleReport({ documents: 3 });
const moved = corrected(report, {
  'da2.trong-nam.ho': '253',
  'ngheo.ho': '1.106',
  'da2.trong-nam.ho.ngheo': '222',
});
let original: Parts;
beforeAll(async () => {
  original = await rendered(report, { sources });
});

/** The run of a figure as the tool writes it. */
const run = (text: string, look = ''): string => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const ho = 'da2.trong-nam.ho';

describe('a document that nobody edited', () => {
  it('is not written when the data are the same', async () => {
    const same = await refresh(original, report);
    expect(same).toMatchObject({
      bytes: null,
      replaced: [],
      conflicts: [],
      lost: [],
      newBlocks: [],
      goneBlocks: [],
      tables: [],
    });
  });

  it('takes the new numbers in text, table and footnote; the parts without one keep their bytes', async () => {
    const after = await refresh(original, moved);
    expect(textsOf(after.parts, ho)).toEqual(['253']);
    // In the text, bold, and in the total row of the annex.
    expect(textsOf(after.parts, 'ngheo.ho')).toEqual(['1.106', '1.106']);
    expect(textsOf(after.parts, 'da2.trong-nam.ho.ngheo')).toEqual(['222']);
    expect(words(after.parts)).toEqual(words(original));
    const zip = (bytes: Uint8Array) => {
      const opened = openZip(bytes);
      return opened.ok ? opened.zip.entries : [];
    };
    const before = new Map(
      zip(after.before).map(({ name, data }) => [name, Buffer.from(data).toString('base64')]),
    );
    const differing = zip(after.bytes ?? new Uint8Array())
      .filter(({ name, data }) => before.get(name) !== Buffer.from(data).toString('base64'))
      .map(({ name }) => name);
    expect(differing).toEqual([main, notes, custom]);
  });

  it('says what moved, from what to what, where, and because of which cell', async () => {
    const now = new Map([
      [
        ho,
        {
          ...sources.get(ho),
          label: 'Hộ tham gia Dự án 2',
          operation: 'sum',
          cells: sources.get(ho)?.cells ?? [],
          typed: ['101', '152'],
        },
      ],
    ]);
    const { replaced } = await refresh(original, corrected(report, { [ho]: '253' }), { sources: now });
    expect(replaced).toEqual([
      {
        figure: ho,
        label: 'Hộ tham gia Dự án 2',
        from: '252',
        to: '253',
        causes: [{ cell: 'xa/a.xlsx!Dự án sản xuất!L12', from: '100', to: '101' }],
        at: { section: 'mục II.2', sentence: expect.stringContaining('09 dự án cho [252] hộ') as string },
      },
    ]);
  });

  it('moves again at the next correction, and back', async () => {
    const once = await refresh(original, moved);
    const back = await refresh(once.parts, report);
    expect(back.conflicts).toEqual([]);
    expect(back.parts.get(main)).toBe(original.get(main));
    expect(back.parts.get(custom)).toBe(original.get(custom));
  });

  it('gives the same bytes for the same input', async () => {
    const [one, two] = [await refresh(original, moved), await refresh(original, moved)];
    expect(Buffer.from(one.bytes ?? []).equals(Buffer.from(two.bytes ?? []))).toBe(true);
  });
});

describe('a number that a person or a program has touched', () => {
  it('keeps the look of its first run when it was split over several', async () => {
    const split = edit(
      original,
      run('252'),
      `${run('2', '<w:rPr><w:b/></w:rPr>')}<w:proofErr w:type="gramStart"/>${run('5')}<w:r><w:t>2</w:t></w:r>`,
    );
    const after = await refresh(split, moved);
    expect(textsOf(after.parts, ho)).toEqual(['253']);
    expect(after.parts.get(main)).toContain(
      `${run('253', '<w:rPr><w:b/></w:rPr>')}<w:proofErr w:type="gramStart"/><w:bookmarkEnd`,
    );
  });

  it('stays inside an insertion', async () => {
    const inserted = edit(original, run('252'), `<w:ins w:id="9" w:author="A">${run('252')}</w:ins>`);
    const after = await refresh(inserted, moved);
    expect(after.parts.get(main)).toContain(`<w:ins w:id="9" w:author="A">${run('253')}</w:ins>`);
  });

  it('is left alone inside a deletion, and is said to wait for it', async () => {
    const deletion = '<w:del w:id="9" w:author="A"><w:r><w:delText>252</w:delText></w:r></w:del>';
    const after = await refresh(edit(original, run('252'), deletion), moved);
    expect(after.parts.get(main)).toContain(deletion);
    expect(after.lost).toMatchObject([{ figure: ho, written: '252', data: '253', pending: true }]);
  });

  it('stays when it was typed over, is a conflict, and yields to --take-data', async () => {
    const typed = edit(original, run('252'), run('250'));
    const after = await refresh(typed, moved);
    expect(textsOf(after.parts, ho)).toEqual(['250']);
    expect(after.conflicts).toMatchObject([
      { figure: ho, why: 'typed', text: '250', data: ['253'], written: '252', at: { section: 'mục II.2' } },
    ]);
    const taken = await refresh(typed, moved, { takeData: 'numbers' });
    expect(textsOf(taken.parts, ho)).toEqual(['253']);
    expect(taken.conflicts).toEqual([]);
    expect((await refresh(taken.parts, moved)).bytes).toBeNull();
  });

  it('is a conflict also where the data did not move', async () => {
    const { bytes, conflicts } = await refresh(edit(original, run('252'), run('250')), report);
    expect(bytes).toBeNull();
    expect(conflicts).toMatchObject([{ text: '250', data: ['252'] }]);
  });

  it('that was typed as the data now say is settled', async () => {
    const after = await refresh(edit(original, run('252'), run('253')), moved);
    expect(after.conflicts).toEqual([]);
    // And moves on from there.
    const next = await refresh(after.parts, corrected(moved, { [ho]: '254' }));
    expect(textsOf(next.parts, ho)).toEqual(['254']);
  });

  it('with a tracked replacement keeps both texts and is a conflict', async () => {
    const tracked = `<w:del w:id="8" w:author="A"><w:r><w:delText>252</w:delText></w:r></w:del><w:ins w:id="9" w:author="A">${run('250')}</w:ins>`;
    const after = await refresh(edit(original, run('252'), tracked), moved);
    expect(after.parts.get(main)).toContain(tracked);
    expect(after.conflicts).toMatchObject([{ text: '250', data: ['253'] }]);
  });
});

describe('marks of which a half is gone', () => {
  const tags = /<w:(?:tag|alias) [^>]*\/>/g;
  const bookmarks = /<w:bookmark(?:Start|End)[^>]*\/>/g;

  it('without tags (LibreOffice 7.4) everything moves', async () => {
    const dropped = edit(edit(original, tags, ''), tags, '', notes);
    const after = await refresh(dropped, moved);
    expect(after.replaced.map(({ to }) => to)).toEqual(['253', '1.106', '1.106', '222']);
    expect(after).toMatchObject({ conflicts: [], lost: [] });
  });

  it('without bookmarks the baseline says what was written; they come back where a number moves', async () => {
    const dropped = edit(edit(original, bookmarks, ''), bookmarks, '', notes);
    const after = await refresh(dropped, moved);
    expect(textsOf(after.parts, ho)).toEqual(['253']);
    expect(after.parts.get(main)).toContain('w:name="_dk1');
    expect(after).toMatchObject({ conflicts: [], lost: [] });
    expect((await refresh(after.parts, moved)).bytes).toBeNull();
  });

  it('without the baseline (Document Inspector) the bookmarks say it', async () => {
    const after = await refresh(stripped(original), moved);
    expect(textsOf(after.parts, ho)).toEqual(['253']);
    expect(after.conflicts).toEqual([]);
    expect((await refresh(stripped(edit(original, run('252'), run('250'))), moved)).conflicts).toMatchObject([
      { why: 'typed', text: '250', data: ['253'], written: null },
    ]);
  });

  it('without bookmarks and baseline nothing is certain: a conflict, never an overwrite', async () => {
    const bare = edit(edit(stripped(original), bookmarks, ''), bookmarks, '', notes);
    const after = await refresh(bare, moved);
    expect(after.bytes).toBeNull();
    expect(after.conflicts.map(({ why, text, data }) => [why, text, ...data])).toEqual([
      ['no-baseline', '252', '253'],
      ['no-baseline', '1.107', '1.106'],
      ['no-baseline', '1.107', '1.106'],
      ['no-baseline', '221', '222'],
    ]);
  });

  it('copies move too, under one name, under a name of LibreOffice, or under none', async () => {
    const own =
      /<w:p>(?:(?!<\/w:p>).)*cho <\/w:t><\/w:r><w:sdt>(?:(?!<\/w:p>).)*252(?:(?!<\/w:p>).)*<\/w:p>/s;
    for (const copy of [
      (text: string) => text,
      (text: string) => text.replace(/(w:name="_dk1[a-z2-7]+)"/g, '$1_Copy_1"'),
      (text: string) => text.replace(bookmarks, ''),
    ]) {
      const pasted = edit(original, own, (text) => text + copy(text));
      const after = await refresh(pasted, moved);
      expect(textsOf(after.parts, ho)).toEqual(['253', '253']);
      expect(after.conflicts).toEqual([]);
      const names = [...(after.parts.get(main) ?? '').matchAll(/w:name="(_dk1[^"]*)"/g)].map(
        ([, name]) => name,
      );
      const renamed = names.filter((name) => (after.before, !original.get(main)?.includes(`"${name}"`)));
      expect(new Set(renamed).size).toBe(renamed.length);
      expect((await refresh(after.parts, moved)).bytes).toBeNull();
    }
  });
});

describe('numbers that are lost', () => {
  it('are reported with their sentence and with what still stands of it', async () => {
    // The control typed away, the number typed anew.
    const control = /<w:sdt><w:sdtPr><w:alias w:val="da2\.trong-nam\.ho"\/>(?:(?!<\/w:sdt>).)*<\/w:sdt>/s;
    const after = await refresh(edit(original, control, run('252')), moved);
    expect(after.lost).toMatchObject([
      {
        figure: ho,
        label: 'Hộ tham gia Dự án 2',
        place: expect.any(String) as string,
        written: '252',
        data: '253',
        table: null,
        pending: false,
        at: { section: 'mục II.2', sentence: expect.stringContaining('cho [253] hộ') as string },
        near: expect.stringContaining('09 dự án cho 252 hộ') as string,
      },
    ]);
    // And again at the next build, since the baseline remembers.
    expect((await refresh(after.parts, moved)).lost).toHaveLength(1);
  });
});

describe('blocks whose condition changed', () => {
  const extra = paragraph('Có {moi.so=03} hộ thuộc {moi.loai=đối tượng khác} tham gia[^moi].');
  const withBlock: Report = {
    ...report,
    body: [...report.body.slice(0, 13), extra, ...report.body.slice(13)],
    footnotes: new Map([
      ...report.footnotes,
      ['moi', { id: 'moi', inlines: inlines('Theo {td.moi=Công văn số 5/UBND}.') }],
    ]),
  };

  it('that are new stand with live marks in a document of their own, and are refreshed after they were pasted', async () => {
    const after = await refresh(original, withBlock);
    expect(after.bytes).toBeNull();
    expect(after.newBlocks).toEqual([
      {
        section: 'mục II.2',
        text: 'Có 03 hộ thuộc đối tượng khác tham gia.',
        figures: ['moi.so', 'moi.loai', 'td.moi'],
      },
    ]);
    const parts = unpackParts(after.newBlocksDocument ?? new Uint8Array());
    const block = /<w:p>(?:(?!<\/w:p>).)*moi\.so.*?<\/w:p>/s.exec(parts.get(main) ?? '')?.[0] ?? '';
    const withoutNote = block.replace(/<w:bookmarkStart [^>]*_dkn[^>]*\/>.*?<w:bookmarkEnd[^>]*\/>/s, '');
    const pasted = edit(original, '<w:p><w:pPr><w:pStyle w:val="Heading1"/>', (found) => withoutNote + found);
    const next = await refresh(pasted, corrected(withBlock, { 'moi.so': '04' }));
    expect(textsOf(next.parts, 'moi.so')).toEqual(['04']);
    expect(next.lost).toEqual([]);
  });

  it('that are gone are listed with their sentence, and stay', async () => {
    const body = report.body.filter(
      (block) =>
        block.kind === 'table' ||
        !block.inlines.some((run) => run.kind === 'figure' && run.figure === 'da6.cuoc'),
    );
    const after = await refresh(original, { ...report, body });
    expect(after.bytes).toBeNull();
    expect(after.goneBlocks).toMatchObject([
      { figures: ['da6.loa.xa', 'da6.cuoc', 'da6.luot'], at: { section: 'mục II.6' } },
    ]);
  });

  it('a heading of a new section counts as its own', async () => {
    const more: Report = {
      ...report,
      body: [...report.body, heading(1, 'VI. KIẾN NGHỊ NĂM {nam-khac=2030}')],
    };
    expect((await refresh(original, more)).newBlocks).toMatchObject([{ text: 'VI. KIẾN NGHỊ NĂM 2030' }]);
  });
});

describe('annex tables', () => {
  const longer = withRow(report);

  it('that nobody edited are made anew when their rows change', async () => {
    const after = await refresh(original, longer);
    expect(after.tables).toEqual([
      {
        id: 'van-ban',
        state: 'remade',
        section: 'Phụ lục I',
        rows: [{ was: null, now: '4 | 77/KH-UBND | 01/12/2023 | Kế hoạch mới' }],
      },
    ]);
    expect(textsOf(after.parts, 'vb.kh-77.so')).toEqual(['77/KH-UBND']);
    const ids = [...(after.parts.get(main) ?? '').matchAll(/<w:id w:val="(\d+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const again = await refresh(after.parts, longer);
    expect(again).toMatchObject({ bytes: null, tables: [], lost: [], newBlocks: [] });
    // And back: the row goes as it came.
    expect(words((await refresh(after.parts, report)).parts)).toEqual(words(original));
  });

  it('keep what somebody did to their look: widths of columns, and by row and column grounds, alignment and type', async () => {
    const row = (xml: string, text: string): string =>
      [...xml.matchAll(/<w:tr\b[^>]*>(?:(?!<\/w:tr>).)*<\/w:tr>/gs)]
        .map(([found]) => found)
        .find((found) => found.includes(text)) ?? '';
    const shaded = '<w:shd w:val="clear" w:color="auto" w:fill="FFFF00"/>';
    const red = '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr>';
    const looks = (found: string): string =>
      found
        .replaceAll('</w:tcPr>', `${shaded}</w:tcPr>`)
        .replaceAll('<w:jc w:val="left"/>', '<w:jc w:val="both"/>')
        .replaceAll('<w:r><w:t', `<w:r>${red}<w:t`);
    const styled = edit(original, row(original.get(main) ?? '', '>2/KH<'), looks);
    const widened = edit(
      styled,
      /<w:gridCol w:w="\d+"\/>(?=<w:gridCol w:w="\d+"\/><w:gridCol w:w="\d+"\/><w:gridCol w:w="\d+"\/><\/w:tblGrid>)/,
      '<w:gridCol w:w="777"/>',
    );
    // A row comes and the second one is the third now.
    const table = longer.annexes[0]?.body[0];
    if (table?.kind !== 'table') throw new Error('no table');
    const [head, first, ...others] = table.rows;
    const added = table.rows.at(-1);
    if (head === undefined || first === undefined || added === undefined) throw new Error('no rows');
    const rows = [head, first, added, ...others.filter((one) => one !== added)];
    const reordered: Report = {
      ...longer,
      annexes: longer.annexes.map((annex, index) =>
        index === 0 ? { ...annex, body: [{ ...table, rows }] } : annex,
      ),
    };
    const after = await refresh(widened, reordered);
    expect(after.tables).toMatchObject([{ id: 'van-ban', state: 'remade' }]);
    const xml = after.parts.get(main) ?? '';
    const second = row(xml, '>2/KH<');
    expect(second.match(/w:fill="FFFF00"/g)).toHaveLength(4);
    expect(second).toContain('<w:jc w:val="both"/>');
    expect(second.match(/FF0000/g)?.length).toBe(4);
    for (const other of ['>1/KH<', '>77/KH<', '>3/KH<']) expect(row(xml, other)).not.toMatch(/FFFF00|FF0000/);
    expect(xml).toContain('<w:gridCol w:w="777"/>');
    expect((await refresh(after.parts, reordered)).bytes).toBeNull();
  });

  it('with a note, a comment or a picture of hers count as edited: nothing of hers is made anew', async () => {
    for (const sign of [
      '<w:footnoteReference w:id="77"/>',
      '<w:commentReference w:id="5"/>',
      '<w:drawing/>',
    ]) {
      const own = edit(original, 'trên địa bàn huyện</w:t></w:r>', (found) => `${found}<w:r>${sign}</w:r>`);
      const after = await refresh(own, longer);
      expect(after.parts.get(main)).toContain(sign);
      expect(after.tables).toMatchObject([{ id: 'van-ban', state: 'edited' }]);
    }
  });

  it('with a paragraph of a cell parted in two count as edited', async () => {
    const parted = 'trên địa bàn</w:t></w:r></w:p><w:p><w:r><w:t xml:space="preserve"> huyện</w:t></w:r>';
    const own = edit(original, 'trên địa bàn huyện</w:t></w:r>', parted);
    const after = await refresh(own, longer);
    expect(after.tables).toMatchObject([{ id: 'van-ban', state: 'edited' }]);
    expect(after.parts.get(main)).toContain(parted);
  });

  it('that somebody edited are refreshed cell by cell, new rows are reported', async () => {
    const edited = edit(original, 'Kế hoạch triển khai nội dung', 'Kế hoạch đã sửa');
    const after = await refresh(edited, corrected(longer, { 'vb.kh-1.so': '11/KH-UBND' }));
    expect(textsOf(after.parts, 'vb.kh-1.so')).toEqual(['11/KH-UBND']);
    expect(after.parts.get(main)).toContain('Kế hoạch đã sửa');
    expect(after.tables).toEqual([
      {
        id: 'van-ban',
        state: 'edited',
        section: 'Phụ lục I',
        rows: [{ was: null, now: '4 | 77/KH-UBND | 01/12/2023 | Kế hoạch mới' }],
      },
    ]);
  });

  it('report a row that is no more', async () => {
    const edited = edit(original, 'Kế hoạch triển khai nội dung', 'Kế hoạch đã sửa');
    const shorter = sampleReport({ documents: 2 });
    // The places of what follows move in this shorthand: only the row is looked at.
    const { tables } = await refresh(edited, shorter);
    expect(tables.find(({ id }) => id === 'van-ban')?.rows).toEqual([
      {
        was: '3 | 3/KH-UBND | 03/3/2023 | Kế hoạch triển khai nội dung của Chương trình trên địa bàn huyện',
        now: null,
      },
    ]);
  });
});

describe('what is no document', () => {
  it('comes back as the fault that says so', async () => {
    const { refreshDocument } = await import('../../../src/document/passes/refresh/refresh.ts');
    const broken = await refreshDocument(packParts(new Map([['a', 'b']])), report, {
      title: '',
      date: { year: 2023, month: 1, day: 1 },
    });
    expect(broken).toMatchObject({ ok: false });
  });
});

/** Without the customXml part and what names it, as the Document Inspector leaves a document. */
function stripped(parts: Parts): Parts {
  const left = new Map([...parts].filter(([name]) => !name.startsWith('customXml/')));
  const rels = 'word/_rels/document.xml.rels';
  left.set(rels, (left.get(rels) ?? '').replace(/<Relationship [^>]*customXml[^>]*\/>/, ''));
  const types = '[Content_Types].xml';
  left.set(types, (left.get(types) ?? '').replace(/<Override [^>]*customXml[^>]*\/>/g, ''));
  return left;
}

/** The report with one document more in its first annex. */
function withRow(from: Report): Report {
  const figure = (id: string, text: string) =>
    [{ kind: 'figure', figure: id, text, place: `moi/${id}` }] as const;
  const [first, ...others] = from.annexes;
  if (first === undefined) throw new Error('no annex');
  const body = first.body.map((block) =>
    block.kind !== 'table'
      ? block
      : ({
          ...block,
          rows: [
            ...block.rows,
            {
              kind: 'item',
              key: 'KH-77',
              cells: [
                inlines('4'),
                figure('vb.kh-77.so', '77/KH-UBND'),
                figure('vb.kh-77.ngay', '01/12/2023'),
                inlines('Kế hoạch mới'),
              ],
            },
          ],
        } satisfies Table),
  );
  return { ...from, annexes: [{ ...first, body }, ...others] };
}
