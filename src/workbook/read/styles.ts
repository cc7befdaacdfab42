import { Refusal } from '../../package/faults.ts';
import { spreadsheetNamespaces } from '../../package/namespaces.ts';
import { attribute, type XmlTag } from '../../package/xml.ts';
import { listenXml } from '../../package/xml-listen.ts';
import type { ZipEntry } from '../../package/zip-read.ts';
import { numberFormat } from './number-format.ts';
import type { NumberFormat } from './raw.ts';
import { isOn } from './rich-text.ts';

/** What a cell's style says about reading it. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly font: CellFont;
}

export interface CellFont {
  /** undefined where the file names none. */
  readonly name: string | undefined;
  /** A line through it. */
  readonly struck: boolean;
}

const plainFont: CellFont = { name: undefined, struck: false };

/** Excel's own limit. */
const mostStyles = 65_490;

/** A workbook without a styles part has this one style. */
export const plainStyles: readonly CellStyle[] = [{ format: numberFormat(0, new Map()), font: plainFont }];

/** Styles by the index that cells give in `s`. */
export function readStyles(entry: ZipEntry): readonly CellStyle[] {
  const refuse = (detail: string): Refusal => new Refusal({ code: 'BAD_XML', detail, part: entry.name });
  const patterns = new Map<number, string>();
  const fonts: CellFont[] = [];
  const addToFont = (more: Partial<CellFont>): void => {
    fonts[fonts.length - 1] = { ...(fonts.at(-1) ?? plainFont), ...more };
  };
  const cells: { readonly format: number; readonly font: number }[] = [];
  const index = (tag: XmlTag, name: string): number => {
    const text = attribute(tag, name) ?? '0';
    if (!/^\d{1,9}$/.test(text)) throw refuse(`style-${name}`);
    return Number(text);
  };
  listenXml(entry.data, entry.name, spreadsheetNamespaces, {
    'styleSheet/numFmts/numFmt': {
      open: (tag) => patterns.set(index(tag, 'numFmtId'), attribute(tag, 'formatCode') ?? ''),
    },
    'styleSheet/fonts/font': { open: () => fonts.push(plainFont) },
    'styleSheet/fonts/font/name': { open: (tag) => addToFont({ name: attribute(tag, 'val') }) },
    'styleSheet/fonts/font/strike': { open: (tag) => addToFont({ struck: isOn(attribute(tag, 'val')) }) },
    'styleSheet/cellXfs/xf': {
      open(tag) {
        if (cells.length === mostStyles) throw refuse('styles');
        cells.push({ format: index(tag, 'numFmtId'), font: index(tag, 'fontId') });
      },
    },
  });
  const formats = new Map<number, NumberFormat>();
  const formatOf = (id: number): NumberFormat => {
    const format = formats.get(id) ?? numberFormat(id, patterns);
    formats.set(id, format);
    return format;
  };
  return cells.map(({ format, font }) => ({ format: formatOf(format), font: fonts[font] ?? plainFont }));
}
