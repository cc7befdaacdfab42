import type { YearData } from '../forms/books.ts';
import type { CellRef, Place } from '../model/cell.ts';
import { type Issue, touchesAny } from '../model/issue.ts';
import type { PageIssue } from './model.ts';

/** Cells that name people: what is said of them is not repeated on a page that many read. */
function personalCells({ communes, district }: YearData): readonly CellRef[] {
  const inForms = communes.flatMap(({ book }) => {
    const info = book?.sheets.info;
    return info ? [info.preparedBy, info.position, info.phone, info.signer] : [];
  });
  const inList = (district.sheets.communes?.rows ?? []).flatMap(({ contact, phone }) => [contact, phone]);
  return [...inForms, ...inList].map(({ at }) => at);
}

/** The issues of a year, each with the indexes of the figures' cells that it stands at or rests on. */
export function issuesOnPage(
  issues: readonly Issue[],
  data: YearData,
  refs: readonly CellRef[],
): readonly PageIssue[] {
  const personal = personalCells(data);
  const communeByFile = new Map(
    data.communes.flatMap(({ book }, index) => (book ? [[book.file, index]] : [])),
  );
  const cellsByFile = new Map<string, number[]>();
  for (const [index, { file }] of refs.entries()) {
    const own = cellsByFile.get(file);
    if (own === undefined) cellsByFile.set(file, [index]);
    else own.push(index);
  }
  return issues.map((issue) => {
    const { at, related = [], evidence = [], acknowledged, severity, rule, message, fix } = issue;
    const places: readonly Place[] = [at, ...related, ...evidence.map((one) => one.at)];
    const cells = places.flatMap((place) =>
      (cellsByFile.get(place.file ?? '') ?? []).filter((index) =>
        touchesAny(place, refs.slice(index, index + 1)),
      ),
    );
    const common = {
      ...{ severity, rule, place: placeText(at), commune: communeByFile.get(at.file ?? '') ?? null },
      cells: [...new Set(cells)].sort((a, b) => a - b),
      ...(acknowledged === undefined
        ? {}
        : { acknowledged: `${acknowledged.reason} (${acknowledged.by}, ngày ${acknowledged.on})` }),
    };
    return places.some((place) => touchesAny(place, personal))
      ? { ...common, message: 'Ô ghi tên người, số điện thoại: nội dung không nêu trên trang này.' }
      : { ...common, message, ...(fix === undefined ? {} : { fix }) };
  });
}

function placeText({ file, sheet, cell }: Place): string {
  const inFile = [sheet, cell].filter((part) => part !== null).join('!');
  return [file, inFile].filter((part) => part !== null && part !== '').join(', ');
}
