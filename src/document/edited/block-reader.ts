import type {
  DocumentBlock,
  DocumentCell,
  DocumentParagraph,
  DocumentRow,
  DocumentTable,
} from './document-text.ts';
import { ParagraphReader, type PartContext } from './paragraph-reader.ts';
import { childOf, elementsOf, valueOf, within, type XmlElement } from '../../package/xml-tree.ts';

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
      case 'w:sdt':
        return this.#inControl(childOf(element, 'w:sdtContent'), tagOf(element));
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

  /** Only of a single block a control's tag says what it is. */
  #inControl(content: XmlElement | undefined, tag: string | null): readonly DocumentBlock[] {
    const single = content !== undefined && elementsOf(content).filter(isBlock).length === 1;
    return this.read(content, single ? tag : null);
  }

  #table(element: XmlElement, tag: string | null): DocumentTable {
    const rows = within(element, (inside) => wrappers.has(inside.name));
    return {
      kind: 'table',
      tag,
      rows: [...rows].flatMap((row): readonly DocumentRow[] => {
        const properties = childOf(row, 'w:trPr');
        if (row.name !== 'w:tr' || childOf(properties, 'w:del') !== undefined) return [];
        const header = childOf(properties, 'w:tblHeader') !== undefined;
        return [{ header, cells: this.#cells(row, null) }];
      }),
      part: this.#part,
      element,
    };
  }

  /** Word moves a bookmark out of a control around a whole cell: what stands between cells is read too. */
  #cells(element: XmlElement, tag: string | null): readonly DocumentCell[] {
    return elementsOf(element).flatMap((child): readonly DocumentCell[] => {
      if (child.name === 'w:bookmarkStart' || child.name === 'w:bookmarkEnd') this.#paragraphs.between(child);
      if (child.name === 'w:sdtContent') return this.#cells(child, tag);
      if (wrappers.has(child.name)) return this.#cells(child, tagOf(child));
      if (child.name !== 'w:tc') return [];
      const blocks = this.#inControl(child, tag);
      const text = paragraphsOf(blocks).map((paragraph) => paragraph.text);
      return [{ blocks, text: text.join('\n'), element: child }];
    });
  }
}

function tagOf(control: XmlElement): string | null {
  return valueOf(childOf(control, 'w:sdtPr'), 'w:tag') ?? null;
}

function isBlock({ name }: XmlElement): boolean {
  return name === 'w:p' || name === 'w:tbl' || name === 'w:sdt';
}

/** Rows and cells stand in these, too. */
const wrappers: ReadonlySet<string> = new Set(['w:sdt', 'w:sdtContent', 'w:customXml', 'w:ins', 'w:moveTo']);
