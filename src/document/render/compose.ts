import { Document, type ISectionOptions, Paragraph, TextRun } from 'docx';
import type { Annex, Block, Report } from '../../model/report.ts';
import { annexSection } from './annex-section.ts';
import { annexName } from '../../model/annex-name.ts';
import { blocks as writeBlocks } from './blocks.ts';
import { closingBlock } from './closing-block.ts';
import { headingBlock } from './heading-block.ts';
import { InlineWriter } from './inlines.ts';
import { madeParts, type MadeParts } from './made-parts.ts';
import { type Orientation, textWidth } from './measures.ts';
import { bannerLine, type PageSigns, section, tiny } from './page.ts';
import { styles } from './styles.ts';

/** The report as a docx document: the text's section, then a section per annex, then the footnotes they called for. */
export function compose(report: Report, signs: PageSigns): MadeParts {
  const writer = new InlineWriter();
  const text = [
    // LibreOffice puts an empty line of its own before a table that opens a document.
    tiny(),
    ...(signs.banner === undefined ? [] : [bannerLine(signs.banner)]),
    ...headingBlock(report.header, writer),
    ...writeBlocks(report.body, textWidth('portrait'), writer, { keepLast: true }),
    ...closingBlock(report.closing, writer),
    tiny(),
  ];
  const annexes = report.annexes.map((annex, index) => {
    const name = annexName(index, report.annexes.length);
    return section(annex.orientation, annexSection(annex, name, writer), signs);
  });
  return made([section('portrait', text, signs), ...annexes], report, writer);
}

interface Apart {
  readonly orientation?: Orientation;
  /** Whole annexes behind the blocks, each in a section of its own with a line before it. */
  readonly annexes?: readonly { readonly before: Block; readonly annex: Annex; readonly name: string }[];
}

/** Some blocks of a report and the footnotes that they call, in one section. */
export function composeBlocks(
  blocks: readonly Block[],
  report: Pick<Report, 'footnotes'>,
  { orientation = 'portrait', annexes = [] }: Apart = {},
): MadeParts {
  const writer = new InlineWriter();
  const first =
    blocks.length === 0 ? [] : [section(orientation, writeBlocks(blocks, textWidth(orientation), writer))];
  const more = annexes.map(({ before, annex, name }) =>
    section(annex.orientation, [
      ...writeBlocks([before], textWidth(annex.orientation), writer),
      ...annexSection(annex, name, writer),
    ]),
  );
  return made([...first, ...more], report, writer);
}

function made(
  sections: readonly ISectionOptions[],
  { footnotes }: Pick<Report, 'footnotes'>,
  writer: InlineWriter,
): MadeParts {
  const notes = writer.footnotes.map((id, index) => [
    index + 1,
    { children: [footnote(footnotes, id, writer)] },
  ]);
  return madeParts(new Document({ sections, footnotes: Object.fromEntries(notes) }));
}

function footnote(footnotes: Report['footnotes'], id: string, writer: InlineWriter): Paragraph {
  const note = footnotes.get(id);
  if (note === undefined) throw new Error(`footnote ${id} is referred to but has no text`);
  // docx puts the note's own number first, and no space after it.
  return new Paragraph({
    style: styles.footnoteText.id,
    children: [new TextRun(' '), ...writer.writeNote(note.inlines)],
  });
}
