import type { Place } from '../model/cell.ts';
import type { Figure, FigureSet, FigureValue } from '../model/figure.ts';
import type { Issue } from '../model/issue.ts';
import { awaitingMarker, missingMarker, partialMarker } from '../model/markers.ts';
import type { FigureRun, FootnoteText, Inline, TextRun } from '../model/report.ts';
import type { CitationWriter } from './citations.ts';
import type { DraftInline } from './draft.ts';
import { absentFigure, missingFigure, placeInTemplate, unfitFilter } from './issues.ts';
import { writeFigure } from './print-figure.ts';
import type { Slot, Slots } from './slots.ts';

/** Stands in a draft for a figure that nothing names: an id says nothing to a reader. */
const unnamed = 'số liệu năm nay không có';

/** How a draft speaks of sums that some communes are not in: "8/9 xã, thị trấn", "9/9 xã, thị trấn". */
export interface PartialSums {
  readonly sent: string;
  readonly all: string;
}

/** What stands where only all communes together give a number, or decide what is said. */
export function awaitingText({ all }: PartialSums): string {
  return `${awaitingMarker}${all}]`;
}

interface Options {
  readonly figures: FigureSet;
  readonly slots: Slots;
  readonly citations: CitationWriter;
  /** All notes of the body's files and of the annexes'. */
  readonly notes: ReadonlyMap<string, readonly DraftInline[]>;
  /** A missing figure says in the text what lacks; else it is left as dots. */
  readonly draft: boolean;
  readonly partial?: PartialSums;
  /** The template's folder as issues name it. */
  readonly folder?: string;
  /** What a figure is called that this year doesn't have. */
  readonly labelOf?: (id: string) => string | null;
}

/**
 * Slots become text here, in reading order: call `inlines` in the order in which a reader reads; each footnote is read
 * at its first reference.
 */
export class Finisher {
  readonly #options: Options;
  readonly #footnotes = new Map<string, FootnoteText>();
  readonly #issues: Issue[] = [];
  readonly #places = new Map<string, number>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Footnotes that were referred to, in the order of their numbers. */
  get footnotes(): ReadonlyMap<string, FootnoteText> {
    return this.#footnotes;
  }
  get issues(): readonly Issue[] {
    return this.#issues;
  }

  /** `shape` changes the letters of all that is printed (IN HOA). */
  inlines(
    draft: readonly DraftInline[],
    shape: (text: string) => string = (text) => text,
  ): readonly Inline[] {
    return merged(
      draft.flatMap((inline): readonly Inline[] => {
        switch (inline.kind) {
          case 'text':
            return [{ ...inline, text: shape(inline.text) }];
          case 'slot': {
            const { kind: _kind, slot, branch, ...style } = inline;
            const run = { ...style, ...this.#slot(this.#options.slots.get(slot), shape) };
            return [run.kind === 'figure' && branch !== undefined ? { ...run, branch } : run];
          }
          case 'footnote':
            return this.#footnote(inline.id);
        }
      }),
    );
  }

  #footnote(id: string): readonly Inline[] {
    const note = this.#options.notes.get(id);
    if (note === undefined) throw new Error(`footnote ${id} was read without its note`);
    if (!this.#footnotes.has(id)) {
      // The number is taken before its text is read.
      this.#footnotes.set(id, { id, inlines: [] });
      this.#footnotes.set(id, { id, inlines: this.inlines(note) });
    }
    return [{ kind: 'footnote', id }];
  }

  #slot(slot: Slot, shape: (text: string) => string): FigureRun | TextRun {
    if (slot.figure === null) {
      const isMissing = slot.words.startsWith(awaitingMarker);
      return { kind: 'text', text: shape(slot.words), ...(isMissing ? { missing: true } : {}) };
    }
    const figure = this.#options.figures.byId.get(slot.figure);
    if (figure === undefined) {
      const label = this.#options.labelOf?.(slot.figure) ?? null;
      this.#issues.push(absentFigure(slot.figure, label, slot.where, this.#placeOf(slot)));
      return this.#missing(slot, label ?? unnamed);
    }
    if (!hasValue(figure)) {
      this.#issues.push(missingFigure(figure, 'error'));
      const { awaits, meanwhile } = figure;
      if (meanwhile !== undefined && this.#options.draft)
        return this.#run(slot, slot.figure, shape(meanwhile));
      const { partial } = this.#options;
      if (partial === undefined || awaits === undefined)
        return this.#missing(slot, figure.lackingLabel ?? figure.label);
      const value = awaits.partial;
      const text =
        value === null
          ? awaitingText(partial)
          : `${this.#written({ ...figure, value }, slot, shape)} ${partialMarker}${partial.sent}]`;
      return { ...this.#run(slot, slot.figure, text), missing: true };
    }
    return this.#run(slot, slot.figure, this.#written(figure, slot, shape));
  }

  #written(
    figure: Figure & { readonly value: FigureValue },
    slot: Slot,
    shape: (text: string) => string,
  ): string {
    const { text, unfit } = writeFigure(figure, slot.steps, this.#options.citations);
    if (unfit !== undefined) this.#issues.push(unfitFilter(figure, unfit, slot.where, this.#placeOf(slot)));
    return shape(text);
  }

  #placeOf({ file }: Slot): Place {
    return placeInTemplate(this.#options.folder, file);
  }

  #missing(slot: Slot, lacking: string): FigureRun {
    const text = this.#options.draft ? `${missingMarker}${lacking}]` : '……';
    return { ...this.#run(slot, slot.figure ?? '', text), missing: true };
  }

  #run({ place }: Slot, figure: string, text: string): FigureRun {
    const times = (this.#places.get(place) ?? 0) + 1;
    this.#places.set(place, times);
    return { kind: 'figure', figure, text, place: times === 1 ? place : `${place}.${times}` };
  }
}

function hasValue(figure: Figure): figure is Figure & { readonly value: FigureValue } {
  const { value } = figure;
  return value !== null && (value.kind !== 'citation' || value.documents.length > 0);
}

/** Neighbouring words of the same look become one run; empty ones vanish. */
function merged(inlines: readonly Inline[]): readonly Inline[] {
  const runs: Inline[] = [];
  for (const inline of inlines) {
    if (inline.kind === 'text' && inline.text === '') continue;
    const last = runs.at(-1);
    if (
      inline.kind === 'text' &&
      last?.kind === 'text' &&
      last.bold === inline.bold &&
      last.italic === inline.italic &&
      last.missing === inline.missing
    ) {
      runs[runs.length - 1] = { ...last, text: last.text + inline.text };
    } else runs.push(inline);
  }
  return runs;
}
