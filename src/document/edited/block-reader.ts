import type {
  DocumentBlock,
  DocumentCell,
  DocumentParagraph,
  DocumentRow,
  DocumentTable,
} from './document-text.ts';
import { ParagraphReader, type PartContext } from './paragraph-reader.ts';
import { childOf, elementsOf, valueOf, type XmlElement } from '../../package/xml-tree.ts';

/** All paragraphs in reading order, those in tables too. */
export function paragraphsOf(blocks: readonly DocumentBlock[]): readonly DocumentParagraph[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph'
      ? [block]
      : block.rows.flatMap((row) => row.cells.flatMap((cell) => paragraphsOf(cell.blocks))),
  );
}

/** Paragraphs and tables of one part in order. */
export class BlockReader {
  readonly #part: string;
  readonly #paragraphs: ParagraphReader;

  constructor(context: PartContext) {
    this.#part = context.part;
    this.#paragraphs = new ParagraphReader(context);
  }

  read(container: XmlElement | undefined, tag: string | null = null): readonly DocumentBlock[] {
    return container === undefined ? [] : elementsOf(container).flatMap((child) => this.#block(child, tag));
  }

  #block(element: XmlElement, tag: string | null): readonly DocumentBlock[] {
    switch (element.name) {
      case 'w:p':
      case 'a:p':
      case 'c:strCache':
      case 'c:numCache': {
        const { paragraph, boxes, copies } = this.#paragraphs.read(element, tag);
        return [
          paragraph,
          ...boxes.flatMap((box) => this.read(box)),
          ...copies.flatMap((box) => this.#copy(box)),
        ];
      }
      case 'w:tbl':
        return [this.#table(element, tag)];
      case 'w:sdt': {
        const content = childOf(element, 'w:sdtContent');
        const single = content !== undefined && elementsOf(content).filter(isBlock).length === 1;
        return this.read(content, single ? (tagOf(element) ?? null) : null);
      }
      case 'w:bookmarkStart':
      case 'w:bookmarkEnd':
        this.#paragraphs.between(element);
        return [];
      case 'mc:AlternateContent':
        return this.read(childOf(element, 'mc:Choice') ?? childOf(element, 'mc:Fallback'), tag);
      case 'w:del':
      case 'w:moveFrom':
      case 'w:sectPr':
        return [];
      default:
        // w:ins, w:customXml…: what they hold stands here.
        return this.read(element, tag);
    }
  }

  #copy(box: XmlElement): readonly DocumentBlock[] {
    this.#paragraphs.copying = true;
    const blocks = this.read(box);
    this.#paragraphs.copying = false;
    return blocks;
  }

  #table(element: XmlElement, tag: string | null): DocumentTable {
    return {
      kind: 'table',
      tag,
      rows: wrapped(element, 'w:tr').flatMap((row) => {
        const properties = childOf(row, 'w:trPr');
        return childOf(properties, 'w:del') === undefined ? [this.#row(row, properties)] : [];
      }),
      part: this.#part,
      element,
    };
  }

  #row(row: XmlElement, properties: XmlElement | undefined): DocumentRow {
    return {
      header: childOf(properties, 'w:tblHeader') !== undefined,
      cells: this.#cells(row, null),
    };
  }

  /** Word moves a bookmark out of a control around a whole cell: what stands between cells is read too. */
  #cells(element: XmlElement, tag: string | null): readonly DocumentCell[] {
    return elementsOf(element).flatMap((child): readonly DocumentCell[] => {
      if (child.name === 'w:tc') return [this.#cell(child, tag)];
      if (child.name === 'w:bookmarkStart' || child.name === 'w:bookmarkEnd') this.#paragraphs.between(child);
      if (!wrappers.has(child.name)) return [];
      return this.#cells(child, child.name === 'w:sdtContent' ? tag : (tagOf(child) ?? null));
    });
  }

  #cell(cell: XmlElement, tag: string | null): DocumentCell {
    const single = elementsOf(cell).filter(isBlock).length === 1;
    const blocks = this.read(cell, single ? tag : null);
    return {
      blocks,
      text: paragraphsOf(blocks)
        .map(({ text }) => text)
        .join('\n'),
      element: cell,
    };
  }
}

function tagOf(control: XmlElement): string | undefined {
  return valueOf(childOf(control, 'w:sdtPr'), 'w:tag');
}

function isBlock({ name }: XmlElement): boolean {
  return name === 'w:p' || name === 'w:tbl' || name === 'w:sdt';
}

const wrappers: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);

/** Rows of a table, also those inside content controls, customXml or insertions. */
function wrapped(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return wrappers.has(child.name) ? wrapped(child, name) : [];
  });
}
