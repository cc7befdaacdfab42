import { Refusal } from '../../package/faults.ts';
import { spreadsheetNamespaces } from '../../package/namespaces.ts';
import { attribute, type XmlTag } from '../../package/xml.ts';
import { listenXml } from '../../package/xml-listen.ts';
import type { ZipEntry } from '../../package/zip-read.ts';
import { numberFormat } from './number-format.ts';
import type { NumberFormat } from './raw.ts';

/** What a cell's style says about reading it. */
export interface CellStyle {
  readonly format: NumberFormat;
  /** Name of its font; undefined where the file names none. */
  readonly font: string | undefined;
}

/** Excel's own limit. */
const mostStyles = 65_490;

/** A workbook without a styles part has this one style. */
export const plainStyles: readonly CellStyle[] = [{ format: numberFormat(0, new Map()), font: undefined }];

/** Styles by the index that cells give in `s`. */
export function readStyles(entry: ZipEntry): readonly CellStyle[] {
  const patterns = new Map<number, string>();
  const fonts: (string | undefined)[] = [];
  const cells: { readonly format: number; readonly font: number }[] = [];
  const index = (tag: XmlTag, name: string): number => {
    const text = attribute(tag, name) ?? '0';
    if (!/^\d{1,9}$/.test(text))
      throw new Refusal({ code: 'BAD_XML', detail: `style-${name}`, part: entry.name });
    return Number(text);
  };
  listenXml(entry.data, entry.name, spreadsheetNamespaces, {
    styleSheet: {
      children: {
        numFmts: {
          children: {
            numFmt: {
              open: (tag) => patterns.set(index(tag, 'numFmtId'), attribute(tag, 'formatCode') ?? ''),
            },
          },
        },
        fonts: {
          children: {
            font: {
              open: () => fonts.push(undefined),
              children: { name: { open: (tag) => (fonts[fonts.length - 1] = attribute(tag, 'val')) } },
            },
          },
        },
        cellXfs: {
          children: {
            xf: {
              open(tag) {
                if (cells.length === mostStyles)
                  throw new Refusal({ code: 'BAD_XML', detail: 'styles', part: entry.name });
                cells.push({ format: index(tag, 'numFmtId'), font: index(tag, 'fontId') });
              },
            },
          },
        },
      },
    },
  });
  const formats = new Map<number, NumberFormat>();
  const formatOf = (id: number): NumberFormat => {
    const format = formats.get(id) ?? numberFormat(id, patterns);
    formats.set(id, format);
    return format;
  };
  return cells.map(({ format, font }) => ({ format: formatOf(format), font: fonts[font] }));
}
