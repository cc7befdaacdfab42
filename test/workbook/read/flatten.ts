import type { RawCell, RawWorkbook } from '../../../src/workbook/read/raw.ts';

/** One line a cell, "Biểu!B5 =SUM(B2:B3) → 20", in an order that no program decides: two reads of one workbook compare as text. */
export function flatten(workbook: RawWorkbook, options: { readonly cached: boolean }): readonly string[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells]
      .map(([address, cell]) => `${sheet.name}!${address} ${show(cell, options.cached)}`)
      .sort(),
  );
}

function show(
  cell: RawCell | NonNullable<Extract<RawCell, { kind: 'formula' }>['cached']>,
  cached: boolean,
): string {
  switch (cell.kind) {
    case 'number':
      return 'format' in cell && ['percent', 'date'].includes(cell.format.kind)
        ? `${cell.value} ${cell.format.kind}`
        : `${cell.value}`;
    case 'text':
      return JSON.stringify(cell.value);
    case 'boolean':
      return cell.value ? 'TRUE' : 'FALSE';
    case 'error':
      return cell.code;
    case 'isoDate':
      return `${cell.lexeme} date`;
    case 'formula':
      return `=${cell.text ?? '?'}${cached ? ` → ${cell.cached === null ? 'nothing' : show(cell.cached, cached)}` : ''}`;
    case 'unreadable':
      return `unreadable: ${cell.code}`;
  }
}
