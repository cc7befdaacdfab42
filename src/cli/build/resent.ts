import type { CellChange, Replaced } from '../../document/passes/refresh/outcome.ts';
import type { YearData } from '../../forms/books.ts';

/** What each commune's earlier files were replaced by: "xa/van-lem.xlsx" → "xa/van-lem lần 2.xlsx". */
export function laterFiles({ communes, superseded }: YearData): ReadonlyMap<string, string> {
  return new Map(
    superseded.flatMap(({ code, file }) => {
      const later = communes.find((slot) => slot.code === code)?.book;
      return later === null || later === undefined ? [] : [[file, later.file] as const];
    }),
  );
}

/** Numbers that moved, a cell of a file that was sent again being the same cell of the file before. */
export function acrossSendings(
  replaced: readonly Replaced[],
  later: ReadonlyMap<string, string>,
): readonly Replaced[] {
  return later.size === 0
    ? replaced
    : replaced.map((one) => ({ ...one, causes: one.causes && joined(one.causes, later) }));
}

/** A cell of the earlier file that went, and its like in the later one that came, are one change, or none. */
function joined(causes: readonly CellChange[], later: ReadonlyMap<string, string>): readonly CellChange[] {
  const before = new Map(
    causes.flatMap((cause) => {
      const [file = '', ...place] = cause.cell.split('!');
      const now = later.get(file);
      return cause.to === null && now !== undefined ? [[[now, ...place].join('!'), cause] as const] : [];
    }),
  );
  const came = new Set(causes.flatMap(({ cell, from }) => (from === null && before.has(cell) ? [cell] : [])));
  const went = new Set([...came].map((cell) => before.get(cell)));
  return causes.flatMap((cause) => {
    if (went.has(cause)) return [];
    if (!came.has(cause.cell)) return [cause];
    const from = before.get(cause.cell)?.from ?? null;
    return from === cause.to ? [] : [{ ...cause, from }];
  });
}
