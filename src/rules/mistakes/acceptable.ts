import type { Place } from '../../model/cell.ts';
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
  const mistakesAt = new Map<string, Set<Mistake>>();
  for (const mistake of open)
    for (const { at } of mistake.found) {
      const known = mistakesAt.get(cellKey(at));
      if (known === undefined) mistakesAt.set(cellKey(at), new Set([mistake]));
      else known.add(mistake);
    }
  const standsInAnother = (at: Place, mistake: Mistake): boolean =>
    [...(mistakesAt.get(cellKey(at)) ?? [])].some((each) => each !== mistake);
  return open.flatMap((mistake) => {
    const errors = mistake.found.filter(isOpenError);
    const [first] = errors;
    if (new Set(errors.map(({ rule }) => rule)).size > 1 || sheetWide[first?.rule ?? ''] !== undefined)
      return [];
    return errors.filter(
      (issue) =>
        canBeAcknowledged(issue) &&
        !slipped.has(cellKey(issue.at)) &&
        !(issue.evidence ?? []).some(({ at }) => standsInAnother(at, mistake)),
    );
  });
}
