import { typedOf } from '../model/cell.ts';
import { evidenceOf, padded, placeOf, type YearRule } from './kit.ts';
import type { CellChange } from './shared/changes.ts';
import { resubmissionsOf, type EarlierFindings } from './shared/resubmissions.ts';

const shown = 5;

function describe({ before, now }: CellChange): string {
  const say = (cell: CellChange['now']) => (typedOf(cell) === '' ? 'trống' : typedOf(cell));
  return `${now.at.sheet}!${now.at.cell} ${say(before)} → ${say(now)}`;
}

/**
 * A commune that was asked to mend one cell has changed others as well: perhaps rightly, but nobody asked.
 * `findings`: what the other rules found wrong with the earlier sendings.
 */
export function resubmissionChangesOtherCells(findings: EarlierFindings): YearRule {
  return {
    id: 'resubmission-changes-other-cells',
    severity: 'warning',
    scope: 'year',
    summary: 'Lần gửi lại thay đổi cả những ô không được yêu cầu sửa',
    source: 'Thực tế: so từng ô với lần gửi trước',
    *check(data) {
      for (const { sending, unasked } of resubmissionsOf(data, findings)) {
        const [first] = unasked;
        if (first === undefined) continue;
        const more = unasked.length > shown ? `; và ${padded(unasked.length - shown)} ô khác` : '';
        yield {
          at: placeOf([first.now]),
          message: `So với lần gửi ${sending ?? 'trước'} có ${padded(unasked.length)} ô thay đổi mà không ai yêu cầu sửa: ${unasked.slice(0, shown).map(describe).join('; ')}${more}.`,
          fix: 'Hỏi lại xã lý do thay đổi; nếu đúng thì xác nhận.',
          related: unasked.slice(1).map(({ now }) => now.at),
          evidence: unasked.flatMap(({ before, now }) => evidenceOf(now, before)),
        };
      }
    },
  };
}
