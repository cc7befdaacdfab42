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
  const symbol = valueOf(report?.returnSymbol) ?? valueOf(report?.archiveSymbol) ?? blank;
  return {
    parent: area === undefined ? [] : [`UBND ${upper(area)}`],
    issuer: office === undefined ? [blank] : issuerLines(office),
    ...(office === undefined ? {} : { issuerName: office }),
    symbol,
    place: valueOf(report?.placeName) ?? blank,
    capacity: (valueOf(report?.returnCapacity) ?? blank).split(' - '),
    signer: valueOf(report?.returnSigner) ?? '',
    recipients: recipientsOf(valueOf(report?.returnRecipients) ?? '', symbol, valueOf(report?.archiveSymbol)),
  };
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, mục 9: the addressees first, the file copy and who drafted it last. */
function recipientsOf(typed: string, symbol: string, archive: string | undefined): readonly string[] {
  const named = typed
    .split(';')
    .map((each) => each.trim().replace(/^- *|\.$/g, ''))
    .filter((each) => each !== '' && !/^như trên$/i.test(each));
  const isCopy = (each: string): boolean => /^Lưu\b/.test(each);
  const drafter = symbol.split('-')[1] ?? archive;
  const copy = named.find(isCopy) ?? (drafter === undefined ? 'Lưu: VT' : `Lưu: VT, ${drafter}`);
  return ['Như trên', ...named.filter((each) => !isCopy(each)), copy];
}

/** The last sentence of a letter. */
export function closeOf(people: string): string {
  return `Đề nghị ${people} quan tâm, phối hợp thực hiện./.`;
}
