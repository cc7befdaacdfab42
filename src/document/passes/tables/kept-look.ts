import type { SourceEdit } from '../../../package/source-edits.ts';
import { childOf, elementsOf, outermostOf, type XmlElement } from '../../../package/xml-tree.ts';
import type { TablePair } from './pair-tables.ts';

/**
 * The edits by which a table made anew looks as the one that stands: widths of columns, and by row and column what somebody did to
 * cells, paragraphs and runs. Rows go by their keys, so that a new one looks as the tool makes it. `old`: source of the standing.
 */
export function keptLook(made: XmlElement, pair: TablePair, old: string): readonly SourceEdit[] {
  const { written, untouched, report } = pair;
  const { element } = pair.standing;
  const rows = outermostOf(element, 'w:tr');
  // In a table whose words she changed nothing says which row is which.
  if (written === null || !untouched) return [];
  const byKey = new Map(rows.map((row, index) => [rowName(written, index), row]));
  const width = (table: XmlElement): number => elementsOf(childOf(table, 'w:tblGrid') ?? table).length;
  const edits = width(made) === width(element) ? taken(made, element, ['w:tblPr', 'w:tblGrid'], old) : [];
  return [
    ...edits,
    ...outermostOf(made, 'w:tr').flatMap((row, index) => {
      const standing = byKey.get(rowName(report.rows, index));
      if (standing === undefined) return [];
      const [own, other] = [outermostOf(row, 'w:tc'), outermostOf(standing, 'w:tc')];
      if (own.length !== other.length) return [];
      return [
        ...taken(row, standing, ['w:trPr'], old),
        ...own.flatMap((cell, at) => cellEdits(cell, other[at] ?? cell, old)),
      ];
    }),
  ];
}

/** A row's key, or which of its kind it is. */
function rowName(
  rows: readonly { readonly kind: string; readonly key?: string | undefined }[],
  index: number,
): string {
  const { kind = '', key } = rows[index] ?? {};
  return (
    key ??
    `${kind} ${rows.slice(0, index).filter((row) => row.kind === kind && row.key === undefined).length}`
  );
}

function cellEdits(cell: XmlElement, standing: XmlElement, old: string): readonly SourceEdit[] {
  const [paragraph] = outermostOf(cell, 'w:p');
  const [other] = outermostOf(standing, 'w:p');
  const [run] = outermostOf(standing, 'w:r').filter((one) => childOf(one, 'w:t') !== undefined);
  return [
    ...taken(cell, standing, ['w:tcPr'], old),
    ...(paragraph === undefined || other === undefined ? [] : taken(paragraph, other, ['w:pPr'], old)),
    ...(run === undefined ? [] : outermostOf(cell, 'w:r').flatMap((one) => taken(one, run, ['w:rPr'], old))),
  ];
}

/** Properties as they stand in the other element; none where that has none. */
function taken(
  element: XmlElement,
  from: XmlElement,
  names: readonly string[],
  old: string,
): readonly SourceEdit[] {
  let at = element.contentStart;
  return names.flatMap((name): readonly SourceEdit[] => {
    const [own, other] = [childOf(element, name), childOf(from, name)];
    const { start, end } = own ?? { start: at, end: at };
    at = end;
    const text = other === undefined ? '' : old.slice(other.start, other.end);
    return element.contentEnd === element.end ? [] : [{ start, end, text }];
  });
}
