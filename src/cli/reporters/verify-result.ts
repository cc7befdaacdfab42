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

/** How many marks are as each state says, and what else is counted. */
export function countsOf({ verification: { marks, uncovered }, obstacles }: VerifyResult) {
  const of = (state: MarkState): number => marks.filter((mark) => mark.state === state).length;
  return {
    marks: {
      same: of('same'),
      edited: of('edited'),
      stale: of('stale'),
      gone: of('gone'),
      lost: of('lost'),
      unplaced: of('unplaced'),
      missing: of('missing'),
    } satisfies Record<MarkState, number>,
    /** Numbers that she typed. */
    uncovered: uncovered.lines.reduce((sum, { numbers }) => sum + numbers.length, 0),
    /** Paragraphs with tracked changes: what was held against the data is their text once all is accepted. */
    tracked: obstacles.filter(({ kind }) => kind === 'tracked').length,
  };
}
