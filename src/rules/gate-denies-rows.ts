import { evidenceOf, valuesOf } from './shared/cells.ts';
import { gatedSheets } from './shared/gates.ts';
import type { WorkbookRule } from './rule.ts';
import { padded } from './shared/words.ts';

/** "Không", and rows all the same: one of the two is forgotten. */
export const gateDeniesRows: WorkbookRule = {
  id: 'gate-denies-rows',
  severity: 'error',
  scope: 'workbook',
  summary: 'Chọn "Không" ở ô D3 nhưng sheet vẫn có dòng số liệu',
  source: 'Biểu có ô Có/Không',
  *check(book) {
    for (const { data, gate } of gatedSheets(book)) {
      const [answer] = valuesOf(gate) ?? [];
      const [first] = data.rows;
      if (answer !== 'no' || first === undefined) continue;
      yield {
        at: gate.at,
        message: `Chọn "Không" nhưng sheet đã có ${padded(data.rows.length)} dòng số liệu.`,
        actual: 'Không',
        expected: 'Có',
        fix: `Chọn "Có" ở ${gate.at.cell}, hoặc xóa các dòng số liệu.`,
        related: data.rows.map((row) => row.at),
        evidence: evidenceOf(gate),
      };
    }
  },
};
