import type { Report } from '../../../model/report.ts';
import { applyEdits, replacing } from '../../../package/source-edits.ts';
import { outermostOf, parseTree } from '../../../package/xml-tree.ts';
import type { DocumentTable } from '../../edited/document-text.ts';
import type { OpenedDocument } from '../../edited/text.ts';
import { keptLook } from './kept-look.ts';
import type { TablePair } from './pair-tables.ts';

/** More bookmarks and controls than one table has, and than all tables of a report have. */
const longestTable = 20_000;
const idsPerTable = 1_000_000;

/** Puts tables made anew in the place of those that stand; gives those of which that could be done. */
export async function remakeTables(
  pairs: readonly TablePair[],
  { edits }: OpenedDocument,
  footnotes: Report['footnotes'],
  taken: ReadonlySet<number>,
): Promise<ReadonlySet<DocumentTable>> {
  const remade = new Set<DocumentTable>();
  const styles = edits.related(edits.main, ['styles']).map((part) => edits.source(part) ?? '');
  let id = freeIds(taken);
  for (const pair of pairs) {
    const { standing, report, block } = pair;
    const { part, element } = standing;
    const source = edits.source(part) ?? '';
    const callsNotes = report.rows.some(({ cells }) => cells.flat().some(({ kind }) => kind === 'footnote'));
    // The document's dialect of XML must be the one that tables are written in.
    if (callsNotes || !source.startsWith('<w:tbl', element.start)) continue;
    const { composeBlocks } = await import('../../render/compose.ts');
    const made = composeBlocks([report], { footnotes }, { orientation: block.orientation });
    const text = tableIn(made.get('word/document.xml') ?? '', id, pair, source)
      // The look of a control is of a later dialect, which the document must have declared.
      .replace(/<w15:appearance [^>]*\/>/g, (tag) => (source.includes('xmlns:w15=') ? tag : ''));
    if (!stylesIn(text).every((style) => styles.some((part) => part.includes(`w:styleId="${style}"`))))
      continue;
    edits.edit(part, [replacing(element, text)]);
    remade.add(standing);
    id += longestTable;
  }
  return remade;
}

/** The only table of a document in the look of the one that stands, its ids counted on from `id`. */
function tableIn(document: string, id: number, pair: TablePair, old: string): string {
  const [table] = outermostOf(parseTree(document), 'w:tbl');
  if (table === undefined) throw new Error('a table was not rendered');
  const head = document.slice(0, table.start);
  return applyEdits(document.slice(0, table.end), keptLook(table, pair, old))
    .slice(head.length)
    .replace(
      /(<w:bookmark(?:Start|End) w:id="|<w:id w:val=")(\d+)"/g,
      (_all, open: string, own: string) => `${open}${id + Number(own)}"`,
    );
}

function stylesIn(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)].map(([, style]) => style ?? '');
}

/** From where on a whole report's worth of ids is free; Word takes them up to 2³¹. */
function freeIds(taken: ReadonlySet<number>): number {
  const blocks = new Set([...taken].map((id) => Math.floor(id / idsPerTable)));
  let block = 1;
  while (blocks.has(block)) block += 1;
  return block * idsPerTable;
}
