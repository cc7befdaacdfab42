/**
 * What the page holds, as plain JSON: the one thing that its makers and its script both know. What many figures share (cells,
 * files, rules) is listed once and named by its index.
 *
 * `PageModel` is what may go out with the report; `InsidePage` adds what stays inside. A page to go out is made as the smaller
 * type, so that nothing of the larger can be in it.
 */
export interface PageModel {
  readonly year: number;
  /** "huyện Đắk Tô". */
  readonly place: string;
  /** What those who send are called: "xã, thị trấn". */
  readonly unitWord: string;
  /** null: there is no report yet. */
  readonly document: PageDocument | null;
  /** What a reader has to know first, a line each. */
  readonly notices: readonly string[];
  /** What is said at every single number ("DỰ THẢO"; partial sums). */
  readonly caution: string | null;
  readonly figures: readonly PageFigure[];
  /** What figures are listed under. */
  readonly groups: readonly string[];
  /** In the order of the district's list. */
  readonly communes: readonly PageCommune[];
  readonly charts: readonly PageChart[];
}

export interface InsidePage extends PageModel {
  readonly figures: readonly InsideFigure[];
  readonly communes: readonly InsideCommune[];
  readonly inside: Inside;
}

export interface PageFigure {
  readonly id: string;
  readonly label: string;
  /** With its unit: "252 hộ"; what lacks, in brackets. */
  readonly text: string;
  readonly group: number;
  /** How it was made. */
  readonly words: string;
  /** Figures that it was made from. */
  readonly parts: readonly number[];
  /** What each commune contributes; the district's own offices have no commune. Only of what was added up. */
  readonly shares: readonly PageShare[];
}

export interface PageShare {
  readonly commune: number | null;
  readonly value: number;
  readonly text: string;
}

interface PageCommune {
  /** "xã Văn Lem". */
  readonly name: string;
}

/** Bars side by side, or one behind the other where they add up. */
export interface PageChart {
  readonly title: string;
  readonly note: string;
  readonly stacked: boolean;
  readonly series: readonly string[];
  readonly rows: readonly { readonly label: string; readonly bars: readonly (PageBar | null)[] }[];
}

export interface PageBar {
  /** Where it leads. */
  readonly figure: number;
  readonly value: number;
  readonly text: string;
}

export interface PageDocument {
  readonly blocks: readonly PageBlock[];
  readonly notes: readonly { readonly number: number; readonly paragraphs: readonly PageParagraph[] }[];
  readonly marks: readonly PageMark[];
}

export type PageBlock = PageParagraph | PageTable;

export interface PageParagraph {
  readonly kind: 'paragraph';
  readonly look: PageLook;
  readonly align?: 'left' | 'center' | 'right';
  readonly inlines: readonly PageInline[];
  /** What has to be known of it as a whole. */
  readonly remark?: string;
}

/** How a paragraph looks: as the style of the report that it carries. */
export type PageLook =
  | 'body'
  | 'section'
  | 'clause'
  | 'point'
  | 'nation'
  | 'motto'
  | 'issuer'
  | 'parent'
  | 'number'
  | 'date'
  | 'type'
  | 'title'
  | 'rule'
  | 'addressee'
  | 'basis'
  | 'note'
  | 'capacity'
  | 'signer'
  | 'recipients'
  | 'recipient'
  | 'annex'
  | 'annex-title'
  | 'annex-reference'
  | 'table-head'
  | 'table-text'
  | 'footnote';

export interface PageTable {
  readonly kind: 'table';
  /** Without lines it only lays things out. */
  readonly lines: boolean;
  readonly rows: readonly {
    readonly header: boolean;
    readonly cells: readonly { readonly blocks: readonly PageBlock[]; readonly span?: number }[];
  }[];
}

export interface PageInline {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
  /** Of `marks`: the text is its number. */
  readonly mark?: number;
  /** A footnote's sign. */
  readonly note?: number;
}

/** A number of the document. */
export interface PageMark {
  /** null: of a figure that nobody knows any more. */
  readonly figure: number | null;
  readonly label: string;
  readonly text: string;
  /** "mục II.2". */
  readonly section: string;
  /** The words around it. */
  readonly sentence: string;
  /** What is not as the data have it; absent: all is. */
  readonly doubt?: PageDoubt;
}

/**
 * - `typed` typed over · `stale` the data have moved since · `gone` the report prints no such number here any more · `missing` the
 *   data lack it · `misplaced` perhaps right, and in the wrong words
 */
export interface PageDoubt {
  readonly kind: MarkDoubt;
  /** "sửa tay", and what is to be said of it. */
  readonly name: string;
  readonly says: string;
}

type MarkDoubt = 'typed' | 'stale' | 'gone' | 'missing' | 'misplaced';

export interface InsideFigure extends PageFigure {
  /** Cells that it takes itself. */
  readonly cells: readonly number[];
  /** Cells that it lacks. */
  readonly lacking: readonly number[];
  /** Its value a year before, and where from. */
  readonly before?: PageBefore;
}

export interface PageBefore {
  readonly text: string;
  /** "tệp năm 2022". */
  readonly from: string;
}

export interface Inside {
  readonly files: readonly string[];
  readonly sheets: readonly string[];
  readonly headings: readonly string[];
  readonly cells: readonly PageCell[];
  readonly rules: readonly { readonly id: string; readonly summary: string }[];
  /** Rules that look at the same cells. */
  readonly ruleSets: readonly (readonly number[])[];
  readonly issues: readonly PageIssue[];
  /** Numbers that the tool wrote and whose marks are gone, or that have no place in the document yet. */
  readonly absent: readonly PageAbsent[];
}

/** file, sheet, address, heading (-1: none), what is typed, rule set (-1: none), commune (-1: the district's). */
export type PageCell = readonly [
  file: number,
  sheet: number,
  cell: string,
  heading: number,
  typed: string,
  ruleSet: number,
  commune: number,
];

export interface PageIssue {
  readonly severity: 'error' | 'warning';
  readonly rule: string;
  readonly place: string;
  readonly message: string;
  /** What to do. */
  readonly fix?: string;
  /** Who let it stand and why. */
  readonly acknowledged?: string;
  readonly commune: number | null;
  /** Cells that it stands at or rests on. */
  readonly cells: readonly number[];
}

export interface PageAbsent {
  readonly figure: number | null;
  readonly label: string;
  readonly section: string;
  readonly says: string;
}

export interface InsideCommune extends PageCommune {
  readonly file: string | null;
  /** "lần 2"; why there is none. */
  readonly sending: string;
  readonly received: string;
  readonly census: string;
  readonly errors: number;
  readonly warnings: number;
}
