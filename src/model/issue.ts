import { meet } from './address.ts';
import type { CellRef, Place } from './cell.ts';

export type Severity = 'error' | 'warning';

/** A cell that takes part in an issue, with what stands in it: the key of an acknowledgement. */
export interface Evidence {
  readonly at: Place;
  readonly typed: string;
}

/** Somebody's signed word that an issue is known and stands as it is (district form, sheet "Xác nhận"). */
export interface Acknowledgement {
  readonly reason: string;
  readonly by: string;
  /** dd/m/yyyy, as typed in "Ngày xác nhận". */
  readonly on: string;
  readonly basis?: string;
}

/**
 * Something wrong, or doubtful, in the data. Issues are collected and located, never thrown.
 * `message` does not repeat the place: the reporter prints it once.
 */
export interface Issue {
  /** The name of the bad pattern, kebab-case ASCII: `households-differ-from-parts`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly acknowledged?: Acknowledgement;
  readonly at: Place;
  /** What it is about, as a list of such issues names it: the label of a cell, "xã Văn Lem", "I.1 (1)". */
  readonly about?: string;
  /** One or two plain Vietnamese sentences: what stands there and why it cannot be right. */
  readonly message: string;
  readonly actual?: string;
  readonly expected?: string;
  /** What to do, in Vietnamese, an imperative sentence that names cells. */
  readonly fix?: string;
  readonly related?: readonly Place[];
  /** All cells involved, in a fixed order, with their values; not printed. Absent: cannot be acknowledged. */
  readonly evidence?: readonly Evidence[];
}

/** Makes issues of a table of rules, where each has its severity; `at` without sheet and cell: the whole file. */
export function issuesOf<Id extends string>(rules: Readonly<Record<Id, { readonly severity: Severity }>>) {
  return (rule: Id, at: Partial<Place> & Pick<Place, 'file'>, message: string, fix: string): Issue => ({
    ...{ rule, severity: rules[rule].severity },
    at: { sheet: null, cell: null, ...at },
    ...{ message, fix },
  });
}

/** An error that nobody acknowledged: it keeps the report from being written. */
export function isOpenError({ severity, acknowledged }: Issue): boolean {
  return severity === 'error' && acknowledged === undefined;
}

export function openErrors(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(isOpenError);
}

/** `errors` and `warnings` are those that nobody acknowledged. */
export interface IssueCount {
  readonly errors: number;
  readonly warnings: number;
  readonly acknowledged: number;
}

export function countIssues(issues: readonly Issue[]): IssueCount {
  const acknowledged = issues.filter((issue) => issue.acknowledged !== undefined).length;
  const errors = openErrors(issues).length;
  return { errors, warnings: issues.length - errors - acknowledged, acknowledged };
}

/** Whether a place, perhaps a range ("H12:K12"), holds one of the cells; a whole sheet holds none. */
export function touchesAny({ file, sheet, cell }: Place, cells: readonly CellRef[]): boolean {
  return cell !== null && cells.some((at) => file === at.file && sheet === at.sheet && meet(cell, at.cell));
}
