import { Refusal } from '../../package/faults.ts';
import { spreadsheetNamespaces } from '../../package/namespaces.ts';
import { attribute, decodeXml } from '../../package/xml.ts';
import { listenXml } from '../../package/xml-listen.ts';
import type { ZipEntry } from '../../package/zip-read.ts';
import { areasOf, lastColumn, parseArea } from '../../model/address.ts';
import { isTooSmallToSee, readFlag, thinnestColumn } from './attributes.ts';
import { sheetBounds } from './bounds.ts';
import { FormulaReader } from './formula-source.ts';
import { takePlainCells } from './plain-cells.ts';
import type { ConditionalFormat, RawSheet } from './raw.ts';
import { type Budget, SheetCells } from './sheet-cells.ts';
import { type CellSources, sheetData } from './sheet-data.ts';

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
  const merges: string[] = [];
  const hiddenSpans: (readonly [number, number])[] = [];
  const conditionalFormats: ConditionalFormat[] = [];
  let conditionAt = '';
  let protection: RawSheet['protection'];
  let hasData = false;

  const { xml, runs } = takePlainCells(decodeXml(entry.data, entry.name));
  listenXml(xml, entry.name, spreadsheetNamespaces, {
    'worksheet/cols/col': {
      open(tag) {
        if (!readFlag(tag, 'hidden', refuse) && !isTooSmallToSee(attribute(tag, 'width'), thinnestColumn))
          return;
        if (hiddenSpans.length === lastColumn) throw refuse('columns');
        hiddenSpans.push([Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))]);
      },
    },
    'worksheet/sheetData': {
      ...sheetData(runs, cells, formulas, context, refuse),
      open() {
        if (hasData) throw refuse('two-sheet-data');
        hasData = true;
      },
    },
    'worksheet/sheetProtection': {
      open(tag) {
        if (!readFlag(tag, 'sheet', refuse)) return;
        protection = { password: ['password', 'hashValue'].some((key) => attribute(tag, key) !== undefined) };
      },
    },
    'worksheet/conditionalFormatting': { open: (tag) => (conditionAt = attribute(tag, 'sqref') ?? '') },
    'worksheet/conditionalFormatting/cfRule': {
      open(tag) {
        const pattern = context.styles.conditionalPatterns[Number(attribute(tag, 'dxfId'))];
        if (pattern === undefined) return;
        if (conditionalFormats.length === sheetBounds.conditionalFormats) throw refuse('conditional-formats');
        conditionalFormats.push({ areas: areasOf(conditionAt.replaceAll(' ', ', ')), pattern });
      },
    },
    'worksheet/mergeCells/mergeCell': {
      open(tag) {
        const range = attribute(tag, 'ref') ?? '';
        if (parseArea(range) === undefined) throw refuse('merge');
        if (merges.length === sheetBounds.merges) throw refuse('merges');
        merges.push(range);
      },
    },
  });
  if (!hasData) throw refuse('no-sheet-data');
  cells.markArrays(formulas.arrays);

  return {
    name,
    state,
    cells: cells.cells,
    merges,
    hiddenRows: cells.hiddenRows,
    hiddenColumns: cells.hiddenColumns(hiddenSpans),
    conditionalFormats,
    ...(protection === undefined ? {} : { protection }),
    dimension: cells.dimension,
  };
}
