/** What a printed table asks of its paper, in points at full size. */
interface PrintedSize {
  readonly width: number;
  readonly height: number;
}

interface Paper {
  readonly name: 'A4' | 'A3';
  readonly orientation: 'portrait' | 'landscape';
  /** In points. */
  readonly margins: {
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
    readonly left: number;
  };
  /** What the margins leave, in points. */
  readonly width: number;
  readonly height: number;
}

const pointsPerMm = 72 / 25.4;

/** Nghị định 30/2020/NĐ-CP, Phụ lục I, as the report has it on pages of either orientation; in millimetres. */
const edges = { top: 20, right: 15, bottom: 20, left: 30 } as const;

function paper(name: Paper['name'], orientation: Paper['orientation']): Paper {
  const [short, long] = name === 'A4' ? [210, 297] : [297, 420];
  const [wide, high] = orientation === 'portrait' ? [short, long] : [long, short];
  const points = (mm: number): number => mm * pointsPerMm;
  const { top, right, bottom, left } = edges;
  return {
    name,
    orientation,
    margins: { top: points(top), right: points(right), bottom: points(bottom), left: points(left) },
    width: points(wide - left - right),
    height: points(high - top - bottom),
  };
}

const a4 = [paper('A4', 'landscape'), paper('A4', 'portrait')];
const a3 = paper('A3', 'landscape');

/** The smallest letters that are printed, in points. */
const leastFont = 9;

/** What Excel's own measure of rows and columns may differ by. */
const reserve = 0.97;

export interface Fit {
  readonly paper: Paper;
  /** What is printed to its full size, in whole percent, as Excel scales. */
  readonly scale: number;
  readonly onePage: boolean;
}

/**
 * The paper on which letters of `font` points stay readable: one sheet of A4 where that holds all, then, for what is to be
 * seen on one page, one of A3; else as many pages of A4, or of A3, as it takes, never parted between columns.
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

/** A digit of 12 points, by which columns are measured. */
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
