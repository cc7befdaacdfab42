/** How much a workbook may hold, beyond what the package layer bounds. */
export const sheetBounds = {
  /** Content further down or right is a fault at its cell. */
  rows: 20_000,
  columns: 200,
  /** Cells with content in the whole workbook. */
  cells: 500_000,
  /** Unreadable cells: above that the file itself is broken, and a list of them helps nobody. */
  faults: 1_000,
  merges: 20_000,
  definedNames: 10_000,
  conditionalFormats: 10_000,
  /** Excel's own limit for one formula. */
  formulaLength: 8_192,
  /** Text of all shared formulas of a workbook, written out for each cell. */
  sharedFormulaText: 8_000_000,
  arrayFormulas: 256,
} as const;
