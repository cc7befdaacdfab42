import { checkedFunds } from '../forms/current-sums.ts';
import { givenByCommune, givenColumns } from '../forms/district/given-money.ts';
import { valueOf } from '../model/cell.ts';
import { shortName } from '../programme/subprojects.ts';
import { formatMillions } from '../vietnamese/numbers.ts';
import { upperFirst } from '../vietnamese/text.ts';
import { addressFrom, evidenceOf, slotsWithBook, type YearRule } from './kit.ts';

/** Money that a commune has written below the printed rows, and that the report does not know of. */
export const fundsNotInAllocations: YearRule = {
  id: 'funds-not-in-allocations',
  severity: 'error',
  scope: 'year',
  summary: 'Xã ghi thêm vốn mà sheet Vốn giao không có, nên báo cáo chưa tính',
  source: 'Biểu Vốn giao; Nguồn vốn',
  *check(data) {
    const { sheets, layout, file } = data.district;
    const given = layout.version === 1 ? null : givenByCommune(sheets, layout);
    for (const { name, book } of slotsWithBook(data))
      for (const { row, given: known } of checkedFunds(book, given)) {
        const subproject = valueOf(row.subproject);
        const money = givenColumns.map((column) => row[column]).filter((cell) => (valueOf(cell) ?? 0) !== 0);
        const [first] = money;
        if (known !== null || subproject === undefined || first === undefined) continue;
        const sum = money.reduce((total, cell) => total + (valueOf(cell) ?? 0), 0);
        const here = { file, sheet: 'Vốn giao', cell: 'A1' };
        yield {
          at: { file, sheet: 'Vốn giao', cell: null },
          message: `${upperFirst(name)} ghi được giao ${formatMillions(sum)} triệu đồng của ${shortName(subproject)} (${addressFrom(here, first)}), sheet Vốn giao không có.`,
          fix: 'Có quyết định thì ghi vào sheet Tổng vốn theo quyết định và Vốn giao; không có thì đề nghị xã xóa dòng đó.',
          related: money.map(({ at }) => at),
          evidence: evidenceOf(...money),
        };
      }
  },
};
