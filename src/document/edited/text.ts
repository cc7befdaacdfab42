import { catchRefusal, Refusal, type Refused } from '../../package/faults.ts';
import { groupBy } from '../../model/group-by.ts';
import { openPackage } from '../../package/open.ts';
import { type FoundBaseline, readBaseline } from './baseline-reader.ts';
import { BlockReader, paragraphsOf } from './block-reader.ts';
import { BookmarkEnds } from './bookmark-ends.ts';
import { toolAuthor } from '../tool-author.ts';
import type { DocumentBlock, DocumentFootnote, DocumentText, Story } from './document-text.ts';
import { PackageEdits } from '../../package/package-edits.ts';
import { baselineParts, textTrees } from './word-parts.ts';
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
  const found = baseline(edits);
  const noteOf = footnotesByBookmark(root);
  const beside = storyKinds.flatMap((one) =>
    edits.related(main, [one.relationship]).map((part) => ({ ...one, part })),
  );
  const parts = [main, ...(notes === undefined ? [] : [notes]), ...beside.map(({ part }) => part)];
  const ends = new Map(parts.map((part) => [part, new BookmarkEnds(treeOf(edits, part))]));
  const known = knownFigures(
    found,
    [...ends.values()].flatMap(({ names }) => names),
    printed,
  );
  const reader = (part: string): BlockReader =>
    new BlockReader({ part, noteOf, known, ends: ends.get(part) ?? new BookmarkEnds(root) });
  const blocks = reader(main).read(childOf(root, 'w:body'));
  return {
    blocks,
    footnotes: notes === undefined ? new Map() : footnotes(treeOf(edits, notes), blocks, reader(notes)),
    stories: beside.flatMap(({ kind, name, notes, part }): readonly Story[] => {
      const tree = treeOf(edits, part);
      const its = reader(part);
      const roots = notes ? elementsOf(tree).filter(isHers) : [tree];
      return roots.map((root) => ({ name, kind, blocks: its.read(root) }));
    }),
    baseline: found,
  };
}

/** What stands beside the text, as a person calls it; `notes`: the part holds several. */
const storyKinds = [
  { relationship: 'header', kind: 'beside', notes: false, name: 'đầu trang' },
  { relationship: 'footer', kind: 'beside', notes: false, name: 'chân trang' },
  { relationship: 'endnotes', kind: 'beside', notes: true, name: 'chú thích cuối văn bản' },
  { relationship: 'comments', kind: 'comment', notes: true, name: 'ghi chú bên lề (Comment)' },
  { relationship: 'diagramData', kind: 'drawing', notes: false, name: 'sơ đồ (SmartArt)' },
  { relationship: 'chart', kind: 'drawing', notes: false, name: 'biểu đồ' },
] as const;

/** Separators have a type; the tool's own comments are none of her words. */
function isHers({ attributes }: XmlElement): boolean {
  return (attributes['w:type'] ?? 'normal') === 'normal' && attributes['w:author'] !== toolAuthor;
}

/**
 * A tag is a figure's where the report, the baseline or a bookmark knows it; where the baseline is gone, also by its control's look,
 * since the report may not print the figure any more.
 */
function knownFigures(
  found: FoundBaseline | null,
  bookmarks: readonly string[],
  printed: ReadonlySet<string> | undefined,
): KnownFigures {
  const written = groupBy(found?.marks ?? [], ({ figure }) => figureHash(figure));
  const ids = new Set([...(found?.marks ?? []).map(({ figure }) => figure), ...(printed ?? [])]);
  const hashes = new Set(bookmarks.flatMap((name) => parseMark(name)?.figure ?? []));
  const anything = found === null && printed === undefined;
  const once = new Set<string>();
  const twice = new Set(bookmarks.filter((name) => once.size === once.add(name).size));
  return {
    isFigure: ({ tag, named }) =>
      figureTag.test(tag) &&
      (anything || ids.has(tag) || hashes.has(figureHash(tag)) || (found === null && named)),
    writtenOf: (hash) => (written.get(hash) ?? []).flatMap(({ text, before = [] }) => [text, ...before]),
    isTwice: (name) => twice.has(name),
  };
}

function treeOf(edits: PackageEdits, part: string): XmlElement {
  const tree = edits.tree(part);
  if (tree === null) throw new Refusal({ code: 'MISSING_PART', detail: part });
  return tree;
}

function baseline(edits: PackageEdits): FoundBaseline | null {
  for (const part of baselineParts(edits)) {
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
    if (note.name !== 'w:footnote' || id === undefined || !isHers(note)) continue;
    found.set(id, { id, number: numbers.get(id) ?? null, paragraphs: paragraphsOf(reader.read(note)) });
  }
  return found;
}
