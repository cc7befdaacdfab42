import type { YearData } from '../forms/books.ts';
import { valueOf } from '../model/cell.ts';
import { nameKey } from '../vietnamese/names.ts';

/**
 * An office's name as a sentence takes it that puts the area's word behind it: "Trung tâm Y tế huyện Đắk Tô" is
 * "Trung tâm Y tế", as is "Trung tâm Y tế huyện".
 */
export function officeWithoutArea(name: string, { district }: YearData): string {
  const { report } = district.sheets;
  const areas = [valueOf(report?.areaName), valueOf(report?.areaWord)].filter((area) => area !== undefined);
  const words = name.split(' ');
  for (const area of areas) {
    const from = words.length - area.split(' ').length;
    if (from > 0 && nameKey(words.slice(from).join(' ')) === nameKey(area))
      return words.slice(0, from).join(' ');
  }
  return name;
}
