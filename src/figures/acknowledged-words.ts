import type { YearData } from '../forms/books.ts';
import { districtOwner } from '../forms/district/acknowledgements.ts';
import { isFilled, valueOf, type CellRef, type Filled } from '../model/cell.ts';
import type { Figure, Leaf } from '../model/figure.ts';
import type { DistrictRow } from './gather.ts';

/**
 * What the district says to the reader of a contradiction that it has acknowledged ("Lời in ở chú thích"), bound by cells: the words
 * belong to the numbers that are made from the acknowledged cell and from every other cell that the row holds on to. The reason
 * of the acknowledgement is for those who sign, and is printed nowhere.
 */

type Row = DistrictRow<'acknowledgements'>;

/** The cells of words that belong beside these figures, in the order of the sheet; of rows that hold, all of their cells filled. */
export function wordsBeside(data: YearData, figures: readonly Figure[]): readonly Filled<string>[] {
  const leaves = figures.flatMap(({ operands }) =>
    operands.filter((each): each is Leaf => each.kind === 'cell'),
  );
  const typed = new Map(leaves.map(({ at, typed }) => [keyOf(at), typed]));
  return (data.district.sheets.acknowledgements?.rows ?? []).flatMap((row) => {
    const { words } = row;
    if (!isFilled(words) || !isSigned(row)) return [];
    const file = fileOf(valueOf(row.owner), data);
    const sheet = valueOf(row.sheet) ?? '';
    const held = [...(valueOf(row.evidence) ?? '').matchAll(/(?:^|; )([A-Z]+\d+)=(.*?)(?=; [A-Z]+\d+=|$)/g)];
    const holds = held.every(([, cell = '', value]) => typed.get(keyOf({ file, sheet, cell })) === value);
    const isOwn = typed.has(keyOf({ file, sheet, cell: valueOf(row.cells) ?? '' }));
    return isOwn && held.length > 0 && holds ? [words] : [];
  });
}

const isSigned = ({ rule, reason, by, on }: Row): boolean =>
  isFilled(rule) && isFilled(reason) && isFilled(by) && isFilled(on);

function fileOf(owner: string | undefined, { district, communes }: YearData): string {
  if (owner === districtOwner) return district.file;
  return communes.find(({ code }) => code === owner)?.book?.file ?? '';
}

const keyOf = ({ file, sheet, cell }: CellRef) => [file, sheet, cell].join('\0');

/** As it stands between two semicolons. */
export const between = (words: string): string => words.replace(/^[;,.\s]+|[;,.\s]+$/g, '');
