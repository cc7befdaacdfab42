import { rowHash } from '../../baseline.ts';
import type { DocumentTable, DocumentText } from '../../edited/document-text.ts';
import { tableTag } from '../../marks.ts';
import type { SourceEdit } from '../../../package/source-edits.ts';
import { childOf, elementsOf, valueOf, type XmlElement } from '../../../package/xml-tree.ts';

export interface RenewedTable {
  readonly id: string;
  /** Somebody had changed a row last year, or nothing says whether somebody had. */
  readonly edited: boolean;
  /** Of the main part: what makes way for the new table. */
  readonly edit: SourceEdit;
}

export interface PartText {
  readonly source: string;
  readonly root: XmlElement;
}

/**
 * This year's annex tables in the place of last year's, whole: documents and communes differ from year to year, row by row.
 * A table whose styles the old document lacks stays as it is. `standing`: figure ids that stand in a table.
 */
export function renewTables(
  old: PartText,
  document: DocumentText,
  fresh: PartText,
  styles: ReadonlySet<string>,
  standing: (table: DocumentTable) => readonly string[],
): readonly RenewedTable[] {
  let next = highestId(old.root) + 1;
  const tables = document.blocks.filter((block) => block.kind === 'table');
  return tableControls(fresh.root).flatMap(({ id, element }) => {
    const kinds = new Set(tagsIn(element).map(firstSegment));
    const table =
      tables.find(({ tag }) => tag === tableTag(id)) ??
      // An editor that drops tags leaves the bookmarks, which say whose numbers they are.
      tables.find((one) => {
        const figures = standing(one);
        return (
          one.tag === null && figures.length > 0 && figures.every((figure) => kinds.has(firstSegment(figure)))
        );
      });
    const xml = fresh.source.slice(element.start, element.end);
    if (table === undefined || !stylesOf(xml).every((style) => styles.has(style))) return [];
    const control = tableControls(old.root).find((one) => one.id === id)?.element;
    const { start, end } = control ?? table.source;
    const text = xml.replace(
      /(<w:bookmark(?:Start|End)\b[^>]*\bw:id=|<w:id w:val=)"(\d+)"/g,
      (_, head: string, number: string) => `${head}"${next + Number(number)}"`,
    );
    next += highestId(element) + 1;
    // The look of a control is of a later dialect, which the document must have declared.
    const declared = old.source.includes('xmlns:w15=');
    const readable = declared ? text : text.replace(/<w15:appearance\b[^>]*\/>/g, '');
    return [{ id, edited: wasEdited(id, table, document), edit: { start, end, text: readable } }];
  });
}

function wasEdited(id: string, table: DocumentTable, { baseline }: DocumentText): boolean {
  const written = baseline?.tables.find((one) => one.id === id);
  if (written === undefined) return true;
  const known = new Set(written.rows.map(({ hash }) => hash));
  return table.rows.some(({ cells }) => !known.has(rowHash(cells.map(({ text }) => text))));
}

function tableControls(root: XmlElement): readonly { readonly id: string; readonly element: XmlElement }[] {
  const start = tableTag('');
  return elementsOf(root).flatMap((child) => {
    const tag = child.name === 'w:sdt' ? valueOf(childOf(child, 'w:sdtPr'), 'w:tag') : undefined;
    if (tag?.startsWith(start) === true) return [{ id: tag.slice(start.length), element: child }];
    return child.name === 'w:p' ? [] : tableControls(child);
  });
}

function tagsIn(element: XmlElement): readonly string[] {
  return elementsOf(element).flatMap((child) => {
    const tag = child.name === 'w:sdt' ? valueOf(childOf(child, 'w:sdtPr'), 'w:tag') : undefined;
    return [...(tag === undefined ? [] : [tag]), ...tagsIn(child)];
  });
}

function firstSegment(figure: string): string {
  return figure.split('.')[0] ?? figure;
}

function stylesOf(xml: string): readonly string[] {
  return [...xml.matchAll(/<w:(?:p|r|tbl)Style w:val="([^"]*)"/g)].map(([, style]) => style ?? '');
}

/** The highest number that a bookmark or a content control goes by. */
function highestId(root: XmlElement): number {
  let highest = 0;
  const visit = (element: XmlElement): void => {
    const id =
      element.name === 'w:id'
        ? element.attributes['w:val']
        : element.name.startsWith('w:bookmark')
          ? element.attributes['w:id']
          : undefined;
    const number = Number(id ?? '');
    // Word's own ids of controls are negative or near 2³¹: only small ones are counted on.
    if (Number.isSafeInteger(number) && number < 1_000_000_000) highest = Math.max(highest, number);
    elementsOf(element).forEach(visit);
  };
  visit(root);
  return highest;
}
