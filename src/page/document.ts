import type {
  DocumentBlock,
  DocumentMark,
  DocumentParagraph,
  DocumentText,
} from '../document/edited/document-text.ts';
import { paragraphsOf } from '../document/edited/block-reader.ts';
import { draftWords } from '../document/passes/comments/draft-signs.ts';
import { styles } from '../document/render/styles.ts';
import { childOf, elementsOf, outermostOf, valueOf, type XmlElement } from '../package/xml-tree.ts';
import type { PageBlock, PageDocument, PageInline, PageLook, PageMark, PageParagraph } from './model.ts';

/** What is said of a paragraph as a whole, by its text. */
export type Remarks = ReadonlyMap<string, string>;

const looks: Readonly<Record<string, PageLook>> = {
  [styles.section.id]: 'section',
  [styles.clause.id]: 'clause',
  [styles.point.id]: 'point',
  [styles.nation.id]: 'nation',
  [styles.motto.id]: 'motto',
  [styles.parent.id]: 'parent',
  [styles.issuer.id]: 'issuer',
  [styles.number.id]: 'number',
  [styles.placeAndDate.id]: 'date',
  [styles.type.id]: 'type',
  [styles.title.id]: 'title',
  [styles.rule.id]: 'rule',
  [styles.addressee.id]: 'addressee',
  [styles.basis.id]: 'basis',
  [styles.note.id]: 'note',
  [styles.capacity.id]: 'capacity',
  [styles.signer.id]: 'signer',
  [styles.recipientsTitle.id]: 'recipients',
  [styles.recipient.id]: 'recipient',
  [styles.annex.id]: 'annex',
  [styles.annexTitle.id]: 'annex-title',
  [styles.annexReference.id]: 'annex-reference',
  [styles.tableHeader.id]: 'table-head',
  [styles.tableText.id]: 'table-text',
  [styles.footnoteText.id]: 'footnote',
};

/** A document as it stands: its words from the model that verify reads, its look from what Word keeps of the styles. */
export function documentOnPage(
  document: DocumentText,
  marks: readonly (PageMark & { readonly mark: DocumentMark })[],
  remarks: Remarks,
): PageDocument {
  const footnotes = [...document.footnotes.values()]
    .flatMap(({ id, number, paragraphs }) => (number === null ? [] : [{ id, number, paragraphs }]))
    .sort((a, b) => a.number - b.number);
  const beside = besideText(document);
  const read = [
    ...paragraphsOf(document.blocks),
    ...footnotes.flatMap(({ paragraphs }) => paragraphs),
    ...beside.map(({ paragraph: one }) => one),
  ];
  const inText = new Set(read.flatMap((one) => one.marks));
  // What stands in her comments is nobody's to read here.
  const shown = marks.filter(({ mark }) => inText.has(mark));
  const numbers = new Map(shown.map(({ mark }, index) => [mark, index]));
  const noteNumbers = new Map(footnotes.map(({ id, number }) => [id, number]));
  const paragraph = (one: DocumentParagraph): PageParagraph => {
    const look = looks[one.style ?? ''] ?? 'body';
    const align = alignOf(one.element);
    const remark = remarks.get(one.text.trim());
    return {
      kind: 'paragraph',
      look,
      ...(align === null ? {} : { align }),
      ...(remark === undefined ? {} : { remark }),
      inlines: [
        ...inlinesOf(one, numbers, noteNumbers),
        ...(holdsPicture(one.element) ? [{ text: '[hình: xem tệp Word]', italic: true } as const] : []),
      ],
    };
  };
  const block = (one: DocumentBlock): PageBlock => {
    if (one.kind === 'paragraph') return paragraph(one);
    return {
      kind: 'table',
      lines: hasLines(one.element),
      rows: one.rows.map(({ header, cells }) => ({
        header,
        cells: cells.map(({ blocks, element }) => {
          const span = Number(valueOf(childOf(element, 'w:tcPr'), 'w:gridSpan') ?? 1);
          return { blocks: blocks.map(block), ...(span > 1 ? { span } : {}) };
        }),
      })),
    };
  };
  return {
    blocks: [
      ...document.blocks.map(block),
      ...beside.flatMap(({ name, paragraph: one }): readonly PageBlock[] => [
        { kind: 'paragraph', look: 'note', inlines: [{ text: `(${name})` }] },
        paragraph(one),
      ]),
    ],
    notes: footnotes.map(({ number, paragraphs }) => ({ number, paragraphs: paragraphs.map(paragraph) })),
    marks: shown.map(({ mark: _, ...rest }) => rest),
  };
}

/** Words in headers, footers and endnotes, each once; page numbers and the sign of a draft are no words of hers. */
function besideText({
  stories,
}: DocumentText): readonly { readonly name: string; readonly paragraph: DocumentParagraph }[] {
  const known = new Set<string>();
  return stories.flatMap(({ name, kind, blocks }) =>
    kind !== 'beside'
      ? []
      : paragraphsOf(blocks).flatMap((paragraph) => {
          const words = paragraph.text.trim();
          if (!/\p{L}/u.test(words) || words.endsWith(draftWords) || known.has(words)) return [];
          known.add(words);
          return [{ name, paragraph }];
        }),
  );
}

/** The paragraph cut where a number, a footnote's sign or another type of letters begins or ends. */
function inlinesOf(
  { text, pieces, marks, notes }: DocumentParagraph,
  numbers: ReadonlyMap<DocumentMark, number>,
  noteNumbers: ReadonlyMap<string, number>,
): readonly PageInline[] {
  const known = marks.filter((mark) => numbers.has(mark) && mark.end > mark.start);
  const cuts = new Set([0, text.length]);
  for (const { at, text: own } of pieces) cuts.add(at).add(at + own.length);
  for (const { start, end } of known) cuts.add(start).add(end);
  for (const { at } of notes) cuts.add(at);
  const inlines: PageInline[] = [];
  const sorted = [...cuts].sort((a, b) => a - b);
  for (const [index, from] of sorted.entries()) {
    for (const { at, id } of notes) {
      const note = at === from && id !== null ? noteNumbers.get(id) : undefined;
      if (note !== undefined) inlines.push({ text: String(note), note });
    }
    const to = sorted[index + 1];
    if (to === undefined) break;
    const piece = pieces.findLast(({ at }) => at <= from);
    const mark = known.find(({ start, end }) => start <= from && to <= end);
    const number = mark === undefined ? undefined : numbers.get(mark);
    const next: PageInline = {
      text: text.slice(from, to),
      ...(isOn(piece?.run, 'w:b') ? { bold: true } : {}),
      ...(isOn(piece?.run, 'w:i') ? { italic: true } : {}),
      ...(number === undefined ? {} : { mark: number }),
    };
    const last = inlines.at(-1);
    if (last !== undefined && sameLook(last, next))
      inlines[inlines.length - 1] = { ...last, text: last.text + next.text };
    else inlines.push(next);
  }
  return inlines;
}

function sameLook(a: PageInline, b: PageInline): boolean {
  return a.note === undefined && a.mark === b.mark && a.bold === b.bold && a.italic === b.italic;
}

function isOn(run: XmlElement | null | undefined, name: string): boolean {
  const property = childOf(childOf(run ?? undefined, 'w:rPr'), name);
  return property !== undefined && !['0', 'false', 'off'].includes(property.attributes['w:val'] ?? '1');
}

/** A page of words shows no pictures, and says so. */
function holdsPicture(paragraph: XmlElement): boolean {
  return ['pic:pic', 'v:imagedata', 'c:chart'].some((name) => outermostOf(paragraph, name).length > 0);
}

function alignOf(paragraph: XmlElement): 'left' | 'center' | 'right' | null {
  const align = valueOf(childOf(paragraph, 'w:pPr'), 'w:jc');
  return align === 'left' || align === 'center' || align === 'right' ? align : null;
}

function hasLines(table: XmlElement): boolean {
  const borders = childOf(childOf(table, 'w:tblPr'), 'w:tblBorders');
  return (
    borders === undefined ||
    elementsOf(borders).some(
      ({ attributes }) => attributes['w:val'] !== 'none' && attributes['w:val'] !== 'nil',
    )
  );
}
