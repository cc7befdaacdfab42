import { allowedInXml } from '../../package/xml-write.ts';
import { noBreakHyphen } from '../../vietnamese/typography.ts';

/**
 * WordprocessingML as text (ECMA-376 part 1, §17): what reports and letters are made of, children in the order of its schema.
 * Measures are in twips, borders in eighths of a point, sizes of letters in half points.
 */
export type WordXml = string;

type Attributes = Readonly<Record<string, string | number | undefined>>;

const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
  ...{ '"': '&quot;', "'": '&apos;' },
};

const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign);

export function element(name: string, values: Attributes = {}, children: readonly WordXml[] = []): WordXml {
  let open = name;
  for (const key in values) {
    const value = values[key];
    if (value !== undefined) open += ` ${key}="${typeof value === 'number' ? value : escaped(value)}"`;
  }
  const inside = children.join('');
  return inside === '' ? `<${open}/>` : `<${open}>${inside}</${name}>`;
}

/** An element that holds text. */
export function textElement(name: string, text: string): WordXml {
  return element(name, { 'xml:space': 'preserve' }, [escaped(text)]);
}

const valued = (name: string, value: string | number): WordXml => element(name, { 'w:val': value });

/** An element around children, none where it would be empty. */
const around = (name: string, children: readonly WordXml[]): WordXml =>
  children.length === 0 ? '' : element(name, {}, children);

interface Border {
  readonly style: 'single' | 'none';
  readonly size: number;
  readonly color: string;
  readonly space?: number;
}

const border = (name: string, { style, size, color, space }: Border): WordXml =>
  element(name, { 'w:val': style, 'w:color': color, 'w:sz': size, 'w:space': space });

export interface ParagraphLook {
  readonly style?: string;
  readonly keepNext?: boolean;
  readonly borderTop?: Border;
  readonly tabs?: readonly { readonly type: 'center' | 'right'; readonly position: number }[];
  readonly spacing?: { readonly before?: number; readonly after?: number };
  readonly indent?: { readonly left?: number; readonly right?: number; readonly hanging?: number };
  readonly align?: 'left' | 'center' | 'right';
}

const floored = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.floor(value);

export function paragraph(look: ParagraphLook, children: readonly WordXml[] = []): WordXml {
  const { style, keepNext, borderTop, tabs, spacing, indent, align } = look;
  const properties = [
    ...(style === undefined ? [] : [valued('w:pStyle', style)]),
    ...(keepNext === true ? [element('w:keepNext')] : []),
    ...(borderTop === undefined ? [] : [element('w:pBdr', {}, [border('w:top', borderTop)])]),
    around(
      'w:tabs',
      (tabs ?? []).map(({ type, position }) => element('w:tab', { 'w:val': type, 'w:pos': position })),
    ),
    ...(spacing === undefined
      ? []
      : [element('w:spacing', { 'w:after': spacing.after, 'w:before': spacing.before })]),
    ...(indent === undefined
      ? []
      : [
          element('w:ind', {
            'w:left': floored(indent.left),
            'w:right': floored(indent.right),
            'w:hanging': floored(indent.hanging),
          }),
        ]),
    ...(align === undefined ? [] : [valued('w:jc', align)]),
  ];
  return element('w:p', {}, [
    around(
      'w:pPr',
      properties.filter((each) => each !== ''),
    ),
    ...children,
  ]);
}

export interface RunLook {
  readonly style?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly highlight?: 'yellow';
}

/** A run of text; `children` stand in it as they are. */
export function run(children: string | readonly WordXml[], look: RunLook = {}): WordXml {
  const { style, bold, italic, color, size, highlight } = look;
  const properties = [
    ...(style === undefined ? [] : [valued('w:rStyle', style)]),
    ...(bold === true ? ['<w:b/><w:bCs/>'] : []),
    ...(italic === true ? ['<w:i/><w:iCs/>'] : []),
    ...(color === undefined ? [] : [valued('w:color', color)]),
    ...(size === undefined ? [] : [valued('w:sz', size), valued('w:szCs', size)]),
    ...(highlight === undefined ? [] : [valued('w:highlight', highlight)]),
  ];
  const content = typeof children === 'string' ? [textElement('w:t', children)] : children;
  return element('w:r', {}, [around('w:rPr', properties), ...content]);
}

/** A text as what stands in a run, for Word to show: what Word wants an element for is one. */
export function shownText(shown: string): readonly WordXml[] {
  return allowedInXml(shown)
    .split(noBreakHyphen)
    .flatMap((part, index) => [
      ...(index === 0 ? [] : ['<w:noBreakHyphen/>']),
      ...(part === '' ? [] : [textElement('w:t', part)]),
    ]);
}

export interface TableLook {
  readonly widths: readonly number[];
  /** Of all its lines, within and around. */
  readonly border: Border;
  /** At both sides of each cell. */
  readonly margin: number;
}

const dxa = (name: string, width: number): WordXml => element(name, { 'w:type': 'dxa', 'w:w': width });

const borderNames = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'] as const;

export function table({ widths, border: line, margin }: TableLook, rows: readonly WordXml[]): WordXml {
  const properties = [
    dxa(
      'w:tblW',
      widths.reduce((sum, width) => sum + width, 0),
    ),
    element(
      'w:tblBorders',
      {},
      borderNames.map((name) => border(`w:${name}`, line)),
    ),
    '<w:tblLayout w:type="fixed"/>',
    element('w:tblCellMar', {}, [
      ...[dxa('w:top', 0), dxa('w:left', margin)],
      ...[dxa('w:bottom', 0), dxa('w:right', margin)],
    ]),
  ];
  const grid = widths.map((width) => element('w:gridCol', { 'w:w': width }));
  return element('w:tbl', {}, [element('w:tblPr', {}, properties), element('w:tblGrid', {}, grid), ...rows]);
}

/** A row that no page divides; `header`: repeated on each page. */
export function row(cells: readonly WordXml[], header = false): WordXml {
  const properties = header ? '<w:cantSplit/><w:tblHeader/>' : '<w:cantSplit/>';
  return element('w:tr', {}, [`<w:trPr>${properties}</w:trPr>`, ...cells]);
}

export function cell(width: number, paragraphs: readonly WordXml[], centred = false): WordXml {
  const properties = [dxa('w:tcW', width), ...(centred ? [valued('w:vAlign', 'center')] : [])];
  return element('w:tc', {}, [element('w:tcPr', {}, properties), ...paragraphs]);
}
