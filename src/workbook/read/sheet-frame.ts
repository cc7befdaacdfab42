import type { Refusal } from '../../package/faults.ts';
import { spreadsheetNamespaces } from '../../package/namespaces.ts';
import { attribute } from '../../package/xml.ts';
import { rememberedPart } from '../../package/remembered-part.ts';
import { type Listener, listenXml } from '../../package/xml-listen.ts';
import { lastColumn, parseArea } from '../../model/address.ts';
import { isTooSmallToSee, readFlag, thinnestColumn } from './attributes.ts';
import { sheetBounds } from './bounds.ts';
import type { RawSheet } from './raw.ts';

/** What stands around the cells of a worksheet part. */
export interface SheetFrame {
  readonly merges: readonly string[];
  /** First and last column of each stretch of hidden ones. */
  readonly hiddenSpans: readonly (readonly [number, number])[];
  /** Every condition: where it holds, and by its index what it makes of the cells. */
  readonly conditions: readonly { readonly areas: string; readonly style: number }[];
  readonly protection: RawSheet['protection'];
}

/** Reads a worksheet part; `data` listens to what stands in `<sheetData>`. */
export function readFrame(
  xml: string,
  part: string,
  refuse: (detail: string) => Refusal,
  data: Listener,
): SheetFrame {
  const merges: string[] = [];
  const hiddenSpans: (readonly [number, number])[] = [];
  const conditions: { readonly areas: string; readonly style: number }[] = [];
  let conditionAt = '';
  let protection: RawSheet['protection'];
  let hasData = false;
  listenXml(xml, part, spreadsheetNamespaces, {
    'worksheet/cols/col': {
      open(tag) {
        if (!readFlag(tag, 'hidden', refuse) && !isTooSmallToSee(attribute(tag, 'width'), thinnestColumn))
          return;
        if (hiddenSpans.length === lastColumn) throw refuse('columns');
        hiddenSpans.push([Number(attribute(tag, 'min')), Number(attribute(tag, 'max'))]);
      },
    },
    'worksheet/sheetData': {
      ...data,
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
        const style = Number(attribute(tag, 'dxfId'));
        if (Number.isNaN(style)) return;
        conditions.push({ areas: conditionAt, style });
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
  return { merges, hiddenSpans, conditions, protection };
}

/**
 * The same of a part in whose `<sheetData>` nothing stands. It is kept for the next that is the same to the letter: the workbooks of a year
 * are of few forms, and what stands around their cells is the form's.
 */
export const emptyFrame = rememberedPart((xml, part, refuse: (detail: string) => Refusal): SheetFrame =>
  readFrame(xml, part, refuse, { closed: true }),
);
