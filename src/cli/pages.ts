import path from 'node:path';
import { paragraphsOf } from '../document/edited/block-reader.ts';
import type { DocumentText } from '../document/edited/document-text.ts';
import { isDraft } from '../document/passes/comments/draft-signs.ts';
import { makeFigures } from '../figures/index.ts';
import { communeWordOf } from '../forms/district/units.ts';
import type { FigureSet } from '../model/figure.ts';
import { type Issue, openErrors } from '../model/issue.ts';
import { notForPublishing } from '../model/markers.ts';
import { present } from '../model/present.ts';
import { pageHtml } from '../page/html.ts';
import { type ExaminedDocument, makePage } from '../page/make-page.ts';
import type { InsidePage } from '../page/model.ts';
import { publishedPage } from '../page/published.ts';
import type { FilledYear } from '../pipeline.ts';
import { valueText } from '../template/value-words.ts';
import type { KeptFile } from '../workspace/closing.ts';
import { yearsIn } from '../workspace/find.ts';
import { readYear } from './read-year.ts';

export function pageName(year: number): string {
  return `Tra-cuu-${year}.html`;
}

export function publishedPageName(year: number): string {
  return `Tra-cuu-${year}-phat-hanh.html`;
}

export interface PageCall {
  readonly root: string;
  readonly year: number;
  readonly filled: FilledYear;
  readonly issues: readonly Issue[];
  /** null: there is no report yet. */
  readonly shown: (ExaminedDocument & { readonly name: string }) | null;
}

/** The page that stays inside. */
export function insidePage(call: PageCall, model = modelOf(call)): Uint8Array {
  const { year, shown } = call;
  const title = `Tra cứu báo cáo năm ${year}${shown === null ? '' : ` (${path.basename(shown.name)})`}`;
  return Buffer.from(pageHtml('inside', model, title), 'utf8');
}

/** Both kinds of a document that is closed, by their names. */
export function closedPages(call: PageCall): readonly KeptFile[] {
  const { year, filled } = call;
  const model = modelOf(call);
  const open = publishedPage(model, filled.figures);
  const published = Buffer.from(pageHtml('outside', open, `Tra cứu báo cáo năm ${year}`), 'utf8');
  return [
    { name: pageName(year), bytes: insidePage(call, model) },
    { name: publishedPageName(year), bytes: published },
  ];
}

function modelOf({ root, year, filled, issues, shown }: PageCall): InsidePage {
  const { data, figures } = filled;
  const place = figures.byId.get('bao-cao.dia-ban');
  const partial = shown === null ? undefined : partialSign(shown.opened.document);
  const draft = shown !== null && isDraft(shown.opened.edits);
  const sent = data.communes.filter(({ book }) => book !== null).length;
  const open = openErrors(issues).length;
  return makePage({
    ...{ data, figures, issues, document: shown },
    before: yearsIn(root).includes(year - 1) ? figuresBefore(root, year - 1) : null,
    place: place === undefined ? '' : valueText(place),
    notices: present([
      shown === null && `Chưa có báo cáo năm ${year}: trang này chỉ có số liệu.`,
      draft && `DỰ THẢO: ${shown.name}.`,
      partial,
      sent < data.communes.length &&
        `Mới có số liệu của ${sent}/${data.communes.length} ${communeWordOf(data.district.sheets)}.`,
      open > 0 && `Số liệu còn ${open} lỗi chưa xử lý.`,
    ]),
    caution: partial ?? (draft ? 'DỰ THẢO' : null),
  });
}

/** What a document of partial sums says of itself at its beginning. */
function partialSign({ blocks }: DocumentText): string | undefined {
  return paragraphsOf(blocks)
    .find(({ text }) => text.trim().endsWith(notForPublishing))
    ?.text.trim();
}

/** Of the year before, where its workbooks can be read. */
function figuresBefore(root: string, year: number): FigureSet | null {
  const { data } = readYear(root, year);
  return data === null ? null : makeFigures(data);
}
