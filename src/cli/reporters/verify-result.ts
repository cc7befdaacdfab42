import type { MarkState } from '../../document/verify/marks.ts';
import type { Contradiction } from '../../document/verify/totals.ts';
import type { Verification } from '../../document/verify/verify.ts';
import type { Acknowledgement, Issue } from '../../model/issue.ts';

/** A contradiction in the words, with the signed word of those who know of it. */
export interface JudgedContradiction extends Contradiction {
  readonly acknowledged: readonly Acknowledgement[];
}

/** What `verify` says. */
export interface VerifyResult {
  /** As it was named or found: "2023/BC-UBND-2023.docx". */
  readonly file: string;
  readonly year: number;
  readonly verification: Omit<Verification, 'contradictions'>;
  readonly contradictions: readonly JudgedContradiction[];
  /** Errors in the data that nobody acknowledged. */
  readonly openErrors: readonly Issue[];
  /** Errors of the fresh report: figures that are printed and lack a part. */
  readonly reportIssues: readonly Issue[];
  /** Paragraphs with tracked changes: what was held against the data is their text once all is accepted. */
  readonly tracked: number;
  /** What a person may accept as it stands, the same as `build --final` asks for; null: nothing of the kind. */
  readonly acceptance: Acceptance | null;
}

/** `code`: of exactly this list of differences. `given`: the code that was given, null: none. */
interface Acceptance {
  readonly code: string;
  readonly given: string | null;
}

/** Numbers that were typed over, deleted or written anew or elsewhere on purpose are accepted, all of them at once. */
export function isAccepted({ acceptance }: VerifyResult): boolean {
  return acceptance !== null && acceptance.given === acceptance.code;
}

export function countOf({ verification }: VerifyResult, state: MarkState): number {
  return verification.marks.filter((mark) => mark.state === state).length;
}

/** Nothing contradicts the data, and nobody has to decide anything. Hand-typed numbers are hers to check. */
export function isFit(result: VerifyResult): boolean {
  const { verification, contradictions, openErrors, reportIssues, tracked } = result;
  const accepted = isAccepted(result);
  return (
    verification.linked &&
    tracked === 0 &&
    verification.marks.every(
      ({ state }) => state === 'same' || (accepted && (state === 'edited' || state === 'lost')),
    ) &&
    (accepted || verification.misplaced.length === 0) &&
    verification.citations.length === 0 &&
    contradictions.every(({ acknowledged }) => acknowledged.length > 0) &&
    openErrors.length === 0 &&
    reportIssues.every(({ severity }) => severity !== 'error')
  );
}
