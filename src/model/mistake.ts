import type { Issue } from './issue.ts';

/**
 * What somebody did wrong once, and all that was found because of it: what a person reads. Whatever counts or colours cells goes
 * by `found`.
 */
export interface Mistake {
  /** As it is told; its place may be several ranges. Where one issue alone was found, that issue. */
  readonly told: Issue;
  readonly found: readonly Issue[];
}
