import { type Located, valueOf } from '../../model/cell.ts';
import { normalizeText } from '../../vietnamese/text.ts';
import { nameKey } from '../../vietnamese/names.ts';

/** Levels by which the annex "Danh mục văn bản" groups its documents, the highest first. */
export const issuingLevelNames = {
  central: 'Trung ương',
  province: 'Tỉnh',
  district: 'Huyện',
  commune: 'Xã',
} as const;

export type IssuingLevel = keyof typeof issuingLevelNames;

export const issuingLevels = Object.keys(issuingLevelNames) as readonly IssuingLevel[];

/** Names of places with their kind word ("huyện Đắk Tô", "tỉnh Kon Tum"), and the kind word of the area ("huyện"). */
export interface Places {
  readonly areaName: string;
  readonly areaWord: string;
  readonly province: string;
}

type Named = Readonly<Record<keyof Places, Located<string>>>;

const ofCommune =
  /^(?:ủy ban nhân dân|ubnd|hội đồng nhân dân|hđnd|đảng ủy|ban chỉ đạo) (?:xã|thị trấn|phường|đặc khu)(?: |$)/;
const ofDistrict = /(?:^| )huyện(?: |$)/;
const ofProvince = /(?:^| )tỉnh(?: |$)|^sở /;
/** Bodies of which there is one, and those below ministries. */
const ofCentre =
  /^(?:quốc hội|ủy ban thường vụ quốc hội|chủ tịch nước|chính phủ|thủ tướng|phó thủ tướng|bộ|liên bộ|tổng cục|cục|thanh tra chính phủ|văn phòng chính phủ|ủy ban dân tộc|kiểm toán nhà nước|bộ chính trị|ban bí thư|ban chấp hành trung ương|ủy ban trung ương|trung ương)(?: |$)/;

/**
 * The level of the body that issued a document, by its name; null: the name does not say. A lower level that is named goes before
 * a higher one: "Ủy ban nhân dân huyện Đắk Tô, tỉnh Kon Tum" is a district's.
 */
export function issuingLevelOf(
  issuer: string,
  { areaName, areaWord, province }: Places,
): IssuingLevel | null {
  const name = normalizeText(issuer).toLowerCase();
  const names = (place: string): boolean =>
    place !== '' && ` ${nameKey(name)} `.includes(` ${nameKey(place)} `);
  const ends = (word: string): boolean => word !== '' && name.endsWith(` ${word.toLowerCase()}`);
  if (ofCommune.test(name)) return 'commune';
  // The area of a province that reports itself is no district.
  const isDistrict = nameKey(areaName) !== nameKey(province);
  if (ofDistrict.test(name) || (isDistrict && (names(areaName) || ends(areaWord)))) return 'district';
  if (names(province) || ends(kindWord(province)) || ofProvince.test(name)) return 'province';
  return ofCentre.test(name) ? 'central' : null;
}

/**
 * The issuer's name in full: a kind word that it ends with takes the place's own name ("Ủy ban nhân dân huyện" → "Ủy ban nhân dân huyện
 * Đắk Tô"); null: it is in full as it stands. `of`: what the name then also stands on.
 */
export function issuerInFull(
  issuer: string,
  { areaName, areaWord, province }: Places,
): { readonly name: string; readonly of: 'areaName' | 'province' } | null {
  const whole = ([word, place]: readonly [string, string]): string | null =>
    word !== '' && place !== '' && normalizeText(issuer).toLowerCase().endsWith(` ${word.toLowerCase()}`)
      ? `${normalizeText(issuer).slice(0, -word.length)}${place}`
      : null;
  const [inArea, inProvince] = [whole([areaWord, areaName]), whole([kindWord(province), province])];
  if (inArea !== null) return { name: inArea, of: 'areaName' };
  return inProvince === null ? null : { name: inProvince, of: 'province' };
}

/** "tỉnh Kon Tum" → "tỉnh". */
export function kindWord(place: string): string {
  return /^[\p{Ll} ]+?(?= \p{Lu})/u.exec(place)?.[0] ?? '';
}

/** What the sheet "Báo cáo" calls them. */
export function placesOf(sheet: Named | null): Places {
  return {
    areaName: valueOf(sheet?.areaName) ?? '',
    areaWord: valueOf(sheet?.areaWord) ?? '',
    province: valueOf(sheet?.province) ?? '',
  };
}
