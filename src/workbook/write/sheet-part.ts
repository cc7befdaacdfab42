/** The elements that follow those that are put in here, as far as anybody writes them (ECMA-376 part 1, 18.3.1.99). */
const after = {
  colBreaks: ['drawing', 'legacyDrawing', 'tableParts', 'extLst'],
} as const;

/** Breaks the printed sheet after a column, by its number. exceljs only knows breaks between rows. */
export function withColumnBreak(sheetPart: string, column: number): string {
  const breaks = `<colBreaks count="1" manualBreakCount="1"><brk id="${column}" max="1048575" man="1"/></colBreaks>`;
  return inserted(sheetPart, breaks, after.colBreaks);
}

function inserted(sheetPart: string, element: string, before: readonly string[]): string {
  const end = sheetPart.lastIndexOf('</worksheet>');
  if (end === -1) throw new Error('no worksheet');
  const places = before.map((name) => sheetPart.indexOf(`<${name}`)).filter((at) => at !== -1);
  const at = Math.min(end, ...places);
  return `${sheetPart.slice(0, at)}${element}${sheetPart.slice(at)}`;
}
