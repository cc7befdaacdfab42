import { contentTypesPart } from '../../../package/content-types.ts';
import { anchorRemovals } from '../comments/anchors.ts';
import { draftSignEdits } from '../comments/draft-signs.ts';
import type { OpenedDocument } from '../../edited/text.ts';
import { neutralNames, unmarkingEdits } from './without-marks.ts';
import { baselineParts, commentParts } from '../../edited/word-parts.ts';

const template = '.template.main+xml';

/**
 * The copy to be signed: the same document without content controls, bookmarks of ours, comments, "DỰ THẢO" and the
 * baseline. Its text is the document's own, letter for letter; whatever doesn't carry a trace keeps its bytes.
 */
export function finalCopy({ edits, trees }: Pick<OpenedDocument, 'edits' | 'trees'>): Uint8Array {
  const headers = new Set(edits.related(edits.main, ['header']));
  const names = neutralNames([...trees.values()]);
  for (const [part, tree] of trees)
    edits.edit(part, [
      ...unmarkingEdits(tree, names),
      ...anchorRemovals(tree),
      ...(headers.has(part) ? draftSignEdits(tree) : []),
    ]);
  for (const part of [...edits.related(edits.main, commentParts), ...baselineParts(edits)])
    edits.drop(edits.main, part);
  // Saved as a template, it would open as a new document each time.
  const at = edits.source(contentTypesPart)?.indexOf(template) ?? -1;
  if (at >= 0)
    edits.edit(contentTypesPart, [{ start: at, end: at + template.length, text: '.document.main+xml' }]);
  return edits.bytes();
}
