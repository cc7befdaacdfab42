import { type Area, areasOf, comparePositions, formatArea, type Position } from '../../model/address.ts';

/** More ranges than these are not read: their corners are named instead. */
const mostAreas = 4;

/** Where a reference begins ("H12:K12, M12" → H12). */
export function firstOf(cell: string | null): Position | undefined {
  return areasOf(cell ?? '')[0]?.from;
}

/** Cells as one names them: "E8:G27, I8:J27"; where they lie scattered, the range that holds them all. */
export function rangesOf(cells: readonly Position[]): string {
  const areas = merged(runsOf([...cells].sort(comparePositions)));
  return (areas.length > mostAreas ? [around(cells)] : areas).map(formatArea).join(', ');
}

/** Neighbours in a row, in reading order. */
function runsOf(cells: readonly Position[]): readonly Area[] {
  const runs: Area[] = [];
  for (const cell of cells) {
    const last = runs.at(-1);
    if (last !== undefined && comparePositions(last.to, cell) === 0) continue;
    if (last?.to.row === cell.row && last.to.column + 1 === cell.column)
      runs.splice(-1, 1, { from: last.from, to: cell });
    else runs.push({ from: cell, to: cell });
  }
  return runs;
}

/** Runs over the same columns in rows that follow one another are one area. */
function merged(runs: readonly Area[]): readonly Area[] {
  const areas: Area[] = [];
  for (const run of runs) {
    const index = areas.findIndex(
      ({ from, to }) =>
        from.column === run.from.column && to.column === run.to.column && to.row + 1 === run.from.row,
    );
    const above = areas[index];
    if (above === undefined) areas.push(run);
    else areas[index] = { from: above.from, to: run.to };
  }
  return areas.sort((a, b) => comparePositions(a.from, b.from));
}

function around(cells: readonly Position[]): Area {
  const of = (pick: (position: Position) => number) => cells.map(pick);
  const [rows, columns] = [of(({ row }) => row), of(({ column }) => column)];
  return {
    from: { row: Math.min(...rows), column: Math.min(...columns) },
    to: { row: Math.max(...rows), column: Math.max(...columns) },
  };
}
