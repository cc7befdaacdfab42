import type { Issue } from '../../model/issue.ts';
import type { Obstacle } from '../passes/finalize/obstacles.ts';
import { acceptable, acceptanceCode, type Finding, findingsOf } from './findings.ts';
import type { Verification } from './verify.ts';

/** All that `verify` lists and that `--final` goes by. */
export interface Examined {
  readonly verification: Verification;
  /** What only a person can settle in Word. */
  readonly obstacles: readonly Obstacle[];
  /** Errors in the data that nobody acknowledged. */
  readonly openErrors: readonly Issue[];
  /** Errors of the fresh report: figures that are printed and lack a part. */
  readonly reportIssues: readonly Issue[];
}

export interface Judgement {
  readonly findings: readonly Finding[];
  /** Of exactly the list of findings that may be accepted; null: there are none. */
  readonly code: string | null;
  readonly accepted: boolean;
  /** Nothing contradicts the data, and nobody has to decide anything. Hand-typed numbers are hers to check. */
  readonly fit: boolean;
}

/** Whether a document may be signed; `given`: the code by which a person accepts what differs, all of it at once. */
export function judgement(
  { verification, obstacles, openErrors, reportIssues }: Examined,
  given: string | undefined,
): Judgement {
  const findings = findingsOf(verification);
  const may = acceptable(findings);
  const code = may.length === 0 ? null : acceptanceCode(may);
  const accepted = code !== null && given === code;
  return {
    findings,
    code,
    accepted,
    fit:
      verification.linked &&
      obstacles.length === 0 &&
      openErrors.length === 0 &&
      reportIssues.every(({ severity }) => severity !== 'error') &&
      verification.marks.every(({ state }) => state !== 'missing') &&
      (accepted ? may.length === findings.length : findings.length === 0),
  };
}
