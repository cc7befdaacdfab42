import { compareKey } from '../../vietnamese/text.ts';
import { communeKinds, splitKind } from '../../vietnamese/unit-kinds.ts';

/** One line of the list as it stands in its file. */
export interface ListLine {
  /** Its number in the file, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotation marks; `cells` is then the line as it stands. */
  readonly fault?: string;
}

/** Where a list holds what, counted from 0. Without a column of kinds the kind stands before the name. */
export interface ListColumns {
  readonly code: number;
  readonly kind: number | undefined;
  readonly name: number;
  readonly province?: number;
}

/**
 * Headings as lists have them, letters and blanks only: an office's own (Mã, Loại, Tên); the statistics office's export
 * (Tỉnh Thành Phố, Mã TP, Quận Huyện, Mã QH, Phường Xã, Mã PX, Cấp, Tên Tiếng Anh); the list of 2025 (Stt, Mã số, Tên đơn vị
 * hành chính, Tỉnh).
 */
const headings = {
  code: ['mã', 'mã số', 'mã px', 'mã xã', 'mã phường xã', 'mã đơn vị', 'mã đơn vị hành chính', 'mã đvhc'],
  kind: ['loại', 'loại hình', 'loại đơn vị', 'cấp'],
  name: [
    'tên',
    'phường xã',
    'xã phường',
    'xã thị trấn',
    'tên xã',
    'tên đơn vị',
    'tên đơn vị hành chính',
    'tên chính thức',
  ],
  province: ['tỉnh', 'tỉnh thành phố'],
} as const;

/** Titles stand above the headings in what is published; further down a line of words is a unit gone wrong. */
const searchedForHeadings = 20;

/** The lines that hold units, and where their columns are: by the headings, or by what stands in them. */
export function columnsOf(lines: readonly ListLine[]): {
  readonly body: readonly ListLine[];
  readonly columns: ListColumns;
} {
  const at = lines.slice(0, searchedForHeadings).findIndex(({ cells }) => {
    const { code, name } = named(cells);
    return code !== undefined && name !== undefined;
  });
  const { code, kind, name, province } = named(lines[at]?.cells ?? []);
  if (code !== undefined && name !== undefined) {
    const columns = { code, kind, name, ...(province === undefined ? {} : { province }) };
    // The export names districts without units of their own: a line with none of the three.
    const body = lines
      .slice(at + 1)
      .filter(({ cells, fault }) => fault !== undefined || cells[code] || cells[name]);
    return { body, columns };
  }
  const first = lines.findIndex(({ cells }, index) => index >= searchedForHeadings || !isTitle(cells));
  const body = first === -1 ? [] : lines.slice(first);
  return { body, columns: guessed(body) };
}

function named(cells: readonly string[]): { readonly [key in keyof typeof headings]: number | undefined } {
  const keys = cells.map((cell) => compareKey(cell.replace(/[^\p{L}\p{M}]+/gu, ' ')));
  const columnOf = (names: readonly string[]): number | undefined => {
    const found = keys.findIndex((key) => names.some((each) => compareKey(each) === key));
    return found === -1 ? undefined : found;
  };
  return {
    code: columnOf(headings.code),
    kind: columnOf(headings.kind),
    name: columnOf(headings.name),
    province: columnOf(headings.province),
  };
}

/** Above the units: words without a code and without a kind. A unit whose code is missing has its kind. */
function isTitle(cells: readonly string[]): boolean {
  // A line that was not taken apart, for its separator is another, is no title: it is told with its code.
  const hasCode = cells.some((cell) => /^\d+$|\d{5}/.test(cell));
  return !hasCode && !cells.some((cell) => isKind(cell) || splitKind(cell) !== undefined);
}

/** Without headings: code, kind, name; or code and name; a running number may stand before. */
function guessed(body: readonly ListLine[]): ListColumns {
  const cells = (column: number) => body.map((line) => line.cells[column] ?? '');
  const mostly = (column: number, test: (cell: string) => boolean) =>
    cells(column).filter(test).length * 2 > body.length;
  const code =
    mostly(1, (cell) => /^\d{5}$/.test(cell)) && !mostly(0, (cell) => /^\d{5}$/.test(cell)) ? 1 : 0;
  const hasKindInName = mostly(code + 1, (cell) => splitKind(cell) !== undefined);
  return hasKindInName ? { code, kind: undefined, name: code + 1 } : { code, kind: code + 1, name: code + 2 };
}

function isKind(cell: string): boolean {
  return communeKinds.some((kind) => compareKey(kind) === compareKey(cell));
}
