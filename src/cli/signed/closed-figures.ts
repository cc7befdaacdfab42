import { closedCopies } from './last-closing.ts';

/** The numbers that a year was last closed with, by figure; none where it was not, or before they were kept. */
export function closedFigures(root: string, year: number): ReadonlyMap<string, number> {
  const [last] = closedCopies(root, year);
  return new Map(
    (last?.numbers?.figures ?? []).flatMap(({ id, value }) =>
      value?.kind === 'number' ? [[id, value.value] as const] : [],
    ),
  );
}
