import type { CalendarDate } from '../../../model/cell.ts';
import { Refusal } from '../../../package/faults.ts';
import { openPackage } from '../../../package/open.ts';
import { PackageEdits } from '../../../package/package-edits.ts';
import { inserting, type SourceEdit } from '../../../package/source-edits.ts';
import {
  childOf,
  elementsOf,
  outermostOf,
  valueOf,
  within,
  type XmlElement,
} from '../../../package/xml-tree.ts';
import { styles } from '../../render/styles.ts';
import { commentElement, commentsType, emptyComments } from './comments-part.ts';

/** What is to be said of a figure at its first place in the document; `figure: null`: of the whole, at the title. */
export interface DraftComment {
  readonly figure: string | null;
  /** A paragraph each. */
  readonly paragraphs: readonly string[];
}

/** What a comment hangs on in the source of the body. */
type Anchor = Pick<XmlElement, 'start' | 'end'>;

export interface Commented {
  readonly bytes: Uint8Array;
  /** Comments whose figure is printed nowhere in the document. */
  readonly left: readonly DraftComment[];
}

/**
 * The document with these Word comments. Word knows no comments inside footnotes: what is printed there is commented on at
 * the footnote's sign. Comments that stand already keep their places and ids.
 * Throws where `bytes` are no document: they are our own.
 */
export function withComments(
  bytes: Uint8Array,
  comments: readonly DraftComment[],
  date: CalendarDate,
): Commented {
  const opened = openPackage(bytes, 'docx');
  if (!opened.ok) throw new Error(`cannot comment on: ${opened.fault.code}`);
  const edits = new PackageEdits(opened.package);
  const body = edits.tree(edits.main);
  if (body === null) throw new Refusal({ code: 'MISSING_PART', detail: 'document' });
  const [notesPart] = edits.related(edits.main, ['footnotes']);
  const anchors = anchorsIn(body, notesPart === undefined ? null : edits.tree(notesPart));
  const title = titleOf(body);
  const placed: { readonly anchor: Anchor; readonly comment: DraftComment }[] = [];
  const left: DraftComment[] = [];
  for (const comment of comments) {
    const anchor = comment.figure === null ? title : anchors.get(comment.figure);
    if (anchor === undefined) left.push(comment);
    else if (
      !placed.some((other) => other.anchor.start === anchor.start && sameWords(other.comment, comment))
    )
      placed.push({ anchor, comment });
  }
  if (placed.length === 0) return { bytes, left };

  const [standing] = edits.related(edits.main, ['comments']);
  const part = standing ?? 'word/comments.xml';
  if (standing === undefined) edits.add(part, emptyComments(), commentsType);
  const root = edits.tree(part);
  if (root === null || root.contentEnd === root.end)
    throw new Refusal({ code: 'BAD_XML', detail: 'comments', part });
  const taken = elementsOf(root).map(({ attributes }) => Number(attributes['w:id'] ?? 0));
  const first = Math.max(-1, ...taken.filter(Number.isSafeInteger)) + 1;
  const ordered = placed.sort((a, b) => a.anchor.start - b.anchor.start || a.anchor.end - b.anchor.end);
  const added = ordered.map(({ comment }, index) => commentElement(first + index, comment.paragraphs, date));
  edits.edit(part, [inserting(root.contentEnd, added.join(''))]);
  edits.edit(
    edits.main,
    ordered.flatMap(({ anchor }, index) => anchorEdits(anchor, first + index)),
  );
  return { bytes: edits.bytes(), left };
}

/** Two numbers in one footnote share its sign: what holds for both is said once. */
function sameWords(a: DraftComment, b: DraftComment): boolean {
  return a.paragraphs.join('\n') === b.paragraphs.join('\n');
}

function anchorEdits({ start, end }: Anchor, id: number): readonly SourceEdit[] {
  return [
    inserting(start, `<w:commentRangeStart w:id="${id}"/>`),
    inserting(end, `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r>`),
  ];
}

/** Figure id → its first content control in the body, else the sign of the footnote that prints it. */
function anchorsIn(body: XmlElement, notes: XmlElement | null): ReadonlyMap<string, Anchor> {
  const anchors = new Map<string, Anchor>();
  const signs = new Map<string, Anchor>();
  // Text boxes, like footnotes, take no comments.
  const inText = outermostOf(body, 'w:p').flatMap((paragraph) => [
    ...within(paragraph, ({ name }) => name !== 'w:txbxContent'),
  ]);
  for (const element of inText) {
    const tag = tagOf(element);
    const id =
      element.name === 'w:r' ? childOf(element, 'w:footnoteReference')?.attributes['w:id'] : undefined;
    if (tag !== undefined && !anchors.has(tag)) anchors.set(tag, element);
    if (id !== undefined && !signs.has(id)) signs.set(id, element);
  }
  for (const note of notes === null ? [] : elementsOf(notes)) {
    const sign = signs.get(note.attributes['w:id'] ?? '');
    const tags = sign === undefined ? [] : [...within(note)].flatMap((element) => tagOf(element) ?? []);
    for (const tag of tags) if (sign !== undefined && !anchors.has(tag)) anchors.set(tag, sign);
  }
  return anchors;
}

function tagOf(element: XmlElement): string | undefined {
  return element.name === 'w:sdt' ? valueOf(childOf(element, 'w:sdtPr'), 'w:tag') : undefined;
}

/** The runs of the title; of the first paragraph that has any where there is no title. */
function titleOf(body: XmlElement): Anchor | undefined {
  const runsOf = (paragraph: XmlElement): readonly XmlElement[] =>
    elementsOf(paragraph).filter(({ name }) => name === 'w:r' || name === 'w:sdt');
  const written = outermostOf(body, 'w:p').filter((paragraph) => runsOf(paragraph).length > 0);
  const isTitle = (paragraph: XmlElement): boolean =>
    valueOf(childOf(paragraph, 'w:pPr'), 'w:pStyle') === styles.title.id;
  const title = written.find(isTitle) ?? written[0];
  const runs = title === undefined ? [] : runsOf(title);
  const [first, last] = [runs[0], runs.at(-1)];
  return first === undefined || last === undefined ? undefined : { start: first.start, end: last.end };
}
