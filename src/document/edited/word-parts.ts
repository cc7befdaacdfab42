import type { XmlElement } from '../../package/xml-tree.ts';
import type { PackageEdits } from '../../package/package-edits.ts';

/** The parts that hold text of the document itself: body, notes, headers and footers, each as it came. */
export function textTrees(edits: PackageEdits): ReadonlyMap<string, XmlElement> {
  const parts = [edits.main, ...edits.related(edits.main, ['footnotes', 'endnotes', 'header', 'footer'])];
  return new Map(
    parts.flatMap((part): [string, XmlElement][] => {
      const tree = edits.tree(part);
      return tree === null ? [] : [[part, tree]];
    }),
  );
}

/** Comments, and what newer Words keep beside them. */
export const commentParts = [
  'comments',
  'commentsExtended',
  'commentsIds',
  'commentsExtensible',
  'people',
] as const;
