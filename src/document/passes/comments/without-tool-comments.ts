import type { PackageEdits } from '../../../package/package-edits.ts';
import { commentParts, textTrees } from '../../edited/word-parts.ts';
import { removing, replacing, type SourceEdit } from '../../../package/source-edits.ts';
import { childOf, elementsOf, outermostOf, textOf, type XmlElement } from '../../../package/xml-tree.ts';
import { missingMarker } from '../../../model/markers.ts';
import { toolAuthor } from '../../tool-author.ts';
import { anchorRemovals } from './anchors.ts';
import { draftSignEdits } from './draft-signs.ts';

/**
 * Takes out of a document what a draft carries: the tool's own comments, "DỰ THẢO" in the page headers, the yellow ground of
 * "[thiếu: …]" inside marks (the marker itself is a figure's text, which the next refresh replaces). Other people's comments
 * stay, also their answers to the tool's. Nothing is touched where there is nothing of the kind.
 */
export function withoutToolComments(edits: PackageEdits): void {
  dropOwnComments(edits);
  const headers = new Set(edits.related(edits.main, ['header']));
  for (const [part, tree] of textTrees(edits))
    edits.edit(part, headers.has(part) ? draftSignEdits(tree) : plainGround(tree));
}

function dropOwnComments(edits: PackageEdits): void {
  const [part] = edits.related(edits.main, ['comments']);
  const root = part === undefined ? null : edits.tree(part);
  if (part === undefined || root === null) return;
  const all = elementsOf(root).filter(({ name }) => name === 'w:comment');
  const own = all.filter(({ attributes }) => attributes['w:author'] === toolAuthor);
  if (own.length === 0) return;
  const ids = new Set(own.map(({ attributes }) => attributes['w:id'] ?? ''));
  const body = edits.tree(edits.main);
  if (body !== null) edits.edit(edits.main, anchorRemovals(body, ids));
  if (own.length === all.length) {
    // No comment is left: the lists beside them would name nothing.
    for (const kind of edits.related(edits.main, commentParts)) edits.drop(edits.main, kind);
    return;
  }
  edits.edit(part, own.map(removing));
  const paragraphs = new Set(own.flatMap(paragraphIds));
  for (const beside of edits.related(edits.main, ['commentsExtended', 'commentsIds'])) {
    const tree = edits.tree(beside);
    if (tree !== null) edits.edit(beside, besideRemovals(tree, paragraphs, edits.source(beside) ?? ''));
  }
}

function paragraphIds(comment: XmlElement): readonly string[] {
  return elementsOf(comment).flatMap(({ attributes }) => attributes['w14:paraId'] ?? []);
}

/** An answer to a comment that goes becomes a comment of its own. */
function besideRemovals(root: XmlElement, gone: ReadonlySet<string>, source: string): readonly SourceEdit[] {
  const valueIn = (element: XmlElement, local: string): string =>
    Object.entries(element.attributes).find(([name]) => name.endsWith(`:${local}`))?.[1] ?? '';
  return elementsOf(root).flatMap((element): SourceEdit[] => {
    if (gone.has(valueIn(element, 'paraId'))) return [removing(element)];
    if (!gone.has(valueIn(element, 'paraIdParent'))) return [];
    const tag = source.slice(element.start, element.contentStart);
    const alone = tag.replace(/\s[\w]+:paraIdParent\s*=\s*(?:"[^"]*"|'[^']*')/, '');
    return [replacing({ start: element.start, end: element.contentStart }, alone)];
  });
}

/** The edits that take the yellow ground from under "[thiếu: …]" inside content controls. */
function plainGround(root: XmlElement): readonly SourceEdit[] {
  const runs = outermostOf(root, 'w:sdt').flatMap((control) => outermostOf(control, 'w:r'));
  return runs.flatMap((run) => {
    const ground = childOf(childOf(run, 'w:rPr'), 'w:highlight');
    const isOurs = textOf(run).startsWith(missingMarker) && ground?.attributes['w:val'] === 'yellow';
    return isOurs ? [removing(ground)] : [];
  });
}
