import { drawingId } from './drawing-part.ts';
import type { PlannedSheet } from './plan.ts';

/** A sheet's part with what was planned and exceljs cannot write. */
export function completedSheet(data: Uint8Array, plan: PlannedSheet): Uint8Array | string {
  const { columnBreak, charts = [] } = plan;
  if (columnBreak === undefined && charts.length === 0) return data;
  const part = Buffer.from(data).toString('utf8');
  const broken = columnBreak === undefined ? part : withColumnBreak(part, columnBreak);
  return charts.length === 0 ? broken : withDrawing(broken);
}

/** Breaks the printed sheet after a column, by its number. exceljs only knows breaks between rows. */
export function withColumnBreak(sheetPart: string, column: number): string {
  const breaks = `<colBreaks count="1" manualBreakCount="1"><brk id="${column}" max="1048575" man="1"/></colBreaks>`;
  return inserted(sheetPart, breaks, ['drawing', ...behindDrawing]);
}

/** Has the sheet show its drawing. */
function withDrawing(sheetPart: string): string {
  return inserted(sheetPart, `<drawing r:id="${drawingId}"/>`, behindDrawing);
}

/** What the schema (ECMA-376 part 1, 18.3.1.99) wants behind a drawing, as far as anybody writes it here. */
const behindDrawing = ['legacyDrawing', 'tableParts', 'extLst'];

function inserted(sheetPart: string, element: string, before: readonly string[]): string {
  const places = before.map((name) => sheetPart.indexOf(`<${name}`)).filter((at) => at !== -1);
  const end = sheetPart.lastIndexOf('</worksheet>');
  if (end === -1) throw new Error('no worksheet');
  const at = Math.min(end, ...places);
  return `${sheetPart.slice(0, at)}${element}${sheetPart.slice(at)}`;
}
