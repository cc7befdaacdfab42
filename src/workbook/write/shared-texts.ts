import { spreadsheet } from '../../package/namespaces.ts';
import { escapeXml, xmlDeclaration } from '../../package/xml-write.ts';
import { encodeXstring } from '../read/xstring.ts';

/** xl/sharedStrings.xml: every text once, cells name it by its number. */
export class SharedTexts {
  readonly #numbers = new Map<string, number>();
  #cells = 0;

  numberOf(text: string): number {
    this.#cells += 1;
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  part(): string {
    const texts = [...this.#numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeXml(encodeXstring(text))}</t></si>`,
    );
    return `${xmlDeclaration}<sst xmlns="${spreadsheet}" count="${this.#cells}" uniqueCount="${texts.length}">${texts.join('')}</sst>`;
  }
}
