import { cell, row, table, type WordXml } from './word.ts';

const none = { style: 'none', size: 0, color: 'auto' } as const;

/** A table that only places text side by side: no borders, no cell margins, rows that do not break over pages. */
export function plainTable(
  widths: readonly number[],
  rows: readonly (readonly (readonly WordXml[])[])[],
): WordXml {
  return table(
    { widths, border: none, margin: 0 },
    rows.map((cells) => row(cells.map((paragraphs, index) => cell(widths[index] ?? 0, paragraphs)))),
  );
}
