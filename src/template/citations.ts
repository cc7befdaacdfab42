import type { CitedDocument } from '../model/figure.ts';
import { formatShort } from '../vietnamese/dates.ts';

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, II.6.b: the first time a document is cited in full, later by type and number
 * alone. `auto` goes by that; the others force a form; `without-issuer` is `auto` where the sentence names the issuer.
 */
export type CitationForm = 'auto' | 'full' | 'short' | 'without-issuer';

/** Văn bản that are cited by type and name alone. */
const namedTypes: readonly string[] = ['Luật', 'Bộ luật', 'Pháp lệnh', 'Hiến pháp'];

/** Writes citations; one per report, called in reading order. */
export class CitationWriter {
  readonly #comma: boolean;
  readonly #cited = new Set<string>();

  /** `comma`: house style "…, ngày 04/7/2023". */
  constructor(comma: boolean) {
    this.#comma = comma;
  }

  write(documents: readonly CitedDocument[], form: CitationForm): string {
    return documents.map((document) => this.#one(document, form)).join('; ');
  }

  #one(document: CitedDocument, form: CitationForm): string {
    const again = this.#cited.has(document.code);
    const short = form === 'short' || (again && form !== 'full');
    if (!short) this.#cited.add(document.code);
    const clause = clauseOf(document.clause);
    const text = short ? this.#short(document) : this.#full(document, form !== 'without-issuer');
    return clause === '' ? text : `${clause} ${text}`;
  }

  /** What is known, in the decree's order: tên loại, số, ngày, cơ quan, trích yếu. */
  #full(document: CitedDocument, withIssuer: boolean): string {
    if (isNamed(document)) return nameOf(document);
    const { type, number, date, issuer, summary } = document;
    return [
      type,
      number === undefined ? '' : ` số ${number}`,
      date === undefined ? '' : `${this.#comma && number !== undefined ? ',' : ''} ngày ${formatShort(date)}`,
      withIssuer && issuer !== undefined ? ` của ${issuer}` : '',
      summary === undefined ? '' : ` ${ended(summary)}`,
    ].join('');
  }

  /** A document without number has no short form: its type alone could be any. */
  #short(document: CitedDocument): string {
    if (isNamed(document)) return nameOf(document);
    return document.number === undefined
      ? this.#full(document, true)
      : `${document.type} số ${document.number}`;
  }
}

function isNamed({ type, summary }: CitedDocument): boolean {
  return namedTypes.includes(type) && summary !== undefined;
}

function nameOf({ type, summary = '' }: CitedDocument): string {
  return `${type} ${ended(summary)}`;
}

/** "khoản 1, Điều 5" → "khoản 1 Điều 5": the decree's samples have no commas here. */
function clauseOf(clause = ''): string {
  return clause.trim().replace(/\s*,\s*(?=(?:điểm|khoản|điều|mục|chương)\s)/giu, ' ');
}

/** Without the full stop that a register sometimes ends a trích yếu with. */
function ended(summary: string): string {
  return summary.trim().replace(/[.;]+$/, '');
}
