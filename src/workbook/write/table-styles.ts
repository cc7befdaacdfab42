import type { Border, Borders, Color, Fill, Font, Style } from 'exceljs';
import { spreadsheet } from '../../package/namespaces.ts';
import { attributes, xmlDeclaration } from '../../package/xml-write.ts';

/** Elements of one kind, each once, in the order in which they were asked for: their numbers are what cells and styles give. */
class Numbered {
  readonly #numbers = new Map<string, number>();

  constructor(...first: readonly string[]) {
    for (const element of first) this.numberOf(element);
  }

  numberOf(element: string): number {
    const known = this.#numbers.get(element);
    if (known !== undefined) return known;
    this.#numbers.set(element, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  within(name: string): string {
    return `<${name} count="${this.#numbers.size}">${[...this.#numbers.keys()].join('')}</${name}>`;
  }
}

/** Numbers below are Excel's own formats (ECMA-376 part 1, 18.8.30). */
const firstOwnFormat = 164;
const builtInFormats: Readonly<Record<string, number>> = {
  '0': 1,
  '0.00': 2,
  '#,##0': 3,
  '#,##0.00': 4,
  '@': 49,
};

/** xl/styles.xml, as styles of cells ask for it. */
export class TableStyles {
  readonly #formats = new Map<string, number>();
  readonly #fonts: Numbered;
  // The first two fills are Excel's own, whatever stands there.
  readonly #fills = new Numbered(
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  );
  readonly #borders = new Numbered('<border><left/><right/><top/><bottom/><diagonal/></border>');
  readonly #styles = new Numbered('<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>');
  readonly #known = new Map<Partial<Style>, number>();
  readonly #marks = new Numbered();

  /** `normal`: the font of cells without a style, by which programs measure the widths of columns. */
  constructor(normal: Partial<Font>) {
    this.#fonts = new Numbered(fontElement(normal));
  }

  /** The number by which a cell names its style. */
  numberOf(style: Partial<Style>): number {
    const known = this.#known.get(style);
    if (known !== undefined) return known;
    const { font, fill, border, numFmt, alignment, protection } = style;
    const own = {
      numFmtId: numFmt === undefined ? 0 : this.#formatNumber(numFmt),
      fontId: font === undefined ? 0 : this.#fonts.numberOf(fontElement(font)),
      fillId: fill === undefined ? 0 : this.#fills.numberOf(fillElement(fill)),
      borderId: border === undefined ? 0 : this.#borders.numberOf(borderElement(border)),
      xfId: 0,
    };
    const applied = {
      applyNumberFormat: numFmt === undefined ? undefined : 1,
      applyFont: font === undefined ? undefined : 1,
      applyFill: fill === undefined ? undefined : 1,
      applyBorder: border === undefined ? undefined : 1,
      applyAlignment: alignment === undefined ? undefined : 1,
      applyProtection: protection === undefined ? undefined : 1,
    };
    const inner = [
      alignment === undefined
        ? ''
        : `<alignment${attributes({
            horizontal: alignment.horizontal,
            vertical: alignment.vertical === 'middle' ? 'center' : alignment.vertical,
            wrapText: alignment.wrapText === true ? 1 : undefined,
            indent: alignment.indent,
          })}/>`,
      protection === undefined ? '' : `<protection locked="${protection.locked === false ? 0 : 1}"/>`,
    ].join('');
    const number = this.#styles.numberOf(`<xf${attributes({ ...own, ...applied })}>${inner}</xf>`);
    this.#known.set(style, number);
    return number;
  }

  /** The number by which a conditional format names how it marks. */
  markNumberOf({ font, fill }: Partial<Style>): number {
    const marked = [font === undefined ? '' : fontElement(font), fill === undefined ? '' : fillElement(fill)];
    return this.#marks.numberOf(`<dxf>${marked.join('')}</dxf>`);
  }

  #formatNumber(format: string): number {
    const number = builtInFormats[format] ?? this.#formats.get(format) ?? firstOwnFormat + this.#formats.size;
    if (number >= firstOwnFormat) this.#formats.set(format, number);
    return number;
  }

  part(): string {
    const formats = [...this.#formats].map(
      ([formatCode, numFmtId]) => `<numFmt${attributes({ numFmtId, formatCode })}/>`,
    );
    return [
      `${xmlDeclaration}<styleSheet xmlns="${spreadsheet}">`,
      formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.join('')}</numFmts>`,
      this.#fonts.within('fonts'),
      this.#fills.within('fills'),
      this.#borders.within('borders'),
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
      this.#styles.within('cellXfs'),
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
      `${this.#marks.within('dxfs')}</styleSheet>`,
    ].join('');
  }
}

/** Children in the schema's order (ECMA-376 part 1, 18.8.22). */
function fontElement({ bold, italic, underline, size, color, name }: Partial<Font>): string {
  return [
    '<font>',
    bold === true ? '<b/>' : '',
    italic === true ? '<i/>' : '',
    underline === true ? '<u/>' : '',
    size === undefined ? '' : `<sz val="${size}"/>`,
    colourElement('color', color),
    name === undefined ? '' : `<name${attributes({ val: name })}/>`,
    '</font>',
  ].join('');
}

const colourElement = (name: string, colour: Partial<Color> | undefined): string =>
  colour?.argb === undefined ? '' : `<${name} rgb="${colour.argb}"/>`;

function fillElement(fill: Fill): string {
  if (fill.type !== 'pattern') throw new Error('tables have plain fills');
  return `<fill><patternFill patternType="${fill.pattern}">${colourElement('fgColor', fill.fgColor)}${colourElement('bgColor', fill.bgColor)}</patternFill></fill>`;
}

function borderElement({ left, right, top, bottom }: Partial<Borders>): string {
  const side = (name: string, border: Partial<Border> | undefined): string =>
    border?.style === undefined
      ? `<${name}/>`
      : `<${name} style="${border.style}">${colourElement('color', border.color)}</${name}>`;
  return `<border>${side('left', left)}${side('right', right)}${side('top', top)}${side('bottom', bottom)}<diagonal/></border>`;
}
