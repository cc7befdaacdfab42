import type { DocumentBlock, DocumentParagraph, DocumentRow, DocumentTable } from './document-text.ts';
import { ParagraphReader } from './paragraph-reader.ts';
import { childOf, elementsOf, valueOf, type XmlElement } from './source-tree.ts';

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

  constructor(part: string, noteOf: ReadonlyMap<string, string>) {
    this.#part = part;
    this.#paragraphs = new ParagraphReader(part, noteOf);
  }

  read(container: XmlElement | undefined, tag: string | null = null): readonly DocumentBlock[] {
    return container === undefined ? [] : elementsOf(container).flatMap((child) => this.#block(child, tag));
  }

  #block(element: XmlElement, tag: string | null): readonly DocumentBlock[] {
    switch (element.name) {
      case 'w:p': {
        const { paragraph, boxes } = this.#paragraphs.read(element, tag);
        return [paragraph, ...boxes.flatMap((box) => this.read(box))];
      }
      case 'w:tbl':
        return [this.#table(element, tag)];
      case 'w:sdt': {
        const content = childOf(element, 'w:sdtContent');
        const own = valueOf(childOf(element, 'w:sdtPr'), 'w:tag') ?? null;
        const single = content !== undefined && elementsOf(content).filter(isBlock).length === 1;
        return this.read(content, single ? own : null);
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

  #table(element: XmlElement, tag: string | null): DocumentTable {
    return {
      kind: 'table',
      tag,
      rows: wrapped(element, 'w:tr').flatMap((row) => {
        const properties = childOf(row, 'w:trPr');
        return childOf(properties, 'w:del') === undefined ? [this.#row(row, properties)] : [];
      }),
      source: { part: this.#part, start: element.start, end: element.end },
    };
  }

  #row(row: XmlElement, properties: XmlElement | undefined): DocumentRow {
    return {
      header: childOf(properties, 'w:tblHeader') !== undefined,
      cells: wrapped(row, 'w:tc').map((cell) => {
        const blocks = this.read(cell);
        return {
          blocks,
          text: paragraphsOf(blocks)
            .map(({ text }) => text)
            .join('\n'),
        };
      }),
    };
  }
}

function isBlock({ name }: XmlElement): boolean {
  return name === 'w:p' || name === 'w:tbl' || name === 'w:sdt';
}

/** Rows of a table or cells of a row, also those inside content controls, customXml or insertions. */
function wrapped(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return ['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo'].includes(child.name)
      ? wrapped(child, name)
      : [];
  });
}
