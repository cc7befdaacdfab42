import type { CommuneBook, YearData } from '../forms/books.ts';
import { typedOf, valueOf, type CellRef, type Located } from '../model/cell.ts';
import { everyCell } from './shared/every-cell.ts';
import type { CommuneRule, WorkbookRule, YearRule } from './rule.ts';
import type { Thresholds } from './thresholds.ts';
import { padded } from './shared/words.ts';
import { previousSending, slotsWithBook } from './shared/year-rows.ts';
import { evidenceOf, placeOf } from './shared/cells.ts';

const keyOf = ({ sheet, cell }: { sheet: string | null; cell: string | null }) => `${sheet}!${cell}`;

const shown = 5;

interface Change {
  readonly before: Located<unknown>;
  readonly now: Located<unknown>;
}

/** Cells that held a value in the earlier sending and hold another now. */
function changes(before: CommuneBook, now: CommuneBook): readonly Change[] {
  const earlier = new Map(everyCell(before).map((cell) => [keyOf(cell.at), cell]));
  return everyCell(now).flatMap((cell) => {
    const other = earlier.get(keyOf(cell.at));
    const changed = other?.state === 'value' && typedOf(other) !== typedOf(cell);
    return changed ? [{ before: other, now: cell }] : [];
  });
}

/** What the rules asked the commune to look at in its earlier sending. */
function askedAbout(
  book: CommuneBook,
  rules: readonly (CommuneRule | WorkbookRule)[],
  thresholds: Thresholds,
): ReadonlySet<string> {
  const findings = rules.flatMap((rule) => [...rule.check(book, thresholds)]);
  return new Set(
    findings
      .flatMap((finding) => [
        ...(finding.evidence ?? []).map((each) => each.at),
        finding.at,
        ...(finding.related ?? []),
      ])
      .map(keyOf),
  );
}

function describe({ before, now }: Change): string {
  const at: CellRef = now.at;
  return `${at.sheet}!${at.cell} ${typedOf(before)} → ${typedOf(now) === '' ? 'trống' : typedOf(now)}`;
}

/**
 * A commune that was asked to mend one cell has changed others as well: perhaps rightly, but nobody asked.
 * Rows that moved show as changes; that is what they are to whoever compares the two files.
 */
export function resubmissionChangesOtherCells(rules: readonly (CommuneRule | WorkbookRule)[]): YearRule {
  return {
    id: 'resubmission-changes-other-cells',
    severity: 'warning',
    scope: 'year',
    summary: 'Lần gửi lại thay đổi cả những ô không được yêu cầu sửa',
    source: 'Thực tế: so từng ô với lần gửi trước',
    *check(data: YearData, thresholds) {
      for (const { book, code } of slotsWithBook(data)) {
        const before = previousSending(data, code);
        if (before === undefined) continue;
        const asked = askedAbout(before, rules, thresholds);
        const others = changes(before, book).filter(({ now }) => !asked.has(keyOf(now.at)));
        const [first] = others;
        if (first === undefined) continue;
        const sending = valueOf(before.sheets.info?.sending);
        const more = others.length > shown ? `; và ${padded(others.length - shown)} ô khác` : '';
        yield {
          at: placeOf([first.now]),
          message: `So với lần gửi ${String(sending ?? 'trước')} có ${padded(others.length)} ô thay đổi mà không ai yêu cầu sửa: ${others.slice(0, shown).map(describe).join('; ')}${more}.`,
          fix: 'Hỏi lại xã lý do thay đổi; nếu đúng thì xác nhận.',
          related: others.slice(1).map(({ now }) => now.at),
          evidence: others.flatMap(({ before: old, now }) => evidenceOf(now, old)),
        };
      }
    },
  };
}
