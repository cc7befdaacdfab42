import { type Reference, tokenize } from './tokens.ts';

export type Expression =
  | { readonly kind: 'constant'; readonly value: string | number | boolean }
  | Reference
  | { readonly kind: 'array'; readonly items: readonly Expression[] }
  /** In parentheses. */
  | { readonly kind: 'group'; readonly of: Expression }
  | { readonly kind: 'unary'; readonly operator: string; readonly of: Expression }
  /** Operators of one rank, from left to right: a tree of pairs would be as deep as the formula is long. */
  | { readonly kind: 'chain'; readonly first: Expression; readonly rest: readonly Step[] }
  | { readonly kind: 'call'; readonly name: string; readonly args: readonly (Expression | null)[] };

interface Step {
  readonly operator: string;
  readonly operand: Expression;
}

/** Operators from the loosest to the tightest, as Excel ranks them. */
const ranks = [['=', '<>', '<', '>', '<=', '>='], ['&'], ['+', '-'], ['*', '/'], ['^']];

/** Characters, as in Excel. */
const longest = 8_192;
/** Parentheses, calls and signs inside one another. */
const deepest = 24;

/**
 * A formula (without the leading `=`) as a tree: what Excel's language has and our sheets or the evaluator of submitted
 * ones want. Throws a SyntaxError on all else, and on what is too long or too deep.
 */
export function parseFormula(formula: string): Expression {
  if (formula.length > longest) throw new SyntaxError(`longer than a formula: ${formula.slice(0, 40)}`);
  const tokens = tokenize(formula);
  let at = 0;
  let depth = 0;

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

  const chain = (rank: number): Expression => {
    const signs = ranks[rank];
    if (signs === undefined) return signed();
    const first = chain(rank + 1);
    const rest: Step[] = [];
    for (;;) {
      const operator = signs.find(takes);
      if (operator === undefined) return rest.length === 0 ? first : { kind: 'chain', first, rest };
      rest.push({ operator, operand: chain(rank + 1) });
    }
  };

  const signed = (): Expression => {
    if (depth === deepest) throw new SyntaxError(`too deep a formula: ${formula}`);
    depth += 1;
    const operator = ['-', '+'].find(takes);
    let of: Expression = operator === undefined ? single() : { kind: 'unary', operator, of: signed() };
    while (operator === undefined && takes('%')) of = { kind: 'unary', operator: '%', of };
    depth -= 1;
    return of;
  };

  const list = (close: string): (Expression | null)[] => {
    const items: (Expression | null)[] = [];
    if (takes(close)) return items;
    do items.push(peeks(',') || peeks(close) ? null : chain(0));
    while (takes(','));
    needs(close);
    return items;
  };

  const single = (): Expression => {
    if (takes('(')) {
      const of = chain(0);
      needs(')');
      return { kind: 'group', of };
    }
    if (takes('{')) return { kind: 'array', items: list('}').filter((item) => item !== null) };
    const next = tokens[at];
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

  const whole = chain(0);
  if (at !== tokens.length) throw new SyntaxError(`more than a formula: ${formula}`);
  return whole;
}
