/** Row and column of a cell, both from 1. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

export interface Area {
  readonly from: Position;
  readonly to: Position;
}

/** The size of a worksheet: XFD1048576. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/**
 * "L12" → row 12, column 12; undefined for anything else, `$` included. Read sign by sign: a workbook has tens of thousands, and a
 * regular expression took a twentieth of the time of reading one.
 */
export function parseAddress(address: string): Position | undefined {
  let at = 0;
  let column = 0;
  for (; at < address.length; at += 1) {
    const letter = address.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const letters = at;
  let row = 0;
  for (; at < address.length; at += 1) {
    const digit = address.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (digit === 0 && at === letters)) return undefined;
    row = row * 10 + digit;
  }
  const stands = letters > 0 && column <= lastColumn && row > 0 && row <= lastRow;
  return stands ? { row, column } : undefined;
}

/** "AA" → 27. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters) number = number * 26 + letter.charCodeAt(0) - 64;
  return number;
}

/** 27 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** By column and row: of the places that a form has. */
const knownAddresses: (string[] | undefined)[] = [];
const [mostColumns, mostRows] = [100, 1000];

/** Made once for each place: the workbooks of a year are asked for the same ones a hundred thousand times, and keep them. */
export function formatAddress({ row, column }: Position): string {
  if (column > mostColumns || row > mostRows) return `${columnLetters(column)}${row}`;
  const inColumn = (knownAddresses[column] ??= []);
  return (inColumn[row] ??= `${columnLetters(column)}${row}`);
}

/** "A1:C3", or "A1" for an area of one cell; undefined where the corners are not in order. */
export function parseArea(range: string): Area | undefined {
  const [first = '', second = first, ...more] = range.split(':');
  const from = parseAddress(first);
  const to = parseAddress(second);
  if (more.length > 0 || from === undefined || to === undefined) return undefined;
  return from.row <= to.row && from.column <= to.column ? { from, to } : undefined;
}

/** The areas of a reference as an issue names it: "H12:K12, M12" → two. What is no address is left out. */
export function areasOf(reference: string): readonly Area[] {
  return reference.split(/,\s*/).flatMap((part) => parseArea(part) ?? []);
}

/** The addresses of an area in reading order, at most `most` of them. */
export function addressesIn({ from, to }: Area, most = Infinity): readonly string[] {
  const found: string[] = [];
  for (let row = from.row; row <= to.row; row += 1)
    for (let column = from.column; column <= to.column && found.length < most; column += 1)
      found.push(formatAddress({ row, column }));
  return found;
}

/** "A1:C3"; of a single cell its address. */
export function formatArea({ from, to }: Area): string {
  const first = formatAddress(from);
  return comparePositions(from, to) === 0 ? first : `${first}:${formatAddress(to)}`;
}

/** As few areas as hold these cells and no other: runs in a row, and equal runs below one another. */
export function areasAround(cells: readonly Position[]): readonly Area[] {
  const runs: Area[] = [];
  for (const { row, column } of [...cells].sort(comparePositions)) {
    const run = runs.at(-1);
    if (run?.to.row === row && run.to.column === column - 1)
      runs[runs.length - 1] = { ...run, to: { row, column } };
    else runs.push({ from: { row, column }, to: { row, column } });
  }
  const areas = new Map<string, Area>();
  for (const run of runs) {
    const ending = (row: number) => `${row} ${run.from.column} ${run.to.column}`;
    const above = areas.get(ending(run.to.row - 1));
    areas.delete(ending(run.to.row - 1));
    areas.set(ending(run.to.row), above === undefined ? run : { from: above.from, to: run.to });
  }
  return [...areas.values()];
}

export function isInside(position: Position, area: Area): boolean {
  return overlap(area, { from: position, to: position });
}

function overlap(a: Area, b: Area): boolean {
  return (
    a.from.row <= b.to.row &&
    b.from.row <= a.to.row &&
    a.from.column <= b.to.column &&
    b.from.column <= a.to.column
  );
}

/** Whether two references ("L12", "H12:K12, M12") have a cell in common. */
export function meet(a: string, b: string): boolean {
  const others = areasOf(b);
  return areasOf(a).some((area) => others.some((other) => overlap(area, other)));
}

/** In reading order: by row, then by column. */
export function comparePositions(a: Position, b: Position): number {
  return a.row - b.row || a.column - b.column;
}
