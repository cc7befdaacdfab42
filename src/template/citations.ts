import type { CitedDocument } from '../model/figure.ts';
import { formatShort } from '../vietnamese/dates.ts';
import { lowerFirst } from '../vietnamese/text.ts';
import type { CitationMode } from './print-order.ts';

/**
 * Citations in reading order (Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.b): the first of a document in full, later ones
 * by type and number; a law by its name alone.
 */
export class Citations {
  readonly #cited = new Set<string>();
  readonly #comma: boolean;

  constructor(comma: boolean) {
    this.#comma = comma;
  }

  cite(documents: readonly CitedDocument[], mode: CitationMode): string {
    return documents.map((document) => this.#one(document, mode)).join('; ');
  }

  #one(document: CitedDocument, mode: CitationMode): string {
    const full = mode === 'day-du' || (mode === 'auto' && !this.#cited.has(document.code));
    if (full) this.#cited.add(document.code);
    const text = isLaw(document) ? lawName(document) : full ? this.#full(document) : short(document);
    return document.clause === undefined ? text : `${document.clause} ${text}`;
  }

  #full(document: CitedDocument): string {
    const { date, issuer, summary } = document;
    return [
      short(document),
      ...(date === undefined ? [] : [`${this.#comma ? ',' : ''} ngày ${formatShort(date)}`]),
      ...(issuer === undefined ? [] : [` của ${issuer}`]),
      ...(summary === undefined ? [] : [` ${summary}`]),
    ].join('');
  }
}

function isLaw({ type }: CitedDocument): boolean {
  return type === 'Luật' || type === 'Bộ luật' || type === 'Pháp lệnh';
}

/** Its name, registered with or without the word "Luật". */
function lawName({ type, summary, number }: CitedDocument): string {
  const name = summary ?? number;
  if (name === undefined) return type;
  return lowerFirst(name).startsWith(`${lowerFirst(type)} `) ? name : `${type} ${name}`;
}

function short({ type, number }: CitedDocument): string {
  return number === undefined ? type : `${type} số ${number}`;
}
