import type { YearData } from '../forms/books.ts';
import { otherContent } from '../forms/district/support-contents.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import { compareCodeUnits, sameText } from '../vietnamese/text.ts';
import { districtRows, each, filledOnly, gathered, type Gathered } from './gather.ts';
import { commonNoun, joined, plainText, type Maker } from './make.ts';
import type { ProjectRow } from './production-rows.ts';
import { activityWords } from './words.ts';

/** What a block of projects gives: quantities by content and unit ("46 cặp bò sinh sản"), and what goes with it. */

interface Content {
  /** The cell that names it: of the drop-down, or "Hỗ trợ kèm theo" where that says "Khác". */
  readonly name: Located<string>;
  readonly row: ProjectRow;
}

export const contentOf = (row: ProjectRow): Content => ({
  name: valueOf(row.content) === otherContent ? row.accompanying : row.content,
  row,
});

/** Position in "Danh mục", so that the order of workbooks has no say; what is not listed comes last, by its text. */
function ranked(data: YearData): (name: string) => number {
  const listed = (data.district.sheets.supportContents?.rows ?? []).flatMap((row) => valueOf(row.name) ?? []);
  return (name) => {
    const rank = listed.findIndex((each) => sameText(each, name));
    return rank < 0 ? listed.length : rank;
  };
}

interface Item {
  readonly name: Located<string>;
  readonly unit: Located<string>;
  readonly rows: readonly ProjectRow[];
}

/** Rows with the same content in the same unit; quantities of different units never add up. */
function itemsOf(contents: readonly Content[], rank: (name: string) => number): readonly Item[] {
  const items = new Map<string, { name: Located<string>; unit: Located<string>; rows: ProjectRow[] }>();
  for (const { name, row } of contents) {
    const [content, unit] = [valueOf(name), valueOf(row.quantityUnit)];
    if (content === undefined || unit === undefined) continue;
    const key = `${content}\0${unit}`;
    const item = items.get(key);
    if (item === undefined) items.set(key, { name, unit: row.quantityUnit, rows: [row] });
    else item.rows.push(row);
  }
  return [...items.entries()]
    .sort(
      ([a, { name: first }], [b, { name: second }]) =>
        rank(valueOf(first) ?? '') - rank(valueOf(second) ?? '') || compareCodeUnits(a, b),
    )
    .map(([, item]) => item);
}

const decimalsOf = (rows: readonly ProjectRow[]) =>
  Math.max(0, ...rows.map((row) => String(valueOf(row.quantity) ?? 0).split('.')[1]?.length ?? 0));

function itemFigures(
  id: string,
  label: string,
  item: Item,
  make: Maker,
): readonly [quantity: Figure, phrase: Figure] {
  const unit = valueOf(item.unit) ?? '';
  const name = commonNoun(valueOf(item.name) ?? '');
  const quantity = make.sum(
    { id: `${id}.so-luong`, label: `Số lượng ${name}, ${label}`, unit },
    gathered(...item.rows.map((row) => row.quantity)),
    decimalsOf(item.rows),
  );
  const words = make.text(
    { id: `${id}.ten`, label: `Nội dung hỗ trợ, ${label}`, unit: 'chữ' },
    'phrase',
    gathered(item.unit, item.name),
    () => `${unit} ${name}`,
  );
  return [quantity, words];
}

/** `noi-dung`, `san-pham`, `hoat-dong`, `kem-theo` of a block. */
export function contentFigures(
  data: YearData,
  id: string,
  label: string,
  rows: Gathered<ProjectRow>,
  make: Maker,
): readonly Figure[] {
  const contents = each(rows, contentOf);
  const rank = ranked(data);
  const items = itemsOf(contents.items, rank);
  const made = items.map((item, index) => itemFigures(`${id}.nd-${index + 1}`, label, item, make));
  const byRank = [...contents.items].sort(
    (a, b) =>
      rank(valueOf(a.name) ?? '') - rank(valueOf(b.name) ?? '') ||
      compareCodeUnits(valueOf(a.name) ?? '', valueOf(b.name) ?? ''),
  );
  const names = { items: byRank.map(({ name }) => name), gaps: contents.gaps };
  const unknown = contents.items.flatMap(({ name, row }) =>
    [name, row.quantityUnit].filter((cell) => !isFilled(cell)).map(({ at }) => ({ at })),
  );
  const all = { items: [], gaps: [...contents.gaps, ...unknown] };
  const nounsOf = (cells: readonly string[]) => joined(cells.map(commonNoun));
  return [
    ...made.flat(),
    all.gaps.length > 0
      ? make.text(
          { id: `${id}.noi-dung`, label: `Nội dung hỗ trợ, ${label}`, unit: 'chữ' },
          'join',
          all,
          () => '',
        )
      : make.textOf(
          { id: `${id}.noi-dung`, label: `Nội dung hỗ trợ, ${label}`, unit: 'chữ' },
          'join',
          made.flat(),
          (values) =>
            joined(
              items.map((_, index) =>
                values
                  .slice(2 * index, 2 * index + 2)
                  .map(plainText)
                  .join(' '),
              ),
            ),
        ),
    make.text(
      { id: `${id}.san-pham`, label: `Cây trồng, vật nuôi, ${label}`, unit: 'chữ' },
      'join',
      names,
      nounsOf,
    ),
    activityFigure(data, id, label, names, make),
    ...accompanyingFigure(id, label, rows, make),
  ];
}

/** "chăn nuôi bò sinh sản và trồng mắc ca": the word of a content's kind stands in "Danh mục". */
function activityFigure(
  data: YearData,
  id: string,
  label: string,
  names: Gathered<Located<string>>,
  make: Maker,
): Figure {
  const listed = districtRows(data, 'supportContents').items;
  const kindOf = (cell: Located<string>) =>
    listed.find((row) => sameText(valueOf(row.name) ?? '', valueOf(cell) ?? ''))?.kind;
  const phraseOf = (cell: Located<string>) => {
    const kind = valueOf(kindOf(cell));
    return `${kind === undefined ? '' : activityWords[kind]} ${commonNoun(valueOf(cell) ?? '')}`.trim();
  };
  // each name, and behind it the cell of its kind where it is listed
  const cells = each(names, (cell): readonly Located<string>[] => [cell, kindOf(cell) ?? []].flat());
  return make.text(
    { id: `${id}.hoat-dong`, label: `Hoạt động được hỗ trợ, ${label}`, unit: 'chữ' },
    'words',
    cells,
    () => joined(names.items.map(phraseOf)),
  );
}

/** "Hỗ trợ kèm theo", where any project has one. */
function accompanyingFigure(
  id: string,
  label: string,
  rows: Gathered<ProjectRow>,
  make: Maker,
): readonly Figure[] {
  const named = rows.items
    .filter((row) => valueOf(row.content) !== otherContent)
    .map((row) => row.accompanying);
  const cells = filledOnly({ items: named, gaps: rows.gaps });
  if (cells.items.length === 0 && cells.gaps.length === 0) return [];
  const sorted = [...cells.items].sort((a, b) => compareCodeUnits(valueOf(a) ?? '', valueOf(b) ?? ''));
  return [
    make.text(
      { id: `${id}.kem-theo`, label: `Hỗ trợ kèm theo, ${label}`, unit: 'chữ' },
      'join',
      { ...cells, items: sorted },
      (values) => joined(values.map(commonNoun)),
    ),
  ];
}
