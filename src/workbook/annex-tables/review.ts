import { figureAmount, rate, said, total } from './amounts.ts';
import { type AnnexColumn, type AnnexSource, type AnnexTable, asOf } from './annex-table.ts';
import { communeColumns, communeNotes, communeRows } from './communes.ts';

const groups = ['Hộ nghèo', 'Hộ cận nghèo', 'Hộ nghèo đa chiều (nghèo và cận nghèo)'];

const columns: readonly AnnexColumn[] = [
  { heading: 'Số hộ', group: 'Dân cư khi rà soát', kind: 'count', width: 7.5 },
  { heading: 'Nhân khẩu', group: 'Dân cư khi rà soát', kind: 'count', width: 7.5 },
  ...groups.flatMap((group): AnnexColumn[] => [
    { heading: 'Số hộ', group, kind: 'count', width: 7 },
    { heading: 'Tỷ lệ (%)', group, kind: 'rate', width: 7 },
    { heading: 'Nhân khẩu', group, kind: 'count', width: 7.5 },
    { heading: 'Tỷ lệ (%)', group, kind: 'rate', width: 7 },
  ]),
];

/** "Kết quả rà soát": who is poor and near poor in each commune, and what share of all. */
export function reviewTable(source: AnnexSource): AnnexTable {
  const rows = communeRows(source, (prefix) => {
    const of = (id: string) => figureAmount(source.figures, `${prefix}${id}`);
    const [households, persons] = [of('ho-dan'), of('nhan-khau')];
    const poor = [of('ho-ngheo'), of('ho-ngheo.nhan-khau')] as const;
    const near = [of('ho-can-ngheo'), of('ho-can-ngheo.nhan-khau')] as const;
    const both = [total([poor[0], near[0]]), total([poor[1], near[1]])] as const;
    return [
      said(households),
      said(persons),
      ...[poor, near, both].flatMap(([ofHouseholds, ofPersons]) => [
        said(ofHouseholds),
        rate(ofHouseholds, households),
        said(ofPersons),
        rate(ofPersons, persons),
      ]),
    ];
  });
  return {
    name: 'Kết quả rà soát',
    title: `KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO CUỐI NĂM ${source.data.year}`,
    asOf: asOf(source, 'census'),
    unit: null,
    columns: [...communeColumns(source), ...columns],
    rows,
    notes: communeNotes(source),
    whenEmpty: 'Chưa có đơn vị nào',
    onePage: true,
  };
}
