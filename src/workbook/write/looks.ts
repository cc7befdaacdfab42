import type { Style } from 'exceljs';

const font = (more: object = {}) => ({ name: 'Times New Roman', size: 11, ...more });
const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;
const line = { style: 'thin', color: { argb: 'FF9AA5B1' } } as const;
const box = { top: line, left: line, bottom: line, right: line };
/** Of what is printed and attached. */
const black = { style: 'thin', color: { argb: 'FF000000' } } as const;
const ruled = { top: black, left: black, bottom: black, right: black };

const yellow = fill('FFFFF4C2');
const grey = fill('FFE7E9EC');
const blue = fill('FFDCE6F1');

const pink = fill('FFFCE4D6');
const red = { fill: 'FFFFC7CE', letters: 'FFC00000' } as const;

const left = { horizontal: 'left', vertical: 'middle', wrapText: true } as const;
const right = { horizontal: 'right', vertical: 'middle' } as const;
const centre = { horizontal: 'center', vertical: 'middle', wrapText: true } as const;
/** Runs on over the empty cells to its right. */
const running = { horizontal: 'left', vertical: 'middle' } as const;

const open = { locked: false };

const looks = {
  title: { font: font({ size: 14, bold: true }), alignment: running },
  subtitle: { font: font({ italic: true }), alignment: running },
  question: { font: font({ bold: true, color: { argb: 'FF9C2A00' } }), alignment: running },
  note: { font: font({ italic: true, color: { argb: 'FF44546A' } }), alignment: running },
  'note-beside': {
    font: font({ italic: true, color: { argb: 'FF44546A' } }),
    alignment: { ...running, indent: 1 },
  },
  band: { font: font({ bold: true, color: { argb: 'FF1F3864' } }), alignment: running },
  heading: { font: font({ bold: true }), alignment: centre, border: box, fill: blue },
  'formula-heading': { font: font({ bold: true }), alignment: centre, border: box, fill: grey },
  'column-number': { font: font({ size: 9, italic: true }), alignment: centre, border: box },
  'column-mark': { font: font({ italic: true }), alignment: centre, border: box },
  'total-label': { font: font({ bold: true }), alignment: running, border: box, fill: grey },
  total: { font: font({ bold: true }), alignment: right, border: box, fill: grey },
  input: { font: font(), alignment: right, border: box, protection: open },
  'input-text': { font: font(), alignment: left, border: box, protection: open },
  choice: { font: font(), alignment: left, border: box, fill: yellow, protection: open },
  lacking: { font: font(), alignment: left, border: box, fill: pink },
  mismatch: {
    font: font({ bold: true, color: { argb: red.letters } }),
    ...{ alignment: left, border: box, fill: fill(red.fill) },
  },
  locked: { font: font(), alignment: right, border: box, fill: grey },
  'locked-text': { font: font(), alignment: left, border: box, fill: grey },
  'locked-centre': { font: font(), alignment: centre, border: box, fill: grey },
  label: { font: font(), alignment: left, border: box, fill: grey },
  hint: { font: font({ italic: true, size: 10, color: { argb: 'FF44546A' } }), alignment: left, border: box },
  signature: {
    font: font({ bold: true }),
    alignment: { horizontal: 'center', vertical: 'top', wrapText: true },
  },
  'signature-note': { font: font({ italic: true }), alignment: { horizontal: 'center', vertical: 'top' } },
  verdict: { font: font({ size: 13, bold: true }), alignment: centre },
  paragraph: { font: font({ size: 12 }), alignment: { ...left, vertical: 'top' } },
  term: { font: font({ size: 12, bold: true }), alignment: { ...left, vertical: 'top' } },
  result: { font: font({ bold: true }), alignment: centre, border: box, fill: grey },
  link: {
    font: font({ underline: true, color: { argb: 'FF0563C1' } }),
    alignment: left,
    border: box,
    fill: grey,
  },
  plain: { font: font() },
  item: { font: font(), alignment: right, border: box },
  'item-text': { font: font(), alignment: { ...left, indent: 1 }, border: box },
  'item-centre': { font: font(), alignment: centre, border: box },
  'item-word': { font: font({ italic: true }), alignment: centre, border: box },
  'small-note': { font: font({ size: 10, italic: true }), alignment: { ...left, vertical: 'top' } },
  'centred-title': { font: font({ size: 14, bold: true }), alignment: { ...centre, wrapText: false } },
  notice: {
    font: font({ bold: true, color: { argb: 'FFC00000' } }),
    alignment: { ...centre, wrapText: false },
  },
  'centred-subtitle': { font: font({ size: 12, italic: true }), alignment: { ...centre, wrapText: false } },
  'paper-parent': { font: font({ size: 12 }), alignment: centre },
  'paper-issuer': { font: font({ size: 12, bold: true }), alignment: centre },
  'paper-number': { font: font({ size: 12, bold: true }), alignment: centre },
  'paper-title': { font: font({ size: 14, bold: true }), alignment: centre },
  'paper-caution': { font: font({ size: 12, bold: true, color: { argb: 'FFFF0000' } }), alignment: centre },
  'paper-aside': { font: font({ size: 12, italic: true }), alignment: centre },
  'paper-unit': { font: font({ italic: true }), alignment: right },
  'paper-heading': { font: font({ bold: true }), alignment: centre, border: ruled },
  'paper-mark': { font: font({ italic: true }), alignment: centre, border: ruled },
  'paper-item': { font: font(), alignment: right, border: ruled },
  'paper-item-text': { font: font(), alignment: left, border: ruled },
  'paper-item-centre': { font: font(), alignment: centre, border: ruled },
  'paper-total': { font: font({ bold: true }), alignment: right, border: ruled },
  'paper-total-text': { font: font({ bold: true }), alignment: left, border: ruled },
  'paper-total-centre': { font: font({ bold: true }), alignment: centre, border: ruled },
  'paper-part': { font: font({ italic: true }), alignment: right, border: ruled },
  'paper-part-text': { font: font({ italic: true }), alignment: left, border: ruled },
  'paper-part-centre': { font: font({ italic: true }), alignment: centre, border: ruled },
  'paper-note': { font: font({ italic: true }), alignment: left },
  'paper-capacity': { font: font({ size: 12, bold: true }), alignment: centre },
} satisfies Readonly<Record<string, Partial<Style>>>;

/** What a cell is; only this file knows how that looks. */
export type Look = keyof typeof looks;

/** Its letters: their size in points, and how heavy they are. */
export function lettersOf(look: Look): { readonly size: number; readonly weight: 'regular' | 'bold' } {
  const { size = 11, bold = false }: { size?: number; bold?: boolean } = looks[look].font;
  return { size, weight: bold ? 'bold' : 'regular' };
}

/** The fills of group bands, in turn. */
const bandFills = ['FFBDD7EE', 'FFC6E0B4', 'FFFFE699', 'FFF8CBAD', 'FFD9D2E9', 'FFB4DEDB'].map(fill);

const cache = new Map<string, Partial<Style>>();

/** The style of a look; the same object each time, so that the writer need not compare. `band`: number of the group. */
export function styleOf(look: Look, format?: string, band?: number): Partial<Style> {
  const key = `${look}|${format ?? ''}|${band ?? ''}`;
  const held = cache.get(key);
  if (held !== undefined) return held;
  const bandFill = band === undefined ? undefined : bandFills[band % bandFills.length];
  const made: Partial<Style> = {
    ...looks[look],
    ...(format === undefined ? {} : { numFmt: format }),
    ...(bandFill === undefined ? {} : { fill: bandFill }),
  };
  cache.set(key, made);
  return made;
}

const markFill = (argb: string) => ({ type: 'pattern', pattern: 'solid', bgColor: { argb } }) as const;

/** How a conditional format marks a cell. */
export const marks = {
  wrong: { font: { bold: true, color: { argb: red.letters } }, fill: markFill(red.fill) },
  lacking: { fill: markFill(pink.fgColor.argb) },
  unseen: { font: { color: { argb: 'FFE7E9EC' } } },
  'unseen-choice': { font: { color: { argb: 'FFFFF4C2' } } },
  good: { font: { bold: true, color: { argb: 'FF006100' } }, fill: markFill('FFC6EFCE') },
  waiting: { font: { bold: true, color: { argb: 'FF7F6000' } }, fill: markFill('FFFFEB9C') },
  doubtful: { fill: markFill('FFFFC04D') },
  returned: { fill: markFill('FFFF8A8A') },
} as const;

/** Fills of the cells of a returned copy; none of them is a colour that the form itself has. */
export const returnedFills = {
  wrong: fill('FFFF8A8A'),
  doubtful: fill('FFFFC04D'),
  related: fill('FFE4DAF2'),
} as const;

/** Number formats; Excel shows thousands and decimals by the machine's own habit. */
export const formats = {
  whole: '#,##0',
  rate: '0.00',
  millions: '#,##0.00####',
  date: '"ngày" dd "tháng" mm "năm" yyyy',
  text: '@',
  year: '0',
  shortDate: 'dd/mm/yyyy',
  decimals: '#,##0.00',
} as const;
