import { type FieldSheet, type ListSheet, type MatrixSheet, textOf } from '../../../forms/define.ts';
import {
  controlOf,
  gateCell,
  hintOf,
  type PlacedColumn,
  placeFields,
  placeSigned,
  rows,
  type SignedPlaces,
} from '../../../forms/layout.ts';
import { areasAround, formatAddress, formatArea } from '../../../model/address.ts';
import type { Issue } from '../../../model/issue.ts';
import { cut, sameText } from '../../../vietnamese/text.ts';
import { formIssue } from '../form-issues.ts';
import type { RawSheet } from '../raw.ts';
import { type FilledCell, type OpenSheet, textIn } from './open-sheet.ts';

/*
 * Whatever stands on a sheet and is neither data nor written there by the form itself is said: beside the table, below it,
 * in its head, in a row that the form does not have.
 */

export function tellOutsideTable(
  open: OpenSheet,
  sheet: ListSheet | MatrixSheet,
  columns: readonly PlacedColumn[],
  dataRows: ReadonlySet<number>,
): void {
  const byIndex = new Map(columns.map(({ index, column }) => [index, column]));
  const bands = new Map(columns.map(({ index, band }) => [index, band]));
  const last = columns.at(-1)?.index ?? 1;
  const below = sheet.kind === 'matrix' ? rowsBelow(sheet, Math.max(...dataRows)) : [];
  tell(open, (cell) => {
    const { row, column, address } = cell;
    const own = byIndex.get(column);
    if (dataRows.has(row))
      return column <= last && (sheet.kind === 'list' || column > 2 || isText(open, cell));
    if (row <= rows.gate) return isTitle(open, sheet, cell);
    if (row === rows.group) return says(open, address, bands.get(column) ?? '');
    if (row === rows.heading) return column <= last;
    if (row === rows.number) return column <= last && isText(open, cell);
    if (below.includes(row)) return (column < 3 && isText(open, cell)) || own === columns[0]?.column;
    if (sheet.kind === 'list' && sheet.totalRow && row === rows.total)
      return column === 1 || own?.total === true;
    // Formulas stand in rows that nobody has begun, too.
    return own?.kind === 'formula' && open.raw.cells.get(address)?.kind === 'formula';
  });
}

/** Formula rows under a matrix, one row apart. */
function rowsBelow({ below = [] }: MatrixSheet, last: number): readonly number[] {
  return below.map((_, index) => last + 2 + index);
}

export function tellOutsideFields(open: OpenSheet, sheet: FieldSheet): void {
  const fields = placeFields(sheet, open.layout);
  const byRow = new Map(fields.map(({ row, field }) => [row, field]));
  const signed = placeSigned(sheet, open.layout);
  tell(open, (cell) => {
    const { row, column, address } = cell;
    const field = byRow.get(row);
    if (field !== undefined)
      return column <= 3 || (column === 4 && says(open, address, hintOf(field, open.layout)));
    if (row <= rows.gate) return isTitle(open, sheet, cell);
    if (row === rows.heading || row === rows.number) return column <= 4 && isText(open, cell);
    if (byRow.get(row + 1)?.group !== undefined) return column === 1;
    return signed !== null && isOfSignedFoot(open, signed, cell);
  });
}

/** The figures that are certified are held against what the form works out; who signs is words. */
function isOfSignedFoot(
  open: OpenSheet,
  { certified, first, last }: SignedPlaces,
  cell: FilledCell,
): boolean {
  const { row, column, address } = cell;
  const isFormula = open.raw.cells.get(address)?.kind === 'formula';
  if (certified === null)
    return row >= first && row < last && (column === 2 || column === 4) && isText(open, cell);
  if (certified.lines.some((line) => line.row === row)) return column <= 3;
  if (row === certified.title) return column === 1 && isText(open, cell);
  // What Kiểm tra comes to is worked out: words typed in its place would be signed.
  if (row === certified.verdict) return column === 1 && isFormula;
  return row >= first && row <= last && (column === 2 || column === 3) && (isFormula || isText(open, cell));
}

/** Title, owner, question and note above the table. */
function isTitle(open: OpenSheet, sheet: FieldSheet | ListSheet | MatrixSheet, cell: FilledCell): boolean {
  const { row, column, address } = cell;
  if (row === rows.title) return column === 1 && says(open, address, sheet.title);
  const gated = sheet.kind === 'list' && (sheet.gate || controlOf(sheet, open.layout) !== undefined);
  const note = sheet.note === undefined ? '' : textOf(sheet.note, open.layout);
  if (row === rows.gate && address === (gated ? `E${rows.gate}` : `A${rows.gate}`))
    return says(open, address, note);
  return (
    (gated && address === gateCell) ||
    ((row === rows.subtitle || gated) && column === 1 && isText(open, cell))
  );
}

/** Whether the words there are the form's; where it has none, nothing that stands there is. */
function says(open: OpenSheet, address: string, text: string): boolean {
  return text !== '' && sameText(open.textAt(address), text);
}

function isText(open: OpenSheet, { address }: FilledCell): boolean {
  return open.raw.cells.get(address)?.kind === 'text';
}

function tell(open: OpenSheet, isOwn: (cell: FilledCell) => boolean): void {
  open.issues.push(...contentOutside(open.file, open.raw, open.filled, isOwn));
}

/** One issue for each area of cells that are filled and not the form's own. */
export function contentOutside(
  file: string,
  raw: RawSheet,
  filled: readonly FilledCell[],
  isOwn: (cell: FilledCell) => boolean,
): readonly Issue[] {
  // A cell that is damaged is an error of its own.
  const outside = filled.filter((cell) => !isOwn(cell) && raw.cells.get(cell.address)?.kind !== 'unreadable');
  return areasAround(outside).map((area) => {
    const count = (area.to.row - area.from.row + 1) * (area.to.column - area.from.column + 1);
    return formIssue(
      'cell-outside-form',
      {
        file,
        sheet: raw.name.normalize('NFC'),
        cell: formatArea(area),
      },
      `Nội dung ở đây${quoted(textIn(raw, formatAddress(area.from)), count)} nằm ngoài bảng của biểu mẫu nên không được đọc.`,
      'Chuyển vào đúng cột của bảng, hoặc xóa nếu là ghi chú thừa.',
    );
  });
}

function quoted(first: string, count: number): string {
  const parts = [
    ...(count === 1 ? [] : [`${count} ô`]),
    ...(first === '' ? [] : [`${count === 1 ? '' : 'ô đầu ghi '}“${cut(first)}”`]),
  ];
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
