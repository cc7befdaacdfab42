import type { CommuneBook } from '../../forms/books.ts';
import type { RowOf } from '../../forms/define.ts';
import type { lastYear } from '../../forms/district/last-year.ts';
import type { Located } from '../../model/cell.ts';

type LastYearRow = RowOf<typeof lastYear>;

/** Closing balances of last year that together are a commune's opening one, with its opening and closing cells. */
export interface Balance {
  readonly lastYear: readonly Located<number>[];
  readonly opening: Located<number>;
  readonly closing: Located<number>;
  readonly counted: string;
}

/** The twelve counts that both keep, by their columns of "Số liệu năm trước", in the order in which they are looked at. */
const counts = [
  ['households', 'population', 'households', 'hộ dân cư'],
  ['poorHouseholds', 'poor', 'households', 'hộ nghèo'],
  ['nearPoorHouseholds', 'nearPoor', 'households', 'hộ cận nghèo'],
  ['minorityHouseholds', 'population', 'minorityHouseholds', 'hộ dân tộc thiểu số'],
  ['minorityPoorHouseholds', 'poor', 'minorityHouseholds', 'hộ nghèo dân tộc thiểu số'],
  ['minorityNearPoorHouseholds', 'nearPoor', 'minorityHouseholds', 'hộ cận nghèo dân tộc thiểu số'],
  ['persons', 'population', 'persons', 'nhân khẩu'],
  ['poorPersons', 'poor', 'persons', 'nhân khẩu nghèo'],
  ['nearPoorPersons', 'nearPoor', 'persons', 'nhân khẩu cận nghèo'],
  ['minorityPersons', 'population', 'minorityPersons', 'nhân khẩu dân tộc thiểu số'],
  ['minorityPoorPersons', 'poor', 'minorityPersons', 'nhân khẩu nghèo dân tộc thiểu số'],
  ['minorityNearPoorPersons', 'nearPoor', 'minorityPersons', 'nhân khẩu cận nghèo dân tộc thiểu số'],
] as const;

export const lastYearColumns = counts.map(([column]) => column);

/** Those of a sheet that could not be read are absent. */
export function balances(rows: readonly LastYearRow[], { sheets }: CommuneBook): readonly Balance[] {
  return (rows.length === 0 ? [] : counts).flatMap(([column, id, key, counted]): Balance[] => {
    const lastYear = rows.map((row) => row[column]);
    if (id === 'population') {
      const cells = sheets.population?.[key];
      return cells ? [{ lastYear, opening: cells.previous, closing: cells.current, counted }] : [];
    }
    const cells = sheets[id]?.[key];
    return cells ? [{ lastYear, opening: cells.opening, closing: cells.closing, counted }] : [];
  });
}
