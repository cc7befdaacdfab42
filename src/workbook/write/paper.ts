/** Paper that tables are printed on, upright on its long side. `points`: what its margins leave for columns. */
interface Paper {
  /** As Excel numbers it. */
  readonly size: 8 | 9;
  readonly name: 'A3' | 'A4';
  readonly points: number;
}

const papers: readonly Paper[] = [
  { size: 9, name: 'A4', points: 842 - 65 },
  { size: 8, name: 'A3', points: 1191 - 65 },
];

/** A character of a column's width, in Times New Roman of 11 points; Excel rounds it to 7 pixels, which is less. */
const pointsPerCharacter = 5.5;

export interface FittingPaper {
  readonly paper: Paper;
  /** In whole percent, a little less than would just do: programs round widths in their own ways. */
  readonly scale: number;
}

/** The first paper on which columns of these widths together, their text 11 points high, stay as high as `least`. */
export function paperFor(widths: readonly number[], least: number): FittingPaper {
  const needed = widths.reduce((sum, width) => sum + width, 0) * pointsPerCharacter;
  const fits = papers.map((paper) => ({ paper, share: Math.min(1, paper.points / needed) }));
  const chosen = fits.find(({ share }) => share * 11 >= least) ?? fits.at(-1);
  if (chosen === undefined) throw new Error('there is no paper');
  return { paper: chosen.paper, scale: Math.floor(chosen.share * 97) };
}
