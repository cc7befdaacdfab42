import type { CommuneIdentity, Form, FormContext } from '../../forms/define.ts';
import type { ListSheetBuilder } from './lists.ts';
import type { BookValues } from './values.ts';

export interface FillOptions {
  /**
   * Columns that go out filled in and locked, by sheet id: `{ poor: ['opening'] }`. Only cells that hold a value are
   * locked, so that a missing one can still be typed.
   */
  readonly locked?: Readonly<Record<string, readonly string[]>>;
  /** Write values as they are given, even those that their column would not take: for copies of what somebody typed. */
  readonly unchecked?: boolean;
}

/** What every sheet of a workbook is made from. */
export interface FillJob {
  readonly form: Form;
  readonly context: FormContext;
  readonly values: BookValues;
  readonly options: FillOptions;
  readonly lists: ListSheetBuilder;
  /** null: the district's own workbook. */
  readonly identity: CommuneIdentity | null;
  /** "UBND xã Văn Lem - Năm 2023". */
  readonly owner: string;
}
