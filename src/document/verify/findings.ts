import { shortHash } from '../marks.ts';
import { beginningOf, quote } from '../edited/quote.ts';
import type { JudgedContradiction } from './acknowledged.ts';
import type { Verification } from './verify.ts';

/**
 * What of a document is not as the data and the template have it, and a person may accept as it stands.
 * - `typed` another text stands in a number's place · `gone` the report of these data prints no such figure any more
 * - `lost` the tool wrote it, and its mark is gone · `unplaced` new in the data, never written into this document
 * - `unit` · `elsewhere` · `twice` · `note`: the words around it are the wrong ones; `expected`: the unit that the report has,
 *   its words around the number, how many times, the sentence that the footnote belongs to
 * - `ended` a paragraph whose condition has ended by the data · `annex` an annex is called by another number
 * - `citation` in full or short at the wrong place · `sum` a total and its parts don't add up
 */
export interface Finding {
  readonly kind:
    | 'stale'
    | 'typed'
    | 'gone'
    | 'lost'
    | 'unplaced'
    | 'unit'
    | 'elsewhere'
    | 'twice'
    | 'note'
    | 'ended'
    | 'annex'
    | 'citation'
    | 'sum';
  readonly label: string;
  readonly figure: string | null;
  readonly where: string | null;
  readonly around: string | null;
  /** What stands in the document; null where nothing does. */
  readonly found: string | null;
  /** What the data give; null where they give nothing. */
  readonly expected: string | null;
}

type Checked = Pick<Verification, 'marks' | 'misplaced' | 'citations' | 'ended' | 'annexes'> & {
  readonly contradictions: readonly JudgedContradiction[];
};

/** All of them, in the order in which `verify` tells them; a stale number is none to accept: a build settles it. */
export function findingsOf({
  marks,
  misplaced,
  citations,
  ended,
  annexes,
  contradictions,
}: Checked): readonly Finding[] {
  return [
    ...marks.flatMap(({ state, figure, label, section, sentence, start, end, text, current }): Finding[] => {
      const found = { figure, label, found: text, expected: current };
      const stands = { where: section, around: quote(sentence, { start, end }) };
      switch (state) {
        case 'edited':
          return [{ kind: 'typed', ...found, ...stands }];
        case 'stale':
        case 'gone':
          return [{ kind: state, ...found, ...stands }];
        case 'lost':
        case 'unplaced':
          return [{ kind: state, ...found, where: section, around: null }];
        case 'same':
        case 'missing':
          return [];
      }
    }),
    ...misplaced.map(
      ({ kind, figure, label, section, sentence, start, end, text, found, expected, home }): Finding => {
        const place = { figure, label, where: section };
        if (kind === 'twice')
          return { kind, ...place, around: beginningOf(sentence), found: null, expected: found };
        const around = quote(sentence, { start, end });
        if (kind === 'note') return { kind, ...place, around, found, expected: quote(home.sentence, home) };
        return kind === 'unit'
          ? { kind, ...place, around, found: `${text} ${found}`.trim(), expected }
          : {
              kind: 'elsewhere',
              ...place,
              around,
              found: text,
              expected: quote(home.sentence, home),
            };
      },
    ),
    ...ended.map(({ section, sentence }): Finding => ({
      kind: 'ended',
      figure: null,
      label: '',
      where: section,
      around: beginningOf(sentence),
      found: null,
      expected: null,
    })),
    ...annexes.map(({ found, expected, at }): Finding => ({
      kind: 'annex',
      figure: null,
      label: '',
      where: at.section,
      around: at.sentence,
      found,
      expected,
    })),
    ...contradictions
      .filter(({ acknowledged }) => acknowledged.length === 0)
      .map(({ section, sentence, start, end, total, parts, unit }): Finding => ({
        kind: 'sum',
        figure: null,
        label: unit,
        where: section,
        around: quote(sentence, { start, end }),
        found: total.text,
        expected: parts.map(({ text }) => text).join(' + '),
      })),
    ...citations.map(({ kind, section, sentence, start, end, document }): Finding => ({
      kind: 'citation',
      figure: null,
      label: document,
      where: section,
      around: quote(sentence, { start, end }),
      found: null,
      expected: kind === 'short-first' ? 'ghi đầy đủ' : 'ghi ngắn',
    })),
  ];
}

/** What a person may accept: all but what a build settles by itself. */
export function acceptable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ kind }) => kind !== 'stale');
}

/** "3-k7qa": how many findings, and a word that changes with any of them, so that no other list is accepted by mistake. */
export function acceptanceCode(findings: readonly Finding[]): string {
  const content = findings.map(({ kind, figure, where, around, found, expected }) =>
    [kind, figure, where, around, found, expected].join('\u001f'),
  );
  return `${findings.length}-${shortHash(content.join('\u001e'), 4)}`;
}
