import { issuerLines } from '../document/render/letter/issuer-lines.ts';
import type { DistrictBook } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';
import { upper } from '../vietnamese/text.ts';

/** What nobody has said yet, for a hand. */
export const blank = '…';

/** The office in charge, which writes to the communes; undefined where nobody has said it. */
export function officeOf({ sheets: { report } }: DistrictBook): string | undefined {
  return valueOf(report?.returnOffice) ?? valueOf(report?.draftingOffice);
}

/** What every letter of the district's office has alike: who writes, from where, who signs, who gets a copy. */
export function letterHead(district: DistrictBook) {
  const { report } = district.sheets;
  const office = officeOf(district);
  const area = valueOf(report?.areaName);
  const named = (valueOf(report?.returnRecipients) ?? 'Như trên')
    .split(';')
    .map((each) => each.trim().replace(/\.$/, ''))
    .filter((each) => each !== '');
  return {
    parent: area === undefined ? [] : [`UBND ${upper(area)}`],
    issuer: office === undefined ? [blank] : issuerLines(office),
    ...(office === undefined ? {} : { issuerName: office }),
    symbol: valueOf(report?.returnSymbol) ?? valueOf(report?.archiveSymbol) ?? blank,
    place: valueOf(report?.placeName) ?? blank,
    capacity: (valueOf(report?.returnCapacity) ?? blank).split(' - '),
    signer: valueOf(report?.returnSigner) ?? '',
    // The decree wants the file copy named last.
    recipients: named.some((each) => /^Lưu\b/.test(each)) ? named : [...named, 'Lưu: VT'],
  };
}
