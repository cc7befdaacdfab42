import type { YearData } from '../forms/books.ts';
import type { Figure } from '../model/figure.ts';
import { each } from './gather.ts';
import type { Maker } from './make.ts';
import { communeCensusFigures } from './poverty.ts';
import { projectsOf } from './production-rows.ts';

/** A row per commune, for tables: the list `xa`, each `xa.<mã>.…`. Projects of the district itself are in none of them. */
export function communeFigures(data: YearData, make: Maker): readonly Figure[] {
  return [
    ...communeCensusFigures(data, make),
    ...data.communes.flatMap((slot) => {
      const projects = projectsOf(slot);
      const head = (id: string, label: string, unit: string) => ({
        id: `xa.${slot.code}.${id}`,
        label: `${label}, ${slot.name}`,
        unit,
      });
      return [
        make.count(
          head('so-du-an', 'Số dự án sản xuất', 'dự án'),
          each(projects, (row) => row.name),
        ),
        make.sum(
          head('du-an.ho', 'Hộ tham gia dự án', 'hộ'),
          each(projects, (row) => row.households),
        ),
        make.sum(
          head('du-an.kinh-phi', 'Kinh phí dự án', 'đồng'),
          each(projects, (row) => row.totalCost),
        ),
        make.sum(
          head('du-an.nsnn', 'Ngân sách nhà nước của dự án', 'đồng'),
          each(projects, (row) => [row.centralBudget, row.localBudget]),
        ),
      ];
    }),
  ];
}

export function communePrefixes(data: YearData): readonly string[] {
  return data.communes.map(({ code }) => `xa.${code}`);
}
