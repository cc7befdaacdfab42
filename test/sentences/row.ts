/** A row of the conditional sentences: the place in the report, the condition, and what the report says either way. */
export interface Row {
  readonly place: string;
  readonly condition: string;
  readonly states: readonly State[];
}

/** One workspace. */
interface State {
  readonly when: string;
  /** `book | cell | value`: which cells of the base hold something else. Left out: the base itself. */
  readonly cells?: string;
  /** Left out: 2023. */
  readonly year?: number;
  readonly says: readonly Saying[];
}

export interface Saying {
  /** "mục II.5". */
  readonly in?: string;
  /** A footnote by its name in the template, in place of a section. */
  readonly note?: string;
  readonly says?: readonly string[];
  readonly doesNotSay?: readonly string[];
}

/** A table of cells; several in one for what takes more than one. */
export const cells = (...lines: readonly string[]): string =>
  ['| book | cell | value |', '| - | - | - |', ...lines.flatMap((line) => line.trim().split('\n'))]
    .map((line) => line.trim())
    .join('\n');
