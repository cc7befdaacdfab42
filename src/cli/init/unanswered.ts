import type { DistrictBook } from '../../forms/books.ts';
import type { RowOf } from '../../forms/define.ts';
import { allocations } from '../../forms/district/allocations.ts';
import { eligibility } from '../../forms/district/eligibility.ts';
import { moneyOfCommunes } from '../../forms/district/given-money.ts';
import { isFilled, type Located, typedOf, valueOf } from '../../model/cell.ts';
import { shortName } from '../../programme/subprojects.ts';
import { allocationTotalDiffers } from '../../rules/allocation-total-differs.ts';
import { allocationTotalMissing } from '../../rules/allocation-total-missing.ts';
import { thresholdsOf } from '../../rules/thresholds.ts';

type Eligibility = RowOf<typeof eligibility>;

/** The three answers that decide which rows a commune's sheet "Nguồn vốn" has, in the order in which they are asked. */
const questions = ['eligible', 'fundsToCommunes', 'investment'] as const;

/**
 * Cells of "Đối tượng thụ hưởng" that have to be answered before communes' workbooks can be made, one a line; empty: all are.
 * A workbook made earlier would lack rows of "Nguồn vốn" for good. A "Không" ends the questions of its row.
 */
export function unansweredEligibility({ sheets }: DistrictBook): readonly string[] {
  const place = `sheet "${eligibility.name}"`;
  if (sheets.eligibility === null) return [`${place}: không đọc được.`];
  const { rows } = sheets.eligibility;
  if (rows.length > 0 && rows.every(({ eligible }) => eligible.state === 'blank')) {
    const [first, last] = [rows[0]?.eligible.at.cell ?? '', rows.at(-1)?.eligible.at.cell ?? ''];
    return [
      `${place}, ô ${first}:${last}: chưa trả lời dòng nào trong ${rows.length} dự án, tiểu dự án. Chọn Có hoặc Không ở từng dòng; dòng nào chọn Có thì trả lời tiếp hai cột bên phải.`,
    ];
  }
  return rows.flatMap((row) => {
    const code = valueOf(row.code);
    const of = code === undefined ? '' : ` (${shortName(code)})`;
    return openQuestions(row).map((open) => {
      const what = open.state === 'blank' ? 'để trống' : `"${typedOf(open)}" không dùng được`;
      return `${place}, ô ${open.at.cell}${of}: ${what}. Chọn Có hoặc Không.`;
    });
  });
}

/** All that is still to be answered of a row: whoever mends one shall not be asked for the next in another run. */
function openQuestions(row: Eligibility): readonly Located<unknown>[] {
  const open: Located<unknown>[] = [];
  for (const question of questions) {
    const cell: Located<string> = row[question];
    if (!isFilled(cell)) open.push(cell);
    else if (cell.value === 'no') return open;
  }
  return open;
}

/**
 * What lacks of "Vốn giao" before forms can be printed with its sums, one a line; empty: nothing does. Version 1 prints none.
 */
export function unsettledMoney(district: DistrictBook): readonly string[] {
  const { sheets, layout } = district;
  if (layout.version === 1) return [];
  // Nothing written down yet: forms go out without sums, and are made anew once there are some.
  const rows = [...(sheets.allocationTotals?.rows ?? []), ...(sheets.allocations?.rows ?? [])];
  if (rows.length === 0) return [];
  const found = [allocationTotalDiffers, allocationTotalMissing].flatMap((rule) =>
    [...rule.check(district, thresholdsOf(district))].map(
      ({ at, message }) => `sheet "${at.sheet}", ô ${at.cell}: ${message}`,
    ),
  );
  if (found.length > 0) return found;
  return moneyOfCommunes(sheets, layout) === undefined
    ? [
        `sheet "${allocations.name}": còn dòng chưa rõ đơn vị, nguồn, năm hoặc số vốn. Chạy dakto-report validate ${layout.year} để xem từng ô.`,
      ]
    : [];
}
