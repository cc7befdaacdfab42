import { attribute } from '../../package/xml.ts';
import type { Listener } from '../../package/xml-listen.ts';
import { decodeXstring } from './xstring.ts';

/** A stretch of text that is set alike; what it does not say itself is the cell's. */
export interface TextRun {
  readonly text: string;
  readonly font?: string | undefined;
  readonly struck?: boolean | undefined;
}

/** Text as stored once for any number of cells: its runs in order, phonetic guides dropped. */
export interface StoredText {
  readonly value: string;
  readonly runs: readonly TextRun[];
}

/** A cell of more runs than this is no cell of a form; the list must not grow with the file: what follows joins the last. */
const mostRuns = 16;

/** Listens to what stands in `<si>` or `<is>`; `done` gives the text when the element closes. */
export function richText(done: (text: StoredText) => void): Listener {
  let value = '';
  let runs: TextRun[] = [];
  let look: Omit<TextRun, 'text'> = {};
  const piece: Listener = {
    close(text) {
      const decoded = decodeXstring(text);
      value += decoded;
      const before = runs.at(-1);
      if (before !== undefined && (runs.length === mostRuns || isAlike(before, look)))
        runs[runs.length - 1] = { ...before, text: before.text + decoded };
      else runs.push({ text: decoded, ...look });
    },
  };
  return {
    open() {
      value = '';
      runs = [];
      look = {};
    },
    close() {
      done({ value, runs });
    },
    children: {
      t: piece,
      r: {
        open() {
          look = {};
        },
        close() {
          look = {};
        },
        children: {
          rPr: {
            // A run that says how it is set and nothing of a line through it has none, whatever the cell's font.
            open: () => (look = { struck: false }),
            children: {
              rFont: { open: (tag) => (look = { ...look, font: attribute(tag, 'val') }) },
              strike: { open: (tag) => (look = { ...look, struck: isOn(attribute(tag, 'val')) }) },
            },
          },
          t: piece,
        },
      },
    },
  };
}

function isAlike(a: Omit<TextRun, 'text'>, b: Omit<TextRun, 'text'>): boolean {
  return a.font === b.font && a.struck === b.struck;
}

/** An element like `<strike/>` says yes unless it says no. */
export function isOn(value: string | undefined): boolean {
  return value === undefined || !['0', 'false', 'off'].includes(value);
}
