import type { Book, YearData } from '../../forms/books.ts';
import { isOpenError, type Issue, openErrors } from '../../model/issue.ts';
import type { Mistake } from '../../model/mistake.ts';
import { formatNumber } from '../../vietnamese/numbers.ts';
import { adjoining } from './adjoining.ts';
import { lostRows } from './lost-rows.ts';
import { compareAsTold } from './order.ts';
import { cellKey, Recheck } from './recheck.ts';
import { typos } from './typos.ts';
import { unitSlips } from './unit-slips.ts';

/**
 * What was done wrong, each once, with everything that was found because of it. `about`: the year or the one workbook that the issues
 * are of; a cause is only told as one where mending it there makes the findings vanish.
 */
export function mistakesOf(issues: readonly Issue[], about: YearData | Book | null): readonly Mistake[] {
  const lacks = issues.filter(({ rule }) => rule === figureMissing);
  const { mistakes, left } = causes(
    issues.filter((issue) => !lacks.includes(issue)),
    about,
  );
  const all = [...mistakes, ...adjoining(left)];
  const because = lacks.map((lack) => ({ lack, cause: all.find((mistake) => explains(mistake, lack)) }));
  const causing = all.map((mistake) =>
    withLacks(
      mistake,
      because.flatMap(({ lack, cause }) => (cause === mistake ? [lack] : [])),
    ),
  );
  const unexplained = because.flatMap(({ lack, cause }) => (cause === undefined ? [lack] : []));
  return [...causing, ...adjoining(unexplained)].sort((a, b) => compareAsTold(a.told, b.told));
}

/** Those that somebody has to mend or to acknowledge: made out among all that was found, warnings too, for what is wrong may show in both. */
export function openMistakes(issues: readonly Issue[], about: YearData | Book | null): readonly Mistake[] {
  return mistakesOf(issues, about).filter(({ told }) => isOpenError(told));
}

const figureMissing = 'figure-missing';

/** A figure names the cells that it lacks: filled, they make it whole. */
function explains({ found }: Mistake, lack: Issue): boolean {
  const cells = new Set(found.map(({ at }) => cellKey(at)));
  return [lack.at, ...(lack.related ?? [])].every((at) => cells.has(cellKey(at)));
}

function withLacks({ told, found }: Mistake, lacks: readonly Issue[]): Mistake {
  if (lacks.length === 0) return { told, found };
  const message = `${told.message} Vì vậy báo cáo chưa có ${formatNumber(lacks.length)} số liệu.`;
  return { told: { ...told, message }, found: [...found, ...lacks] };
}

function causes(
  issues: readonly Issue[],
  about: YearData | Book | null,
): { readonly mistakes: readonly Mistake[]; readonly left: readonly Issue[] } {
  if (about === null || openErrors(issues).length < 2) return { mistakes: [], left: issues };
  const recheck = new Recheck(about);
  // What somebody acknowledged stands as it is, whatever else is wrong.
  const open = issues.filter(({ acknowledged }) => acknowledged === undefined);
  const slips = unitSlips(open, recheck);
  const lost = 'kind' in about ? { mistakes: [], left: slips.left } : lostRows(slips.left, about, recheck);
  const typed = typos(lost.left, recheck);
  const known = issues.filter((issue) => !open.includes(issue));
  return {
    mistakes: [...slips.mistakes, ...lost.mistakes, ...typed.mistakes],
    left: [...known, ...typed.left],
  };
}
