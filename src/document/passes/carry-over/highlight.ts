import { reviewMarker } from '../../../model/markers.ts';
import { inserting, replacing, type SourceEdit } from '../../../package/source-edits.ts';
import { childOf, elementsOf, type XmlElement } from '../../../package/xml-tree.ts';

const yellow = '<w:highlight w:val="yellow"/>';
/** What the schema puts behind `w:highlight` among a run's properties. */
const behind =
  /^w:(?:u|effect|bdr|shd|fitText|vertAlign|rtl|cs|em|lang|eastAsianLayout|specVanish|oMath|rPrChange)$/;

/** The edits that put a paragraph on a yellow ground, "[Lời văn mẫu, cần rà soát]" before its words. */
export function reviewEdits(paragraph: XmlElement): readonly SourceEdit[] {
  const first = elementsOf(paragraph).find((child) => child.name !== 'w:pPr' && !holdsNoteSign(child));
  const at = first?.start ?? paragraph.contentEnd;
  const marker = `<w:r><w:rPr>${yellow}</w:rPr><w:t xml:space="preserve">${reviewMarker}</w:t></w:r>`;
  return [inserting(at, marker), ...runsIn(paragraph).flatMap(highlighted)];
}

/** A footnote begins with its own number. */
function holdsNoteSign(element: XmlElement): boolean {
  return element.name === 'w:r' && childOf(element, 'w:footnoteRef') !== undefined;
}

/** The edits that put the runs between two offsets on a yellow ground. */
export function groundEdits(root: XmlElement, start: number, end: number): readonly SourceEdit[] {
  return runsIn(root)
    .filter((run) => run.end > start && run.start < end)
    .flatMap(highlighted);
}

function highlighted(run: XmlElement): readonly SourceEdit[] {
  const properties = childOf(run, 'w:rPr');
  if (properties === undefined || properties.contentEnd === properties.end) {
    const ground = `<w:rPr>${yellow}</w:rPr>`;
    if (run.contentEnd === run.end) return [];
    return [properties === undefined ? inserting(run.contentStart, ground) : replacing(properties, ground)];
  }
  const standing = childOf(properties, 'w:highlight');
  if (standing !== undefined) return [replacing(standing, yellow)];
  const next = elementsOf(properties).find(({ name }) => behind.test(name));
  return [inserting(next?.start ?? properties.contentEnd, yellow)];
}

/** Text boxes hold paragraphs of their own. */
function runsIn(element: XmlElement): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => {
    if (child.name === 'w:r') return [child];
    return child.name === 'w:txbxContent' ? [] : runsIn(child);
  });
}
