import { parseAddress, type Area, type Position } from '../../model/address.ts';

export type Expression =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'cell'; readonly at: Position }
  | { readonly kind: 'negate'; readonly of: Expression }
  | { readonly kind: 'sum'; readonly terms: readonly (Expression | RangeTerm)[] }
  /** Operators of one rank, from left to right. */
  | { readonly kind: 'chain'; readonly first: Expression; readonly rest: readonly Step[] };

interface RangeTerm {
  readonly kind: 'range';
  readonly area: Area;
}

interface Step {
  readonly operator: '+' | '-' | '*' | '/';
  readonly operand: Expression;
}

const longest = 8_192;
/** Parentheses and signs inside one another. */
const deepest = 24;

const token =
  /\s*(?:(\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)|(\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6})(?![\w.(!])|(SUM)(?=\s*\()|([-+*/(),:]))/iy;

type Token = { readonly kind: 'number' | 'cell' | 'sum' | 'sign'; readonly text: string };

/** A formula of the closed grammar as a tree; null for any other. */
export function parseFormula(formula: string): Expression | null {
  if (formula.length > longest) return null;
  const tokens = tokenize(formula);
  return tokens === null ? null : new Parser(tokens).whole();
}

function tokenize(formula: string): readonly Token[] | null {
  const tokens: Token[] = [];
  const text = formula.trimEnd();
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (match === null) return null;
    const [, number, cell, sum, sign] = match;
    if (number !== undefined) tokens.push({ kind: 'number', text: number });
    else if (cell !== undefined) tokens.push({ kind: 'cell', text: cell.replaceAll('$', '').toUpperCase() });
    else if (sum !== undefined) tokens.push({ kind: 'sum', text: 'SUM' });
    else tokens.push({ kind: 'sign', text: sign ?? '' });
  }
  return tokens;
}

class Parser {
  readonly #tokens: readonly Token[];
  #at = 0;
  #depth = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  whole(): Expression | null {
    const expression = this.#chain(['+', '-'], () => this.#product());
    return this.#at === this.#tokens.length ? expression : null;
  }

  #takes(sign: string): boolean {
    const next = this.#tokens[this.#at];
    if (next?.kind !== 'sign' || next.text !== sign) return false;
    this.#at += 1;
    return true;
  }

  #chain(operators: readonly Step['operator'][], operand: () => Expression | null): Expression | null {
    const first = operand();
    if (first === null) return null;
    const rest: Step[] = [];
    for (;;) {
      const operator = operators.find((sign) => this.#takes(sign));
      if (operator === undefined) return rest.length === 0 ? first : { kind: 'chain', first, rest };
      const next = operand();
      if (next === null) return null;
      rest.push({ operator, operand: next });
    }
  }

  #product(): Expression | null {
    return this.#chain(['*', '/'], () => this.#nested(() => this.#signed()));
  }

  #nested(read: () => Expression | null): Expression | null {
    if (this.#depth === deepest) return null;
    this.#depth += 1;
    const expression = read();
    this.#depth -= 1;
    return expression;
  }

  #signed(): Expression | null {
    if (this.#takes('+')) return this.#nested(() => this.#signed());
    if (!this.#takes('-')) return this.#single();
    const of = this.#nested(() => this.#signed());
    return of === null ? null : { kind: 'negate', of };
  }

  #single(): Expression | null {
    if (this.#takes('(')) {
      const inner = this.#chain(['+', '-'], () => this.#product());
      return inner !== null && this.#takes(')') ? inner : null;
    }
    const next = this.#tokens[this.#at];
    this.#at += 1;
    if (next?.kind === 'number') return { kind: 'number', value: Number(next.text) };
    if (next?.kind === 'sum') return this.#sum();
    const at = next?.kind === 'cell' ? parseAddress(next.text) : undefined;
    return at === undefined ? null : { kind: 'cell', at };
  }

  #sum(): Expression | null {
    if (!this.#takes('(')) return null;
    const terms: (Expression | RangeTerm)[] = [];
    do {
      const term = this.#range() ?? this.#chain(['+', '-'], () => this.#product());
      if (term === null) return null;
      terms.push(term);
    } while (this.#takes(','));
    return this.#takes(')') ? { kind: 'sum', terms } : null;
  }

  /** `A1:B3`, its corners in any order; undefined where no range begins here. */
  #range(): RangeTerm | undefined {
    const [first, colon, last] = this.#tokens.slice(this.#at, this.#at + 3);
    if (first?.kind !== 'cell' || colon?.text !== ':' || last?.kind !== 'cell') return undefined;
    const a = parseAddress(first.text);
    const b = parseAddress(last.text);
    if (a === undefined || b === undefined) return undefined;
    this.#at += 3;
    const from = { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) };
    const to = { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) };
    return { kind: 'range', area: { from, to } };
  }
}
