import { Refusal } from '../../package/faults.ts';
import { spreadsheetNamespaces } from '../../package/namespaces.ts';
import { rememberedPart } from '../../package/remembered-part.ts';
import { attribute, decodeXml, type XmlTag } from '../../package/xml.ts';
import { listenXml } from '../../package/xml-listen.ts';
import type { ZipEntry } from '../../package/zip-read.ts';
import { black, colourOf, white } from './colours.ts';
import { numberFormat } from './number-format.ts';
import type { NumberFormat } from './raw.ts';
import { isOn } from './rich-text.ts';

/** What a cell's style says about reading it. */
export interface CellStyle {
  readonly format: NumberFormat;
  readonly font: CellFont;
  /** The font has the colour of the ground. */
  readonly invisible: boolean;
}

export interface CellFont {
  /** undefined where the file names none. */
  readonly name: string | undefined;
  /** A line through it. */
  readonly struck: boolean;
  readonly colour: string;
}

const plainFont: CellFont = { name: undefined, struck: false, colour: black };

/** Excel's own limit. */
const mostStyles = 65_490;

export interface Styles {
  /** By the index that cells give in `s`. */
  readonly cells: readonly CellStyle[];
  /** Number formats of conditional formats, by their index; undefined for those that leave the cell's own. */
  readonly conditionalPatterns: readonly (string | undefined)[];
}

/** A workbook without a styles part has this one style. */
export const plainStyles: Styles = {
  cells: [{ format: numberFormat(0, new Map()), font: plainFont, invisible: false }],
  conditionalPatterns: [],
};

export function readStyles({ data, name }: ZipEntry): Styles {
  return stylesIn(decodeXml(data, name), name);
}

const stylesIn = rememberedPart((xml, part): Styles => {
  const refuse = (detail: string): Refusal => new Refusal({ code: 'BAD_XML', detail, part });
  const patterns = new Map<number, string>();
  const conditionalPatterns: (string | undefined)[] = [];
  const grounds: string[] = [];
  const fonts: CellFont[] = [];
  const addToFont = (more: Partial<CellFont>): void => {
    fonts[fonts.length - 1] = { ...(fonts.at(-1) ?? plainFont), ...more };
  };
  const cells: { readonly format: number; readonly font: number; readonly ground: number }[] = [];
  const index = (tag: XmlTag, name: string): number => {
    const text = attribute(tag, name) ?? '0';
    if (!/^\d{1,9}$/.test(text)) throw refuse(`style-${name}`);
    return Number(text);
  };
  let solid = false;
  listenXml(xml, part, spreadsheetNamespaces, {
    'styleSheet/numFmts/numFmt': {
      open: (tag) => patterns.set(index(tag, 'numFmtId'), attribute(tag, 'formatCode') ?? ''),
    },
    'styleSheet/fonts/font': { open: () => fonts.push(plainFont) },
    'styleSheet/fonts/font/name': { open: (tag) => addToFont({ name: attribute(tag, 'val') }) },
    'styleSheet/fonts/font/strike': { open: (tag) => addToFont({ struck: isOn(attribute(tag, 'val')) }) },
    'styleSheet/fonts/font/color': { open: (tag) => addToFont({ colour: colourOf(tag, black) }) },
    'styleSheet/fills/fill': { open: () => grounds.push(white) },
    'styleSheet/fills/fill/patternFill': {
      open: (tag) => (solid = attribute(tag, 'patternType') === 'solid'),
    },
    'styleSheet/fills/fill/patternFill/fgColor': {
      open(tag) {
        if (solid) grounds[grounds.length - 1] = colourOf(tag, white);
      },
    },
    'styleSheet/cellXfs/xf': {
      open(tag) {
        if (cells.length === mostStyles) throw refuse('styles');
        cells.push({
          format: index(tag, 'numFmtId'),
          font: index(tag, 'fontId'),
          ground: index(tag, 'fillId'),
        });
      },
    },
    'styleSheet/dxfs/dxf': { open: () => conditionalPatterns.push(undefined) },
    'styleSheet/dxfs/dxf/numFmt': {
      open: (tag) => (conditionalPatterns[conditionalPatterns.length - 1] = attribute(tag, 'formatCode')),
    },
  });
  const formats = new Map<number, NumberFormat>();
  const formatOf = (id: number): NumberFormat => {
    const format = formats.get(id) ?? numberFormat(id, patterns);
    formats.set(id, format);
    return format;
  };
  return {
    cells: cells.map(({ format, font: fontId, ground }) => {
      const font = fonts[fontId] ?? plainFont;
      return { format: formatOf(format), font, invisible: font.colour === (grounds[ground] ?? white) };
    }),
    conditionalPatterns,
  };
});
