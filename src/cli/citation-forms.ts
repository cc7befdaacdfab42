import type { FigureSet } from '../model/figure.ts';
import { CitationWriter } from '../template/citations.ts';

/** Every right way to write a citation: each of its documents in full, without its issuer, or short. */
export function citationForms(figures: FigureSet, comma: boolean): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    [...figures.byId.values()].flatMap(({ id, value }): [string, ReadonlySet<string>][] => {
      if (value?.kind !== 'citation') return [];
      const forms = value.documents.map((document) =>
        (['full', 'without-issuer', 'short'] as const).map((form) =>
          new CitationWriter(comma).write([document], form),
        ),
      );
      const texts = forms.reduce<readonly string[]>(
        (all, one) =>
          all.flatMap((before) => one.map((form) => (before === '' ? form : `${before}; ${form}`))),
        [''],
      );
      return [[id, new Set(texts)]];
    }),
  );
}
