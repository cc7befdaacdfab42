import { attribute } from '../../package/xml.ts';
import type { Listener } from '../../package/xml-listen.ts';
import { decodeXstring } from './xstring.ts';

/** Text as stored once for any number of cells: its runs flattened, phonetic guides dropped. */
export interface StoredText {
  readonly value: string;
  /** Fonts that runs name; undefined stands for the font of the cell. */
  readonly fonts: readonly (string | undefined)[];
}

/** A cell set in more fonts than this is no cell of a form; the list must not grow with the file. */
const mostFonts = 16;

/** Listens to what stands in `<si>` or `<is>`; `done` gives the text when the element closes. */
export function richText(done: (text: StoredText) => void): Listener {
  let value = '';
  let fonts = new Set<string | undefined>();
  let runFont: string | undefined;
  const piece: Listener = {
    close(text) {
      const decoded = decodeXstring(text);
      value += decoded;
      if (decoded.trim() !== '' && fonts.size < mostFonts) fonts.add(runFont);
    },
  };
  const nameRunFont: Listener = {
    open(tag) {
      runFont = attribute(tag, 'val');
    },
  };
  return {
    open() {
      value = '';
      fonts = new Set();
      runFont = undefined;
    },
    close() {
      done({ value, fonts: [...fonts] });
    },
    children: {
      t: piece,
      r: {
        open() {
          runFont = undefined;
        },
        close() {
          runFont = undefined;
        },
        children: { rPr: { children: { rFont: nameRunFont } }, t: piece },
      },
    },
  };
}
