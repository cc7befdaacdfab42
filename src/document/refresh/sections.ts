import { styleIds } from '../styles.ts';

const roman = /^([IVXL]+)\.\s/;
const arabic = /^(\d+)\.\s/;
const letter = /^([a-zđ])\)\s/;
const annex = /^(PHỤ LỤC(?: [IVXL]+)?)\s*$/iu;
/** Longer paragraphs that begin like a heading are text. */
const longestHeading = 200;

/** Follows the headings of a text: which mục a paragraph stands in. */
export class SectionTracker {
  #levels: string[] = [];

  /** Takes a paragraph outside of tables; `style` null: the default style, or unknown. */
  pass(text: string, style: string | null): void {
    const line = text.trim();
    const found = annex.exec(line)?.[1];
    if (found !== undefined) this.#levels = [found.replace(/^PHỤ LỤC/iu, 'Phụ lục')];
    if (line.length > longestHeading) return;
    const section = roman.exec(line)?.[1];
    if (section !== undefined) this.#levels = [`Mục ${section}`];
    else if (this.#levels[0]?.startsWith('Mục') === true) {
      const clause = arabic.exec(line)?.[1];
      const point = style === styleIds.point ? letter.exec(line)?.[1] : undefined;
      if (clause !== undefined && style !== styleIds.body && style !== null)
        this.#levels = [...this.#levels.slice(0, 1), clause];
      else if (point !== undefined) this.#levels = [...this.#levels.slice(0, 2), point];
    }
  }

  /** "Mục II.3.a", "Phụ lục I", "Phần mở đầu". */
  get name(): string {
    return this.#levels.length === 0 ? 'Phần mở đầu' : this.#levels.join('.');
  }
}
