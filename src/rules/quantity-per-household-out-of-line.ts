import { compareKey } from '../vietnamese/text.ts';
import { decimal, issueAt, valuesOf, yearProjects, type YearRule } from './kit.ts';
import { outOfLine } from './shared/out-of-line.ts';

const enoughSiblings = 3;

/** 46 cặp for 46 hộ; 460 would be a digit too many. */
export const quantityPerHouseholdOutOfLine: YearRule = {
  id: 'quantity-per-household-out-of-line',
  severity: 'warning',
  scope: 'year',
  summary: 'Số lượng hỗ trợ một hộ chênh quá xa trung vị các dự án cùng nội dung',
  source: 'Thực tế: gõ thừa chữ số, nhầm đơn vị tính',
  *check(data, { costPerHouseholdRatio: limit }) {
    const projects = yearProjects(data).flatMap(({ row }) => {
      const values = valuesOf(row.quantity, row.households, row.content, row.quantityUnit);
      if (values === null || values[0] === 0 || values[1] === 0) return [];
      const [quantity, households, content, unit] = values;
      return [{ row, content, unit, average: quantity / households, kind: `${compareKey(content)} ${unit}` }];
    });
    for (const { row, content, unit, average, median } of outOfLine(projects, enoughSiblings, limit)) {
      yield {
        ...issueAt(row.quantity, row.quantityUnit, row.households),
        message: `${content}: bình quân ${decimal(average)} ${unit}/hộ, trong khi các dự án cùng nội dung thường là ${decimal(median)} ${unit}/hộ (ngưỡng ${decimal(limit)} lần).`,
        fix: `Kiểm tra ${row.quantity.at.cell}, ${row.quantityUnit.at.cell} và ${row.households.at.cell}.`,
      };
    }
  },
};
