import { Document, type ISectionOptions, Packer, Paragraph, TextRun } from 'docx';
import type { Report } from '../../model/report.ts';
import { annexSection } from './annex-section.ts';
import { annexName } from '../../model/annex-name.ts';
import type { Baseline } from '../baseline.ts';
import { blocks } from './blocks.ts';
import { closingBlock } from './closing-block.ts';
import { headingBlock } from './heading-block.ts';
import { InlineWriter } from './inlines.ts';
import { pageHeaders, sectionProperties, textWidth } from './page.ts';
import { styleIds } from './styles.ts';

export interface Composed {
  /** As docx packs it: clock times inside, parts still to be replaced (`assemble`). */
  readonly bytes: Uint8Array;
  readonly baseline: Baseline;
}

/** The report as a docx document: the text's section, then a section per annex, then the footnotes they called for. */
export async function compose(report: Report, draft: boolean): Promise<Composed> {
  const writer = new InlineWriter();
  const text: ISectionOptions = {
    properties: sectionProperties('portrait'),
    headers: pageHeaders('portrait', draft),
    children: [
      // LibreOffice puts an empty line of its own before a table that opens a document.
      tiny(),
      ...headingBlock(report.header, writer),
      ...blocks(report.body, textWidth('portrait'), writer, { keepLast: true }),
      ...closingBlock(report.closing, writer),
      tiny(),
    ],
  };
  const annexes = report.annexes.map((annex, index): ISectionOptions => ({
    properties: sectionProperties(annex.orientation),
    headers: pageHeaders(annex.orientation, draft),
    children: [...annexSection(annex, annexName(index, report.annexes.length), writer), tiny()],
  }));
  const footnotes = Object.fromEntries(
    writer.footnotes.map((id, index) => [index + 1, { children: [footnote(report.footnotes, id, writer)] }]),
  );
  const document = new Document({ sections: [text, ...annexes], footnotes });
  const bytes = await Packer.toBuffer(document);
  return { bytes, baseline: writer.baseline };
}

export function footnote(footnotes: Report['footnotes'], id: string, writer: InlineWriter): Paragraph {
  const note = footnotes.get(id);
  if (note === undefined) throw new Error(`footnote ${id} is referred to but has no text`);
  // docx puts the note's own number first, and no space after it.
  return new Paragraph({
    style: styleIds.footnoteText,
    children: [new TextRun(' '), ...writer.writeNote(note.inlines)],
  });
}

/** Word wants a paragraph after a table, and a section's end stands in one: as small as it gets, lest it start a page. */
function tiny(): Paragraph {
  return new Paragraph({ style: styleIds.end });
}
