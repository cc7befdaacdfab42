import { remembered } from '../../vietnamese/remembered.ts';
import { sheetBounds } from './bounds.ts';
import type { FormulaSource } from './formula-source.ts';

/** A row's attributes `r`, `hidden` and `ht`, as they stand. */
interface PlainRow {
  readonly number: string;
  readonly hidden: string | undefined;
  readonly height: string | undefined;
}

/** A cell as Excel, LibreOffice, openpyxl and exceljs write nearly all: an address, then a formula or a value or both. */
export interface PlainCell {
  /** Attribute `r`. */
  readonly reference: string;
  /** Attribute `s`. */
  readonly style: string | undefined;
  /** Attribute `t`. */
  readonly type: string | undefined;
  readonly formula: FormulaSource | undefined;
  /** Text of `<v>`. */
  readonly value: string | undefined;
}

export interface PlainSheet {
  /** The sheet's XML with nothing in `<sheetData>` and without its `<dimension>`, which nobody asks: the same text for all workbooks of one form. */
  readonly frame: string;
  /** What stood in it, in its order, but for empty cells. */
  readonly items: readonly (PlainRow | PlainCell)[];
}

const [beginning, ending] = ['<sheetData>', '</sheetData>'];
const rowTag = /<row r="([1-9]\d{0,6})"((?: (?:x14ac:)?[A-Za-z]+="[\w.:-]*")*) ?(\/)?>/y;
/** Seven of ten cells of a form, which say nothing: passed over many at once. */
const emptyCells = /(?:<c r="[A-Z]{1,3}[1-9]\d{0,6}"(?: s="\d{1,6}")? ?\/>){1,100}/y;
const cellTag = /<c r="([A-Z]{1,3}[1-9]\d{0,6})"(?: s="(\d{1,6})")?(?: t="(n|s|b|e|str)")? ?(\/)?>/y;
const content =
  /(?:<f(?: aca="(?:false|0)")?(?: t="(shared|array)")?(?: ref="([A-Z\d:]+)")?(?: si="(\d+)")?(?:\/>|>([^<]*)<\/f>))?(?:<v ?\/>|<v>([^<]*)<\/v>)?<\/c>/y;
const rowEnd = /<\/row>/y;

/**
 * Takes the rows and cells out of a sheet's XML where they are all plain. They need no tokens and listeners, which are most of the time of
 * reading. null where anything there is written another way: then the parser
 * reads or refuses it all.
 */
export function plainSheet(sheet: string): PlainSheet | null {
  const begin = sheet.indexOf(beginning);
  // Two, and what only looks like one.
  if (begin === -1 || sheet.includes('<sheetData', begin + 1) || sheet.includes('<!')) return null;
  const isKnown = /<worksheet [^>]*xmlns:x14ac="/.test(sheet);
  const items: (PlainRow | PlainCell)[] = [];
  let at = begin + beginning.length;
  /** Goes on behind what stands next, if it is that. */
  const pass = (what: RegExp): void => {
    what.lastIndex = at;
    if (what.test(sheet)) at = what.lastIndex;
  };
  /** Takes what stands next, if it is that. */
  const take = (what: RegExp): RegExpExecArray | null => {
    what.lastIndex = at;
    const found = what.exec(sheet);
    if (found !== null) at = what.lastIndex;
    return found;
  };
  for (let row = take(rowTag); row !== null; row = take(rowTag)) {
    const [, number = '', attributes = '', isEmpty] = row;
    const look = rowLook(attributes);
    if (look === null || (look.isPrefixed && !isKnown)) return null;
    items.push({ number, hidden: look.hidden, height: look.height });
    if (isEmpty !== undefined) continue;
    for (;;) {
      pass(emptyCells);
      const cell = take(cellTag);
      if (cell === null) break;
      if (cell[4] !== undefined) continue;
      const inside = take(content);
      const plain = inside === null ? null : plainCell(cell, inside);
      if (plain === null) return null;
      items.push(plain);
      // More than a workbook may hold: nor is this to hold it.
      if (items.length > sheetBounds.cells) return null;
    }
    if (take(rowEnd) === null) return null;
  }
  if (!sheet.startsWith(ending, at)) return null;
  // How far the cells are said to go is the only thing around them that differs from one commune's workbook to another's.
  const head = sheet.slice(0, begin + beginning.length).replace(/(?<=>)<dimension ref="[A-Z\d:]+" ?\/>/, '');
  return { frame: head + sheet.slice(at), items };
}

/** What a row's attributes say, the same few texts again and again; null where one stands twice. */
const rowLook = remembered((attributes: string) => {
  const all = [...attributes.matchAll(/ ([\w:]+)="([^"]*)"/g)];
  const values = new Map(all.map(([, name = '', value = '']) => [name, value]));
  if (values.size < all.length || values.has('r')) return null;
  const isPrefixed = attributes.includes('x14ac:');
  return { hidden: values.get('hidden'), height: values.get('ht'), isPrefixed };
});

/** By index: taken apart as lists, a year's cells made a million objects more. */
function plainCell(tag: RegExpExecArray, inside: RegExpExecArray): PlainCell | null {
  const whole = inside[0];
  const valueText = inside[5] ?? '';
  const formula = plainText(inside[4] ?? '');
  const value = plainText(valueText);
  if (formula === null || value === null) return null;
  return {
    reference: tag[1] ?? '',
    style: tag[2],
    type: tag[3],
    formula: whole.startsWith('<f')
      ? { kind: inside[1], area: inside[2], group: inside[3], text: formula }
      : undefined,
    value: whole.includes('<v', whole.length - valueText.length - '<v></v></c>'.length) ? value : undefined,
  };
}

/** A sign that XML reads otherwise than it is written, or not at all, or that takes more than the five entities. */
const unplain = /[^\t\n -\ud7ff\ue000-\ufffd]|>|&(?!(?:amp|lt|gt|quot|apos);)/;

/** A text as XML means it; null where the parser must say. */
export function plainText(written: string): string | null {
  if (written === '') return written;
  if (unplain.test(written)) return null;
  if (!written.includes('&')) return written;
  // What an "&amp;" leaves is no entity: it comes last.
  return written
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
