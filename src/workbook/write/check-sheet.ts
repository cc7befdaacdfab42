import { checkStates, type CheckSheet } from '../../forms/own-sheets.ts';
import { sheetNames } from '../../forms/names.ts';
import { rows } from '../../forms/layout.ts';
import { columnLetters } from '../../model/address.ts';
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

/** Of forms whose lines say how much lacks, and for what. */
const lackingColumns = [
  { heading: 'Còn thiếu (ô)', width: 14 },
  { heading: 'Cần trước khi', width: 20 },
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
export function planCheckSheet({ title, checks, passed, open }: CheckSheet, job: FillJob): PlannedSheet {
  const sheet = newSheet(sheetNames.checks, { tabColour: 'FF70AD47' });
  const own = [...columns, ...(checks.some(({ lacking }) => lacking !== undefined) ? lackingColumns : [])];
  putHead(sheet, title, job.owner);
  putColumns(sheet, own);
  sheet.heights.set(rows.heading, 22);
  const first = rows.number + 1;
  const last = rows.number + checks.length;
  checks.forEach((check, index) => {
    const row = first + index;
    const target = job.form.sheets[check.link];
    if (target === undefined)
      throw new Error(`check ${check.id} looks at a sheet that is not there: ${check.link}`);
    const scope = scopeOf(job.form, job.context, row);
    const link = `HYPERLINK("#'${target.name}'!A1","${target.name}")`;
    sheet.cells.set(`A${row}`, { value: index + 1, look: 'locked-centre' });
    sheet.cells.set(`B${row}`, { value: check.label, look: 'label' });
    sheet.cells.set(`C${row}`, { formula: check.state(scope), look: 'result' });
    sheet.cells.set(`D${row}`, { formula: link, look: 'link' });
    if (check.lacking !== undefined)
      sheet.cells.set(`E${row}`, { formula: check.lacking(scope), look: 'locked' });
    if (check.neededFor !== undefined)
      sheet.cells.set(`F${row}`, { value: check.neededFor, look: 'locked-text' });
    sheet.heights.set(row, linesIn(check.label, columns[1].width) * 15 + 7);
  });
  const results = `C${first}:C${last}`;
  const remaining = `${checks.length}-COUNTIF(${results},"${checkStates.good}")`;
  sheet.cells.set(`A${rows.gate}`, {
    formula: `IF(${remaining}=0,"${passed}","Còn "&(${remaining})&" ${open}")`,
    look: 'question',
  });
  for (const [state, text] of Object.entries(checkStates)) {
    const mark = marks[state as keyof typeof checkStates];
    sheet.conditions.push({ range: results, formula: `C${first}="${text}"`, mark });
  }
  sheet.freeze = { rows: rows.number, columns: 0 };
  sheet.page = { printTitlesRow: headRows, printArea: `A1:${columnLetters(own.length)}${last}` };
  return sheet;
}
