import type { ComparedMark, Comparison } from '../../edited/compare.ts';
import { markName, textHash } from '../../marks.ts';
import type { MarkWriter } from '../write/mark-writer.ts';
import type { Conflict } from './outcome.ts';
import { conflictCode } from './take-data.ts';
import { spotIn } from '../../edited/spot.ts';

/** A mark that says now what the data say. */
export interface Said {
  readonly one: ComparedMark;
  readonly figure: string;
  readonly says: string;
  /** It said something else. */
  readonly moved: boolean;
}

/** What is known of figures beside the document. */
export interface Knowing {
  labelOf(figure: string): string;
  isNumeric(one: ComparedMark): boolean;
}

/** Writes what there is to write, mark by mark; a conflict where a number has to stay. */
export function treatMarks(
  comparison: Comparison,
  writer: MarkWriter,
  knowing: Knowing,
): { readonly said: readonly Said[]; readonly conflicts: readonly Conflict[] } {
  const places = new Places(comparison);
  const said: Said[] = [];
  const conflicts: Conflict[] = [];
  for (const one of comparison.marks) {
    const { mark, figure, verdict, written } = one;
    if (figure === null) continue;
    const leave = (why: Conflict['why'], data: readonly string[]): void =>
      void conflicts.push({
        figure,
        label: knowing.labelOf(figure),
        why,
        text: mark.text,
        data,
        written,
        code: conflictCode(one),
        numeric: knowing.isNumeric(one),
        at: spotIn(one.line, mark),
      });
    if (verdict.kind === 'conflict') leave(verdict.why, verdict.data);
    if (!('text' in verdict)) continue;
    const { text } = verdict;
    const moved = verdict.kind === 'moved';
    const place = verdict.kind === 'same' ? null : places.of(one, text);
    const name = place === null ? null : markName(figure, text, place);
    if (writer.write(one, moved ? text : null, name)) said.push({ one, figure, says: text, moved });
    else leave('broken', [text]);
  }
  return { said, conflicts };
}

/** Places as text. Marks of unknown place take those of their text one after another, those that lack a mark first. */
class Places {
  readonly #comparison: Comparison;
  readonly #taken: Set<string>;

  constructor(comparison: Comparison) {
    this.#comparison = comparison;
    this.#taken = new Set(comparison.marks.flatMap(({ key }) => key ?? []));
  }

  of({ figure, key }: ComparedMark, text: string): string | null {
    const { document, report } = this.#comparison;
    const known = report.byKey.get(key ?? '') ?? document.baseline?.byKey.get(key ?? '');
    if (known !== undefined) return known.place;
    const fitting = (report.byFigure.get(figure ?? '') ?? []).filter(
      (one) => textHash(one.text) === textHash(text),
    );
    const free = fitting.find((one) => !this.#taken.has(one.key)) ?? fitting[0];
    if (free === undefined) return null;
    this.#taken.add(free.key);
    return free.place;
  }
}
