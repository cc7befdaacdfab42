import type { FormulaScope } from '../define.ts';
import { reasonsOnce } from './movement.ts';
import { censusBlock, censusLacks, censusLine, type CensusSheet, typedRuns } from './check-parts.ts';
import { times, verdict } from '../own-sheets.ts';

/** Checks of "Hộ dân cư", "Hộ nghèo" and "Hộ cận nghèo", as formulas that say Đạt, Chưa đạt or Chưa nhập. */

const all: readonly CensusSheet[] = ['population', 'poor', 'nearPoor'];

/** Closing by the list = closing by movement, in all four rows. */
export function movementCloses(sheet: 'poor' | 'nearPoor') {
  return (at: FormulaScope): string =>
    verdict(censusLacks(at, sheet), `${times(`${at.column(sheet, 'difference')}<>0`)}=0`);
}

/** Who became near poor left the poor, and the reverse. */
export function tablesAgree(at: FormulaScope): string {
  const moves = (sheet: 'poor' | 'nearPoor', keys: readonly string[]) =>
    keys.map((key) => at.column(sheet, key));
  const cells = [
    ...moves('poor', ['toNearPoor', 'fromNearPoor']),
    ...moves('nearPoor', ['toPoor', 'fromPoor']),
  ];
  const apart = ['outAgainstPoor', 'inAgainstPoor'].map((key) => times(`${at.column('nearPoor', key)}<>0`));
  return verdict(`COUNT(${cells.join(',')})<16`, `${apart.join('+')}=0`);
}

/** "Trong đó" is a part, in every column. */
export function minoritiesWithinTotals(at: FormulaScope): string {
  const above = all.flatMap((sheet) =>
    typedRuns(sheet).flatMap((run) =>
      (
        [
          ['minorityHouseholds', 'households'],
          ['minorityPersons', 'persons'],
        ] as const
      ).map(([part, whole]) =>
        times(`${censusLine(at, sheet, part, run)}>${censusLine(at, sheet, whole, run)}`),
      ),
    ),
  );
  return verdict(censusLacks(at, ...all), `${above.join('+')}=0`);
}

/** The poor and the near poor are part of all, at both ends of the year and in all four rows. */
export function poorWithinPopulation(at: FormulaScope): string {
  const above = (
    [
      ['opening', 'previous'],
      ['closing', 'current'],
    ] as const
  ).map(([part, whole]) => {
    const [poor, nearPoor] = [at.column('poor', part), at.column('nearPoor', part)];
    return times(`${poor}+${nearPoor}>${at.column('population', whole)}`);
  });
  return verdict(censusLacks(at, ...all), `${above.join('+')}=0`);
}

/** A household has a person at least; where there is no household there is none. */
export function personsFitHouseholds(at: FormulaScope): string {
  const wrong = all.flatMap((sheet) =>
    typedRuns(sheet, true).flatMap((run) => {
      const line = (row: string) => censusLine(at, sheet, row, run);
      return [
        times(`${line('persons')}<${line('households')}`),
        times(`${line('minorityPersons')}<${line('minorityHouseholds')}`),
        times(`(${line('households')}=0)*(${line('persons')}>0)`),
      ];
    }),
  );
  return verdict(censusLacks(at, ...all), `${wrong.join('+')}=0`);
}

/** "Khác" says what. */
export function otherChangesHaveReasons(at: FormulaScope): string {
  const tables = ['poor', 'nearPoor'] as const;
  const typed = tables.flatMap((sheet) =>
    ['otherDecrease', 'otherIncrease'].map((key) => censusBlock(at, sheet, key, key)),
  );
  const silent = tables.map((sheet) => {
    const changed = `(${at.column(sheet, 'otherDecrease')}<>0)+(${at.column(sheet, 'otherIncrease')}<>0)>0`;
    const reasons = at.column(sheet, 'reason');
    if (at.version < reasonsOnce.since) return times(`(${changed})*(LEN(TRIM(${reasons}))=0)`);
    return `(${times(changed)}>0)*(${times(`LEN(TRIM(${reasons}))>0`)}=0)`;
  });
  return verdict(`COUNT(${typed.join(',')})<16`, `${silent.join('+')}=0`);
}
