import { projectKey } from '../forms/commune/production-projects.ts';
import { valueOf } from '../model/cell.ts';
import { evidenceOf, type WorkbookRule } from './kit.ts';
import { projectRows, type ProjectRow } from './shared/project-rows.ts';
import { asNumber, keyOf, repeats } from './shared/repeats.ts';

/** One row is one project × one funding year; the same again would count its households and money twice. */
export const projectListedTwice: WorkbookRule = {
  id: 'project-listed-twice',
  severity: 'error',
  scope: 'workbook',
  summary: 'Một dự án (cùng số quyết định, tên, năm giao vốn) ghi hai dòng',
  source: 'Biểu Dự án sản xuất: mỗi dự án, mỗi năm giao vốn một dòng',
  *check(book) {
    const key = (row: ProjectRow) =>
      keyOf(
        ...projectKey.map((column) => (column === 'decisionNumber' ? asNumber(row[column]) : row[column])),
      );
    for (const [row, before] of repeats(projectRows(book), key)) {
      yield {
        at: row.name.at,
        message: `Dự án này đã ghi ở dòng ${before.row}: cùng số quyết định ${valueOf(row.decisionNumber)}, cùng tên và năm giao vốn, nên số hộ và kinh phí bị tính hai lần.`,
        fix: `Xóa dòng ${row.row} nếu là một dự án; nếu là hai dự án thì sửa tên hoặc số quyết định.`,
        related: [before.name.at],
        evidence: evidenceOf(
          ...[row.name, row.decisionNumber, row.fundingYear],
          ...[before.name, before.decisionNumber, before.fundingYear],
        ),
      };
    }
  },
};
