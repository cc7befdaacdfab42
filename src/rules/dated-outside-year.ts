import { formatShort } from '../vietnamese/dates.ts';
import { issueAt, valuesOf, type WorkbookRule } from './kit.ts';
import { datedCells } from './shared/dated-rows.ts';

/** Meetings, visits and inspections are those of the report's year. */
export const datedOutsideYear: WorkbookRule = {
  id: 'dated-outside-year',
  severity: 'warning',
  scope: 'workbook',
  summary: 'Hoạt động ghi ngày của năm trước',
  source: 'Thực tế: gõ nhầm năm, chép dòng của năm trước',
  *check(book) {
    const { year } = book.layout;
    for (const { cell } of datedCells(book).filter((each) => each.within)) {
      const [date] = valuesOf(cell) ?? [];
      if (date === undefined || date.year >= year) continue;
      yield {
        ...issueAt(cell),
        message: `Hoạt động ghi ngày ${formatShort(date)}, không thuộc năm báo cáo ${year}.`,
        actual: formatShort(date),
        fix: `Sửa năm ở ${cell.at.cell}; nếu là việc của năm trước thì bỏ dòng này.`,
      };
    }
  },
};
