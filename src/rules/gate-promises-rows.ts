import { valueOf } from '../model/cell.ts';
import { issueAt, type WorkbookRule } from './kit.ts';
import { listsOf } from './shared/list-sheets.ts';

/** "Có", and nothing there: forgotten. */
export const gatePromisesRows: WorkbookRule = {
  id: 'gate-promises-rows',
  severity: 'error',
  scope: 'workbook',
  summary: 'Chọn "Có" ở ô D3 nhưng sheet chưa có dòng nào',
  source: 'Biểu có ô Có/Không',
  *check(book) {
    for (const { rows, gate } of listsOf(book)) {
      if (gate === undefined || valueOf(gate) !== 'yes' || rows.length > 0) continue;
      yield {
        ...issueAt(gate),
        message: 'Chọn "Có" nhưng sheet chưa có dòng số liệu nào.',
        actual: 'Có',
        fix: `Nhập các dòng số liệu, hoặc chọn "Không" ở ${gate.at.cell}.`,
      };
    }
  },
};
