import { baselineNamespace } from '../../baseline.ts';
import { draftSignEdits } from '../comments/draft-signs.ts';
import type { PackageEdits } from './package-edits.ts';
import { neutralNames, unmarkingEdits } from './without-marks.ts';
import { commentParts, textParts } from './word-parts.ts';

/**
 * The copy to be signed: the same document without content controls, bookmarks of ours, comments, "DỰ THẢO" and the
 * baseline. Its text is the document's own, letter for letter; whatever doesn't carry a trace keeps its bytes.
 */
export function finalCopy(edits: PackageEdits): Uint8Array {
  const parts = textParts(edits).flatMap((part) => {
    const tree = edits.tree(part);
    return tree === null ? [] : [{ part, tree }];
  });
  const headers = new Set(edits.related(edits.main, ['header']));
  const names = neutralNames(parts.map(({ tree }) => tree));
  for (const { part, tree } of parts)
    edits.edit(part, [...unmarkingEdits(tree, names), ...(headers.has(part) ? draftSignEdits(tree) : [])]);
  for (const part of edits.related(edits.main, commentParts)) edits.drop(edits.main, part);
  for (const part of edits.related(edits.main, ['customXml'])) {
    if (edits.source(part)?.includes(baselineNamespace) === true) edits.drop(edits.main, part);
  }
  return edits.bytes();
}
