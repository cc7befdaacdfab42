import { wholeArea } from '../forms/district/activities.ts';
import { communeFullName, unitNames } from '../forms/district/units.ts';
import { isFilled, valueOf } from '../model/cell.ts';
import { nameKey } from '../vietnamese/names.ts';
import { allRead, type DistrictRule, issueAt } from './kit.ts';
import { chosenFrom } from './shared/list-sheets.ts';

const communesSheet = 'sheet Xã, thị trấn';
const officesSheet = 'sheet Cơ quan, đơn vị';

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
    const names = [
      ...communeRows.flatMap((row) => [row.kind, row.name]),
      ...officeRows.map((row) => row.name),
    ];
    if (!allRead(names)) return;
    const communes = [...communeRows.flatMap((row) => communeFullName(row) ?? []), wholeArea, 'Nhiều xã'];
    const offices = officeRows.flatMap((row) => valueOf(row.name) ?? []);
    const lists = [
      { list: 'communes', known: communes, says: communesSheet },
      { list: 'offices', known: offices, says: officesSheet },
      { list: 'training-providers', known: offices, says: officesSheet },
      {
        list: 'holders',
        known: [...communes, ...communeRows.flatMap(unitNames), ...offices],
        says: `${communesSheet} và ${officesSheet}`,
      },
    ] as const;
    for (const { list, known, says } of lists) {
      const keys = new Set(known.map(nameKey));
      for (const cell of chosenFrom(list, book)) {
        if (!isFilled(cell) || keys.has(nameKey(cell.value))) continue;
        yield {
          ...issueAt(cell),
          message: `"${cell.value}" không có trong ${says}.`,
          actual: cell.value,
          fix: `Chọn lại ${cell.at.cell} từ danh sách, hoặc bổ sung tên này vào ${says}.`,
        };
      }
    }
  },
};
