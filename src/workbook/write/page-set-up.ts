import type { PageSetup } from 'exceljs';
import { narrowMargins } from './paper.ts';
import type { PlannedPage, PlannedSheet } from './plan.ts';

/** The set-up of a printed sheet: a landscape page of full width, but for what its plan says. */
export function pageOf(
  page: PlannedPage,
): Omit<Partial<PageSetup>, 'paperSize'> & { readonly paperSize: 8 | 9 } {
  return {
    paperSize: 9,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: true,
    margins: { ...narrowMargins, header: 0.3, footer: 0.3 },
    ...page,
  };
}

/** What stands above and below every page, as Excel codes it. */
export function headersOf({ page, pageHeader, pageFooter }: PlannedSheet): {
  readonly oddHeader?: string;
  readonly oddFooter: string;
} {
  const paper = page?.paperSize === 8 ? '&C&"Times New Roman,Italic"&11Khổ giấy A3' : '';
  // As large as the text, since it shrinks with the sheet.
  const footer = `&L&"Times New Roman,Italic"&11&A${paper}&R&"Times New Roman,Regular"&11Trang &P/&N`;
  return {
    oddFooter: pageFooter ?? footer,
    ...(pageHeader === undefined ? {} : { oddHeader: `&C&"Times New Roman,Bold"&9${pageHeader}` }),
  };
}
