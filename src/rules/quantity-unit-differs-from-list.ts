import { valueOf } from '../model/cell.ts';
import { compareKey } from '../vietnamese/text.ts';
import { addressFrom, evidenceOf, valuesOf, yearProjects, type YearRule } from './kit.ts';

/** One unit for each content: "cặp" and "con" don't add up. */
export const quantityUnitDiffersFromList: YearRule = {
  id: 'quantity-unit-differs-from-list',
  severity: 'error',
  scope: 'year',
  summary: 'Đơn vị tính của nội dung hỗ trợ khác sheet Danh mục',
  source: 'Biểu Danh mục của huyện',
  *check(data) {
    const contents = data.district.sheets.supportContents?.rows ?? [];
    for (const { row } of yearProjects(data)) {
      const values = valuesOf(row.content, row.quantityUnit);
      const listed =
        values && contents.find((each) => compareKey(valueOf(each.name) ?? '') === compareKey(values[0]));
      const [unit] = (listed && valuesOf(listed.unit)) ?? [];
      if (!values || !listed || unit === undefined || compareKey(unit) === compareKey(values[1])) continue;
      yield {
        at: row.quantityUnit.at,
        message: `${values[0]} tính bằng "${unit}" (${addressFrom(row.quantityUnit.at, listed.unit)}), ở đây ghi "${values[1]}", nên số lượng không cộng được.`,
        actual: values[1],
        expected: unit,
        fix: `Chọn "${unit}" ở ${row.quantityUnit.at.cell} và quy đổi số lượng ở ${row.quantity.at.cell}.`,
        related: [row.quantity.at, listed.unit.at],
        evidence: evidenceOf(row.quantityUnit, row.content, row.quantity),
      };
    }
  },
};
