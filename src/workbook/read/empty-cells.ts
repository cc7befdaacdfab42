/** An empty cell with nothing but its style, as exceljs, Excel and LibreOffice write it: most of a form's cells are. */
const emptyCell = /<c r="[A-Z]{1,3}[1-9]\d{0,6}"(?: s="\d{1,6}")?(?: t="n")?\s?\/>/g;

/** A cell whose place hangs on the one before it, or words that only look like cells: then none may go. */
const uncertain = /<c(?! r=")[\s/>]|<!/;

/**
 * A sheet's XML without its empty cells, which say nothing, so that the parser does not make objects of them: seven of ten cells in a
 * form, a third of the time of reading it.
 */
export function withoutEmptyCells(sheet: string): string {
  return uncertain.test(sheet) ? sheet : sheet.replace(emptyCell, '');
}
