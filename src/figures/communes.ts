import type { CommuneSlot, YearData } from '../forms/books.ts';
import { countEach, forEach, partOf, rows, sumEach, type Family } from './family.ts';
import type { List } from './lists.ts';
import { census, communeChanges, communeName } from './poverty.ts';
import { projectsOf, type Projects } from './production-rows.ts';

/** Families of each commune: the list `xa`, each `xa.<mã>.…`. Projects of the district itself are in none of them. */
const ofEachCommune = (
  ...families: readonly Family<{ readonly slot: CommuneSlot; readonly data: YearData }>[]
): Family<YearData> =>
  forEach(
    { id: 'xa.*', name: 'một xã' },
    (data) => data.communes.map((slot) => ({ id: `xa.${slot.code}`, name: slot.name, of: { slot, data } })),
    ...families,
  );

/** A row per commune, for tables. */
export const communes: readonly Family<YearData>[] = [
  ofEachCommune(
    communeName,
    partOf(({ slot }) => [slot], census, communeChanges),
  ),
  ofEachCommune(
    partOf(
      ({ slot }) => projectsOf(slot),
      rows<Projects>(
        ['so-du-an', 'Số dự án sản xuất', 'dự án', countEach('name')],
        ['du-an.ho', 'Hộ tham gia dự án', 'hộ', sumEach('households')],
        ['du-an.kinh-phi', 'Kinh phí dự án', 'đồng', sumEach('totalCost')],
        ['du-an.nsnn', 'Ngân sách nhà nước của dự án', 'đồng', sumEach('centralBudget', 'localBudget')],
      ),
    ),
  ),
];

export const communeList: List = {
  name: 'xa',
  label: 'xã, thị trấn, theo thứ tự ở sheet Xã, thị trấn',
  any: ['xa.*'],
  of: (data) => data.communes.map(({ code }) => `xa.${code}`),
};
