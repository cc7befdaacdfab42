import { removing, type SourceEdit } from '../../../package/source-edits.ts';
import { childOf, elementsOf, outermostOf, type XmlElement } from '../../../package/xml-tree.ts';
import { ownText } from '../../edited/characters.ts';
import type { PackageEdits } from '../../../package/package-edits.ts';

/** What a draft's page headers say. */
export const draftWords = 'DỰ THẢO';

/** Whether the page headers of a document say that it is a draft. */
export function isDraft(edits: PackageEdits): boolean {
  return edits.related(edits.main, ['header']).some((part) => {
    const header = edits.tree(part);
    return header !== null && draftSignEdits(header).length > 0;
  });
}

/** The edits that take "DỰ THẢO" out of a page header, with the tabs and the alignment that placed it there. */
export function draftSignEdits(header: XmlElement): readonly SourceEdit[] {
  return outermostOf(header, 'w:p').flatMap((paragraph) => {
    const runs = elementsOf(paragraph).filter(({ name }) => name === 'w:r');
    const signs = runs.filter((run) => visibleText(run).trim() === draftWords);
    if (signs.length === 0) return [];
    const tabs = runs.filter((run) => elementsOf(run).some(isTab) && visibleText(run).trim() === '');
    const properties = childOf(paragraph, 'w:pPr');
    const placing = ['w:tabs', 'w:jc'].flatMap((name) => childOf(properties, name) ?? []);
    return [...signs, ...tabs, ...placing].map(removing);
  });
}

function isTab(element: XmlElement): boolean {
  return ownText(element) === '\t';
}

function visibleText(run: XmlElement): string {
  return elementsOf(run)
    .map((element) => ownText(element) ?? '')
    .join('');
}
