import { catchRefusal, type Refused } from '../../package/faults.ts';
import { openPackage } from '../../package/open.ts';
import { baselineNamespace } from '../baseline.ts';
import { draftSignEdits } from '../comments/draft-signs.ts';
import { PackageEdits } from './package-edits.ts';
import { neutralNames, unmarkingEdits } from './without-marks.ts';
import { commentParts, textParts } from './word-parts.ts';

/**
 * The copy to be signed: the same document without content controls, bookmarks of ours, comments, "DỰ THẢO" and the
 * baseline. Its text is the document's own, letter for letter; whatever doesn't carry a trace keeps its bytes.
 */
export function finalCopy(bytes: Uint8Array): { readonly ok: true; readonly bytes: Uint8Array } | Refused {
  const opened = openPackage(bytes, 'docx');
  if (!opened.ok) return opened;
  return catchRefusal(() => {
    const edits = new PackageEdits(opened.package);
    const parts = textParts(edits);
    const trees = parts.map((part) => edits.tree(part)).filter((tree) => tree !== null);
    const names = neutralNames(trees);
    for (const part of parts) {
      const tree = edits.tree(part);
      if (tree !== null) edits.edit(part, unmarkingEdits(tree, names));
    }
    for (const part of edits.related(edits.main, ['header'])) {
      const tree = edits.tree(part);
      if (tree !== null) edits.edit(part, draftSignEdits(tree));
    }
    for (const part of edits.related(edits.main, commentParts)) edits.drop(edits.main, part);
    for (const part of edits.related(edits.main, ['customXml'])) {
      if (edits.source(part)?.includes(baselineNamespace) === true) edits.drop(edits.main, part);
    }
    return { bytes: edits.bytes() };
  });
}
