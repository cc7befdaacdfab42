import { type Issue, isOpenError } from '../../model/issue.ts';
import type { Mistake } from '../../model/mistake.ts';
import { canBeAcknowledged } from '../acknowledge.ts';
import { sheetWide } from './joint-words.ts';
import { cellKey } from './recheck.ts';

/** What was typed in another unit is nobody's decision. */
const hint = /nhập theo (triệu|nghìn) đồng/;

/**
 * Open errors that a signed paper may hold as they are: not what was left undone, a slip of the unit or of a key, nor what follows from
 * another mistake.
 */
export function acceptable(mistakes: readonly Mistake[]): readonly Issue[] {
  const open = mistakes.filter(({ told }) => isOpenError(told));
  const everywhere = mistakes.flatMap(({ found }) => found);
  const slipped = new Set(
    everywhere
      .filter(({ rule, message }) => rule === 'money-too-small' || hint.test(message))
      .map(({ at }) => cellKey(at)),
  );
  return open.flatMap((mistake) => {
    const errors = mistake.found.filter(isOpenError);
    const [first] = errors;
    if (new Set(errors.map(({ rule }) => rule)).size > 1 || sheetWide[first?.rule ?? ''] !== undefined)
      return [];
    const others = new Set(
      open.flatMap((each) => (each === mistake ? [] : each.found.map(({ at }) => cellKey(at)))),
    );
    return errors.filter(
      (issue) =>
        canBeAcknowledged(issue) &&
        !slipped.has(cellKey(issue.at)) &&
        !(issue.evidence ?? []).some(({ at }) => others.has(cellKey(at))),
    );
  });
}
