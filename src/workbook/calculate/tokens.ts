/** A piece of a formula. A `reference` is an address or a range, with its sheet where it names one. */
export type Token =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly value: string }
  | {
      readonly kind: 'reference';
      readonly sheet: string | null;
      readonly from: string;
      readonly to: string | null;
    }
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'sign'; readonly sign: string };

const address = String.raw`\$?[A-Z]{1,3}\$?[1-9]\d{0,6}`;
const sheetName = String.raw`(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\d_.]*))!`;
const token = new RegExp(
  [
    String.raw`\s*(?:(\d+(?:\.\d+)?(?:E[+-]?\d+)?)`,
    String.raw`"((?:[^"]|"")*)"`,
    `(?:${sheetName})?(${address})(?::(${address}))?(?![\\w(!])`,
    String.raw`([A-Z][A-Z.]*)`,
    String.raw`(<=|>=|<>|[-+*/^&=<>%(),{}]))`,
  ].join('|'),
  'uy',
);

/** Cuts a formula into tokens. Throws on what is not a formula: formulas are our own. */
export function tokenize(formula: string): readonly Token[] {
  const tokens: Token[] = [];
  const text = formula.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const start = token.lastIndex;
    const match = token.exec(text);
    if (match === null) throw new SyntaxError(`not a formula at ${start}: ${formula}`);
    const [, number, quoted, quotedSheet, plainSheet, from, to, name, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', value: Number(number) });
    else if (quoted !== undefined) tokens.push({ kind: 'text', value: quoted.replaceAll('""', '"') });
    else if (from !== undefined) {
      const sheet = quotedSheet?.replaceAll("''", "'") ?? plainSheet ?? null;
      tokens.push({ kind: 'reference', sheet, from: bare(from), to: to === undefined ? null : bare(to) });
    } else if (name !== undefined) tokens.push({ kind: 'name', name });
    else tokens.push({ kind: 'sign', sign: sign ?? '' });
  }
  return tokens;
}

function bare(reference: string): string {
  return reference.replaceAll('$', '');
}
