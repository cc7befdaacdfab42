import type { Annex, Block, Report } from '../../model/report.ts';
import { annexSection } from './annex-section.ts';
import { annexName } from '../../model/annex-name.ts';
import type { Baseline } from '../baseline.ts';
import { blocks as writeBlocks } from './blocks.ts';
import { closingBlock } from './closing-block.ts';
import { documentParts, type Section } from './document-parts.ts';
import { headingBlock } from './heading-block.ts';
import { InlineWriter } from './inlines.ts';
import { bannerLine, type Orientation, type PageSigns, section, textWidth, tiny } from './page.ts';

export interface Composed {
  /** Document, headers and footnotes by their names; `assemble` adds the others. */
  readonly parts: ReadonlyMap<string, string>;
  readonly baseline: Baseline;
}

/** The report: the text's section, then a section per annex, then the footnotes they called for. */
export function compose(report: Report, signs: PageSigns): Composed {
  const writer = new InlineWriter(report.branches !== undefined);
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
    return section(annex.orientation, [...annexSection(annex, name, writer), tiny()], signs);
  });
  return composed([section('portrait', text, signs), ...annexes], report, writer);
}

interface Apart {
  readonly orientation?: Orientation;
  /** Whole annexes behind the blocks, each in a section of its own with a line before it. */
  readonly annexes?: readonly { readonly before: Block; readonly annex: Annex; readonly name: string }[];
}

/** Some blocks of a report and the footnotes that they call, in one section. */
export function composeBlocks(
  blocks: readonly Block[],
  report: Pick<Report, 'footnotes' | 'branches'>,
  { orientation = 'portrait', annexes = [] }: Apart = {},
): Composed {
  const writer = new InlineWriter(report.branches !== undefined);
  const first =
    blocks.length === 0 ? [] : [section(orientation, writeBlocks(blocks, textWidth(orientation), writer))];
  const more = annexes.map(({ before, annex, name }) =>
    section(annex.orientation, [
      ...writeBlocks([before], textWidth(annex.orientation), writer),
      ...annexSection(annex, name, writer),
      tiny(),
    ]),
  );
  return composed([...first, ...more], report, writer);
}

function composed(
  sections: readonly Section[],
  { footnotes }: Pick<Report, 'footnotes'>,
  writer: InlineWriter,
): Composed {
  const notes = writer.footnotes.map((id) => {
    const note = footnotes.get(id);
    if (note === undefined) throw new Error(`footnote ${id} is referred to but has no text`);
    return writer.writeNote(note.inlines);
  });
  return { parts: documentParts(sections, notes), baseline: writer.baseline };
}
