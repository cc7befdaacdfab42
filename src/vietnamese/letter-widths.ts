/**
 * How wide a line of Times New Roman is: the decree measures the lines of the heading block by the text above them, and what is
 * printed has to fit its paper. Advance widths in thousandths of the type size, U+0020 to U+007E; marks take no room.
 */
const regular = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];
const bold = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
  500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
  500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
  333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
];

/** Letters that NFD leaves whole. */
const wholeLetters: Readonly<Record<string, string>> = { Đ: 'D', đ: 'd', Ð: 'D' };
const typical = 500;

/** Width in twips of a text set in one line at `points`. */
export function widthOf(text: string, points: number, weight: 'regular' | 'bold' = 'regular'): number {
  const table = weight === 'bold' ? bold : regular;
  let thousandths = 0;
  for (const letter of text.normalize('NFD')) {
    if (/\p{M}/u.test(letter)) continue;
    const code = (wholeLetters[letter] ?? letter).charCodeAt(0) - 32;
    thousandths += table[code] ?? typical;
  }
  return Math.round((thousandths / 1000) * points * 20);
}

/** On how many lines a text stands in a room of `width` points, broken between its words; a word too long breaks anywhere. */
export function linesIn(
  text: string,
  width: number,
  points: number,
  weight: 'regular' | 'bold' = 'regular',
): number {
  const room = width * 20;
  const space = widthOf(' ', points, weight);
  let lines = 1;
  let used = 0;
  for (const word of text.split(' ')) {
    const own = widthOf(word, points, weight);
    if (used > 0 && used + space + own > room) {
      lines += 1;
      used = 0;
    }
    if (used > 0) used += space + own;
    else {
      lines += Math.max(0, Math.ceil(own / room) - 1);
      used = own;
    }
  }
  return lines;
}
