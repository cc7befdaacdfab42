import { type Area, parseAddress, type Position } from '../../model/address.ts';

/** A cell or a range, perhaps of another sheet: `'Hộ nghèo'!$C$7:J10`, its corners in any order. */
export interface Reference {
  readonly kind: 'reference';
  readonly sheet: string | null;
  readonly area: Area;
  /** Written with a colon, be it of one cell. */
  readonly range: boolean;
}

/** A piece of a formula. Names are in capitals. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | Reference
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

const address = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
/** At most 31 characters, as in Excel: what is no name is not searched to the end of the formula at each of its letters. */
const sheetName = String.raw`(?:'((?:[^']|''){1,31})'|([\p{L}_][\p{L}\d_.]{0,30}))!`;
const token = new RegExp(
  [
    String.raw`\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)`,
    String.raw`"((?:[^"]|"")*)"`,
    String.raw`(?:${sheetName})?(${address})(?:\s*:\s*(${address}))?(?![\w.(!])`,
    String.raw`([A-Za-z][A-Za-z.]*)`,
    String.raw`(<=|>=|<>|[-+*/^&=<>%(),{}]))`,
  ].join('|'),
  'uy',
);

/** Cuts a formula into tokens. Throws a SyntaxError on what is not one. */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = formula.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const start = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new SyntaxError(`not a formula at ${start}: ${formula}`);
    tokens.push(tokenOf(match));
  }
  return tokens;
}

/** By index: a table's formulas are many. */
function tokenOf(match: RegExpExecArray): Token {
  const number = match[1];
  const quoted = match[2];
  const from = match[5];
  const to = match[6];
  const name = match[7];
  if (number !== undefined) return { kind: 'number', value: Number(number) };
  if (quoted !== undefined) return { kind: 'text', value: quoted.replaceAll('""', '"') };
  if (from !== undefined) {
    const sheet = match[3]?.replaceAll("''", "'") ?? match[4] ?? null;
    return { kind: 'reference', sheet, area: areaOf(from, to ?? from), range: to !== undefined };
  }
  return name === undefined
    ? { kind: 'sign', sign: match[8] ?? '' }
    : { kind: 'name', name: name.toUpperCase() };
}

function corner(address: string): Position | undefined {
  return parseAddress(address.replaceAll('$', '').toUpperCase());
}

function areaOf(first: string, second: string): Area {
  const a = corner(first);
  const b = first === second ? a : corner(second);
  if (a === undefined || b === undefined) throw new SyntaxError(`not on a sheet: ${first}:${second}`);
  return {
    from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
    to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
  };
}
