import type { YearData } from '../forms/books.ts';
import {
  citationPlaceKeys,
  citationPlaces,
  citationPlacesIn,
  clausesOf,
  type CitationPlaceKey,
} from '../forms/district/citation-places.ts';
import { districtForm } from '../forms/district/form.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import type { CitedDocument, Figure } from '../model/figure.ts';
import { rows, type Row } from './family.ts';
import { sheetGap, type DistrictRow, type Gap } from './gather.ts';
import type { Maker } from './make.ts';
import { sameText } from '../vietnamese/text.ts';

/**
 * What is cited at each place of the report: `trich-dan.<place>`. The keys stand in "Trích dẫn"; what they stand for
 * in the register "Văn bản".
 */

type Place = DistrictRow<'citations'>;
type Entry = DistrictRow<'documents'>;

/** Places that only one of the two census results needs. */
const onlyWhen: Partial<Record<CitationPlaceKey, 'preliminary' | 'official'>> = {
  'iii-ra-soat': 'preliminary',
  'iii-phe-duyet': 'official',
};

/** The cells of an entry that a citation prints. */
const printedCells = (entry: Entry): readonly Located<unknown>[] =>
  [entry.type, entry.number, entry.date, entry.issuer, entry.summary].filter(
    ({ state }) => state !== 'blank',
  );

/** What a citation cannot do without. Laws are cited by name alone (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const neededCells = (entry: Entry): readonly Located<unknown>[] =>
  valueOf(entry.type) === 'Luật'
    ? [entry.type, entry.summary]
    : [entry.type, entry.number, entry.date, entry.issuer];

function citedDocument(entry: Entry, code: string, clause: string | undefined): CitedDocument {
  const [number, date, issuer, summary] = [
    valueOf(entry.number),
    valueOf(entry.date),
    valueOf(entry.issuer),
    valueOf(entry.summary),
  ];
  return {
    code,
    type: valueOf(entry.type) ?? '',
    ...(number === undefined ? {} : { number }),
    ...(date === undefined ? {} : { date }),
    ...(issuer === undefined ? {} : { issuer }),
    ...(summary === undefined ? {} : { summary }),
    ...(clause === undefined ? {} : { clause }),
  };
}

/** A place's documents in order: the key as it stands there, and what it stands for; undefined where nothing does. */
export function documentsAt(
  row: Place,
  register: readonly Entry[],
): readonly { readonly cell: Located<string>; readonly entry: Entry | undefined }[] {
  return [row.document1, row.document2, row.document3, row.document4]
    .filter(({ state }) => state !== 'blank')
    .map((cell) => {
      const named = isFilled(cell)
        ? register.filter(({ code }) => sameText(valueOf(code) ?? '', cell.value))
        : [];
      // of a key that stands twice nobody knows which document is meant
      return { cell, entry: named.length === 1 ? named[0] : undefined };
    });
}

/** A place whose row is gone from the sheet, or the sheet from the workbook. */
function unread(data: YearData, make: Maker): Figure {
  const gap = sheetGap(data.district.file, districtForm.sheets.citations.name);
  return make.citation({ items: [], gaps: [gap] }, () => []);
}

function placeFigure(key: CitationPlaceKey, make: Maker, data: YearData): Figure | null {
  const { sheets, layout } = data.district;
  if (!citationPlacesIn(layout.version).includes(key)) return null;
  const { citations, documents, report } = sheets;
  const status = valueOf(report?.censusStatus);
  const needed = onlyWhen[key];
  if (needed !== undefined && status !== undefined && status !== needed) return null;
  const row = citations?.rows.find(({ place }) => valueOf(place) === key);
  if (row === undefined) return unread(data, make);
  const { label, whenEmpty } = citationPlaces[key];
  const found = documentsAt(row, documents?.rows ?? []);
  if (found.length === 0) {
    if (whenEmpty !== 'missing') return null;
    const gap: Gap = { at: row.document1.at, label: `văn bản tại ${label}` };
    return make.citation({ items: [], gaps: [gap] }, () => []);
  }
  const gaps = found.flatMap(({ cell, entry }): Gap[] =>
    entry === undefined
      ? [{ at: cell.at }]
      : neededCells(entry).flatMap(({ state, at }) => (state === 'blank' ? [{ at }] : [])),
  );
  const clauses = clausesOf(valueOf(row.clause), found.length);
  const cells = [
    ...found.map(({ cell }) => cell),
    ...(row.clause.state === 'blank' ? [] : [row.clause]),
    ...found.flatMap(({ entry }) => (entry === undefined ? [] : printedCells(entry))),
  ];
  return make.citation({ items: cells, gaps }, () =>
    found.flatMap(({ cell, entry }, index) =>
      entry === undefined ? [] : [citedDocument(entry, valueOf(cell) ?? '', clauses[index])],
    ),
  );
}

export const citations = rows<YearData>(
  ...citationPlaceKeys.map((key): Row<YearData> => [
    `trich-dan.${key}`,
    `Văn bản tại ${citationPlaces[key].label}`,
    'văn bản',
    (make, data) => placeFigure(key, make, data),
  ]),
);
