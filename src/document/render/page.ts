import type { Annex } from '../../model/report.ts';
import type { Section } from './document-parts.ts';
import { field } from './elements.ts';
import { styleIds } from './styles.ts';
import { element, paragraph, run, type WordXml } from './word.ts';

/** The sheet, in twips: A4; lề trên, dưới 20 mm, trái 30 mm, phải 15 mm (the decree: 20–25, 30–35, 15–20). */
const sheet = { width: 11906, height: 16838 } as const;
const margin = { top: 1134, bottom: 1134, left: 1701, right: 851 } as const;
/** From the sheet's edge to the page number, which stands inside the top margin. */
const toPageNumber = 510;

/** What says on every page that a document is not the report. */
export interface PageSigns {
  /** A red "DỰ THẢO". */
  readonly draft?: boolean;
  /** Red words, on the first page in the text, on the others above it. */
  readonly banner?: string;
}

export type Orientation = Annex['orientation'];

/** Width between the side margins. */
export function textWidth(orientation: Orientation): number {
  return (orientation === 'portrait' ? sheet.width : sheet.height) - margin.left - margin.right;
}

/** A section of its own sheet, numbered from 1; its first page shows no number. */
function sectionProperties(orientation: Orientation): readonly WordXml[] {
  const [width, height] =
    orientation === 'portrait' ? [sheet.width, sheet.height] : [sheet.height, sheet.width];
  return [
    '<w:type w:val="nextPage"/>',
    element('w:pgSz', { 'w:w': width, 'w:h': height, 'w:orient': orientation }),
    element('w:pgMar', {
      ...{ 'w:top': margin.top, 'w:right': margin.right, 'w:bottom': margin.bottom, 'w:left': margin.left },
      ...{ 'w:header': toPageNumber, 'w:footer': toPageNumber, 'w:gutter': 0 },
    }),
    '<w:pgNumType w:start="1"/><w:titlePg/><w:docGrid w:linePitch="360"/>',
  ];
}

/** What stands on sheets of one orientation. */
export function section(
  orientation: Orientation,
  children: readonly WordXml[],
  signs: PageSigns = {},
): Section {
  return {
    children,
    properties: sectionProperties(orientation),
    headers: pageHeaders(orientation, signs),
  };
}

/** Word wants a paragraph after a table, and a section's end stands in one: as small as it gets, lest it start a page. */
export function tiny(): WordXml {
  return paragraph({ style: styleIds.end });
}

export function bannerLine(words: string): WordXml {
  return paragraph({ align: 'center' }, [run(words, { bold: true, color: 'FF0000', size: 22 })]);
}

/** Page headers: the number centred in the top margin, a red "DỰ THẢO" at the right on every page of a draft. */
function pageHeaders(orientation: Orientation, { draft = false, banner }: PageSigns): Section['headers'] {
  const width = textWidth(orientation);
  const tabs = [
    { type: 'center', position: Math.round(width / 2) },
    { type: 'right', position: width },
  ] as const;
  const style = styleIds.pageNumber;
  const tab = run('\t');
  const number = field('PAGE', '2');
  const sign = run('DỰ THẢO', { bold: true, color: 'FF0000' });
  return {
    default: [
      draft
        ? paragraph({ style, tabs, align: 'left' }, [tab, ...number, tab, sign])
        : paragraph({ style }, number),
      ...(banner === undefined ? [] : [bannerLine(banner)]),
    ],
    first: [draft ? paragraph({ style, align: 'right' }, [sign]) : paragraph({ style })],
  };
}
