import type { Baseline, BaselineMark, BaselineRow, FigureSource } from '../baseline.ts';
import { spotKey } from '../marks.ts';
import { childOf, elementsOf, textOf, type XmlElement } from '../../package/xml-tree.ts';

/** A baseline as it was found in a document, with the sources it was written with. */
export interface FoundBaseline extends Baseline {
  /** The marks by figure and place (`spotKey`). */
  readonly byKey: ReadonlyMap<string, BaselineMark>;
  readonly sources: ReadonlyMap<string, FigureSource>;
}

/** Reads a customXml part; null where it isn't the tool's. */
export function readBaseline(root: XmlElement): FoundBaseline | null {
  if (root.name !== 'dk:baseline') return null;
  const items = (name: string): readonly XmlElement[] => {
    const list = childOf(root, `dk:${name}`);
    return list === undefined ? [] : elementsOf(list);
  };
  const typedIn = new Map(
    items('cells').map(({ attributes }) => [attributes['at'] ?? '', attributes['typed'] ?? '']),
  );
  const sources = new Map<string, FigureSource>();
  for (const figure of items('figures')) {
    const { id, label, operation } = figure.attributes;
    if (id === undefined || label === undefined || operation === undefined) continue;
    const cells = elementsOf(figure).map(textOf);
    const typed = cells.flatMap((cell) => typedIn.get(cell) ?? []);
    const known = cells.length > 0 && typed.length === cells.length;
    sources.set(id, { label, operation, cells, ...(known ? { typed } : {}) });
  }
  const marks = items('marks').map(mark);
  return {
    marks,
    byKey: new Map(marks.map((one) => [spotKey(one.figure, one.place), one])),
    tables: items('tables').map((table) => ({
      id: table.attributes['id'] ?? '',
      rows: elementsOf(table).map(row),
    })),
    footnotes: items('footnotes').map(({ attributes }) => attributes['id'] ?? ''),
    // Documents of before hold no such list: nothing is known of their plain paragraphs.
    ...(childOf(root, 'dk:paragraphs') === undefined
      ? {}
      : {
          paragraphs: new Map(
            items('paragraphs').map(({ attributes: { hash, branch } }) => [hash ?? '', branch ?? null]),
          ),
        }),
    sources,
  };
}

function mark(element: XmlElement): BaselineMark {
  const { name, figure, place, text, was, branch } = element.attributes;
  const before = elementsOf(element).map(textOf);
  return {
    name: name ?? '',
    figure: figure ?? '',
    place: place ?? '',
    text: text ?? '',
    was,
    before: before.length === 0 ? undefined : before,
    branch,
  };
}

function row({ attributes: { kind, key, hash } }: XmlElement): BaselineRow {
  return {
    kind: kind === 'header' || kind === 'total' ? kind : 'item',
    key,
    hash: hash ?? '',
  };
}
