import type { Column } from '../forms/define.ts';
import { rows as formRows } from '../forms/layout.ts';
import { isFilled, type Filled } from '../model/cell.ts';
import { normalizeText } from '../vietnamese/text.ts';
import { evidenceOf } from './shared/cells.ts';
import { listsOf, type ListOfRows, type ListRow } from './shared/list-sheets.ts';
import type { WorkbookRule } from './rule.ts';

const sum =
  'tổng|cộng|tổng cộng|tổng số|cộng tổng|cộng dồn|lũy kế|luỹ kế|t[./]? ?cộng|total|tong cong|tong so|cong don';
const whole = 'xã|thị trấn|phường|huyện|thị xã|thành phố|thôn|năm|kỳ|đợt';
const ofTotals = new RegExp(`^(?:${sum})(?: (?:toàn|cả|trong) (?:${whole}))?(?: (?:năm )?\\d{4})?$`, 'u');
/** A place may well be the whole commune; only what a row is named by is a label. */
const ofNames = /^(?:toàn|cả) (?:xã|thị trấn|phường)$/u;

/** "II. Tổng cộng (3 lớp):" → "tổng cộng". */
function labelOf(text: string): string {
  return normalizeText(text)
    .toLowerCase()
    .replace(/^(?:[ivxlc]+|\d+|[-*+•])[.)]?\s+/u, '')
    .replace(/[\s.:]*(?:\([^)]*\))?[\s.:]*$/u, '');
}

function textKeys({ sheet, keys }: ListOfRows): readonly string[] {
  return keys.filter((key) => {
    const column = sheet.columns[key] as Column;
    return column.kind !== 'formula' && (column.type.shape === 'text' || column.type.shape === 'listed');
  });
}

function labelIn(list: ListOfRows, row: ListRow): Filled<string> | undefined {
  return textKeys(list)
    .flatMap((key, place) => {
      const cell = row.cells[key];
      if (cell === undefined || !isFilled(cell) || typeof cell.value !== 'string') return [];
      const label = labelOf(cell.value);
      return ofTotals.test(label) || (place === 0 && ofNames.test(label)) ? [cell as Filled<string>] : [];
    })
    .at(0);
}

/** The sum of the rows typed once more as a row of them is counted once more. */
export const totalRowListed: WorkbookRule = {
  id: 'total-row-listed',
  severity: 'error',
  scope: 'workbook',
  summary: 'Dòng cộng, tổng cộng, toàn xã ghi lẫn giữa các dòng số liệu, nên số bị tính hai lần',
  source: 'Thực tế: chép cả dòng tổng từ bảng khác sang',
  *check(book) {
    for (const list of listsOf(book)) {
      if (list.sheet.id === 'acknowledgements') continue;
      for (const row of list.rows) {
        const label = labelIn(list, row);
        if (label === undefined) continue;
        const total = list.sheet.totalRow
          ? `dòng CỘNG (dòng ${formRows.total}) đã tự cộng`
          : 'phần mềm tự cộng';
        yield {
          at: label.at,
          message: `Dòng ${row.row} ghi “${label.value}” giữa các dòng số liệu, nên số của dòng này bị tính thêm một lần nữa; ${total}.`,
          actual: label.value,
          fix: `Xóa nội dung dòng ${row.row}.`,
          evidence: evidenceOf(
            label,
            ...list.keys
              .flatMap((key) => row.cells[key] ?? [])
              .filter((cell) => cell.at.cell !== label.at.cell && isFilled(cell)),
          ),
        };
      }
    }
  },
};
