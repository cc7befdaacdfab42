import type { Report, Table } from '../../../model/report.ts';
import { unpackParts } from '../../parts.ts';
import type { SourceEdit } from '../../../package/source-edits.ts';
import { elementsOf, parseTree, type XmlElement } from '../../../package/xml-tree.ts';
import type { PrintedBlock } from '../../edited/printed.ts';

/** Ids that are free in the document. */
export interface FreeIds {
  readonly bookmark: number;
  readonly control: number;
}

/**
 * The edit that puts a table made anew in place of the one that stands in [start, end); null where the document's dialect of
 * XML isn't the one that tables are written in, or the table calls footnotes.
 */
export async function remakeTable(
  table: Table,
  orientation: PrintedBlock['orientation'],
  footnotes: Report['footnotes'],
  source: string,
  { start, end }: { readonly start: number; readonly end: number },
  free: FreeIds,
): Promise<SourceEdit | null> {
  const callsNotes = table.rows.some(({ cells }) => cells.some((cell) => cell.some(isNote)));
  const root = /<([A-Za-z0-9]+:)?document\b[^>]*>/.exec(source)?.[0] ?? '';
  if (callsNotes || !source.startsWith('<w:tbl', start)) return null;
  const { composeBlocks } = await import('./compose-blocks.ts');
  const { bytes } = await composeBlocks([table], footnotes, orientation);
  const rendered = unpackParts(bytes).get('word/document.xml') ?? '';
  const made = firstTable(parseTree(rendered));
  if (made === undefined) throw new Error(`table ${table.id} was not rendered`);
  const text = rendered
    .slice(made.start, made.end)
    .replace(
      /(<w:bookmark(?:Start|End) w:id=")(\d+)"/g,
      (_all, open: string, id: string) => `${open}${free.bookmark + Number(id)}"`,
    )
    .replace(
      /(<w:id w:val=")(\d+)"/g,
      (_all, open: string, id: string) => `${open}${free.control + Number(id)}"`,
    )
    // The look of a control is of a later dialect, which the document must have declared.
    .replace(/<w15:appearance [^>]*\/>/g, (tag) => (root.includes('xmlns:w15=') ? tag : ''));
  return { start, end, text };
}

function isNote({ kind }: { readonly kind: string }): boolean {
  return kind === 'footnote';
}

function firstTable(element: XmlElement): XmlElement | undefined {
  for (const child of elementsOf(element)) {
    const found = child.name === 'w:tbl' ? child : firstTable(child);
    if (found !== undefined) return found;
  }
  return undefined;
}
