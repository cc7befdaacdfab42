import type { Located } from '../../model/cell.ts';
import {
  type FormulaColumn,
  isRequired,
  type LayoutContext,
  type ListSheet,
  textOf,
} from '../../forms/define.ts';
import { type PlacedColumn, placeColumns } from '../../forms/layout.ts';
import { asListed } from '../write/values.ts';
import { lacking, type ReportColumn, type ReportTable, type TableCell, type TableRow } from './table.ts';

/** Rows of one list sheet as one unit sent them; null: not sent, or not readable. */
export interface SentRows {
  /** "Xã Văn Lem", "Cấp huyện, liên xã". */
  readonly owner: string;
  readonly file: string | null;
  readonly rows: readonly SentRow[] | null;
}

export type SentRow = Readonly<Record<string, unknown>> & { readonly row: number };

interface GatherOptions {
  readonly title: string;
  /** The column that the second page begins with, by key. */
  readonly secondPage?: string;
  readonly whenEmpty?: string;
  /** Formula columns too, each computed anew from the cells of its row here. */
  readonly formulas?: boolean;
  /** The rows that count: of the others, numbers that are added up stand in columns of their own, headed so. */
  readonly counts?: { readonly row: (row: SentRow) => boolean; readonly others: string };
  /** A last column of the tool's own words on a row. */
  readonly remark?: { readonly heading: string; readonly says: (row: SentRow) => string };
  /** Columns left out, by key. */
  readonly without?: readonly string[];
}

/** Columns before those of the form: STT and the unit. */
const ownColumns = 2;

/** All rows of a sheet from all that sent it, under the form's own headings. */
export function gather(
  definition: ListSheet,
  sent: readonly SentRows[],
  layout: LayoutContext,
  options: GatherOptions,
): ReportTable {
  const placed = placeColumns(definition, layout).filter(
    ({ key, column }) =>
      (column.kind !== 'formula' || options.formulas === true) && !(options.without ?? []).includes(key),
  );
  const { counts, remark } = options;
  const asides = counts === undefined ? [] : placed.filter(isAdded);
  const columns: ReportColumn[] = [
    { heading: 'STT', kind: 'centre', width: 6 },
    { key: 'owner', heading: 'Đơn vị', kind: 'text', width: 18 },
    ...placed.map((each) => columnOf(each, placed, layout)),
    ...asides.map((each): ReportColumn => ({
      heading: `${each.heading}: ${counts?.others ?? ''}`,
      kind: 'number',
      width: 12,
    })),
    ...(remark === undefined ? [] : [{ heading: remark.heading, kind: 'text', width: 30 } as const]),
    { heading: 'Nguồn (tệp, dòng)', kind: 'text', width: 20, unprinted: true },
  ];
  const second = placed.findIndex(({ key }) => key === options.secondPage);
  let number = 0;
  const rows = sent.flatMap(({ owner, file, rows: own }): TableRow[] => {
    if (own === null) {
      return [
        {
          kind: 'item',
          cells: [
            ...['', owner, ...placed.map((each) => (isAdded(each) ? lacking : ''))],
            ...[...asides.map(() => ''), ...(remark === undefined ? [] : ['']), 'Chưa có số liệu'],
          ],
        },
      ];
    }
    return own.map((row) => {
      number += 1;
      const cellOf = (each: PlacedColumn) =>
        shown(each, row[each.key] as Located<unknown> | undefined, layout);
      const counted = counts === undefined || counts.row(row);
      const cells = placed.map((each) => (counted || !isAdded(each) ? cellOf(each) : undefined));
      const aside = asides.map((each) => (counted ? undefined : cellOf(each)));
      const remarks = remark === undefined ? [] : [remark.says(row)];
      const source = `${file ?? ''}, dòng ${row.row}`;
      return { kind: 'item', cells: [number, owner, ...cells, ...aside, ...remarks, source] };
    });
  });
  return {
    name: definition.name,
    title: options.title,
    columns,
    rows,
    total: placed.some(isAdded),
    whenEmpty: options.whenEmpty ?? 'Không có nội dung nào',
    ...(second === -1 ? {} : { secondPage: ownColumns + second }),
  };
}

/** What a cell of a form says in the consolidation; a number that is needed and lacks says so. */
function shown(placed: PlacedColumn, cell: Located<unknown> | undefined, layout: LayoutContext): TableCell {
  const { column } = placed;
  if (column.kind === 'formula' || cell === undefined || cell.state === 'blank') {
    return isAdded(placed) && isNeeded(placed, layout) ? lacking : undefined;
  }
  if (cell.state === 'unreadable') return `[không đọc được: ${cell.typed}]`;
  const { value } = cell;
  if (column.type.shape === 'choice') {
    const option = column.type.options(layout).find((each) => each.value === value);
    return option === undefined ? cell.typed : asListed(textOf(option.label, layout));
  }
  return value as string | number;
}

function isAdded({ column }: PlacedColumn): boolean {
  return column.kind !== 'formula' && column.total === true;
}

function isNeeded({ column }: PlacedColumn, { version }: LayoutContext): boolean {
  return column.kind === 'fixed' || (column.kind === 'input' && isRequired(column, version));
}

function columnOf(own: PlacedColumn, all: readonly PlacedColumn[], layout: LayoutContext): ReportColumn {
  const { column } = own;
  const common = { key: own.key, heading: own.heading, ...(isAdded(own) ? { total: true } : {}) };
  if (column.kind === 'formula') return formulaColumn(own, column, all, layout);
  switch (column.type.shape) {
    case 'number':
      return { ...common, kind: 'number', width: column.unit === 'đồng' ? 15 : 10 };
    case 'date':
      return { ...common, kind: 'date', width: 12 };
    case 'text':
      return { ...common, kind: 'text', width: Math.min(column.width ?? 20, 32) };
    default:
      return { ...common, kind: 'text', width: Math.min(column.width ?? 16, 18) };
  }
}

/** The form's formula over the cells of its row in this table; where a number lacks, so does the result. */
function formulaColumn(
  { key, heading }: PlacedColumn,
  column: FormulaColumn,
  all: readonly PlacedColumn[],
  { version }: LayoutContext,
): ReportColumn {
  return {
    key,
    heading,
    kind: column.numberFormat === '0.00' ? 'rate' : 'number',
    width: column.unit === 'đồng' ? 15 : 10,
    formula: (letter, row) => {
      const cell = (key: string) => {
        const place = all.findIndex((each) => each.key === key);
        if (place === -1) throw new Error(`no column ${key} in the table`);
        return `${letter(ownColumns + place)}${row}`;
      };
      const elsewhere = () => {
        throw new Error('only formulas over their own row can stand in a table');
      };
      const numbers = all.filter(isAdded).map(({ key }) => cell(key));
      const nowhere = {
        ...{ range: elsewhere, matrix: elsewhere, column: elsewhere },
        ...{ field: elsewhere, control: elsewhere },
      };
      const scope = { row, version, cell, ...nowhere };
      return `IF(COUNT(${numbers.join(',')})=${numbers.length},${column.formula(scope)},"${lacking}")`;
    },
  };
}
