import { corrected, edit, main, notes, type Parts } from './documents.ts';
import { sampleReport } from '../sample-report.ts';

/** The sample report and the correction of three of its figures, in text, table and footnote. */
export const report = sampleReport({ documents: 3 });
export const corrections = {
  'da2.trong-nam.ho': '253',
  'ngheo.ho': '1.106',
  'da2.trong-nam.ho.ngheo': '222',
};
export const now = corrected(report, corrections);

const paragraphWith = (text: string): RegExp =>
  new RegExp(`<w:p>(?:(?!</w:p>).)*${text}(?:(?!</w:p>).)*</w:p>`, 's');
const run = (text: string, look = ''): string => `<w:r>${look}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const tracked = (old: string, text: string): string =>
  `<w:del w:id="801" w:author="Lan" w:date="2023-11-20T09:00:00Z"><w:r><w:delText xml:space="preserve">${old}</w:delText></w:r></w:del>` +
  `<w:ins w:id="802" w:author="Lan" w:date="2023-11-20T09:00:00Z">${run(text)}</w:ins>`;

/** The report edited as a person edits it, and what a refresh after the correction has to say of it. */
export interface Case {
  readonly name: string;
  readonly edit: (parts: Parts) => Parts;
  /** How often each corrected figure stands afterwards; by default as in the report. */
  readonly counts?: Readonly<Record<string, number>>;
  readonly conflicts?: readonly string[];
  readonly lost?: readonly string[];
  /** Copies that LibreOffice strips of all that marks them. */
  readonly leftovers?: number;
}

export const cases: readonly Case[] = [
  { name: 'unedited', edit: (parts) => parts },
  {
    name: 'sentences reworded around numbers',
    edit: (parts) =>
      edit(edit(parts, ' dự án cho ', ' dự án, giúp được '), ' hộ, chiếm ', ' hộ (chiếm ', main),
  },
  {
    name: 'paragraphs moved',
    edit: (parts) => {
      const moved = paragraphWith('Theo kết quả sơ bộ').exec(parts.get(main) ?? '')?.[0] ?? '';
      const number = paragraphWith('w:val="ngheo.ho"').exec(parts.get(main) ?? '')?.[0] ?? '';
      return edit(edit(parts, moved + '', ''), number, number + moved);
    },
  },
  {
    name: 'paragraphs added',
    edit: (parts) =>
      edit(
        parts,
        paragraphWith('Dự toán ngân sách'),
        (found) => `${found}<w:p>${run('Câu viết thêm, 45 hộ tự kể.')}</w:p>`,
      ),
  },
  {
    name: 'a footnote between old ones',
    edit: (parts) =>
      edit(
        edit(
          parts,
          'Giảm nghèo bền vững là việc',
          'Chú thích mới</w:t></w:r><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteReference w:id="77"/></w:r><w:r><w:t xml:space="preserve"> là việc',
        ),
        '</w:footnotes>',
        `<w:footnote w:id="77"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr><w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>${run(' Chú thích tự viết.')}</w:p></w:footnote></w:footnotes>`,
        notes,
      ),
  },
  {
    name: 'a number set in bold',
    edit: (parts) => edit(parts, run('252'), run('252', '<w:rPr><w:b/></w:rPr>')),
  },
  {
    name: 'a number split over runs',
    edit: (parts) => edit(parts, run('252'), run('2', '<w:rPr><w:i/></w:rPr>') + run('52')),
  },
  {
    name: 'a sentence deleted',
    // Its footnote goes with it, as in Word.
    edit: (parts) =>
      edit(
        edit(parts, paragraphWith('w:val="ngheo.ho"'), ''),
        /<w:footnote w:id="17">.*?<\/w:footnote>/s,
        '',
        notes,
      ),
    counts: { 'ngheo.ho': 1 },
    lost: [
      'chi-tieu',
      'muc-tieu.ket-luan',
      'nam-truoc',
      'ngheo.ho',
      'ngheo.thay-doi',
      'ngheo.ty-le',
      'td.cv-1004',
      'td.kh-81',
    ],
  },
  {
    name: 'a paragraph pasted twice',
    edit: (parts) =>
      edit(parts, paragraphWith('w:val="ngheo.ho"'), (found) => {
        const copy = found.replace(
          /<w:bookmark(?:Start|End)[^>]*\/>|<w:r>(?:(?!<\/w:r>).)*<w:footnoteReference.*?<\/w:r>/gs,
          '',
        );
        const fresh = copy.replace(/<w:id w:val="(\d+)"/g, '<w:id w:val="9$1"');
        return found + fresh + fresh.replace(/<w:id w:val="9/g, '<w:id w:val="8');
      }),
    counts: { 'ngheo.ho': 4 },
    // Copies have a tag and no bookmark; LibreOffice 7.4 drops the tag: they stay as they are, and are told.
    leftovers: 2,
  },
  {
    name: 'a number typed over',
    edit: (parts) => edit(parts, run('252'), run('250')),
    conflicts: ['250'],
  },
  {
    name: 'a tracked change left open',
    edit: (parts) => edit(parts, run('252'), tracked('252', '250')),
    conflicts: ['250'],
  },
  {
    name: 'a tracked change accepted',
    edit: (parts) => edit(parts, run('252'), run('250')),
    conflicts: ['250'],
  },
  {
    name: 'a tracked change rejected',
    edit: (parts) => edit(parts, run('252'), run('252') + '<w:r><w:t></w:t></w:r>'),
  },
];

/** How often a corrected figure stands in the report. */
export const normal: Readonly<Record<string, number>> = {
  'da2.trong-nam.ho': 1,
  'ngheo.ho': 2,
  'da2.trong-nam.ho.ngheo': 1,
};
