/** Whether a file, named inside the year's folder or by its path, is the district's workbook by its name. */
export function isDistrictFile(file: string): boolean {
  return /(?:^|[\\/])huyen\.xlsx$/i.test(file);
}
