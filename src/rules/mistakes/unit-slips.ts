import type { Column, ListSheet } from '../../forms/define.ts';
import { columnLetters, type Position } from '../../model/address.ts';
import type { CellRef, Located } from '../../model/cell.ts';
import type { Issue } from '../../model/issue.ts';
import type { Mistake } from '../../model/mistake.ts';
import { type ListOfRows, listsOf } from '../shared/list-sheets.ts';
import { firstOf, rangesOf } from './ranges.ts';
import { cellKey, type Mended, type Recheck } from './recheck.ts';

interface Unit {
  /** What was typed there by mistake. */
  readonly typed: string;
  /** What the sheet is in. */
  readonly of: string;
  readonly times: number;
  readonly says: string;
  /** Whether a number of the sheet, in đồng, can have been typed in that unit. */
  readonly fits: (dong: number) => boolean;
}

const units: Readonly<Record<'đồng' | 'triệu đồng', readonly Unit[]>> = {
  đồng: [
    {
      ...{ typed: 'triệu đồng', of: 'đồng', times: 1_000_000, says: 'nhân với 1.000.000' },
      fits: (dong) => dong < 100_000,
    },
    {
      ...{ typed: 'nghìn đồng', of: 'đồng', times: 1_000, says: 'nhân với 1.000' },
      fits: (dong) => dong < 10_000_000,
    },
  ],
  'triệu đồng': [
    {
      ...{ typed: 'đồng', of: 'triệu đồng', times: 1 / 1_000_000, says: 'chia cho 1.000.000' },
      fits: (dong) => dong >= 1_000_000_000_000,
    },
  ],
};

function unitOf(sheet: ListSheet, key: string): keyof typeof units | undefined {
  const column = sheet.columns[key] as Column;
  if (column.kind !== 'formula' && 'millions' in column.type) return 'triệu đồng';
  return column.unit === 'đồng' ? 'đồng' : undefined;
}

/**
 * Sheets on which money was typed in another unit: told once each, where typing it in the sheet's own makes what was found vanish. The
 * issues that are left over come beside them.
 */
export function unitSlips(
  issues: readonly Issue[],
  recheck: Recheck,
): { readonly mistakes: readonly Mistake[]; readonly left: readonly Issue[] } {
  const mistakes: Mistake[] = [];
  let left = issues;
  for (const book of recheck.books)
    for (const list of listsOf(book)) {
      const slip = slipIn(book.file, list, left, recheck);
      if (slip === null) continue;
      mistakes.push(slip);
      left = left.filter((issue) => !slip.found.includes(issue));
    }
  return { mistakes, left };
}

function slipIn(
  file: string,
  { sheet, keys, rows }: ListOfRows,
  issues: readonly Issue[],
  recheck: Recheck,
): Mistake | null {
  const suspected = issues.filter(
    ({ at, rule, message }) =>
      at.file === file && at.sheet === sheet.name && (suspicious.includes(rule) || hint.test(message)),
  );
  if (suspected.length < 2) return null;
  const columns = keys.flatMap((key) => {
    const unit = unitOf(sheet, key);
    return unit === undefined ? [] : [{ key, unit }];
  });
  const cells = columns.flatMap(({ key }) => rows.flatMap(({ cells: own }) => numberOf(own[key])));
  const [{ unit } = { unit: 'đồng' as const }] = columns;
  let best: Mistake | null = null;
  for (const each of units[unit]) {
    const slipped = cells.filter(({ value }) => value !== 0 && each.fits(Math.abs(value)));
    const mended = new Map(
      slipped.map(({ at, value }) => [cellKey(at), Math.round(value * each.times * 100) / 100]),
    );
    const { gone } = recheck.vanishing(file, mended, issues);
    if (gone.length === 0) continue;
    const found = [...gone, ...issues.filter((issue) => isFraction(issue, mended))];
    if (found.length > (best?.found.length ?? 0)) best = told(each, cells, slipped, found);
  }
  return best;
}

const suspicious = ['money-too-small', 'allocation-not-in-millions'];
const hint = /nhập theo (triệu|nghìn) đồng/;

/** What was typed in a cell of money, in the sheet's own unit: also what the reader refused as a fraction of a đồng. */
interface Amount {
  readonly at: CellRef;
  readonly value: number;
}

function numberOf(cell: Located<unknown> | undefined): readonly Amount[] {
  if (cell === undefined || cell.state === 'blank') return [];
  const value = cell.state === 'value' ? cell.value : Number(cell.typed.replace(',', '.'));
  return typeof value === 'number' && Number.isFinite(value) ? [{ at: cell.at, value }] : [];
}

/** 25,6 triệu đồng are no fraction once they are typed in đồng. */
function isFraction({ at, rule }: Issue, mended: Mended): boolean {
  return rule === 'number-too-precise' && Number.isInteger(mended.get(cellKey(at)));
}

function told(
  unit: Unit,
  cells: readonly Amount[],
  slipped: readonly Amount[],
  found: readonly Issue[],
): Mistake {
  const right = cells.filter((cell) => cell.value !== 0 && !slipped.includes(cell));
  const positions = (of: readonly Amount[]) => of.flatMap(({ at }) => firstOf(at.cell) ?? []);
  const [first] = slipped;
  const at = { ...(first?.at ?? { file: null, sheet: null }), cell: multiplied(cells, slipped) };
  const others = [...new Set(found.flatMap(({ at: { file } }) => (file === at.file ? [] : (file ?? []))))];
  return {
    told: {
      ...{ rule: found[0]?.rule ?? '', at },
      severity: found.some(({ severity }) => severity === 'error') ? 'error' : 'warning',
      message: `${slipped.length} ô có vẻ ghi bằng ${unit.typed}, ô đầu ${first?.at.cell}; sheet này ghi bằng ${unit.of}.${
        right.length === 0 ? '' : ` Đã ghi bằng ${unit.of}, giữ nguyên: ${rangesOf(positions(right))}.`
      }`,
      fix: `Lấy các ô ${at.cell} ${unit.says}: hết cả ${found.length} chỗ báo vì nhầm đơn vị này${
        others.length === 0 ? '' : ` (có chỗ ở ${others.join(', ')})`
      }.`,
    },
    found,
  };
}

/** The ranges to be multiplied: zeros and blanks between may be taken along, what is right already may not. */
function multiplied(cells: readonly Amount[], slipped: readonly Amount[]): string {
  const free = new Set(
    cells.filter((cell) => cell.value === 0 || slipped.includes(cell)).map(({ at }) => at.cell),
  );
  const byColumn = new Map<number, number[]>();
  for (const { at } of slipped) {
    const { row, column } = firstOf(at.cell) ?? { row: 0, column: 0 };
    byColumn.set(column, [...(byColumn.get(column) ?? []), row]);
  }
  const [rows, columns] = [[...byColumn.values()].flat(), [...byColumn.keys()].sort((a, b) => a - b)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  const positions = columns.flatMap((column): Position[] =>
    Array.from({ length: bottom - top + 1 }, (_, index) => ({ row: top + index, column })).filter(({ row }) =>
      free.has(`${columnLetters(column)}${row}`),
    ),
  );
  return rangesOf(positions);
}
