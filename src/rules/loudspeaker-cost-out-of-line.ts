import { decimal, dong, issueAt, slotsWithBook, valuesOf, type YearRule } from './kit.ts';
import { outOfLine } from './shared/out-of-line.ts';
import { nearlySlippedUnit } from './shared/money-unit.ts';

/** Clusters are few in a district: two others already say what one costs. */
const enoughSiblings = 2;

export const loudspeakerCostOutOfLine: YearRule = {
  id: 'loudspeaker-cost-out-of-line',
  severity: 'warning',
  scope: 'year',
  summary: 'Kinh phí một cụm loa chênh quá xa trung vị các xã (nhầm đơn vị tiền, ghi số chiếc loa)',
  source: 'Thực tế: nhầm đồng, nghìn đồng; ghi số chiếc thay số cụm',
  *check(data, { costPerHouseholdRatio: limit }) {
    const all = slotsWithBook(data).flatMap(({ book }) =>
      (book.sheets.loudspeakers?.rows ?? []).flatMap((row) => {
        const values = valuesOf(row.cost, row.clusters, row.work);
        if (values === null || values[0] === 0 || values[1] === 0) return [];
        const [cost, clusters, kind] = values;
        return [{ row, cost, clusters, kind, average: cost / clusters }];
      }),
    );
    for (const { row, cost, clusters, average, median } of outOfLine(all, enoughSiblings, limit)) {
      const unit = nearlySlippedUnit(cost, median * clusters);
      const slip = unit === undefined ? '' : ` Có thể đã nhập theo ${unit}; biểu này ghi bằng đồng.`;
      yield {
        ...issueAt(row.cost, row.clusters),
        message: `Kinh phí bình quân một cụm loa là ${dong(Math.round(average))}, trung vị các cụm khác là ${dong(Math.round(median))} (chênh quá ${decimal(limit)} lần).${slip}`,
        fix: `Kiểm tra ${row.cost.at.cell} và ${row.clusters.at.cell} (ghi số cụm, không ghi số chiếc loa).`,
      };
    }
  },
};
