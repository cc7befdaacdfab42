import type { YearData } from '../forms/books.ts';
import {
  citationPlaceKeys,
  citationPlaces,
  clausesOf,
  type CitationPlaceKey,
} from '../forms/district/citation-places.ts';
import { districtForm } from '../forms/district/form.ts';
import { isFilled, valueOf, type Located } from '../model/cell.ts';
import type { CitedDocument, Figure } from '../model/figure.ts';
import type { DistrictRow, Gap } from './gather.ts';
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

function placeFigure(
  key: CitationPlaceKey,
  row: Place,
  register: readonly Entry[],
  make: Maker,
): readonly Figure[] {
  const { label, whenEmpty } = citationPlaces[key];
  const head = { id: `trich-dan.${key}`, label: `Văn bản tại ${label}`, unit: 'văn bản' };
  const found = documentsAt(row, register);
  if (found.length === 0) {
    if (whenEmpty !== 'missing') return [];
    const gap: Gap = { at: row.document1.at, label: `văn bản tại ${label}` };
    return [make.citation(head, { items: [], gaps: [gap] }, () => [])];
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
  return [
    make.citation(head, { items: cells, gaps }, () =>
      found.flatMap(({ cell, entry }, index) =>
        entry === undefined ? [] : [citedDocument(entry, valueOf(cell) ?? '', clauses[index])],
      ),
    ),
  ];
}

/** A place whose row is gone from the sheet, or the sheet from the workbook. */
function unread(data: YearData, key: CitationPlaceKey, make: Maker): Figure {
  const { label } = citationPlaces[key];
  const at = { file: data.district.file, sheet: districtForm.sheets.citations.name, cell: 'A1' };
  return make.citation(
    { id: `trich-dan.${key}`, label: `Văn bản tại ${label}`, unit: 'văn bản' },
    { items: [], gaps: [{ at, label: `sheet ${at.sheet}` }] },
    () => [],
  );
}

export function citationFigures(data: YearData, make: Maker): readonly Figure[] {
  const { citations, documents, report } = data.district.sheets;
  const status = valueOf(report?.censusStatus);
  return citationPlaceKeys.flatMap((key) => {
    const needed = onlyWhen[key];
    if (needed !== undefined && status !== undefined && status !== needed) return [];
    const row = citations?.rows.find(({ place }) => valueOf(place) === key);
    return row === undefined ? [unread(data, key, make)] : placeFigure(key, row, documents?.rows ?? [], make);
  });
}
