/**
 * Names the part of a report that a paragraph stands in ("mục II.3.a"), from the numbers that Nghị định 30/2020/NĐ-CP
 * gives its headings: mục "I. …", khoản "1. …", điểm "a) …". Goes by the text alone, so that it knows its way in a document
 * that lost its styles. One per document; give it every paragraph in reading order.
 */
export class SectionNames {
  #chapter: string | null = null;
  #clause = '';
  #point = '';
  #outside: string = 'phần đầu';

  /** The section that this paragraph, itself perhaps a heading, belongs to. */
  read(paragraph: string): string {
    const text = paragraph.trim();
    const annex = /^phụ lục(?:\s+([IVX]+|\d+))?$/i.exec(text);
    const chapter = /^([IVX]+)\.\s*\S/.exec(text)?.[1];
    if (annex !== null) this.#leave(annex[1] === undefined ? 'Phụ lục' : `Phụ lục ${annex[1]}`);
    else if (/^Nơi nhận:?$/i.test(text)) this.#leave('phần ký');
    else if (chapter !== undefined && !this.#closed) {
      this.#chapter = chapter;
      this.#clause = this.#point = '';
    } else if (this.#chapter !== null) this.#number(text);
    return this.#chapter === null ? this.#outside : `mục ${this.#chapter}${this.#clause}${this.#point}`;
  }

  get #closed(): boolean {
    return this.#chapter === null && this.#outside !== 'phần đầu';
  }

  #leave(outside: string): void {
    this.#chapter = null;
    this.#outside = outside;
  }

  #number(text: string): void {
    const clause = /^(\d{1,2})\.\s+\S/.exec(text)?.[1];
    const point = /^([a-zđ])[.)]\s+\S/.exec(text)?.[1];
    if (clause !== undefined) {
      this.#clause = `.${clause}`;
      this.#point = '';
    } else if (point !== undefined) this.#point = `.${point}`;
  }
}
