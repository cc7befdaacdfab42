import type { Inline, Table, TableRow } from '../../../model/report.ts';
import type { FoundBaseline } from '../../edited/baseline-reader.ts';
import { type BaselineTable, rowHash } from '../../baseline.ts';
import { paragraphsOf } from '../../edited/block-reader.ts';
import type { DocumentBlock, DocumentCell, DocumentMark, DocumentTable } from '../../edited/document-text.ts';
import { tableTag } from '../../marks.ts';
import { spotKey } from '../../edited/printed.ts';

/** An annex table of the document beside the one that the report would print. */
export interface TablePair {
  readonly id: string;
  readonly standing: DocumentTable;
  readonly report: Table;
  /** Every row as the tool wrote it. */
  readonly untouched: boolean;
  /** The report's rows are others than those that were written. */
  readonly changed: boolean;
  /** Both have the same rows and words, so that refreshing the cells is enough. */
  readonly sameShape: boolean;
}

/** The figures and footnote signs of a row aside, its words. */
function plain(inlines: readonly Inline[]): string {
  return inlines.map((run) => (run.kind === 'footnote' ? '' : run.text)).join('');
}

function wordsOfCell(cell: DocumentCell): string {
  return tidy(
    paragraphsOf(cell.blocks)
      .map(({ text, marks }) => {
        let words = '';
        let at = 0;
        for (const { start, end } of marks) {
          words += text.slice(at, Math.max(at, start)) + '\u001f';
          at = Math.max(at, end);
        }
        return words + text.slice(at);
      })
      .join('\n'),
  );
}

function tidy(text: string): string {
  return text.replace(/[^\S\u001f]+/gu, ' ').trim();
}

function wordsOfInlines(inlines: readonly Inline[]): string {
  return tidy(
    inlines
      .map((run) => (run.kind === 'figure' ? '\u001f' : run.kind === 'footnote' ? '' : run.text))
      .join(''),
  );
}

export function rowText({ cells }: TableRow): string {
  return cells
    .map(plain)
    .filter((text) => text !== '')
    .join(' | ');
}

/** Hashes of a report's rows, as its baseline holds them. */
export function baselineRows(table: Table): BaselineTable['rows'] {
  return table.rows.map((row) => ({
    kind: row.kind,
    ...(row.key === undefined ? {} : { key: row.key }),
    hash: rowHash(row.cells.map(plain)),
  }));
}

/** The baseline's rows of an untouched table, once these marks in it say their new text. */
export function rowsAfter(
  { id, standing }: TablePair,
  baseline: FoundBaseline,
  moved: ReadonlyMap<DocumentMark, string>,
): BaselineTable['rows'] {
  const textOf = (cell: DocumentCell): string =>
    paragraphsOf(cell.blocks)
      .map(({ text, marks }) =>
        [...marks]
          .sort((a, b) => b.start - a.start)
          .reduce((all, mark) => {
            const now = moved.get(mark);
            return now === undefined ? all : all.slice(0, mark.start) + now + all.slice(mark.end);
          }, text),
      )
      .join('\n');
  const written = baseline.tables.find((table) => table.id === id)?.rows ?? [];
  return written.map((row, index) => ({
    ...row,
    hash: rowHash((standing.rows[index]?.cells ?? []).map(textOf)),
  }));
}

function tablesOf(blocks: readonly DocumentBlock[]): readonly DocumentTable[] {
  return blocks.flatMap((block) =>
    block.kind === 'table'
      ? [block, ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => tablesOf(cell.blocks)))]
      : [],
  );
}

/** The keys of the figures whose marks stand in a table. */
function keysIn(table: DocumentTable): readonly string[] {
  return paragraphsOf([table]).flatMap(({ marks }) =>
    marks.flatMap(({ hashes }) => (hashes === null ? [] : [hashes.figure + hashes.place])),
  );
}

/** A table is known by its control's tag; where an editor dropped that, by most of the numbers in it. */
export function pairTables(
  blocks: readonly DocumentBlock[],
  tables: ReadonlyMap<string, Table>,
  baseline: FoundBaseline | null,
  /** Whether somebody put into a table what its words don't show: a note, a comment, a picture, a field, a tracked change. */
  holdsHers: (table: DocumentTable) => boolean,
): readonly TablePair[] {
  const standing = tablesOf(blocks);
  const taken = new Set<DocumentTable>();
  return [...tables.values()].flatMap((report) => {
    const { id } = report;
    const own = new Set(
      report.rows.flatMap(({ cells }) =>
        cells.flatMap((cell) =>
          cell.flatMap((run) => (run.kind === 'figure' ? [spotKey(run.figure, run.place)] : [])),
        ),
      ),
    );
    const free = standing.filter((table) => !taken.has(table));
    const tagged = free.find(({ tag }) => tag === tableTag(id));
    const found =
      tagged ??
      free.find((table) => {
        const keys = keysIn(table);
        return keys.length > 0 && keys.filter((key) => own.has(key)).length * 2 > keys.length;
      });
    if (found === undefined) return [];
    taken.add(found);
    const written = baseline?.tables.find((table) => table.id === id)?.rows;
    return [
      {
        id,
        standing: found,
        report,
        untouched:
          !holdsHers(found) &&
          written?.length === found.rows.length &&
          found.rows.every(
            (row, index) => rowHash(row.cells.map(({ text }) => text)) === written[index]?.hash,
          ),
        changed:
          baselineRows(report).some(({ hash }, index) => hash !== written?.[index]?.hash) ||
          report.rows.length !== written?.length,
        sameShape:
          found.rows.length === report.rows.length &&
          found.rows.every((row, index) => {
            const wanted = report.rows[index]?.cells ?? [];
            return (
              row.cells.length === wanted.length &&
              row.cells.every((cell, column) => wordsOfCell(cell) === wordsOfInlines(wanted[column] ?? []))
            );
          }),
      },
    ];
  });
}
