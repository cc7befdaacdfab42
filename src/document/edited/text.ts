import { catchRefusal, Refusal, type Refused } from '../../package/faults.ts';
import { openPackage } from '../../package/open.ts';
import { baselineNamespace } from '../baseline.ts';
import { type FoundBaseline, readBaseline } from './baseline-reader.ts';
import { BlockReader, paragraphsOf } from './block-reader.ts';
import { BookmarkEnds } from './bookmark-ends.ts';
import type { DocumentBlock, DocumentFootnote, DocumentText } from './document-text.ts';
import { PackageEdits } from './package-edits.ts';
import { textTrees } from './word-parts.ts';
import { footnotesByBookmark } from './footnote-signs.ts';
import { figureHash, parseMark } from '../marks.ts';
import type { KnownFigures } from './pair-marks.ts';
import { childOf, elementsOf, type XmlElement } from '../../package/xml-tree.ts';

/** Can be a figure's id. */
const figureTag = /^(?!bang\.)[a-z0-9-]+(?:\.[a-z0-9-]+)*$/;

/** A document read once: its text, the trees of the parts that hold it, and the package that takes the edits. */
export interface OpenedDocument {
  readonly edits: PackageEdits;
  readonly document: DocumentText;
  readonly trees: ReadonlyMap<string, XmlElement>;
}

/**
 * Opens any .docx, ours or edited by Word, LibreOffice or another program, and reads its text with the marks it still carries;
 * `printed`: ids of the figures that the report prints. `prepare` plans edits of its own. A file that isn't one comes back as the fault that says so.
 */
export function openDocument(
  bytes: Uint8Array,
  printed?: ReadonlySet<string>,
  prepare: (edits: PackageEdits) => void = () => {},
): ({ readonly ok: true } & OpenedDocument) | Refused {
  const opened = openPackage(bytes, 'docx');
  if (!opened.ok) return opened;
  return catchRefusal(() => {
    const edits = new PackageEdits(opened.package);
    prepare(edits);
    return { edits, document: readText(edits, printed), trees: textTrees(edits) };
  });
}

function readText(edits: PackageEdits, printed?: ReadonlySet<string>): DocumentText {
  const { main } = edits;
  const root = treeOf(edits, main);
  if (root.name !== 'w:document') throw new Refusal({ code: 'NOT_DOCX', detail: root.name.slice(0, 60) });
  const [notes] = edits.required(main, 'footnotes');
  const notesRoot = notes === undefined ? null : treeOf(edits, notes);
  const found = baseline(edits);
  const [ends, noteEnds] = [root, notesRoot].map((one) => (one === null ? null : new BookmarkEnds(one)));
  const known = knownFigures(found, [...(ends?.names ?? []), ...(noteEnds?.names ?? [])], printed);
  const noteOf = footnotesByBookmark(root);
  const reader = (part: string, its: BookmarkEnds | null | undefined): BlockReader =>
    new BlockReader({ part, noteOf, known, ends: its ?? new BookmarkEnds(root) });
  const blocks = reader(main, ends).read(childOf(root, 'w:body'));
  return {
    blocks,
    footnotes:
      notes === undefined || notesRoot === null
        ? new Map()
        : footnotes(notesRoot, blocks, reader(notes, noteEnds)),
    baseline: found,
  };
}

/** A tag is a figure's where the report, the baseline or a bookmark knows it; where nothing is known, by its look. */
function knownFigures(
  found: FoundBaseline | null,
  bookmarks: readonly string[],
  printed: ReadonlySet<string> | undefined,
): KnownFigures {
  const texts = new Map<string, string[]>();
  for (const { figure, text, before = [] } of found?.marks ?? []) {
    const hash = figureHash(figure);
    texts.set(hash, [...(texts.get(hash) ?? []), text, ...before]);
  }
  const ids = new Set([...(found?.marks.map(({ figure }) => figure) ?? []), ...(printed ?? [])]);
  const hashes = new Set(bookmarks.flatMap((name) => parseMark(name)?.figure ?? []));
  const anything = found === null && printed === undefined;
  return {
    isFigure: (tag) => figureTag.test(tag) && (anything || ids.has(tag) || hashes.has(figureHash(tag))),
    writtenOf: (hash) => texts.get(hash) ?? [],
  };
}

function treeOf(edits: PackageEdits, part: string): XmlElement {
  const tree = edits.tree(part);
  if (tree === null) throw new Refusal({ code: 'MISSING_PART', detail: part });
  return tree;
}

function baseline(edits: PackageEdits): FoundBaseline | null {
  for (const part of edits.related(edits.main, ['customXml'])) {
    // Other programs keep data of their own here: nothing of theirs is worth refusing the document for.
    if (edits.source(part)?.includes(baselineNamespace) !== true) continue;
    const found = readBaseline(treeOf(edits, part));
    if (found !== null) return found;
  }
  return null;
}

function footnotes(
  root: XmlElement,
  blocks: readonly DocumentBlock[],
  reader: BlockReader,
): ReadonlyMap<string, DocumentFootnote> {
  const order = paragraphsOf(blocks).flatMap(({ notes }) =>
    notes.flatMap((note) => (note.again || note.id === null ? [] : [note.id])),
  );
  const numbers = new Map([...new Set(order)].map((id, index) => [id, index + 1]));
  const found = new Map<string, DocumentFootnote>();
  for (const note of elementsOf(root)) {
    const id = note.attributes['w:id'];
    // Separators have a type.
    if (
      note.name !== 'w:footnote' ||
      id === undefined ||
      (note.attributes['w:type'] ?? 'normal') !== 'normal'
    )
      continue;
    found.set(id, { id, number: numbers.get(id) ?? null, paragraphs: paragraphsOf(reader.read(note)) });
  }
  return found;
}
