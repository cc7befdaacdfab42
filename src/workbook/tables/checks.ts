import type { FigureSet } from '../../model/figure.ts';
import type { ReportTable, TotalCheck } from './table.ts';

/** A column, by its key, and the figures of the report that its sum is; several are added up. */
type Counterpart = readonly [key: string, ...figures: string[]];

/** Sums that the report has too. Where it lacks one, there is nothing to hold against it. */
export function checksOf(
  { columns }: ReportTable,
  { byId }: FigureSet,
  counterparts: readonly Counterpart[],
): readonly TotalCheck[] {
  return counterparts.flatMap(([key, ...ids]) => {
    const column = columns.findIndex((each) => each.key === key);
    const values = ids.flatMap((id) => {
      const value = byId.get(id)?.value;
      return value?.kind === 'number' ? [value.value] : [];
    });
    if (column === -1 || ids.length === 0 || values.length < ids.length) return [];
    return [{ column, inReport: values.reduce((sum, value) => sum + value, 0) }];
  });
}
