import { type Token, tokenize } from './tokens.ts';

export type Expression =
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  | {
      readonly kind: 'reference';
      readonly sheet: string | null;
      readonly from: string;
      readonly to: string | null;
    }
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] };

/** Operators from the loosest to the tightest, as Excel ranks them. */
const ranks = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** A formula (without the leading `=`) as a tree. Throws on what is not one. */
export function parseFormula(formula: string): Expression {
  const tokens = tokenize(formula);
  let at = 0;

  const peeks = (sign: string): boolean => {
    const next = tokens[at];
    return next?.kind === 'sign' && next.sign === sign;
  };
  const takes = (sign: string): boolean => {
    if (!peeks(sign)) return false;
    at += 1;
    return true;
  };
  const needs = (sign: string): void => {
    if (!takes(sign)) throw new SyntaxError(`"${sign}" expected: ${formula}`);
  };

  const binary = (rank: number): Expression => {
    const signs = ranks[rank];
    if (signs === undefined) return signed();
    let left = binary(rank + 1);
    for (;;) {
      const operator = signs.find(takes);
      if (operator === undefined) return left;
      left = { kind: 'binary', operator, left, right: binary(rank + 1) };
    }
  };

  const signed = (): Expression => {
    const operator = ['-', '+'].find(takes);
    if (operator !== undefined) return { kind: 'unary', operator, of: signed() };
    let of = single();
    while (takes('%')) of = { kind: 'unary', operator: '%', of };
    return of;
  };

  const list = (close: string): (Expression | null)[] => {
    const items: (Expression | null)[] = [];
    if (takes(close)) return items;
    do items.push(peeks(',') || peeks(close) ? null : binary(0));
    while (takes(','));
    needs(close);
    return items;
  };

  const single = (): Expression => {
    if (takes('(')) {
      const inner = binary(0);
      needs(')');
      return inner;
    }
    if (takes('{')) return { kind: 'array', items: list('}').filter((item) => item !== null) };
    const next: Token | undefined = tokens[at];
    at += 1;
    switch (next?.kind) {
      case 'number':
      case 'text':
        return { kind: 'constant', value: next.value };
      case 'reference':
        return next;
      case 'name':
        if (takes('(')) return { kind: 'call', name: next.name, args: list(')') };
        if (next.name === 'TRUE' || next.name === 'FALSE')
          return { kind: 'constant', value: next.name === 'TRUE' };
    }
    throw new SyntaxError(`not a formula: ${formula}`);
  };

  const whole = binary(0);
  if (at !== tokens.length) throw new SyntaxError(`more than a formula: ${formula}`);
  return whole;
}
