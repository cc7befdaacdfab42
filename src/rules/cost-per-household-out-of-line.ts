import { valueOf } from '../model/cell.ts';
import { decimal, dong, issueAt, plain, valuesOf, yearProjects, type YearRule } from './kit.ts';
import { outOfLine } from './shared/out-of-line.ts';
import { nearlySlippedUnit } from './shared/money-unit.ts';

const enoughSiblings = 3;

/** "6,2", but "1.002": nobody needs the decimals of a thousand. */
const times = (ratio: number) => (ratio < 10 ? decimal(ratio) : plain(Math.round(ratio)));

/** Projects of one sub-project and mode cost about the same per household; a unit slip makes it a thousand times. */
export const costPerHouseholdOutOfLine: YearRule = {
  id: 'cost-per-household-out-of-line',
  severity: 'warning',
  scope: 'year',
  summary: 'Kinh phí một hộ của dự án chênh quá xa trung vị các dự án cùng loại (nhầm đơn vị tiền)',
  source: 'Thực tế: nhầm đồng, nghìn đồng, triệu đồng',
  *check(data, { costPerHouseholdRatio: limit }) {
    const projects = yearProjects(data).flatMap(({ row }) => {
      const values = valuesOf(row.totalCost, row.households, row.subproject, row.mode);
      if (values === null || values[0] === 0 || values[1] === 0) return [];
      const [cost, households, subproject, mode] = values;
      return [{ row, cost, households, average: cost / households, kind: `${subproject} ${mode}` }];
    });
    for (const { row, cost, households, average, median } of outOfLine(projects, enoughSiblings, limit)) {
      const ratio = average / median;
      const unit = nearlySlippedUnit(cost, median * households);
      const slip = unit === undefined ? '' : ` Có thể đã nhập theo ${unit}; biểu này ghi bằng đồng.`;
      const says = ratio > 1 ? `gấp ${times(ratio)} lần` : `chỉ bằng 1/${times(1 / ratio)}`;
      yield {
        ...issueAt(row.totalCost, row.households),
        message: `Kinh phí bình quân một hộ là ${dong(Math.round(average))}, ${says} trung vị ${dong(Math.round(median))} của các dự án cùng loại (ngưỡng ${decimal(limit)} lần).${slip}`,
        actual: dong(valueOf(row.totalCost) ?? 0),
        fix: `Kiểm tra ${row.totalCost.at.cell} và ${row.households.at.cell}.`,
      };
    }
  },
};
