import { type Control, yesNo } from '../../forms/define.ts';
import { gateCell, type PlacedColumn, rows } from '../../forms/layout.ts';
import { formatOf, widthOf } from './cells.ts';
import type { FillJob } from './job.ts';
import type { PlannedSheet } from './plan.ts';
import { validationsOf } from './validation.ts';

/** Width that the question in row 3 needs before its answer in D3. */
const questionWidth = 50;

/** Row 3: "has the commune anything of this?", which alone tells "none" from "forgotten". */
export function putGate(
  sheet: PlannedSheet,
  columns: readonly PlacedColumn[],
  answer: string | undefined,
  job: FillJob,
): void {
  const { communeWord, year } = job.context;
  const asked = job.form.id === 'huyen' ? 'huyện' : communeWord;
  makeRoom(sheet, columns.slice(0, 3));
  sheet.cells.set(`A${rows.gate}`, {
    value: `Năm ${year} ${asked} có nội dung này không?`,
    look: 'question',
  });
  sheet.cells.set(gateCell, { value: answer, look: 'choice' });
  sheet.heights.set(rows.gate, 19);
  const note = 'Chọn Không nếu cả năm không có; khi đó để trống các dòng dưới';
  sheet.validations.push(...validationsOf(gateCell, 'Có hay Không', { type: yesNo, note }, job));
}

/** Row 3: the number that somebody's own papers say. */
export function putControl(
  sheet: PlannedSheet,
  columns: readonly PlacedColumn[],
  { label, note, type }: Control,
  value: number | undefined,
  job: FillJob,
): void {
  makeRoom(sheet, columns.slice(0, 3));
  sheet.cells.set(`A${rows.gate}`, { value: label, look: 'question' });
  sheet.cells.set(gateCell, { value, format: formatOf(type), look: 'input' });
  sheet.heights.set(rows.gate, 19);
  sheet.validations.push(...validationsOf(gateCell, 'Số đối chiếu', { type, note }, job));
}

function makeRoom(sheet: PlannedSheet, before: readonly PlacedColumn[]): void {
  const width = before.reduce((sum, { column }) => sum + widthOf(column), 0);
  const [first, ...others] = before;
  if (first === undefined || width >= questionWidth) return;
  const widest = others.reduce((a, b) => (widthOf(b.column) > widthOf(a.column) ? b : a), first);
  sheet.widths.set(widest.index, widthOf(widest.column) + questionWidth - width);
}
