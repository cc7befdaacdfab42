import {
  type FileChild,
  Header,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
  PageOrientation,
  Paragraph,
  SectionType,
  TabStopType,
  TextRun,
} from 'docx';
import { field, inline } from './elements.ts';
import { margin, type Orientation, sheet, textWidth } from './measures.ts';
import { styles } from './styles.ts';

/** From the sheet's edge to the page number, which stands inside the top margin. */
const toPageNumber = 510;

/** What says on every page that a document is not the report. */
export interface PageSigns {
  /** A red "DỰ THẢO". */
  readonly draft?: boolean;
  /** Red words, on the first page in the text, on the others above it. */
  readonly banner?: string;
}

/** What stands on sheets of one orientation, numbered from 1; the first page shows no number. */
export function section(
  orientation: Orientation,
  children: readonly FileChild[],
  signs: PageSigns = {},
): ISectionOptions {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        // docx turns the sheet itself: both orientations take the portrait sizes.
        size: {
          ...sheet,
          orientation: orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: { ...margin, header: toPageNumber, footer: toPageNumber, gutter: 0 },
        pageNumbers: { start: 1 },
      },
    },
    headers: pageHeaders(orientation, signs),
    children: [...children],
  };
}

/** Word wants a paragraph after a table, and a section's end stands in one: as small as it gets, lest it start a page. */
export function tiny(): Paragraph {
  return new Paragraph({ style: styles.end.id });
}

export function bannerLine(words: string): Paragraph {
  return new Paragraph({ alignment: 'center', children: [red({ text: words, size: 22 })] });
}

function red(run: IRunOptions): TextRun {
  return new TextRun({ bold: true, color: 'FF0000', ...run });
}

/** Page headers: the number centred in the top margin, a red "DỰ THẢO" at the right on every page of a draft. */
function pageHeaders(
  orientation: Orientation,
  { draft = false, banner }: PageSigns,
): { readonly default: Header; readonly first: Header } {
  const width = textWidth(orientation);
  const tabStops = [
    { type: TabStopType.CENTER, position: Math.round(width / 2) },
    { type: TabStopType.RIGHT, position: width },
  ];
  const tab = (): TextRun => new TextRun({ text: '\t' });
  const sign = (): TextRun => red({ text: 'DỰ THẢO' });
  const number = field('PAGE', '2').map(inline);
  const line = (look: Omit<IParagraphOptions, 'style'> = {}): Paragraph =>
    new Paragraph({ style: styles.pageNumber.id, ...look });
  const numbered = draft
    ? line({ alignment: 'left', tabStops, children: [tab(), ...number, tab(), sign()] })
    : line({ children: number });
  const first = draft ? line({ alignment: 'right', children: [sign()] }) : line();
  return {
    default: new Header({ children: [numbered, ...(banner === undefined ? [] : [bannerLine(banner)])] }),
    first: new Header({ children: [first] }),
  };
}
