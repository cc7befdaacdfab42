import { Document, Packer } from 'docx';
import type { Block, FootnoteText } from '../../../model/report.ts';
import type { Baseline } from '../../baseline.ts';
import { blocks as writeBlocks } from '../../render/blocks.ts';
import { footnote } from '../../render/compose.ts';
import { InlineWriter } from '../../render/inlines.ts';
import { pageHeaders, sectionProperties, textWidth } from '../../render/page.ts';

/** Some blocks of a report and the footnotes that they call, as a docx document of one section. */
export async function composeBlocks(
  blocks: readonly Block[],
  footnotes: ReadonlyMap<string, FootnoteText>,
  orientation: 'portrait' | 'landscape' = 'portrait',
): Promise<{ readonly bytes: Uint8Array; readonly baseline: Baseline }> {
  const writer = new InlineWriter();
  const children = writeBlocks(blocks, textWidth(orientation), writer);
  const notes = Object.fromEntries(
    writer.footnotes.map((id, index) => [index + 1, { children: [footnote(footnotes, id, writer)] }]),
  );
  const document = new Document({
    sections: [
      { properties: sectionProperties(orientation), headers: pageHeaders(orientation, false), children },
    ],
    footnotes: notes,
  });
  return { bytes: await Packer.toBuffer(document), baseline: writer.baseline };
}
