import type { YearData } from '../../forms/books.ts';
import { sentOf } from '../../forms/sent.ts';
import { valueOf } from '../../model/cell.ts';
import { notForPublishing } from '../../model/markers.ts';
import { plainText } from '../../model/report-lines.ts';
import type { Report } from '../../model/report.ts';
import type { DraftKind } from '../../pipeline.ts';
import type { AnnexHead } from '../../workbook/annex-tables/plan-annex-table.ts';
import { letterHead } from '../letter-head.ts';

/** What stands around every Phụ biểu: of the report that they go with, or of whoever sends them by themselves. */
export function annexHead(data: YearData, report: Report, draft: DraftKind | null): AnnexHead {
  const caution = cautionOf(data, draft);
  const separate = valueOf(data.district.sheets.report?.annexTablesFor) === 'separate';
  const { parent, issuer, placeAndDate } = report.header;
  const own = { parent: linesOf([parent]), issuer: linesOf(issuer), caution };
  if (!separate) return { ...own, reference: referenceOf(report), closing: null };
  const date = plainText(placeAndDate);
  // The office in charge signs what it sends, where it is said who signs for it.
  if (valueOf(data.district.sheets.report?.returnCapacity) !== undefined) {
    const { capacity, signer, ...office } = letterHead(data.district);
    return {
      ...{ parent: office.parent, issuer: [office.issuer.join(' ')], caution },
      reference: null,
      closing: { placeAndDate: date, capacity, signer },
    };
  }
  const { capacity, signer } = report.closing;
  return {
    ...own,
    reference: null,
    closing: { placeAndDate: date, capacity: linesOf(capacity), signer: plainText(signer) },
  };
}

/** As the report's own annexes say it. */
function referenceOf({ annexes, header }: Report): string {
  const [reference] = annexes.map((annex) => plainText(annex.reference)).filter((text) => text !== '');
  return reference ?? `(Kèm theo Báo cáo ${plainText(header.number).replace('Số:', 'số')})`;
}

function linesOf(lines: Report['header']['issuer']): readonly string[] {
  return lines.map((line) => plainText(line)).filter((line) => line !== '');
}

/** null: it may go out as it is. */
function cautionOf(data: YearData, draft: DraftKind | null): string | null {
  const { sent, lacking } = sentOf(data);
  const lack = lacking.length === 0 ? '' : ` Số liệu của ${sent}, chưa có: ${lacking.join(', ')}.`;
  if (draft === null) return lack === '' ? null : lack.trim();
  return draft === 'partial' ? `SỐ LIỆU TẠM TÍNH, ${notForPublishing}.${lack}` : `DỰ THẢO.${lack}`;
}
