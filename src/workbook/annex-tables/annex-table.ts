import type { YearData } from '../../forms/books.ts';
import { valueOf } from '../../model/cell.ts';
import type { FigureSet } from '../../model/figure.ts';
import { formatShort } from '../../vietnamese/dates.ts';
import { lacking, type TableCell } from '../tables/table.ts';

/** What the tables of `Phu-bieu-YEAR.xlsx` are made from. */
export interface AnnexSource {
  readonly data: YearData;
  readonly figures: FigureSet;
}

/**
 * A table that goes out with the report: what it says, in values alone. Only `plan-annex-table.ts` knows rows, letters, looks
 * and paper.
 */
export interface AnnexTable {
  /** The tab's name. */
  readonly name: string;
  readonly title: string;
  /** "Số liệu tính đến ngày 20/11/2023". */
  readonly asOf: string;
  /** "triệu đồng"; null: every column says its own. */
  readonly unit: string | null;
  readonly columns: readonly AnnexColumn[];
  readonly rows: readonly AnnexRow[];
  readonly notes: readonly string[];
  /** What stands there instead of rows. */
  readonly whenEmpty: string;
  /** It is to be seen on one page, and rather on larger paper than on two. */
  readonly onePage: boolean;
}

export interface AnnexColumn {
  readonly heading: string;
  /** Neighbouring columns with the same group stand under one heading. */
  readonly group?: string;
  /** What stands in place of its number ("9=1-2-3"). */
  readonly mark?: string;
  /** `money`: in the table's unit, with as many decimals as the most exact cell of the table needs; `exact`: as it is. */
  readonly kind: 'text' | 'centre' | 'count' | 'rate' | 'money' | 'exact' | 'date';
  /** In digits of 12 points. */
  readonly width: number;
  /** What it is called where it is left out, holding nothing but zeros; a column without stands in any case. */
  readonly folds?: string;
}

export interface AnnexRow {
  /** `part`: of the row above it. */
  readonly kind: 'item' | 'part' | 'subtotal' | 'total';
  readonly cells: readonly TableCell[];
  /** What it is called where it is left out, holding nothing but zeros; a row without stands in any case. */
  readonly folds?: string;
  /** Stands on the page of the row before it. */
  readonly joined?: true;
  /** Of its cells that are `exact`: so many decimals at least. */
  readonly decimals?: number;
}

/** "Số liệu tính đến ngày 20/11/2023"; of the census, whether it is its last word. */
export function asOf({ data }: AnnexSource, of: 'census' | 'other'): string {
  const { report } = data.district.sheets;
  const cutoff = valueOf(report?.cutoff);
  const words = { preliminary: 'Kết quả sơ bộ, số liệu', official: 'Kết quả chính thức, số liệu' } as const;
  const status = of === 'census' ? valueOf(report?.censusStatus) : undefined;
  const day = cutoff === undefined ? '…' : formatShort(cutoff);
  return `${status === undefined ? 'Số liệu' : words[status]} tính đến ngày ${day}`;
}

/** Without the rows and columns that hold nothing but zeros; a note names them. */
export function folded(table: AnnexTable): AnnexTable {
  return foldedColumns(foldedRows(table));
}

const isZero = (cell: TableCell): boolean => (typeof cell === 'number' ? cell === 0 : cell !== lacking);

function foldedRows(table: AnnexTable): AnnexTable {
  // Rows that stand on one page go together.
  const blocks: AnnexRow[][] = [];
  for (const row of table.rows) {
    if (row.joined === true) blocks.at(-1)?.push(row);
    else blocks.push([row]);
  }
  const gone = blocks.filter((rows) =>
    rows.every(({ cells, folds }) => folds !== undefined && cells.slice(1).every(isZero)),
  );
  if (gone.length === 0) return table;
  const names = gone.map(([first]) => first?.folds ?? '').join('; ');
  const rows = blocks.filter((block) => !gone.includes(block)).flat();
  return {
    ...table,
    rows: renumbered(rows),
    notes: [...table.notes, `Không ghi dòng mà mọi số đều bằng 0: ${names}.`],
  };
}

/** The first column counts what is left. */
function renumbered(rows: readonly AnnexRow[]): readonly AnnexRow[] {
  let number = 0;
  return rows.map((row) => {
    const [first, ...rest] = row.cells;
    return typeof first === 'number' ? { ...row, cells: [(number += 1), ...rest] } : row;
  });
}

function foldedColumns(table: AnnexTable): AnnexTable {
  const { columns, rows } = table;
  const gone = columns.flatMap(({ folds }, place) =>
    folds !== undefined && rows.length > 0 && rows.every(({ cells }) => cells[place] === 0) ? [place] : [],
  );
  if (gone.length === 0) return table;
  const names = gone.map((place) => columns[place]?.folds ?? '').join('; ');
  const kept = <T>(all: readonly T[]): readonly T[] => all.filter((_, place) => !gone.includes(place));
  return {
    ...table,
    columns: kept(columns),
    rows: rows.map((row) => ({ ...row, cells: kept(row.cells) })),
    notes: [...table.notes, `Không ghi cột mà mọi số đều bằng 0: ${names}.`],
  };
}
