import type { CalendarDate, CellRef } from './cell.ts';

/** The unit in which a figure's value stands. Money is whole đồng; `triệu đồng` is a way of printing. */
export type Unit =
  | 'hộ'
  | 'người'
  | 'đồng'
  | '%'
  | 'điểm phần trăm'
  | 'dự án'
  | 'cụm'
  | 'cuộc'
  | 'đợt'
  | 'lượt người'
  | 'lớp'
  | 'học viên'
  | 'xã'
  | 'văn bản'
  | 'năm'
  | 'ngày'
  | 'chữ'
  | (string & {});

/** A document of the register "Văn bản", as cited. */
export interface CitedDocument {
  /** The district's own key, `KH-81`. */
  readonly code: string;
  /** Tên loại: "Kế hoạch", "Luật"… */
  readonly type: string;
  /** Số, ký hiệu: "81/KH-UBND"; absent for a law, or where the register has none. */
  readonly number?: string;
  readonly date?: CalendarDate;
  /** Cơ quan ban hành, in full. */
  readonly issuer?: string;
  /** Trích yếu with its connecting word ("về việc…", "phê duyệt…"). */
  readonly summary?: string;
  /** Điều, khoản as typed in "Trích dẫn" ("khoản 1 Điều 5"). */
  readonly clause?: string;
}

/** `decimals` is the number of decimals that the value is exact to and is printed with. */
export type FigureValue =
  | { readonly kind: 'number'; readonly value: number; readonly decimals: number }
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'date'; readonly value: CalendarDate }
  | { readonly kind: 'citation'; readonly documents: readonly CitedDocument[] };

/** A cell behind a figure: what was typed there and how it entered. */
export interface Leaf {
  readonly kind: 'cell';
  readonly at: CellRef;
  readonly typed: string;
  /** The number it counts for; absent for text, dates, and counted rows. */
  readonly value?: number;
}

/** Another figure behind a figure. */
export interface Part {
  readonly kind: 'figure';
  readonly id: string;
}

export type Operand = Leaf | Part;

/**
 * How a figure was made from its operands, closed so that somebody else can redo it:
 * - `cell` its one operand as it stands · `sum` Σ of the operands · `subtract` first − second − …
 * - `count` the number of operands, whatever stands in them · `count-distinct` the number of distinct `typed`
 * - `percent` first / second × 100, half-up to the value's decimals
 * - `points` difference of two published, rounded rates, first − second, in điểm phần trăm
 * - `million-to-dong` Σ of the operands (`typed` and `value` both in triệu đồng) × 1,000,000: whole đồng
 * - `sum-product` operands taken in pairs, Σ a × b
 * - `join` the distinct operands' texts in order, "a, b và c" (a common noun loses its capital, units of one kind may be
 *   joined by commas alone) · `phrase` the operands' texts side by side ("46 cặp bò sinh sản")
 * - `present` operands in pairs, a text and a number: the texts whose number is not 0, as in `join`
 * - `breakdown` the numbers among the operands that are not 0, each with at least two digits and what it counts, "; " or
 *   ", " between ("27 hộ nghèo; 18 hộ cận nghèo"); an operand that is a text belongs to the number beside it
 *   ("*xã Văn Lem* 03 cụm", "07 dự án liên kết *bò sinh sản*"); the words of an acknowledgement (`ho.ghi-chu`) stand last
 * - `words` words that a choice stands for, by the tables of figures/words.ts
 * - `month` month and year of a date ("11/2023") · `shift-year` first + n for n years later
 * - `compare` a conclusion in words from numbers: the first operand, a change in rate, held against the other numbers
 *   (targets): a target is reached when −first ≥ target. Operands that are texts are words of the conclusion
 * - `period` the years of the programme's period, as the operand, a document's title, names them ("2026 - 2035"); of a scheme the title's
 *   own words ("giai đoạn 2021-2025, định hướng đến năm 2030")
 * - `citation` the documents whose keys stand in the operands of "Trích dẫn", in order (a clause may follow them); the
 *   operands of "Văn bản" are the cells of the register that are printed of them
 * - `fixed` printed from the form or the programme itself, no cells (official names)
 */
export type Operation =
  | 'cell'
  | 'sum'
  | 'subtract'
  | 'count'
  | 'count-distinct'
  | 'percent'
  | 'points'
  | 'million-to-dong'
  | 'sum-product'
  | 'join'
  | 'phrase'
  | 'present'
  | 'breakdown'
  | 'words'
  | 'month'
  | 'shift-year'
  | 'compare'
  | 'period'
  | 'citation'
  | 'fixed';

/**
 * One thing the report prints, with the cells it was made from.
 * `id`: stable ASCII, at most 64 characters, `[a-z0-9-]` in segments joined by `.`.
 */
export interface Figure {
  readonly id: string;
  readonly label: string;
  readonly unit: Unit;
  /** null: a part is missing; `lacking` says which cells lack. */
  readonly value: FigureValue | null;
  readonly operation: Operation;
  readonly operands: readonly Operand[];
  /** The cells by which the operands' rows were chosen; one of them may stand here more than once. */
  readonly chosenBy?: readonly Pick<Leaf, 'at' | 'typed'>[];
  readonly lacking?: readonly CellRef[];
  /** For a missing figure: what lacks, in words ("xã Pô Kô"). */
  readonly lackingLabel?: string;
  /** For a missing figure whose cells are neither blank nor unreadable: what to do. */
  readonly remedy?: string;
  /** Of missing words: what is true whatever they turn out to be, so that a draft reads on ("dự án"). */
  readonly meanwhile?: string;
  /** Of a missing figure that lacks nothing but what whole communes have not sent: what the others' come to, of a sum or a count. */
  readonly awaits?: { readonly partial: FigureValue | null };
  /** `shift-year`: how many years. */
  readonly shift?: number;
}

/** All figures of a year by id, and the rows that repeat (communes, projects, documents), each with its own figures. */
export interface FigureSet {
  /** Of the year's forms: what a newer one asks is not made, and not missing. */
  readonly formVersion: number;
  readonly byId: ReadonlyMap<string, Figure>;
  /** List name → ids' prefixes in print order: `xa` → ["xa.23401", …]. */
  readonly lists: ReadonlyMap<string, readonly string[]>;
}
