/**
 * The report as a tree: what stands where, before anybody knows how Word writes it.
 * Footnotes are numbered by first reference in reading order.
 */
export interface Report {
  readonly header: ReportHeader;
  readonly body: readonly Block[];
  /** By id; an id may be referred to more than once. */
  readonly footnotes: ReadonlyMap<string, FootnoteText>;
  readonly closing: ReportClosing;
  readonly annexes: readonly Annex[];
  /** Every branch that the template has, those of these data and the others; absent: nobody says. */
  readonly branches?: ReadonlySet<string>;
  /** Every run of template lines of which some continue others (`Joined.of`). */
  readonly runs?: ReadonlySet<string>;
}

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, ô 1–5 and 9. Every part is a run of inlines, so that marks and provenance reach it too. */
export interface ReportHeader {
  /** Cơ quan chủ quản; empty when it isn't printed. */
  readonly parent: readonly Inline[];
  /** Cơ quan ban hành, a line each ("ỦY BAN NHÂN DÂN", "HUYỆN ĐẮK TÔ"). */
  readonly issuer: readonly (readonly Inline[])[];
  /** "Số:      /BC-UBND". */
  readonly number: readonly Inline[];
  /** "Đắk Tô, ngày    tháng    năm 2023". */
  readonly placeAndDate: readonly Inline[];
  /** "BÁO CÁO". */
  readonly type: readonly Inline[];
  readonly title: readonly Inline[];
  /** One: printed on the line of "Kính gửi:"; more: a line each. */
  readonly addressees: readonly (readonly Inline[])[];
}

export interface ReportClosing {
  /** "Nơi nhận", a line each, without dash and punctuation. */
  readonly recipients: readonly (readonly Inline[])[];
  /** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  readonly capacity: readonly (readonly Inline[])[];
  /** Empty: left for a hand. */
  readonly signer: readonly Inline[];
}

export interface Annex {
  readonly id: string;
  readonly title: readonly Inline[];
  /** "(Kèm theo Báo cáo số      /BC-UBND ngày    tháng    năm     của …)". */
  readonly reference: readonly Inline[];
  readonly orientation: 'portrait' | 'landscape';
  readonly body: readonly Block[];
}

export type Block = Heading | Paragraph | Table;

/** Between the conditions of a branch, the outer before the inner. */
export const branchJoint = ' › ';

interface Conditional {
  /** The template's conditions under which it stands; absent: it always does. */
  readonly branch?: string;
}

/** What a paragraph was joined of: the run of template lines, and the conditions of those that stand in it now, in order ('': none). */
export interface Joined {
  readonly of: string;
  readonly parts: readonly string[];
}

/** level 1: "I. …" (mục), 2: "1. …" (khoản with a title), 3: "a) …" (điểm with a title). Numbers are part of the text. */
export interface Heading extends Conditional {
  readonly kind: 'heading';
  readonly level: 1 | 2 | 3;
  readonly inlines: readonly Inline[];
}

export interface Paragraph extends Conditional {
  readonly kind: 'paragraph';
  /** `basis`: căn cứ, in italics. `note`: a centred italic aside. `review`: words of another year, to be read again. */
  readonly role: 'body' | 'basis' | 'note' | 'review';
  /** Of a run of lines of which some continue others: it has no one branch. */
  readonly joined?: Joined;
  readonly inlines: readonly Inline[];
}

export interface Table extends Conditional {
  readonly kind: 'table';
  /** ASCII id: the tag of its content control. */
  readonly id: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
}

export interface TableColumn {
  /** Share of the table's width; shares need not add up to 1. */
  readonly width: number;
  readonly align: 'left' | 'center' | 'right';
}

export interface TableRow {
  readonly kind: 'header' | 'item' | 'total';
  /** Stable key of an item (commune code, document key). */
  readonly key?: string;
  readonly cells: readonly (readonly Inline[])[];
}

export type Inline = TextRun | FigureRun | FootnoteRef;

interface RunStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
}

export interface TextRun extends RunStyle {
  readonly kind: 'text';
  readonly text: string;
  /** It stands for words that are not there yet. */
  readonly missing?: true;
}

/** A printed figure: `text` is what stands on paper, `figure` its id, `place` its occurrence ("ii-2/3"), unique in the report. */
export interface FigureRun extends RunStyle {
  readonly kind: 'figure';
  readonly figure: string;
  readonly text: string;
  readonly place: string;
  /** The conditions of its line, in a joined paragraph; '': none. */
  readonly branch?: string;
  /** The figure has no value; `text` is a marker that says what lacks. Only in drafts. */
  readonly missing?: boolean;
}

export interface FootnoteRef {
  readonly kind: 'footnote';
  readonly id: string;
}

export interface FootnoteText {
  readonly id: string;
  readonly inlines: readonly Inline[];
}

/** House choices of the district's sheet "Báo cáo" that shape the text but aren't printed themselves. */
export interface ReportSettings {
  readonly year: number;
  /** "huyện Đắk Tô"; absent: not known. */
  readonly area?: string;
  /** Mục headings IN HOA (the decree) or in sentence case (house style). */
  readonly headings: 'upper' | 'sentence';
  /** "…, ngày 04/7/2023" instead of "… ngày 04/7/2023". */
  readonly citationComma: boolean;
  /** Paper: "(Kèm theo Báo cáo số …)" is filled in as far as known; electronic: its blanks stay. */
  readonly medium: 'paper' | 'electronic';
}
