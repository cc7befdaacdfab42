import type { Examined, Judgement } from '../../document/verify/fit.ts';
import type { MarkState } from '../../document/verify/marks.ts';

/** What `verify` says. */
export interface VerifyResult extends Examined {
  /** As it was named or found: "2023/BC-UBND-2023.docx". */
  readonly file: string;
  readonly year: number;
  readonly judgement: Judgement;
  /** The code of acceptance that was given; null: none. */
  readonly given: string | null;
}

export function countOf({ verification }: Pick<VerifyResult, 'verification'>, state: MarkState): number {
  return verification.marks.filter((mark) => mark.state === state).length;
}

/** Paragraphs with tracked changes: what was held against the data is their text once all is accepted. */
export function trackedIn({ obstacles }: Pick<VerifyResult, 'obstacles'>): number {
  return obstacles.filter(({ kind }) => kind === 'tracked').length;
}
