import type { YearData } from '../forms/books.ts';
import { otherContent } from '../forms/district/support-contents.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import { groupBy } from '../model/group-by.ts';
import { formatCount } from '../vietnamese/numbers.ts';
import { compareCodeUnits, sameText } from '../vietnamese/text.ts';
import { forEach, partOf, rows } from './family.ts';
import {
  districtRows,
  each,
  filledOnly,
  gapsIn,
  gathered,
  type DistrictRow,
  type Gathered,
} from './gather.ts';
import { commonNoun, decimalsOf, joined, plainText } from './make.ts';
import type { ProjectRow, Projects } from './production-rows.ts';
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
  readonly chosenBy: Choices;
}

type Choices = NonNullable<Projects['chosenBy']>;

/** Rows with the same content in the same unit; quantities of different units never add up. */
function itemsOf(
  contents: readonly Content[],
  rank: (name: string) => number,
  chosenBy: Choices = [],
): readonly Item[] {
  const named = contents.filter(({ name, row }) => isFilled(name) && isFilled(row.quantityUnit));
  const items = groupBy(named, ({ name, row }) => `${valueOf(name)}\0${valueOf(row.quantityUnit)}`);
  return [...items]
    .sort(
      ([a, [first]], [b, [second]]) =>
        rank(valueOf(first.name) ?? '') - rank(valueOf(second.name) ?? '') || compareCodeUnits(a, b),
    )
    .map(([, own]) => {
      const rows = own.map(({ row }) => row);
      const itself = own.flatMap(({ name, row }) =>
        [name, row.content, row.quantityUnit].filter(isFilled).map((cell) => [row, cell] as const),
      );
      return {
        ...{ name: own[0].name, unit: own[0].row.quantityUnit, rows },
        chosenBy: [...chosenBy.filter(([row]) => rows.some((each) => each === row)), ...itself],
      };
    });
}

const nounOf = (item: Item) => commonNoun(valueOf(item.name) ?? '');

/** Of one content: how much, and in which words. */
const item = rows<Item>(
  [
    'so-luong',
    ({ name, of }) => `Số lượng ${of === null ? 'một nội dung hỗ trợ' : nounOf(of)}, ${name}`,
    (of) => valueOf(of.unit) ?? '',
    (make, { rows: projects, chosenBy }) => {
      const quantities = projects.map((row) => row.quantity);
      return make.sum({ ...gathered(...quantities), chosenBy }, decimalsOf(quantities));
    },
  ],
  [
    'ten',
    'Nội dung hỗ trợ',
    'chữ',
    (make, of) =>
      make.text(
        'phrase',
        { ...gathered(of.unit, of.name), chosenBy: of.chosenBy },
        () => `${valueOf(of.unit) ?? ''} ${nounOf(of)}`,
      ),
  ],
);

interface Contents {
  readonly data: YearData;
  readonly projects: Projects;
  readonly items: readonly Item[];
  /** The names of the contents as "Danh mục" orders them. */
  readonly names: Gathered<Located<string>>;
  /** What nobody knows the content or the unit of. */
  readonly gaps: Gathered<never>['gaps'];
}

function contentsOf({ data, projects }: Pick<Contents, 'data' | 'projects'>): Contents {
  const named = each(projects, contentOf);
  const rank = ranked(data);
  const text = ({ name }: Content) => valueOf(name) ?? '';
  const byRank = [...named.items].sort(
    (a, b) => rank(text(a)) - rank(text(b)) || compareCodeUnits(text(a), text(b)),
  );
  return {
    data,
    projects,
    items: itemsOf(named.items, rank, projects.chosenBy),
    names: { ...named, items: byRank.map(({ name }) => name) },
    gaps: [...named.gaps, ...gapsIn(named.items.flatMap(({ name, row }) => [name, row.quantityUnit]))],
  };
}

/** `noi-dung`, `san-pham`, `hoat-dong`, `kem-theo` of a block. */
export const contents = partOf(
  contentsOf,
  forEach(
    { id: 'nd-*', name: '' },
    ({ items }) => items.map((of, index) => ({ id: `nd-${index + 1}`, name: '', of })),
    item,
  ),
  rows<Contents>(
    [
      'noi-dung',
      'Nội dung hỗ trợ',
      'chữ',
      (make, { items, gaps }) => {
        if (gaps.length > 0) return make.text('join', { items: [], gaps }, () => '');
        const parts = items.flatMap((_, index) => [
          make.beside(`nd-${index + 1}.so-luong`),
          make.beside(`nd-${index + 1}.ten`),
        ]);
        return make.textOf('join', parts, (values) => {
          const texts = values.map((value) =>
            value.kind === 'number' && value.decimals === 0 ? formatCount(value.value) : plainText(value),
          );
          return joined(items.map((_, index) => texts.slice(2 * index, 2 * index + 2).join(' ')));
        });
      },
    ],
    [
      'san-pham',
      'Cây trồng, vật nuôi',
      'chữ',
      (make, { names }) => make.text('join', names, (values) => joined(values.map(commonNoun))),
    ],
    [
      'hoat-dong',
      'Hoạt động được hỗ trợ',
      'chữ',
      (make, { data, names }) => {
        const listed = listedIn(data);
        // each name, and behind it the cell of its kind where it is listed
        const cells = each(names, (cell): readonly Located<string>[] =>
          [cell, listed(cell)?.kind ?? []].flat(),
        );
        const byName = names.items.flatMap((cell) => listed(cell)?.name ?? []).filter(isFilled);
        const chosenBy = [...(names.chosenBy ?? []), ...byName.map((cell) => [cell, cell] as const)];
        return make.text('words', { ...cells, chosenBy }, () =>
          joined(names.items.map((cell) => activityOf(cell, valueOf(listed(cell)?.kind)))),
        );
      },
    ],
    [
      'kem-theo',
      'Hỗ trợ kèm theo',
      'chữ',
      (make, { projects }) => {
        const cells = accompanying(projects);
        return cells.items.length === 0 && cells.gaps.length === 0
          ? null
          : make.text('join', cells, (values) => joined(values.map(commonNoun)));
      },
    ],
  ),
);

type Kind = keyof typeof activityWords;

/** The row of "Danh mục" that says which kind a content is of. */
function listedIn(data: YearData): (name: Located<string>) => DistrictRow<'supportContents'> | undefined {
  const listed = districtRows(data, 'supportContents').items;
  return (cell) => listed.find((row) => sameText(valueOf(row.name) ?? '', valueOf(cell) ?? ''));
}

/** "chăn nuôi bò sinh sản", "trồng mắc ca". */
const activityOf = (cell: Located<string>, kind: Kind | undefined) =>
  `${kind === undefined ? '' : activityWords[kind]} ${commonNoun(valueOf(cell) ?? '')}`.trim();

/** "Hỗ trợ kèm theo", where it is not the content itself. */
function accompanying(projects: Projects): Gathered<Located<string>> {
  const cells = filledOnly(
    each(projects, (row) => (valueOf(row.content) === otherContent ? [] : row.accompanying)),
  );
  return {
    ...cells,
    items: [...cells.items].sort((a, b) => compareCodeUnits(valueOf(a) ?? '', valueOf(b) ?? '')),
  };
}
