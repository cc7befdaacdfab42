import type { Table } from 'mdast';
import type { TableDirective } from './directives.ts';
import type { DraftInline, DraftRow, DraftTable } from './draft.ts';
import type { InlineReader } from './inline-reader.ts';

/**
 * A Markdown table. Its first row is the header; a row whose first words are all bold ("| | **Toàn huyện** | …") is a
 * total, which the renderer makes bold as a whole.
 */
export function readTable(
  node: Table,
  directive: TableDirective | undefined,
  reader: InlineReader,
): DraftTable {
  const columns = node.children[0]?.children.length ?? 0;
  if (directive?.widths !== undefined && directive.widths.length !== columns) {
    reader.fault(node, 'table-malformed', `"rong" có ${directive.widths.length} số, bảng có ${columns} cột.`);
  }
  if (directive?.aligns !== undefined && directive.aligns.length !== columns) {
    reader.fault(
      node,
      'table-malformed',
      `"canh" có ${directive.aligns.length} cách, bảng có ${columns} cột.`,
    );
  }
  const rows = node.children.map((row, index): DraftRow => {
    if (row.children.length !== columns) {
      reader.fault(row, 'table-malformed', `Hàng này có ${row.children.length} ô, bảng có ${columns} cột.`);
    }
    const cells = Array.from({ length: columns }, (_, at) => reader.read(row.children[at]?.children ?? []));
    if (index === 0) return { kind: 'header', cells };
    return isTotal(cells) ? { kind: 'total', cells: cells.map(withoutBold) } : { kind: 'item', cells };
  });
  return {
    kind: 'table',
    ...(directive === undefined ? {} : { id: directive.id }),
    columns: Array.from({ length: columns }, (_, index) => ({
      width: directive?.widths?.[index] ?? 1,
      align: directive?.aligns?.[index] ?? node.align?.[index] ?? 'left',
    })),
    rows,
  };
}

function isTotal(cells: DraftRow['cells']): boolean {
  const first = cells.find((cell) => cell.length > 0);
  return first?.every((inline) => inline.kind !== 'footnote' && inline.bold === true) === true;
}

function withoutBold(cell: readonly DraftInline[]): readonly DraftInline[] {
  return cell.map((inline) => {
    if (inline.kind === 'footnote') return inline;
    const { bold: _bold, ...rest } = inline;
    return rest;
  });
}
