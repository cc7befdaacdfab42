import type { XmlElement } from '../../package/xml-tree.ts';
import type { PackageEdits } from '../../package/package-edits.ts';
import { baselineNamespace } from '../baseline.ts';

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

/** The tool's account of a document. Other programs keep data of their own beside it: nothing of theirs is worth refusing it for. */
export function baselineParts(edits: PackageEdits): readonly string[] {
  const isOurs = (part: string): boolean => edits.source(part)?.includes(baselineNamespace) === true;
  return edits.related(edits.main, ['customXml']).filter(isOurs);
}

/** Comments, and what newer Words keep beside them. */
export const commentParts = [
  'comments',
  'commentsExtended',
  'commentsIds',
  'commentsExtensible',
  'people',
] as const;
