import { isFilled, valueOf } from '../model/cell.ts';
import { compareDates, formatShort } from '../vietnamese/dates.ts';
import { nameKey } from '../vietnamese/names.ts';
import { type DistrictRule, evidenceOf } from './kit.ts';
import { chosenFrom } from './shared/list-sheets.ts';

/** The report would name a body that no longer is one. */
export const officeUsedAfterItsEnd: DistrictRule = {
  id: 'office-used-after-its-end',
  severity: 'warning',
  scope: 'district',
  summary: 'Cơ quan đã hết hạn dùng trước ngày ký mà báo cáo vẫn nêu tên',
  source: 'Biểu Cơ quan, đơn vị, cột Dùng đến ngày',
  *check(book) {
    const { report, offices } = book.sheets;
    // Not signed yet: it will be on the day by which it must be handed in.
    const day = report && (valueOf(report.signedOn) ?? valueOf(report.submissionDate));
    if (day === null || day === undefined) return;
    const lists = (['offices', 'holders', 'training-providers'] as const).flatMap((list) =>
      chosenFrom(list, book),
    );
    const named = [...(report === null ? [] : [report.draftingOffice]), ...lists].filter(isFilled);
    for (const office of offices?.rows ?? []) {
      const [until, name] = [valueOf(office.until), valueOf(office.name)];
      if (until === undefined || name === undefined || compareDates(until, day) >= 0) continue;
      const uses = named.filter((cell) => nameKey(cell.value) === nameKey(name));
      const [first] = uses;
      if (first === undefined) continue;
      yield {
        at: first.at,
        message: `${name} chỉ dùng đến ngày ${formatShort(until)} (${office.until.at.sheet}!${office.until.at.cell}), trước ngày ký ${formatShort(day)}, mà còn được nêu ở ${uses.length} ô.`,
        actual: first.typed,
        fix: 'Thêm cơ quan kế nhiệm vào sheet Cơ quan, đơn vị rồi chọn lại; nếu khi đó cơ quan này còn hoạt động thì bỏ qua.',
        related: [...uses.slice(1).map(({ at }) => at), office.until.at],
        evidence: evidenceOf(office.until, ...uses),
      };
    }
  },
};
