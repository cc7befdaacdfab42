import { shortHash } from '../marks.ts';
import type { MisnamedAnnex } from '../edited/annexes.ts';
import type { KnownSpot } from '../edited/spot.ts';
import type { JudgedContradiction } from './acknowledged.ts';
import type { MisplacedCitation } from './citation-order.ts';
import type { CheckedMark, MarkState } from './marks.ts';
import type { Misplaced } from './misplaced.ts';
import type { Verification } from './verify.ts';

/** A mark that does not say what the data say, `kind` being its state. */
type WrongMark = CheckedMark & { readonly kind: Exclude<MarkState, 'same' | 'missing'> };

/**
 * What of a document is not as the data and the template have it, each as it was found: a mark, a number in the wrong words, a
 * paragraph whose condition has ended by the data, an annex called by another number, a total that its parts don't make, a citation in full or short at the wrong
 * place.
 */
export type Finding =
  | WrongMark
  | Misplaced
  | MisplacedCitation
  | (KnownSpot & { readonly kind: 'ended' })
  | (KnownSpot & Pick<MisnamedAnnex, 'found' | 'expected'> & { readonly kind: 'annex' })
  | (JudgedContradiction & { readonly kind: 'sum' });

/** All of them, in the order in which `verify` tells them. */
export function findingsOf({
  marks,
  misplaced,
  citations,
  ended,
  annexes,
  contradictions,
}: Verification): readonly Finding[] {
  return [
    ...marks.flatMap((mark): readonly WrongMark[] =>
      mark.state === 'same' || mark.state === 'missing' ? [] : [{ ...mark, kind: mark.state }],
    ),
    ...misplaced,
    ...ended.map((one) => ({ kind: 'ended', ...one }) as const),
    ...annexes.map(({ found, expected, at }) => {
      const place = { section: at.section ?? 'phụ lục', sentence: at.sentence };
      return { kind: 'annex', ...place, found, expected } as const;
    }),
    ...contradictions
      .filter(({ acknowledged }) => acknowledged.length === 0)
      .map((one) => ({ kind: 'sum', ...one }) as const),
    ...citations,
  ];
}

/** What a person may accept: all but a stale number, which a build settles by itself. */
export function acceptable(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ kind }) => kind !== 'stale');
}

/** "3-k7qa": how many findings, and a word that changes with any of them, so that no other list is accepted by mistake. */
export function acceptanceCode(findings: readonly Finding[]): string {
  // What stands there and what the data give, and not how the mark round it happens to be written.
  const content = findings.map((finding) =>
    JSON.stringify(finding, (key, value: unknown) => (key === 'mark' ? undefined : value)),
  );
  return `${findings.length}-${shortHash(content.join('\u001e'), 4)}`;
}
