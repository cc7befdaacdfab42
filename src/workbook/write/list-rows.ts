import { type Column, type Echo, type ListSheet, standsIn, textOf } from '../../forms/define.ts';
import { echoed } from './echo.ts';
import type { FillJob } from './job.ts';
import type { CellValues, Primitive } from './values.ts';

/** What goes into a row: given, prepared, or repeated from another sheet. */
export type RowValues = Readonly<Record<string, Primitive | Echo | undefined>>;

export interface ListRows {
  readonly rows: readonly RowValues[];
  /** What the form itself says in them. */
  readonly printed: readonly RowValues[];
  /** How many of them, from the first, stand as they are: their fixed cells are filled in. */
  readonly closed: number;
  /** Others can be added. */
  readonly open: boolean;
}

/**
 * The rows of a list sheet: those that the form prepares, with the given values. A given row joins the prepared row
 * that has the same fixed cells; one that matches none stands below them. Without fixed columns, prepared rows are a
 * start that given rows replace.
 */
export function listRows(sheet: ListSheet, given: readonly CellValues[], job: FillJob): ListRows {
  const prepared = sheet.prepared?.(job.context, job.identity) ?? [];
  const fixedKeys = Object.entries(sheet.columns).flatMap(([key, column]) =>
    (column as Column).kind === 'fixed' ? [key] : [],
  );
  if (prepared.length > 0 && sheet.echoes !== undefined && standsIn(sheet.echoes, job.context.version))
    return { rows: besideEchoes(sheet, prepared, given, job), printed: [], closed: 0, open: true };
  if (prepared.length === 0 || fixedKeys.length === 0) {
    return { rows: given.length > 0 ? given : prepared, printed: [], closed: 0, open: true };
  }
  const rest = [...given];
  const rows = prepared.map((row): RowValues => {
    const at = rest.findIndex((candidate) => sharesFixedCells(sheet, row, candidate, fixedKeys, job));
    const [found] = at === -1 ? [] : rest.splice(at, 1);
    return { ...found, ...row, ...withoutFixed(found, fixedKeys) };
  });
  const all = [...rows, ...rest];
  const open = sheet.openBelow?.(job.context) ?? false;
  return { rows: all, printed: prepared, closed: open ? rows.length : all.length, open };
}

/**
 * A given row joins the prepared one whose line and holder are its own; one of no line stands below. Where none joins, they
 * replace what is prepared, as rows do on other sheets.
 */
function besideEchoes(
  sheet: ListSheet,
  prepared: readonly RowValues[],
  given: readonly CellValues[],
  job: FillJob,
): readonly RowValues[] {
  const rest = [...given];
  const rows = prepared.map((row): RowValues => {
    const own = Object.entries(row).map(([key, value]) => [key, echoed(value, job)] as const);
    const isOwn = (candidate: CellValues) =>
      own.every(
        ([key, value]) => labelOf(sheet, key, candidate[key], job) === labelOf(sheet, key, value, job),
      );
    const at = rest.findIndex(isOwn);
    const [found] = at === -1 ? [] : rest.splice(at, 1);
    return { ...found, ...row };
  });
  return given.length > 0 && rest.length === given.length ? given : [...rows, ...rest];
}

function withoutFixed(row: CellValues | undefined, fixedKeys: readonly string[]): CellValues {
  return Object.fromEntries(Object.entries(row ?? {}).filter(([key]) => !fixedKeys.includes(key)));
}

/** All fixed cells that the given row names are those of the prepared row; it names one at least. */
function sharesFixedCells(
  sheet: ListSheet,
  prepared: RowValues,
  given: CellValues,
  fixedKeys: readonly string[],
  job: FillJob,
): boolean {
  const named = fixedKeys.filter((key) => given[key] !== undefined);
  return (
    named.length > 0 &&
    named.every((key) => labelOf(sheet, key, given[key], job) === labelOf(sheet, key, prepared[key], job))
  );
}

function labelOf(sheet: ListSheet, key: string, value: Primitive | Echo | undefined, job: FillJob): string {
  const column = sheet.columns[key] as Column;
  if (column.kind !== 'formula' && column.type.shape === 'choice') {
    const option = column.type.options(job.context).find((each) => each.value === value);
    if (option !== undefined) return textOf(option.label, job.context);
  }
  return value === undefined || value === '' ? '' : String(value);
}
