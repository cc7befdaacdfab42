import { valueOf } from '../../model/cell.ts';
import type { DistrictBook } from '../books.ts';

/** "Cấp của đơn vị ban hành": as in "cấp huyện". */
export const levelWords = { district: 'huyện', commune: 'xã', province: 'tỉnh' } as const;
export type Level = keyof typeof levelWords;

/** The level that sets targets for it and guides it: as in "chỉ tiêu tỉnh giao". `province`: "tỉnh Kon Tum", "thành phố Đà Nẵng". */
export function upperLevelWord(level: Level, province: string): string {
  if (level === 'province') return 'Trung ương';
  return isCity(province) ? 'thành phố' : 'tỉnh';
}

/** A city governed centrally stands where others have a province. */
export const isCity = (province: string): boolean => /^thành phố(?: |$)/i.test(province.trim());

/** Who sets the targets that the district's workbook asks for: "huyện", or whatever it calls its area; above it "tỉnh", "Trung ương". */
export function targetSetters({ level, areaWord, province }: NonNullable<DistrictBook['sheets']['report']>): {
  readonly own: string;
  readonly upper: string;
} {
  const at = valueOf(level) ?? 'district';
  return { own: valueOf(areaWord) ?? levelWords[at], upper: upperLevelWord(at, valueOf(province) ?? '') };
}
