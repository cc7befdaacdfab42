import { plainText } from '../model/report-lines.ts';
import type { Table, TableRow } from '../model/report.ts';
import { figureHash, noteHash, plainBlanks, shortHash, tableTag } from './marks.ts';
import { attributes, escapeXml, xmlDeclaration } from '../package/xml-write.ts';

/** Where a figure comes from, as the document itself tells it. */
export interface FigureSource {
  readonly label: string;
  readonly operation: string;
  /** "xa/23431-xa-van-lem.xlsx!Dự án sản xuất!L12" */
  readonly cells: readonly string[];
  /** What is typed in each of the cells, in their order; absent where the document doesn't say. */
  readonly typed?: readonly string[];
}

export interface BaselineMark {
  /** The bookmark's name. */
  readonly name: string;
  readonly figure: string;
  readonly place: string;
  readonly text: string;
  /** What the tool wrote there before that, where it was something else: a number typed by hand may still say it. */
  readonly was?: string | undefined;
  /** What the mark says again when the tracked changes in it are rejected; several where its copies differ. */
  readonly before?: readonly string[] | undefined;
  /** The conditions under which its paragraph stands (`branchHash`); absent: the document doesn't say. */
  readonly branch?: string | undefined;
}

export interface BaselineRow {
  readonly kind: TableRow['kind'];
  readonly key?: string | undefined;
  /** Hash of the row's cells as written (`rowHash`). */
  readonly hash: string;
}

interface BaselineTable {
  readonly id: string;
  readonly rows: readonly BaselineRow[];
}

/** Everything the tool wrote into a document, in the document: what a later build holds an edited copy against. */
export interface Baseline {
  readonly marks: readonly BaselineMark[];
  readonly tables: readonly BaselineTable[];
  /** Footnotes' ids in the order of their numbers. */
  readonly footnotes: readonly string[];
  /**
   * The paragraphs and headings without a figure: hash of their words (`paragraphHash`) → the conditions under which they stand
   * (`branchHash`), null where that isn't one. Absent: the document doesn't say.
   */
  readonly paragraphs?: ReadonlyMap<string, string | null> | undefined;
}

export const baselineNamespace = 'urn:dakto-report:baseline:1';
const itemId = '{6D1B7C54-2F0E-4B5A-9C3D-0DA7B1E2C301}';

/** Hash of a table row's cells as plain text. */
export function rowHash(cells: readonly string[]): string {
  return shortHash(cells.map(plainBlanks).join('\u001f'), 16);
}

/** Hashes of a report's rows, as its baseline holds them. */
export function baselineRows(table: Table): readonly BaselineRow[] {
  return table.rows.map(({ kind, key, cells }) => ({
    kind,
    key,
    hash: rowHash(cells.map(plainText)),
  }));
}

/** Hash of a paragraph's words. */
export function paragraphHash(text: string): string {
  return shortHash(plainBlanks(text), 16);
}

/** `customXml/item1.xml`. Sources stand once per figure, not once per mark. */
export function baselinePart(baseline: Baseline, sources: ReadonlyMap<string, FigureSource>): string {
  const figures = [...new Set(baseline.marks.map((mark) => mark.figure))].map((figure) => {
    const source = sources.get(figure);
    const open = attributes({
      id: figure,
      hash: figureHash(figure),
      label: source?.label,
      operation: source?.operation,
    });
    const cells = source?.cells ?? [];
    if (cells.length === 0) return `<figure${open}/>`;
    return `<figure${open}>${cells.map((cell) => `<cell>${escapeXml(cell)}</cell>`).join('')}</figure>`;
  });
  // What is typed in a cell stands once, whatever number of figures it is part of.
  const typed = new Map<string, string>();
  for (const { figure } of baseline.marks) {
    const source = sources.get(figure);
    source?.typed?.forEach((text, index) => typed.set(source.cells[index] ?? '', text));
  }
  const cells = [...typed].map(([at, text]) => `<cell${attributes({ at, typed: text })}/>`);
  const marks = baseline.marks.map(({ name, figure, place, text, was, branch, before = [] }) => {
    const open = attributes({ name, figure, place, text, was, branch });
    if (before.length === 0) return `<mark${open}/>`;
    return `<mark${open}>${before.map((one) => `<before>${escapeXml(one)}</before>`).join('')}</mark>`;
  });
  const tables = baseline.tables.map(
    ({ id, rows }) =>
      `<table${attributes({ id, tag: tableTag(id) })}>` +
      rows.map(({ kind, key, hash }) => `<row${attributes({ kind, key, hash })}/>`).join('') +
      '</table>',
  );
  const notes = baseline.footnotes.map(
    (id, index) => `<footnote${attributes({ id, hash: noteHash(id), number: index + 1 })}/>`,
  );
  const group = (name: string, items: readonly string[]): string =>
    items.length === 0 ? `<${name}/>\n` : `<${name}>\n${items.join('\n')}\n</${name}>\n`;
  return (
    `${xmlDeclaration}<baseline xmlns="${baselineNamespace}">\n` +
    group('marks', marks) +
    group('figures', figures) +
    (cells.length === 0 ? '' : group('cells', cells)) +
    group('tables', tables) +
    group('footnotes', notes) +
    (baseline.paragraphs === undefined
      ? ''
      : group(
          'paragraphs',
          [...baseline.paragraphs].map(
            ([hash, branch]) => `<paragraph${attributes({ hash, branch: branch ?? undefined })}/>`,
          ),
        )) +
    '</baseline>\n'
  );
}

/** `customXml/itemProps1.xml`: without it Word throws the part away when it saves. */
export function baselineProperties(): string {
  return (
    `${xmlDeclaration}<ds:datastoreItem xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml" ds:itemID="${itemId}">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${baselineNamespace}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
