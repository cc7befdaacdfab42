import { formatArea, parseAddress, comparePositions, type Position } from '../../src/model/address.ts';
import type { PlannedSheet } from '../../src/workbook/write/plan.ts';

/** Cells of one sheet that hold what somebody typed. */
export interface TypedCellsOfSheet {
  readonly sheet: string;
  readonly cells: number;
  /** "C16, C18:C22": runs below one another, by column. */
  readonly where: string;
}

/** What the filled workbook holds and the blank one does not, by sheet; formulas are nobody's to type. */
export function typedOver(
  blank: readonly PlannedSheet[],
  filled: readonly PlannedSheet[],
): readonly TypedCellsOfSheet[] {
  return filled.flatMap((sheet) => {
    if (sheet.hidden === true) return [];
    const before = blank.find(({ name }) => name === sheet.name);
    const typed = [...sheet.cells].flatMap(([address, { value }]) => {
      const at = parseAddress(address);
      return value === undefined || at === undefined || before?.cells.get(address)?.value === value
        ? []
        : [at];
    });
    return typed.length === 0 ? [] : [{ sheet: sheet.name, cells: typed.length, where: runs(typed) }];
  });
}

function runs(cells: readonly Position[]): string {
  const byColumn = [...cells].sort((a, b) => a.column - b.column || comparePositions(a, b));
  const found: { from: Position; to: Position }[] = [];
  for (const cell of byColumn) {
    const run = found.at(-1);
    if (run !== undefined && run.to.column === cell.column && run.to.row === cell.row - 1) run.to = cell;
    else found.push({ from: cell, to: cell });
  }
  return found.map(formatArea).join(', ');
}
