import { type DistrictRule, evidenceOf } from './kit.ts';
import { allocationRows, type AllocationRow } from './shared/allocation-rows.ts';
import { keyOf, keyWithBlanks, repeats } from './shared/repeats.ts';

/** The same holder, sub-project, source, kind, year, amount and document: most likely one allocation typed twice. */
export const allocationListedTwice: DistrictRule = {
  id: 'allocation-listed-twice',
  severity: 'warning',
  scope: 'district',
  summary: 'Vốn giao: hai dòng giống hệt nhau',
  source: 'Biểu Vốn giao',
  *check(book) {
    const key = (row: AllocationRow) => {
      const { subproject, holder, source, capital, fundingYear, initial, adjustment, document } = row;
      const own = keyOf(subproject, holder, source, capital, fundingYear);
      // Both blank are no money that could count twice; nobody has to name a document.
      const money = initial.state === 'value' || adjustment.state === 'value';
      const rest = money ? keyWithBlanks(initial, adjustment, document) : null;
      return own && rest && `${own} | ${rest}`;
    };
    for (const [row, before] of repeats(allocationRows(book), key)) {
      yield {
        at: row.holder.at,
        message: `Dòng này giống hệt dòng ${before.row}: cùng đơn vị, nguồn, năm và số vốn, nên vốn bị tính hai lần.`,
        fix: `Xóa dòng ${row.row} nếu là một lần giao; nếu giao hai lần thì ghi mã văn bản của từng lần.`,
        related: [before.holder.at],
        evidence: evidenceOf(
          row.holder,
          row.initial,
          row.adjustment,
          before.holder,
          before.initial,
          before.adjustment,
        ),
      };
    }
  },
};
