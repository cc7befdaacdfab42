import type { CitedDocument, FigureSet } from '../../model/figure.ts';
import { normalizeText, patternOf } from '../../vietnamese/text.ts';
import { type Passage, passageIn, type TextLine } from '../edited/spot.ts';

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.b: in full the first time, by type and number later. */
export interface MisplacedCitation extends Passage {
  /** `short-first`: short before it was ever cited in full. `full-again`: in full a second time. */
  readonly kind: 'short-first' | 'full-again';
  /** "Kế hoạch số 81/KH-UBND". */
  readonly document: string;
}

/**
 * Citations out of order in a document; `fresh`: the report as the template makes it, whose own exceptions are meant so.
 * Goes by the words alone, over what the register of documents knows.
 */
export function misplacedCitations(
  lines: readonly TextLine[],
  fresh: readonly TextLine[],
  figures: FigureSet,
): readonly MisplacedCitation[] {
  const documents = new Map<string, CitedDocument>();
  for (const { value } of figures.byId.values()) {
    if (value?.kind !== 'citation') continue;
    for (const document of value.documents) documents.set(document.code, document);
  }
  const summaries = [...documents.values()]
    .flatMap(({ summary }) => (summary === undefined ? [] : [normalizeText(summary)]))
    .filter((summary) => /\d/.test(summary));
  const meantIn = citingLines(fresh, summaries);
  const foundIn = citingLines(lines, summaries);
  return [...documents.values()].flatMap((document) => {
    const meant = order(document, meantIn);
    return order(document, foundIn).filter(({ kind }) => !meant.some((exception) => exception.kind === kind));
  });
}

/** `words`: its text without trích yếu; offsets stay. */
interface CitingLine {
  readonly line: TextLine;
  readonly words: string;
}

/** Those of the body. A trích yếu that names another document is no citation of it. */
function citingLines(lines: readonly TextLine[], summaries: readonly string[]): readonly CitingLine[] {
  return lines
    .filter(({ section }) => !section.startsWith('Phụ lục'))
    .map((line) => ({
      line,
      words: summaries.reduce((masked, one) => masked.replaceAll(one, ' '.repeat(one.length)), line.text),
    }));
}

function order({ type, number }: CitedDocument, lines: readonly CitingLine[]): readonly MisplacedCitation[] {
  if (number === undefined) return [];
  const name = `${type} số ${number}`;
  const pattern = new RegExp(
    `${type}\\s+số\\s+${patternOf(number)}(?![\\p{L}\\d-])(\\s*,?\\s*ngày\\s+\\d[\\d/ ]*\\d)?`,
    'giu',
  );
  const cited = lines.flatMap(({ line, words }) =>
    [...words.matchAll(pattern)].map((found) => ({
      full: found[1] !== undefined,
      ...passageIn(line, { start: found.index, end: found.index + found[0].length }),
      document: name,
    })),
  );
  const firstInFull = cited.findIndex(({ full }) => full);
  return cited.flatMap(({ full, ...place }, index): readonly MisplacedCitation[] => {
    if (full) return index === firstInFull ? [] : [{ kind: 'full-again', ...place }];
    return index === 0 ? [{ kind: 'short-first', ...place }] : [];
  });
}
