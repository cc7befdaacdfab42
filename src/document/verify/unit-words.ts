import { raisedDigits } from '../../vietnamese/superscripts.ts';
import { compareKey } from '../../vietnamese/text.ts';
import { noUnits, unitKinds } from '../../vietnamese/units.ts';

/** What a number counts, as it is written right behind it. */
export interface Unit {
  /** Words that mean the same have one kind. */
  readonly kind: string;
  /** As a person reads it. */
  readonly words: string;
}

/** Words that begin like a unit. */
const others = [
  ...['đồng bào', 'đồng chí', 'đồng ý', 'đồng thời', 'đồng loạt', 'đồng bộ', 'tỷ lệ', 'tỉ lệ', 'tỷ trọng'],
  ...['xã hội', 'con người', 'con em', 'lần lượt', 'lần thứ', 'cuộc sống'],
];

const scales: ReadonlySet<string> = new Set(['nghìn đồng', 'triệu đồng', 'tỷ đồng']);
const rates: ReadonlySet<string> = new Set(['%', 'điểm phần trăm']);

/** Behind a number and no unit: what a template's own words are not taken for. */
const joints: ReadonlySet<string> = new Set(noUnits.map(compareKey));

const token = /[\p{L}\p{M}\d]+|[^\s\p{L}\p{M}\d]/gu;

/** Words and single signs, as they are compared. */
export function tokensOf(text: string): readonly string[] {
  return compareKey(text.replace(new RegExp(raisedDigits, 'gu'), ' ')).match(token) ?? [];
}

interface Phrase {
  readonly tokens: readonly string[];
  readonly unit: Unit | null;
}

function phrase(words: string, kind: string | null): Phrase {
  return { tokens: tokensOf(words), unit: kind === null ? null : { kind, words } };
}

/** Knows the units of a report: the usual ones, and what the report itself writes behind its numbers. */
export class UnitReader {
  private readonly phrases: readonly Phrase[];

  /** `behind`: the text behind each whole number of the report. */
  constructor(behind: readonly string[]) {
    const known = [
      ...unitKinds.flatMap((same) => same.map((words) => phrase(words, same[0] ?? words))),
      ...others.map((words) => phrase(words, null)),
    ].sort((a, b) => b.tokens.length - a.tokens.length);
    const own = new Map<string, Phrase>();
    for (const text of behind) {
      const word = /^[\s\u00a0]*(\p{L}+)/u.exec(text)?.[1];
      if (word === undefined || joints.has(compareKey(word)) || matching(known, tokensOf(text)) !== undefined)
        continue;
      own.set(compareKey(word), phrase(word, compareKey(word)));
    }
    this.phrases = [...known, ...own.values()];
  }

  /** The unit that a text begins with ("(triệu đồng)" too); null: none that is known. */
  after(text: string): Unit | null {
    const tokens = tokensOf(text.replace(/^[\s\u00a0]*\(/u, ''));
    return matching(this.phrases, tokens)?.unit ?? null;
  }

  /** The unit that ends a number's own text ("8,49%"). */
  within(text: string): Unit | null {
    const tokens = tokensOf(text);
    return (
      this.phrases.find(
        ({ tokens: words, unit }) =>
          unit !== null && rates.has(unit.kind) && sameTokens(tokens.slice(-words.length), words),
      )?.unit ?? null
    );
  }
}

/** nghìn, triệu, tỷ. */
export function isScale({ kind }: Unit): boolean {
  return scales.has(kind);
}

/** Money or a rate: never said of a number that has "%" in it already. */
export function isMeasure(unit: Unit): boolean {
  return isScale(unit) || rates.has(unit.kind) || unit.kind === 'đồng';
}

function matching(phrases: readonly Phrase[], tokens: readonly string[]): Phrase | undefined {
  return phrases.find(({ tokens: words }) => sameTokens(tokens.slice(0, words.length), words));
}

function sameTokens(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
