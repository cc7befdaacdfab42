import { valueOf } from '../model/cell.ts';
import { evidenceOf, padded, type WorkbookRule } from './kit.ts';
import { listsOf } from './shared/list-sheets.ts';

/** "Không", and rows all the same: one of the two is forgotten. */
export const gateDeniesRows: WorkbookRule = {
  id: 'gate-denies-rows',
  severity: 'error',
  scope: 'workbook',
  summary: 'Chọn "Không" ở ô D3 nhưng sheet vẫn có dòng số liệu',
  source: 'Biểu có ô Có/Không',
  *check(book) {
    for (const { rows, gate } of listsOf(book)) {
      if (gate === undefined || valueOf(gate) !== 'no' || rows.length === 0) continue;
      yield {
        at: gate.at,
        message: `Chọn "Không" nhưng sheet đã có ${padded(rows.length)} dòng số liệu.`,
        actual: 'Không',
        expected: 'Có',
        fix: `Chọn "Có" ở ${gate.at.cell}, hoặc xóa các dòng số liệu.`,
        related: rows.map((row) => row.at),
        evidence: evidenceOf(gate),
      };
    }
  },
};
