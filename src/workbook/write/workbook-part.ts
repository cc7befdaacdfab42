/** Puts `workbookProtection` into xl/workbook.xml, where the schema wants it: before `bookViews`. exceljs cannot. */
export function lockStructure(workbookPart: Uint8Array): string {
  const xml = Buffer.from(workbookPart).toString('utf8');
  const at = xml.indexOf('<bookViews');
  if (at === -1) throw new Error('xl/workbook.xml has no bookViews');
  return `${xml.slice(0, at)}<workbookProtection lockStructure="1"/>${xml.slice(at)}`;
}
