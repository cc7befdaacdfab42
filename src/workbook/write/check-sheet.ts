import { type Check, checkStates } from '../../forms/commune/check-parts.ts';
import { sheetNames } from '../../forms/names.ts';
import { rows } from '../../forms/layout.ts';
import { headRows, linesIn, putColumns, putHead } from './cells.ts';
import type { FillJob } from './job.ts';
import { type Condition, newSheet, type PlannedSheet } from './plan.ts';
import { scopeOf } from './scope.ts';

const columns = [
  { heading: 'STT', width: 6 },
  { heading: 'Nội dung kiểm tra', width: 88 },
  { heading: 'Kết quả', width: 14 },
  { heading: 'Xem tại', width: 24 },
] as const;

const marks: Readonly<Record<keyof typeof checkStates, Condition['mark']>> = {
  good: 'good',
  wrong: 'wrong',
  lacking: 'waiting',
};

/** Where the results of that many checks stand. */
export function checkResults(count: number): string {
  return `$C$${rows.number + 1}:$C$${rows.number + count}`;
}

/** "Kiểm tra": whether the figures hold together, in Excel alone; each line says it and leads to the sheet it is about. */
export function planCheckSheet(checks: readonly Check[], job: FillJob): PlannedSheet {
  const sheet = newSheet(sheetNames.checks, { tabColour: 'FF70AD47' });
  putHead(sheet, 'KIỂM TRA SỐ LIỆU TRƯỚC KHI GỬI', job.owner);
  putColumns(sheet, columns);
  sheet.heights.set(rows.heading, 22);
  const first = rows.number + 1;
  const last = rows.number + checks.length;
  checks.forEach((check, index) => {
    const row = first + index;
    const target = job.form.sheets[check.link];
    if (target === undefined)
      throw new Error(`check ${check.id} looks at a sheet that is not there: ${check.link}`);
    const state = check.state(scopeOf(job.form, job.context, row));
    const link = `HYPERLINK("#'${target.name}'!A1","${target.name}")`;
    sheet.cells.set(`A${row}`, { value: index + 1, look: 'locked-centre' });
    sheet.cells.set(`B${row}`, { value: check.label, look: 'label' });
    sheet.cells.set(`C${row}`, { formula: state, look: 'result' });
    sheet.cells.set(`D${row}`, { formula: link, look: 'link' });
    sheet.heights.set(row, linesIn(check.label, columns[1].width) * 15 + 7);
  });
  const results = `C${first}:C${last}`;
  const open = `${checks.length}-COUNTIF(${results},"${checkStates.good}")`;
  // Version 1 went out saying more than a worksheet can know.
  const passed =
    job.context.version === 1
      ? 'Mọi dòng đều đạt: gửi được.'
      : 'Đạt phần tự kiểm tra trong Excel. Huyện còn kiểm tra những nội dung khác sau khi nhận tệp.';
  sheet.cells.set(`A${rows.gate}`, {
    formula: `IF(${open}=0,"${passed}","Còn "&(${open})&" dòng chưa đạt hoặc chưa nhập: xem từng dòng, sửa xong mới gửi.")`,
    look: 'question',
  });
  for (const [state, text] of Object.entries(checkStates)) {
    const mark = marks[state as keyof typeof checkStates];
    sheet.conditions.push({ range: results, formula: `C${first}="${text}"`, mark });
  }
  sheet.freeze = { rows: rows.number, columns: 0 };
  sheet.page = { printTitlesRow: headRows, printArea: `A1:D${last}` };
  return sheet;
}
