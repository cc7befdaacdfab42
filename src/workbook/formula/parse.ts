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
  return new Parser(formula).whole();
}

class Parser {
  readonly #formula: string;
  readonly #tokens: ReturnType<typeof tokenize>;
  #at = 0;
  #depth = 0;

  constructor(formula: string) {
    this.#formula = formula;
    this.#tokens = tokenize(formula);
  }

  whole(): Expression {
    const whole = this.#chain(0);
    if (this.#at !== this.#tokens.length) this.#refuse('more than a formula');
    return whole;
  }

  #refuse(why: string): never {
    throw new SyntaxError(`${why}: ${this.#formula}`);
  }

  #peeks(sign: string): boolean {
    const next = this.#tokens[this.#at];
    return next?.kind === 'sign' && next.sign === sign;
  }

  #takes(sign: string): boolean {
    if (!this.#peeks(sign)) return false;
    this.#at += 1;
    return true;
  }

  #needs(sign: string): void {
    if (!this.#takes(sign)) this.#refuse(`"${sign}" expected`);
  }

  /** As far as operators of this rank and tighter ones hold together. */
  #chain(rank: number): Expression {
    let whole = this.#signed();
    for (let tight = ranks.length - 1; tight >= rank; tight -= 1) {
      let sign = this.#sign(tight);
      if (sign === null) continue;
      const rest: Step[] = [];
      for (; sign !== null; sign = this.#sign(tight))
        rest.push({ operator: sign, operand: this.#chain(tight + 1) });
      whole = { kind: 'chain', first: whole, rest };
    }
    return whole;
  }

  /** Takes the operator that stands next, if it is of this rank. */
  #sign(rank: number): string | null {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'sign' || ranks[rank]?.includes(next.sign) !== true) return null;
    this.#at += 1;
    return next.sign;
  }

  #signed(): Expression {
    if (this.#depth === deepest) this.#refuse('too deep a formula');
    this.#depth += 1;
    const operator = ['-', '+'].find((sign) => this.#takes(sign));
    let of: Expression =
      operator === undefined ? this.#single() : { kind: 'unary', operator, of: this.#signed() };
    while (operator === undefined && this.#takes('%')) of = { kind: 'unary', operator: '%', of };
    this.#depth -= 1;
    return of;
  }

  #list(close: string): (Expression | null)[] {
    const items: (Expression | null)[] = [];
    if (this.#takes(close)) return items;
    do items.push(this.#peeks(',') || this.#peeks(close) ? null : this.#chain(0));
    while (this.#takes(','));
    this.#needs(close);
    return items;
  }

  #single(): Expression {
    if (this.#takes('(')) {
      const of = this.#chain(0);
      this.#needs(')');
      return { kind: 'group', of };
    }
    if (this.#takes('{')) return { kind: 'array', items: this.#list('}').filter((item) => item !== null) };
    const next = this.#tokens[this.#at];
    this.#at += 1;
    switch (next?.kind) {
      case 'number':
      case 'text':
        return { kind: 'constant', value: next.value };
      case 'reference':
        return next;
      case 'name':
        if (this.#takes('(')) return { kind: 'call', name: next.name, args: this.#list(')') };
        if (next.name === 'TRUE' || next.name === 'FALSE')
          return { kind: 'constant', value: next.name === 'TRUE' };
    }
    return this.#refuse('not a formula');
  }
}
