import type { DistrictBook } from '../forms/books.ts';
import { wholeArea } from '../forms/district/activities.ts';
import { communeFullName } from '../forms/district/context.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import { nameKey } from '../vietnamese/names.ts';
import { allRead, issueAt } from './shared/cells.ts';
import type { DistrictRule } from './rule.ts';

interface Named {
  readonly cell: Located<string>;
  readonly among: 'communes' | 'offices' | 'both';
}

function namedCells({ sheets }: DistrictBook): readonly Named[] {
  const named = (among: Named['among'], cells: readonly Located<string>[]) =>
    cells.map((cell) => ({ cell, among }));
  return [
    ...named(
      'both',
      (sheets.allocations?.rows ?? []).map((row) => row.holder),
    ),
    ...named(
      'offices',
      (sheets.eligibility?.rows ?? []).map((row) => row.leadOffice),
    ),
    ...named(
      'offices',
      (sheets.districtProjects?.rows ?? []).map((row) => row.leadOffice),
    ),
    ...named(
      'offices',
      (sheets.activities?.rows ?? []).map((row) => row.organiser),
    ),
    ...named(
      'offices',
      (sheets.otherTargets?.rows ?? []).map((row) => row.provider),
    ),
    ...named(
      'offices',
      (sheets.trainingClasses?.rows ?? []).map((row) => row.provider),
    ),
    ...named(
      'communes',
      (sheets.activities?.rows ?? []).map((row) => row.commune),
    ),
    ...named(
      'communes',
      (sheets.trainingClasses?.rows ?? []).map((row) => row.commune),
    ),
  ];
}

const says = {
  communes: 'sheet Xã, thị trấn',
  offices: 'sheet Cơ quan, đơn vị',
  both: 'sheet Xã, thị trấn và sheet Cơ quan, đơn vị',
} as const;

/** Money or an activity of somebody whom no list knows would be in no table. */
export const nameNotInLists: DistrictRule = {
  id: 'name-not-in-lists',
  severity: 'error',
  scope: 'district',
  summary: 'Tên xã hoặc cơ quan không có trong danh sách của huyện',
  source: 'Biểu Xã, thị trấn; Cơ quan, đơn vị',
  *check(book) {
    const communeRows = book.sheets.communes?.rows;
    const officeRows = book.sheets.offices?.rows;
    if (communeRows === undefined || officeRows === undefined) return;
    if (
      !allRead([...communeRows.flatMap((row) => [row.kind, row.name]), ...officeRows.map((row) => row.name)])
    )
      return;
    const communes = [...communeRows.flatMap((row) => communeFullName(row) ?? []), wholeArea, 'Nhiều xã'];
    const offices = officeRows.flatMap((row) => valueOf(row.name) ?? []);
    const known = {
      communes: new Set(communes.map(nameKey)),
      offices: new Set(offices.map(nameKey)),
      both: new Set([...communes, ...offices].map(nameKey)),
    };
    for (const { cell, among } of namedCells(book)) {
      if (!isFilled(cell) || known[among].has(nameKey(cell.value))) continue;
      yield {
        ...issueAt(cell),
        message: `"${cell.value}" không có trong ${says[among]}.`,
        actual: cell.value,
        fix: `Chọn lại ${cell.at.cell} từ danh sách, hoặc bổ sung tên này vào ${says[among]}.`,
      };
    }
  },
};
