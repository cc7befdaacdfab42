import type { Figure, FigureValue } from '../model/figure.ts';
import type { CitationWriter } from './citations.ts';
import { citationFilter, type Step } from './filters.ts';
import { citationForms, formats, transforms, writePlainly } from './formats.ts';

/** The decree: a document's number below 10 takes a zero. Only the frame asks for it. */
const numberFilter = 'so-van-ban';

/** What a figure says on paper; `unfit` names the filter that cannot write its value. */
export interface Written {
  readonly text: string;
  readonly unfit?: string;
}

/** A value through its filters. Citations go to the writer, so call in reading order. */
export function writeFigure(
  figure: Figure & { readonly value: FigureValue },
  steps: readonly Step[],
  citations: CitationWriter,
): Written {
  const [first, ...rest] = steps;
  const formatted = first === undefined ? undefined : throughFormat(figure, first, citations);
  const start: Written = formatted ?? { text: unformatted(figure, citations) };
  return (formatted === undefined ? steps : rest).reduce<Written>((written, { filter }) => {
    const transform = transforms[filter];
    return transform === undefined
      ? { ...written, unfit: filter }
      : { ...written, text: transform(written.text) };
  }, start);
}

/** undefined: the first filter is no format. */
function throughFormat(
  figure: Figure & { readonly value: FigureValue },
  { filter, argument }: Step,
  citations: CitationWriter,
): Written | undefined {
  const { value } = figure;
  const unfit = (): Written => ({ text: unformatted(figure, citations), unfit: filter });
  if (filter === citationFilter) {
    if (value.kind !== 'citation') return unfit();
    return { text: citations.write(value.documents, citationForms[String(argument)] ?? 'auto') };
  }
  if (filter === numberFilter) return { text: unformatted(figure, citations).replace(/^\d$/, '0$&') };
  const format = formats[filter];
  if (format === undefined) return undefined;
  const text = format.takes.includes(value.kind) ? format.write(value, argument, figure.unit) : null;
  return text === null ? unfit() : { text };
}

function unformatted(figure: Figure & { readonly value: FigureValue }, citations: CitationWriter): string {
  const { value } = figure;
  return value.kind === 'citation' ? citations.write(value.documents, 'auto') : writePlainly(value, figure);
}
