import type { DraftInline } from './draft.ts';
import { FigureDrop } from './drops.ts';
import { Printing, type Step } from './filters.ts';
import type { OutputPlace } from './liquid.ts';
import { splitTokens, tokenOf } from './tokens.ts';

/** What will be printed somewhere: a figure with its filters, and where it was asked for. */
export interface Slot {
  /** The figure's id; null for words and numbers that are no figure (a row's number, "Phụ lục I"). */
  readonly figure: string | null;
  readonly words: string;
  readonly steps: readonly Step[];
  /** The place of the printed figure, before it is made unique. */
  readonly place: string;
  /** "20-ket-qua.md"; null: the frame prints it. */
  readonly file: string | null;
  /** "20-ket-qua.md, dòng 12", for messages. */
  readonly where: string;
}

/** All that the report prints, in the order in which it was asked for. */
export class Slots {
  readonly #slots: Slot[] = [];

  get(index: number): Slot {
    const slot = this.#slots[index];
    if (slot === undefined) throw new Error(`no slot ${index}`);
    return slot;
  }

  /** A figure printed by a template file; gives the token that stands for it in Markdown. */
  fromTemplate({ source, steps }: Printing, { file, line, which }: OutputPlace): string {
    const figure = source instanceof FigureDrop ? FigureDrop.pathOf(source) : null;
    const slug = file.name.replace(/\.md$/, '');
    return tokenOf(
      this.#add({
        figure,
        words: figure === null ? String(source ?? '') : '',
        steps,
        place: `${slug}/${figure ?? ''}/${which}`,
        file: file.name,
        where: `${file.name}, dòng ${line}`,
      }),
    );
  }

  /** Words of the tool's own between the lines of a template; gives the token that stands for them in Markdown. */
  words(words: string): string {
    return tokenOf(this.#add({ figure: null, words, steps: [], place: '', file: null, where: '' }));
  }

  /** A text with its tokens as what they print, the same wherever it is printed. */
  keyOf(text: string): string {
    return splitTokens(text)
      .map((part) => {
        if (typeof part === 'string') return part;
        const { figure, words, steps } = this.get(part);
        return JSON.stringify([figure, words, steps]);
      })
      .join('');
  }

  /** The figures that a text prints. */
  figuresIn(text: string): readonly string[] {
    return splitTokens(text).flatMap((part) =>
      typeof part === 'string' ? [] : (this.get(part).figure ?? []),
    );
  }

  /** A figure printed by the frame, at a place of its own. */
  fromFrame(part: string, figure: string, steps: readonly Step[] = []): DraftInline {
    const place = `${part}/${figure}/1`;
    const slot = this.#add({ figure, words: '', steps, place, file: null, where: part });
    return { kind: 'slot', slot };
  }

  #add(slot: Slot): number {
    this.#slots.push(slot);
    return this.#slots.length - 1;
  }
}
