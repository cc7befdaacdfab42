import { communeForm } from '../../forms/commune/form.ts';
import { districtForm } from '../../forms/district/form.ts';
import type { DataSheet } from '../../forms/define.ts';
import { comparePositions } from '../../model/address.ts';
import type { Place } from '../../model/cell.ts';
import { isDistrictFile } from '../../model/district-file.ts';
import type { Issue } from '../../model/issue.ts';
import { compareCodeUnits } from '../../vietnamese/text.ts';
import { firstOf } from './ranges.ts';

const tabsOf = (sheets: Readonly<Record<string, DataSheet>>): readonly string[] =>
  Object.values(sheets).map(({ name }) => name);

const tabs = { huyen: tabsOf(districtForm.sheets), xa: tabsOf(communeForm.sheets) };

/** Where a sheet's tab stands in its workbook; the workbook itself first, sheets that no form has last. */
function tabOf({ file, sheet }: Place): number {
  if (sheet === null) return -1;
  // A single file is named by its path.
  const [own, other] = isDistrictFile(file ?? '') ? [tabs.huyen, tabs.xa] : [tabs.xa, tabs.huyen];
  const place = [own.indexOf(sheet), other.indexOf(sheet)].find((one) => one !== -1);
  return place ?? Infinity;
}

const compareNumbers = (a: number, b: number): number => (a < b ? -1 : a > b ? 1 : 0);

/** By file, then as the tabs stand, then in reading order. */
export function compareAsTold(a: Issue, b: Issue): number {
  const nowhere = { row: 0, column: 0 };
  return (
    compareCodeUnits(a.at.file ?? '', b.at.file ?? '') ||
    compareNumbers(tabOf(a.at), tabOf(b.at)) ||
    compareCodeUnits(a.at.sheet ?? '', b.at.sheet ?? '') ||
    comparePositions(firstOf(a.at.cell) ?? nowhere, firstOf(b.at.cell) ?? nowhere) ||
    compareCodeUnits(a.rule, b.rule) ||
    compareCodeUnits(a.message, b.message)
  );
}
