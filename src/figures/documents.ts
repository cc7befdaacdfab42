import type { YearData } from '../forms/books.ts';
import {
  issuerInFull,
  type IssuingLevel,
  issuingLevelNames,
  issuingLevelOf,
  issuingLevels,
  kindWord,
  placesOf,
} from '../forms/district/issuing-level.ts';
import { valueOf, type Located } from '../model/cell.ts';
import type { FigureValue } from '../model/figure.ts';
import { compareDates } from '../vietnamese/dates.ts';
import { upperFirst } from '../vietnamese/text.ts';
import { forEach, rows, type Take } from './family.ts';
import { gathered, type DistrictRow } from './gather.ts';
import { uniqueSegments } from './ids.ts';
import type { List } from './lists.ts';
import { date, text } from './make.ts';

/** The annex "Danh mục văn bản": entries of the register that are to be listed. */

interface Entry {
  readonly id: string;
  readonly row: DistrictRow<'documents'>;
  readonly report: YearData['district']['sheets']['report'];
  readonly level: IssuingLevel | null;
}

/** An entry in the list by levels. `groups`: of the first of its level, the cells by which this level and those above it are known. */
interface Listed extends Entry {
  readonly groups: readonly Located<unknown>[] | null;
}

type Row = Entry['row'];

const isLaw = (row: Row) => valueOf(row.type) === 'Luật';
/** Laws may be listed by their name alone (Nghị định 30/2020/NĐ-CP, Phụ lục I); of anything else a blank cell lacks. */
const byNameAlone = (row: Row) => isLaw(row) && row.number.state === 'blank';

const unlessByName =
  <T>(cell: (row: Row) => Located<T>, value: (value: T) => FigureValue): Take<Entry> =>
  (make, { row }) =>
    byNameAlone(row) ? null : make.cell(cell(row), value);

/** By what its level is known: its own column, the issuer, or that it is a law. */
const levelCell = (row: Row): Located<unknown> =>
  row.level.state !== 'blank'
    ? row.level
    : row.issuer.state !== 'blank' || !isLaw(row)
      ? row.issuer
      : row.type;

export const documents = forEach(
  { id: 'van-ban.*', name: 'một văn bản' },
  (data: YearData) =>
    byLevel(data).map((of) => ({ id: of.id, name: valueOf(of.row.code) ?? of.row.at.cell, of })),
  rows<Listed>(
    ['loai', 'Tên loại văn bản', 'chữ', (make, { row }) => make.cell(row.type, text)],
    ['so', 'Số, ký hiệu văn bản', 'chữ', unlessByName((row) => row.number, text)],
    ['ngay', 'Ngày ban hành văn bản', 'ngày', unlessByName((row) => row.date, date)],
    ['co-quan', 'Cơ quan ban hành văn bản', 'chữ', unlessByName((row) => row.issuer, text)],
    [
      'co-quan.day-du',
      'Tên đầy đủ của cơ quan ban hành văn bản',
      'chữ',
      (make, { row, report }) => {
        if (byNameAlone(row)) return null;
        const whole = issuerInFull(valueOf(row.issuer) ?? '', placesOf(report));
        return whole === null || report === null
          ? make.cell(row.issuer, text)
          : make.text('phrase', gathered<Located<string>>(row.issuer, report[whole.of]), () => whole.name);
      },
    ],
    // a law's trích yếu is its name
    [
      'trich-yeu',
      'Trích yếu văn bản',
      'chữ',
      (make, { row }) => (isLaw(row) || row.summary.state !== 'blank' ? make.cell(row.summary, text) : null),
    ],
    [
      'cap',
      'Cấp ban hành văn bản',
      'chữ',
      (make, { row, report, level }) =>
        make.text('words', gathered(levelCell(row)), () => levelName(level, report)),
    ],
    [
      'nhom',
      'Thứ tự của nhóm văn bản cùng cấp trong danh mục',
      'nhóm',
      (make, { groups }) => groups && make.count(gathered(...groups)),
    ],
  ),
);

/** A row that nobody marked, or whose mark cannot be read, stays in the annex: its cells show what lacks. */
function entries({ district: { sheets } }: YearData): readonly Entry[] {
  const { report } = sheets;
  const annexed = (sheets.documents?.rows ?? []).filter((row) => valueOf(row.annexed) !== 'no');
  const segments = uniqueSegments(annexed.map(({ code }) => valueOf(code) ?? ''));
  return annexed.map((row, index) => ({
    id: `van-ban.${segments[index]}`,
    row,
    report,
    level:
      valueOf(row.level) ??
      (byNameAlone(row) ? 'central' : issuingLevelOf(valueOf(row.issuer) ?? '', placesOf(report))),
  }));
}

const order: readonly (IssuingLevel | null)[] = [...issuingLevels, null];

/** By level, the highest first, then by date; undated ones first, and of one day in the sheet's order. */
function byLevel(data: YearData): readonly Listed[] {
  const seen: Located<unknown>[] = [];
  return order.flatMap((level) =>
    entries(data)
      .filter((entry) => entry.level === level)
      .sort(byDate)
      .map((entry, index): Listed => {
        if (index > 0) return { ...entry, groups: null };
        seen.push(levelCell(entry.row));
        return { ...entry, groups: [...seen] };
      }),
  );
}

function byDate({ row: a }: Entry, { row: b }: Entry): number {
  const [first, second] = [valueOf(a.date), valueOf(b.date)];
  if (first === undefined || second === undefined)
    return Number(first !== undefined) - Number(second !== undefined);
  return compareDates(first, second);
}

/** As the area calls it: "Thị xã", "Thành phố". */
function levelName(level: IssuingLevel | null, report: Entry['report']): string {
  if (level === null) return 'Cơ quan khác';
  const own = level === 'district' && valueOf(report?.level) === 'district';
  if (own) return upperFirst(valueOf(report?.areaWord) ?? issuingLevelNames.district);
  return level === 'province'
    ? upperFirst(kindWord(valueOf(report?.province) ?? '') || issuingLevelNames.province)
    : issuingLevelNames[level];
}

export const documentList: List = {
  name: 'van-ban',
  label: 'văn bản của phụ lục, theo thứ tự ở sheet Văn bản',
  any: ['van-ban.*'],
  of: (data) => entries(data).map(({ id }) => id),
};

export const documentsByLevel: List = {
  name: 'van-ban-theo-cap',
  label: 'văn bản của phụ lục, xếp theo cấp ban hành rồi theo ngày',
  any: ['van-ban.*'],
  of: (data) => byLevel(data).map(({ id }) => id),
};
