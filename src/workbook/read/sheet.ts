import { Refusal } from '../../package/faults.ts';
import { decodeXml } from '../../package/xml.ts';
import type { ZipEntry } from '../../package/zip-read.ts';
import { areasOf } from '../../model/address.ts';
import { sheetBounds } from './bounds.ts';
import { FormulaReader } from './formula-source.ts';
import { plainSheet } from './plain-sheet.ts';
import type { ConditionalFormat, RawSheet } from './raw.ts';
import { type Budget, SheetCells } from './sheet-cells.ts';
import { type CellSources, SheetData } from './sheet-data.ts';
import { emptyFrame, readFrame, type SheetFrame } from './sheet-frame.ts';

export interface SheetContext extends CellSources {
  readonly budget: Budget;
}

/**
 * Reads one worksheet part. Cells without content cost nothing, and ranges (merges, hidden columns, validations) are
 * never walked, so that a 2 kB file cannot ask for the work of a million cells.
 */
export function readSheet(
  entry: ZipEntry,
  name: string,
  state: RawSheet['state'],
  context: SheetContext,
): Omit<RawSheet, 'attachments'> {
  const refuse = (detail: string): Refusal =>
    new Refusal({ code: 'BAD_SHEET', detail, part: entry.name, sheet: name });
  const cells = new SheetCells(name, context.budget);
  const formulas = new FormulaReader(context.budget, refuse);
  const data = new SheetData(cells, formulas, context, refuse);
  const xml = decodeXml(entry.data, entry.name);
  const plain = plainSheet(xml);
  let frame: SheetFrame;
  if (plain === null) frame = readFrame(xml, entry.name, refuse, data.listener());
  else {
    frame = emptyFrame(plain.frame, entry.name, refuse);
    data.take(plain.items);
  }
  cells.markArrays(formulas.arrays);

  return {
    name,
    state,
    cells: cells.cells,
    merges: frame.merges,
    hiddenRows: cells.hiddenRows,
    hiddenColumns: cells.hiddenColumns(frame.hiddenSpans),
    conditionalFormats: conditionalFormats(frame, context, refuse),
    ...(frame.protection === undefined ? {} : { protection: frame.protection }),
    dimension: cells.dimension,
  };
}

/** Those of the conditions that put another number format in the place of the cells' own. */
function conditionalFormats(
  { conditions }: SheetFrame,
  { styles }: SheetContext,
  refuse: (detail: string) => Refusal,
): readonly ConditionalFormat[] {
  const formats = conditions.flatMap(({ areas, style }) => {
    const pattern = styles.conditionalPatterns[style];
    return pattern === undefined ? [] : [{ areas, pattern }];
  });
  if (formats.length > sheetBounds.conditionalFormats) throw refuse('conditional-formats');
  return formats.map(({ areas, pattern }) => ({ areas: areasOf(areas.replaceAll(' ', ', ')), pattern }));
}
