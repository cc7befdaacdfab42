/** Where a person finds something in a report. */
export interface Spot {
  /** "mục II.2", "Phụ lục I, dòng 3", "chú thích 11"; null: nobody knows. */
  readonly section: string | null;
  /** The words around, what is meant in brackets: "…với [250] hộ tham gia…". */
  readonly sentence: string;
}
