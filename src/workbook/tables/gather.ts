import type { Located } from '../../model/cell.ts';
import { type Column, type LayoutContext, type ListSheet, textOf } from '../../forms/define.ts';
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

/** All rows of a sheet from all that sent it, under the form's own headings; formula columns are left out. */
export function gather(
  definition: ListSheet,
  sent: readonly SentRows[],
  layout: LayoutContext,
  options: { readonly title: string; readonly pagesWide?: 1 | 2; readonly whenEmpty?: string },
): ReportTable {
  const placed = placeColumns(definition, layout).filter(({ column }) => column.kind !== 'formula');
  const columns: ReportColumn[] = [
    { heading: 'STT', kind: 'centre', width: 6 },
    { heading: 'Xã, thị trấn', kind: 'text', width: 18 },
    ...placed.map(columnOf),
    { heading: 'Nguồn (tệp, dòng)', kind: 'text', width: 24 },
  ];
  let number = 0;
  const rows = sent.flatMap(({ owner, file, rows: own }): TableRow[] => {
    if (own === null) {
      return [
        {
          kind: 'item',
          cells: ['', owner, ...placed.map((each) => (isAdded(each) ? lacking : '')), 'Chưa có số liệu'],
        },
      ];
    }
    return own.map((row) => {
      number += 1;
      const cells = placed.map((each) => shown(each, row[each.key] as Located<unknown> | undefined, layout));
      return { kind: 'item', cells: [number, owner, ...cells, `${file ?? ''}, dòng ${row.row}`] };
    });
  });
  return {
    name: definition.name,
    title: options.title,
    columns,
    rows,
    total: placed.some(isAdded),
    whenEmpty: options.whenEmpty ?? 'Không có nội dung nào',
    ...(options.pagesWide === undefined ? {} : { pagesWide: options.pagesWide }),
  };
}

/** What a cell of a form says in the consolidation; a number that is needed and lacks says so. */
export function shown(
  placed: PlacedColumn,
  cell: Located<unknown> | undefined,
  layout: LayoutContext,
): TableCell {
  const { column } = placed;
  if (column.kind === 'formula' || cell === undefined || cell.state === 'blank') {
    return isAdded(placed) && isRequired(placed) ? lacking : undefined;
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

function isRequired({ column }: PlacedColumn): boolean {
  return column.kind === 'fixed' || (column.kind === 'input' && column.required);
}

function columnOf(placed: PlacedColumn): ReportColumn {
  const column = placed.column as Exclude<Column, { kind: 'formula' }>;
  const common = { heading: placed.heading, ...(isAdded(placed) ? { total: true } : {}) };
  switch (column.type.shape) {
    case 'number':
      return { ...common, kind: 'number', width: column.unit === 'đồng' ? 16 : 10 };
    case 'date':
      return { ...common, kind: 'date', width: 12 };
    case 'text':
      return { ...common, kind: 'text', width: Math.min(column.width ?? 22, 40) };
    default:
      return { ...common, kind: 'text', width: Math.min(column.width ?? 16, 24) };
  }
}
