import { issueAt, valuesOf } from './shared/cells.ts';
import { gatedSheets } from './shared/gates.ts';
import type { WorkbookRule } from './rule.ts';

/** "Có", and nothing there: forgotten. */
export const gatePromisesRows: WorkbookRule = {
  id: 'gate-promises-rows',
  severity: 'error',
  scope: 'workbook',
  summary: 'Chọn "Có" ở ô D3 nhưng sheet chưa có dòng nào',
  source: 'Biểu có ô Có/Không',
  *check(book) {
    for (const { data, gate } of gatedSheets(book)) {
      const [answer] = valuesOf(gate) ?? [];
      if (answer !== 'yes' || data.rows.length > 0) continue;
      yield {
        ...issueAt(gate),
        message: 'Chọn "Có" nhưng sheet chưa có dòng số liệu nào.',
        actual: 'Có',
        fix: `Nhập các dòng số liệu, hoặc chọn "Không" ở ${gate.at.cell}.`,
      };
    }
  },
};
