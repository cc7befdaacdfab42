import { type Lifetime, standsIn } from '../../forms/define.ts';
import type { Guide } from '../../forms/own-sheets.ts';
import { sheetNames } from '../../forms/names.ts';
import { linesIn, putHead } from './cells.ts';
import type { FillJob } from './job.ts';
import type { Look } from './looks.ts';
import { newSheet, type PlannedSheet } from './plan.ts';

const widths = { number: 5, term: 26, meaning: 74 } as const;
const wide = widths.term + widths.meaning;

/** What the colours mean, shown in the colours themselves. */
const legend: readonly ({ readonly look: Look; readonly text: string } & Lifetime)[] = [
  { look: 'input-text', text: 'Ô trắng: nhập' },
  { look: 'choice', text: 'Ô vàng: chọn trong danh sách' },
  { look: 'locked-text', text: 'Ô xám: không sửa' },
  { look: 'lacking', text: 'Ô hồng: còn phải nhập', since: 2 },
  { look: 'mismatch', text: 'Chữ đỏ: số chưa khớp', since: 2 },
];

/** "Hướng dẫn": one page to read before typing. Nothing on it can be typed into. */
export function planGuideSheet(guide: Guide, job: FillJob): PlannedSheet {
  const sheet = newSheet(sheetNames.guide, { tabColour: 'FF4472C4' });
  putHead(sheet, guide.title, job.owner);
  sheet.widths.set(1, widths.number);
  sheet.widths.set(2, widths.term);
  sheet.widths.set(3, widths.meaning);
  let row = 4;
  for (const sample of legend.filter((each) => standsIn(each, job.context.version))) {
    sheet.cells.set(`B${row}`, { value: sample.text, look: sample.look, sealed: true });
    row += 1;
  }
  row += 1;
  guide.steps.forEach((step, index) => {
    sheet.cells.set(`A${row}`, { value: `${index + 1}.`, look: 'paragraph' });
    sheet.cells.set(`B${row}`, { value: step, look: 'paragraph' });
    sheet.merges.push(`B${row}:C${row}`);
    sheet.heights.set(row, heightOf(step, wide));
    row += 1;
  });
  row += 1;
  sheet.cells.set(`A${row}`, { value: guide.termsTitle, look: 'heading' });
  sheet.merges.push(`A${row}:C${row}`);
  sheet.heights.set(row, 20);
  row += 1;
  for (const { term, meaning } of guide.terms) {
    sheet.cells.set(`B${row}`, { value: term, look: 'term' });
    sheet.cells.set(`C${row}`, { value: meaning, look: 'paragraph' });
    sheet.heights.set(row, Math.max(heightOf(term, widths.term), heightOf(meaning, widths.meaning)));
    row += 1;
  }
  sheet.page = { orientation: 'portrait', printArea: `A1:C${row - 1}` };
  return sheet;
}

/** Points, for text of size 12. */
function heightOf(text: string, width: number): number {
  return linesIn(text, width) * 16 + 3;
}
