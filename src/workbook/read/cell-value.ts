import { remembered } from '../../vietnamese/remembered.ts';
import type { CellFaultCode } from './cell-faults.ts';
import { parseIsoDate } from './iso-date.ts';
import type { RawScalar, StruckOut } from './raw.ts';
import type { StoredText, TextRun } from './rich-text.ts';
import type { CellFont } from './styles.ts';
import { decodeXstring } from './xstring.ts';

/** A cell as its element closes, before anything is made of it. */
interface CellSource {
  /** Attribute `t`; absent: "n". */
  readonly type: string | undefined;
  /** Text of `<v>`. */
  readonly value: string | undefined;
  /** Text of `<is>`. */
  readonly inline?: StoredText | undefined;
}

/** `null`: the cell holds nothing. `struck`: of a text, which may differ from its cell in this; absent: as its font says. */
export type CellReading =
  | { readonly scalar: RawScalar | null; readonly struck?: StruckOut | null }
  | { readonly fault: CellFaultCode };

/** The lexical space of xsd:double without INF and NaN. Nothing else is a number: not `1,5`, not `0x10`. */
const numberGrammar = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
const longestNumber = 400;

/**
 * Makes a value of a cell's type and text, or says why that cannot be done with certainty. `strings`: of the workbook; `font`: of the
 * cell.
 */
export function readScalar(
  { type = 'n', value, inline }: CellSource,
  strings: readonly StoredText[],
  font: CellFont,
): CellReading {
  if (inline !== undefined && (type !== 'inlineStr' || value !== undefined)) return { fault: 'bad-cell' };
  if (type === 'inlineStr') {
    if (value !== undefined) return { fault: 'bad-cell' };
    return inline === undefined ? { scalar: null } : textOf(inline, font);
  }
  if (value === undefined) return { scalar: null };
  if (type === 'str') {
    return textOf({ value: decodeXstring(value), runs: [{ text: value }] }, font);
  }
  const lexeme = trimXml(value);
  // openpyxl writes <v></v> for "no value stored".
  if (lexeme === '') return { scalar: null };
  switch (type) {
    case 'n':
      return readNumber(lexeme);
    case 's':
      return readShared(lexeme, strings, font);
    case 'b':
      return readBoolean(lexeme);
    case 'e':
      return { scalar: { kind: 'error', code: lexeme.slice(0, 40) } };
    case 'd': {
      const date = parseIsoDate(lexeme);
      return date === undefined ? { fault: 'bad-date' } : { scalar: { kind: 'isoDate', ...date, lexeme } };
    }
    default:
      return { fault: 'unknown-type' };
  }
}

/** Without XML's white space around it; not `trim`, which would let a no-break space pass. */
function trimXml(text: string): string {
  const clean = text.length > 0 && text.charCodeAt(0) > 32 && text.charCodeAt(text.length - 1) > 32;
  return clean ? text : text.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, '');
}

function readNumber(lexeme: string): CellReading {
  if (lexeme.length > longestNumber || !numberGrammar.test(lexeme)) return { fault: 'bad-number' };
  const value = Number(lexeme);
  if (!Number.isFinite(value)) return { fault: 'not-finite' };
  return { scalar: { kind: 'number', value: value === 0 ? 0 : value, lexeme } };
}

function readShared(lexeme: string, strings: readonly StoredText[], font: CellFont): CellReading {
  const text = /^\d{1,9}$/.test(lexeme) ? strings[Number(lexeme)] : undefined;
  return text === undefined ? { fault: 'dangling-string' } : textOf(text, font);
}

function readBoolean(lexeme: string): CellReading {
  if (lexeme === '1' || lexeme === 'true') return { scalar: { kind: 'boolean', value: true } };
  if (lexeme === '0' || lexeme === 'false') return { scalar: { kind: 'boolean', value: false } };
  return { fault: 'bad-boolean' };
}

function textOf({ value, runs }: StoredText, font: CellFont): CellReading {
  const visible = runs.filter(({ text }) => text.trim() !== '');
  const struck = visible.filter((run) => run.struck ?? font.struck).length;
  const fonts = fontsOf(visible, font);
  return {
    scalar:
      fonts.length > 1
        ? { kind: 'text', value, fonts, set: { runs, font: font.name } }
        : { kind: 'text', value, fonts },
    struck: struck === 0 ? null : struck === visible.length ? 'whole' : 'part',
  };
}

function fontsOf(visible: readonly TextRun[], font: CellFont): readonly string[] {
  if (visible.length > 1) return [...new Set(visible.flatMap((run) => run.font ?? font.name ?? []))];
  const only = visible[0] && (visible[0].font ?? font.name);
  return only === undefined ? [] : alone(only);
}

/** The list of one font, once for the thousands of cells that are set in it. */
const alone = remembered((font): readonly string[] => [font]);
