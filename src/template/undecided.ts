import {
  type Context,
  defaultOperators,
  type Emitter,
  IfTag,
  isTruthy,
  type Operators,
  type Template,
  UnlessTag,
} from 'liquidjs';
import { FigureDrop, type OpenProbe } from './drops.ts';
import { whicheverWay, type Words } from './whichever-way.ts';

/*
 * Conditions of partial sums have three answers: yes, no, and what only all communes together can say. An open question is answered both ways,
 * once for the whole chain of conditions that asks it; what one part decides alone asks nothing (no and open is no, yes or open is yes), so
 * that a long condition is not answered in every way there is.
 */

/** A question that is open, by its words. */
class Open {
  readonly question: string;
  constructor(question: string) {
    this.question = question;
  }
}

type Answer = boolean | Open;

/** What a comparison is known by: `da2.von > 0`. */
const wordOf = (side: unknown): string =>
  side instanceof FigureDrop ? FigureDrop.pathOf(side) : JSON.stringify(side);

export class Undecided {
  readonly #probe: OpenProbe;
  readonly #words: Words;
  /** Answers to open questions that are taken for granted while the others are asked. */
  #assumed: ReadonlyMap<string, boolean> = new Map();

  constructor(probe: OpenProbe, words: Words) {
    this.#probe = probe;
    this.#words = words;
  }

  /** Liquid's own, with three answers. */
  operators(): Operators {
    const compared = Object.entries(defaultOperators).map(([name, operator]) => [
      name,
      (left: unknown, right: unknown, context: Context) =>
        this.#compared(name, operator(left, right, context), left, right),
    ]);
    const joined = {
      not: (part: unknown, context: Context) => negated(this.#answer(part, context)),
      and: (left: unknown, right: unknown, context: Context) =>
        both(this.#answer(left, context), this.#answer(right, context)),
      or: (left: unknown, right: unknown, context: Context) =>
        negated(both(negated(this.#answer(left, context)), negated(this.#answer(right, context)))),
    };
    return { ...(Object.fromEntries(compared) as Operators), ...(joined as unknown as Operators) };
  }

  /** `if` and `unless`: what is said whichever branch it will be; where that is nothing, that it waits. */
  tags(): Readonly<Record<'if' | 'unless', typeof IfTag | typeof UnlessTag>> {
    return { if: this.#tag(IfTag), unless: this.#tag(UnlessTag) };
  }

  #tag<T extends typeof IfTag | typeof UnlessTag>(tag: T): T {
    const Base = tag as typeof IfTag;
    const reached = (branches: readonly Branch[], context: Context) => this.#reached(branches, context);
    const words = this.#words;
    class Undecidable extends Base {
      override *render(context: Context, emitter: Emitter): Generator<unknown, void, string> {
        const texts: string[] = [];
        for (const at of yield* reached(this.branches, context)) {
          const templates = this.branches[at]?.templates ?? this.elseTemplates ?? [];
          texts.push(yield this.liquid.renderer.renderTemplates(templates, context));
        }
        const [text = '', ...others] = texts;
        emitter.write(others.length === 0 ? text : whicheverWay(texts, words));
      }
    }
    return Undecidable as unknown as T;
  }

  /** The branches that may be the one, by their position, whatever the open questions are answered; behind the last: `else`. */
  *#reached(
    branches: readonly Branch[],
    context: Context,
    assumed: ReadonlyMap<string, boolean> = new Map(),
  ): Generator<unknown, readonly number[], string> {
    for (const [at, { value, test = isTruthy }] of branches.entries()) {
      this.#assumed = assumed;
      const answer = this.#answer(yield value.value(context, context.opts.lenientIf), context);
      if (answer instanceof Open) {
        const ways: number[] = [];
        for (const way of [true, false])
          ways.push(
            ...(yield* this.#reached(branches, context, new Map([...assumed, [answer.question, way]]))),
          );
        return [...new Set(ways)].sort((one, other) => one - other);
      }
      if (test(answer, context)) return [at];
    }
    return [branches.length];
  }

  /** Of a part of a condition, or of a whole one. */
  #answer(part: unknown, context: Context): Answer {
    if (part instanceof Open) return part;
    this.#probe.undecided = false;
    const answer = isTruthy(part, context);
    return this.#probe.undecided ? this.#open(wordOf(part)) : answer;
  }

  *#compared(
    name: string,
    asked: unknown,
    left: unknown,
    right: unknown,
  ): Generator<unknown, boolean, boolean> {
    for (const side of [left, right]) if (side instanceof Open) return side as unknown as boolean;
    this.#probe.undecided = false;
    const answer = yield asked;
    const open = `${wordOf(left)} ${name} ${wordOf(right)}`;
    // Liquid hands on whatever an operator gives.
    return (this.#probe.undecided ? this.#open(open) : answer) as boolean;
  }

  #open(question: string): Answer {
    return this.#assumed.get(question) ?? new Open(question);
  }
}

/** A branch of Liquid's tags; `test`: of `unless`, which says of each what it wants. */
interface Branch {
  readonly value: { value: (context: Context, lenient?: boolean) => unknown };
  readonly test?: typeof isTruthy;
  readonly templates: Template[];
}

const negated = (answer: Answer): Answer => (answer instanceof Open ? answer : !answer);

function both(one: Answer, other: Answer): Answer {
  if (one === false || other === false) return false;
  return one === true ? other : one;
}
