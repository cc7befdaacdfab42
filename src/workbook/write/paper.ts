/** Paper that tables are printed on; lengths in points, but for `excelMargins`. */
interface Paper {
  readonly name: 'A4' | 'A3';
  /** As Excel numbers it. */
  readonly size: 9 | 8;
  readonly orientation: 'portrait' | 'landscape';
  /** In inches, as Excel wants them, with room for a header and a footer. */
  readonly excelMargins: Margins;
  /** What the margins leave. */
  readonly width: number;
  readonly height: number;
}

interface Margins {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const inch = 72;
const mm = inch / 25.4;

/** Of forms and working tables, which nobody files: as much of the sheet as printers reach. */
export const narrowMargins: Margins = { left: 0.5, right: 0.4, top: 0.5, bottom: 0.6 };

/** Nghị định 30/2020/NĐ-CP, Phụ lục I (20, 15, 20, 30 mm), as the report has it on pages of either orientation. */
const decreeMargins: Margins = {
  ...{ top: (20 * mm) / inch, right: (15 * mm) / inch },
  ...{ bottom: (20 * mm) / inch, left: (30 * mm) / inch },
};

const sides = { A4: { size: 9, short: 210, long: 297 }, A3: { size: 8, short: 297, long: 420 } } as const;

function paper(name: Paper['name'], orientation: Paper['orientation'], margins: Margins): Paper {
  const { size, short, long } = sides[name];
  const [wide, high] = orientation === 'portrait' ? [short, long] : [long, short];
  return {
    ...{ name, size, orientation, excelMargins: margins },
    width: wide * mm - (margins.left + margins.right) * inch,
    height: high * mm - (margins.top + margins.bottom) * inch,
  };
}

/** What Excel's own measure of rows and columns may differ by: programs round widths in their own ways. */
const reserve = 0.97;

/** A character of a column's width, in Times New Roman of 11 points; Excel rounds it to 7 pixels, which is less. */
const pointsPerCharacter = 5.5;

const working = [paper('A4', 'landscape', narrowMargins), paper('A3', 'landscape', narrowMargins)];

export interface FittingPaper {
  readonly paper: Paper;
  /** What is printed to its full size, in whole percent, as Excel scales. */
  readonly scale: number;
}

/**
 * The paper of a working table: the first on which columns of these widths together, their text 11 points high, stay as high
 * as `least`.
 */
export function paperFor(widths: readonly number[], least: number): FittingPaper {
  const needed = widths.reduce((sum, width) => sum + width, 0) * pointsPerCharacter;
  const fits = working.map((each) => ({ paper: each, share: Math.min(1, each.width / needed) }));
  const chosen = fits.find(({ share }) => share * 11 >= least) ?? fits.at(-1);
  if (chosen === undefined) throw new Error('there is no paper');
  return { paper: chosen.paper, scale: Math.floor(chosen.share * reserve * 100) };
}

/** What a printed table asks of its paper, in points at full size. */
interface PrintedSize {
  readonly width: number;
  readonly height: number;
}

const a4 = [paper('A4', 'landscape', decreeMargins), paper('A4', 'portrait', decreeMargins)];
const a3 = paper('A3', 'landscape', decreeMargins);

/** The smallest letters of what is attached, in points. */
const leastFont = 9;

export interface Fit extends FittingPaper {
  readonly onePage: boolean;
}

/**
 * The paper of a table that is attached, on which letters of `font` points stay readable: one sheet of A4 where that holds all,
 * then, for what is to be seen on one page, one of A3; else as many pages of A4, or of A3, as it takes, never parted between columns.
 */
export function fitTo({ width, height }: PrintedSize, font: number, onePage: boolean): Fit {
  const percent = (share: number): number => Math.floor(Math.min(1, share * reserve) * 100);
  const whole = (on: Paper): Fit => {
    return { paper: on, scale: percent(Math.min(on.width / width, on.height / height)), onePage: true };
  };
  const flowing = (on: Paper): Fit => {
    return { paper: on, scale: percent(on.width / width), onePage: false };
  };
  const isReadable = ({ scale }: Fit): boolean => scale * font >= leastFont * 100;
  const best = (fits: readonly Fit[]): Fit | undefined =>
    [...fits].sort((a, b) => b.scale - a.scale).find(isReadable);
  const a4Whole = best(a4.map(whole));
  if (a4Whole !== undefined) return a4Whole;
  if (onePage && isReadable(whole(a3))) return whole(a3);
  return best(a4.map(flowing)) ?? flowing(a3);
}

/** A digit of 12 points, by which columns of attached tables are measured. */
const pointsPerDigit = 6;

/** What a cell keeps free beside its text, in points. */
export const padding = 6;

/** Of a column, as wide as so many digits. */
export function columnPoints(width: number): number {
  return width * pointsPerDigit;
}

/** The width of a column that a text of so many points stands in. */
export function widthOfPoints(points: number): number {
  return Math.ceil(((points + padding) / pointsPerDigit) * 2) / 2;
}
