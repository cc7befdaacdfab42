import { valueOf } from '../model/cell.ts';
import {
  addressesOf,
  addressFrom,
  allFilled,
  type CommuneRule,
  dong,
  evidenceOf,
  placeOf,
  someFilled,
  sumOf,
  valuesOf,
} from './kit.ts';
import { fundRows, fundsAreCertain } from './shared/fund-rows.ts';

const programmeMoney = ['Vốn Chương trình', 'Vốn Chương trình và ngân sách địa phương'];
const ownWork = 'UBND xã, thị trấn';

/** What a commune builds itself from the programme's money is paid from its line of "Nguồn vốn". */
export const loudspeakerCostExceedsFunds: CommuneRule = {
  id: 'loudspeaker-cost-exceeds-funds',
  severity: 'error',
  scope: 'commune',
  summary: 'Kinh phí cụm loa do xã thực hiện lớn hơn vốn Tiểu dự án 1 - Dự án 6 của năm đó',
  source: 'Biểu Thông tin cơ sở; Nguồn vốn',
  *check(book) {
    if (!fundsAreCertain(book)) return;
    const rows = book.sheets.loudspeakers?.rows ?? [];
    if (rows.some((row) => valuesOf(row.funds, row.unit, row.fundingYear) === null)) return;
    for (const year of [book.layout.year, book.layout.year - 1, book.layout.year - 2]) {
      const costs = someFilled(
        rows
          .filter(
            (row) =>
              valueOf(row.fundingYear) === year &&
              valueOf(row.unit) === ownWork &&
              programmeMoney.includes(valueOf(row.funds) ?? ''),
          )
          .map((row) => row.cost),
      );
      const funds = allFilled(
        fundRows(book)
          .filter(({ subproject }) => subproject === 'da6-tda1')
          .flatMap((row) => row.years.filter((each) => each.year === year))
          .flatMap((each) => each.funds),
      );
      if (costs === null || funds === null || sumOf(costs) <= sumOf(funds)) continue;
      const there = funds.filter((cell) => cell.value !== 0);
      const named =
        there.length === 0 ? '' : ` (${there.map((cell) => addressFrom(costs[0].at, cell)).join(' + ')})`;
      yield {
        at: placeOf(costs),
        message: `Kinh phí cụm loa, vốn năm ${year}, là ${dong(sumOf(costs))}, lớn hơn vốn Tiểu dự án 1 - Dự án 6 được sử dụng ${dong(sumOf(funds))}${named}.`,
        fix: `Xem lại ${addressesOf(costs)}, năm giao vốn và nguồn vốn của từng dòng.`,
        related: there.map((cell) => cell.at),
        evidence: evidenceOf(...costs, ...funds),
      };
    }
  },
};
