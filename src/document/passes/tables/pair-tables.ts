import { groupBy } from '../../../model/group-by.ts';
import { plainText } from '../../../model/report-lines.ts';
import type { Inline, Table } from '../../../model/report.ts';
import { within } from '../../../package/xml-tree.ts';
import { baselineRows, type BaselineRow, rowHash } from '../../baseline.ts';
import type { Comparison } from '../../edited/compare.ts';
import type { DocumentCell, DocumentMark, DocumentTable } from '../../edited/document-text.ts';
import { paragraphsOf } from '../../edited/block-reader.ts';
import type { Printed, PrintedBlock } from '../../edited/printed.ts';
import { tableTag } from '../../marks.ts';
import { toolAuthor } from '../../tool-author.ts';
import { isTracked } from '../finalize/obstacles.ts';
import { withSlots } from '../../edited/written-stretch.ts';

/** An annex table of the document beside the one that the report would print. */
export interface TablePair {
  readonly id: string;
  readonly standing: DocumentTable;
  readonly report: Table;
  readonly block: PrintedBlock;
  /** The rows as the tool wrote them; null: the document doesn't say. */
  readonly written: readonly BaselineRow[] | null;
  /** Every row as the tool wrote it, with nothing of hers in it. */
  readonly untouched: boolean;
  /** Both have the same rows and words, so that refreshing the cells is enough. */
  readonly sameShape: boolean;
}

/** What the tool writes into no table, its own tracked changes aside. */
const hers: ReadonlySet<string> = new Set([
  ...['w:footnoteReference', 'w:endnoteReference', 'w:commentReference', 'w:drawing', 'w:pict', 'w:object'],
  ...['w:fldChar', 'w:fldSimple', 'w:hyperlink'],
]);

/** A table is known by its control's tag; where an editor dropped that, by the numbers in it. */
export function pairTables({ document, report, marks }: Comparison): readonly TablePair[] {
  const inTables = groupBy(marks, ({ line }) => line.cell?.table ?? null);
  const standing = new Map(
    document.blocks.flatMap((block) =>
      block.kind === 'table' ? [[block, inTables.get(block) ?? []] as const] : [],
    ),
  );
  return report.blocks.flatMap((block): readonly TablePair[] => {
    if (block.block.kind !== 'table') return [];
    const table = block.block;
    const found = standingFor(table.id, block.figures, standing);
    if (found === undefined) return [];
    standing.delete(found);
    const written = document.baseline?.tables.find(({ id }) => id === table.id)?.rows ?? null;
    const holdsHers = [...within(found.element)].some(
      (one) => (hers.has(one.name) || isTracked(one)) && one.attributes['w:author'] !== toolAuthor,
    );
    return [
      {
        id: table.id,
        standing: found,
        report: table,
        block,
        written,
        untouched:
          !holdsHers &&
          written?.length === found.rows.length &&
          // The tool writes a paragraph a cell: where there are two, somebody parted its words.
          found.rows.every(({ cells }) => cells.every(({ text }) => !text.includes('\n'))) &&
          found.rows.every(({ cells }, index) => rowHash(cells.map(textOf)) === written[index]?.hash),
        sameShape:
          JSON.stringify(found.rows.map(({ cells }) => cells.map(wordsOfCell))) ===
          JSON.stringify(table.rows.map(({ cells }) => cells.map(wordsOf))),
      },
    ];
  });
}

function standingFor(
  id: string,
  printed: readonly Printed[],
  standing: ReadonlyMap<DocumentTable, Comparison['marks']>,
): DocumentTable | undefined {
  const tables = [...standing.keys()];
  const kind = (figure: string): string => figure.split('.')[0] ?? figure;
  const own = new Set(printed.map(({ key }) => key));
  const kinds = new Set(printed.map(({ figure }) => kind(figure)));
  const most = (table: DocumentTable, known: (one: Comparison['marks'][number]) => boolean): boolean => {
    const marks = standing.get(table) ?? [];
    return marks.length > 0 && marks.filter(known).length * 2 > marks.length;
  };
  const tagless = tables.filter(({ tag }) => tag === null);
  return (
    tables.find(({ tag }) => tag === tableTag(id)) ??
    tagless.find((table) => most(table, ({ key }) => key !== null && own.has(key))) ??
    // Another year's rows have other places.
    tagless.find((table) => most(table, ({ figure }) => figure !== null && kinds.has(kind(figure))))
  );
}

/** Rows came, went or took other words. */
export function isOther({ report, written, sameShape }: TablePair): boolean {
  const rows = baselineRows(report);
  const changed =
    rows.length !== written?.length || rows.some(({ hash }, index) => hash !== written[index]?.hash);
  return changed && !sameShape;
}

/** The baseline's rows of an untouched table, once these marks in it say their new text. */
export function rowsAfter(
  { standing, written }: TablePair,
  moved: ReadonlyMap<DocumentMark, string>,
): readonly BaselineRow[] {
  const said = (cell: DocumentCell): string =>
    paragraphsOf(cell.blocks)
      .map(({ text, marks }) => withSlots(text, marks, (mark) => moved.get(mark) ?? mark.text))
      .join('\n');
  return (written ?? []).map((row, index) => ({
    ...row,
    hash: rowHash((standing.rows[index]?.cells ?? []).map(said)),
  }));
}

function textOf({ text }: DocumentCell): string {
  return text;
}

const slot = '\u001f';

function wordsOfCell({ blocks }: DocumentCell): string {
  const masked = paragraphsOf(blocks).map(({ text, marks }) => withSlots(text, marks, () => slot));
  return tidy(masked.join('\n'));
}

function wordsOf(inlines: readonly Inline[]): string {
  return tidy(plainText(inlines.map((run) => (run.kind === 'figure' ? { ...run, text: slot } : run))));
}

function tidy(text: string): string {
  return text.replace(/[^\S\u001f]+/gu, ' ').trim();
}
