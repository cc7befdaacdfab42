import type { YearData } from '../forms/books.ts';
import { valueOf, type Located } from '../model/cell.ts';
import type { Figure, FigureValue } from '../model/figure.ts';
import { uniqueSegments } from './ids.ts';
import type { DistrictRow } from './gather.ts';
import { date, text, type Maker } from './make.ts';

/** The annex "Danh mục văn bản": entries of the register that are to be listed, in the sheet's order. */

interface Entry {
  readonly prefix: string;
  readonly row: DistrictRow<'documents'>;
}

/** Laws may be listed by their name alone (Nghị định 30/2020/NĐ-CP, Phụ lục I); of anything else a blank cell lacks. */
const byNameAlone = (row: Entry['row']) => valueOf(row.type) === 'Luật' && row.number.state === 'blank';

/** A row that nobody marked, or whose mark cannot be read, stays in the annex: its cells show what lacks. */
function entries(data: YearData): readonly Entry[] {
  const rows = (data.district.sheets.documents?.rows ?? []).filter(
    ({ annexed }) => valueOf(annexed) !== 'no',
  );
  const segments = uniqueSegments(rows.map(({ code }) => valueOf(code) ?? ''));
  return rows.map((row, index) => ({ prefix: `van-ban.${segments[index]}`, row }));
}

export function documentPrefixes(data: YearData): readonly string[] {
  return entries(data).map(({ prefix }) => prefix);
}

export function documentFigures(data: YearData, make: Maker): readonly Figure[] {
  return entries(data).flatMap(({ prefix, row }) => {
    const named = valueOf(row.code) ?? row.at.cell;
    const figure = <T>(
      key: string,
      label: string,
      cell: Located<T>,
      value: (value: T) => FigureValue,
      unit = 'chữ',
    ) => make.cell({ id: `${prefix}.${key}`, label: `${label}, ${named}`, unit }, cell, value);
    return [
      figure('loai', 'Tên loại văn bản', row.type, text),
      ...(byNameAlone(row)
        ? []
        : [
            figure('so', 'Số, ký hiệu văn bản', row.number, text),
            figure('ngay', 'Ngày ban hành văn bản', row.date, date, 'ngày'),
            figure('co-quan', 'Cơ quan ban hành văn bản', row.issuer, text),
          ]),
      // a law's trích yếu is its name
      ...(valueOf(row.type) === 'Luật' || row.summary.state !== 'blank'
        ? [figure('trich-yeu', 'Trích yếu văn bản', row.summary, text)]
        : []),
    ];
  });
}
