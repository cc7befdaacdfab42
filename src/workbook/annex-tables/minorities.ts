import { figureAmount, rate, said } from './amounts.ts';
import { type AnnexColumn, type AnnexSource, type AnnexTable, asOf } from './annex-table.ts';
import { communeColumns, communeNotes, communeRows } from './communes.ts';

const people = 'Dân tộc thiểu số trên địa bàn';
const poor = 'Hộ nghèo dân tộc thiểu số';
const near = 'Hộ cận nghèo dân tộc thiểu số';

const columns: readonly AnnexColumn[] = [
  { heading: 'Số hộ', group: people, kind: 'count', width: 8 },
  { heading: 'Nhân khẩu', group: people, kind: 'count', width: 8.5 },
  { heading: 'Số hộ', group: poor, kind: 'count', width: 8 },
  { heading: 'Nhân khẩu', group: poor, kind: 'count', width: 8.5 },
  { heading: 'Tỷ lệ trên hộ dân tộc thiểu số (%)', group: poor, mark: '5=3:1', kind: 'rate', width: 11 },
  { heading: 'Tỷ trọng trong tổng số hộ nghèo (%)', group: poor, kind: 'rate', width: 11 },
  { heading: 'Số hộ', group: near, kind: 'count', width: 8 },
  { heading: 'Nhân khẩu', group: near, kind: 'count', width: 8.5 },
  { heading: 'Tỷ lệ trên hộ dân tộc thiểu số (%)', group: near, mark: '9=7:1', kind: 'rate', width: 11 },
  { heading: 'Tỷ trọng trong tổng số hộ cận nghèo (%)', group: near, kind: 'rate', width: 11 },
];

/** "Hộ nghèo DTTS": the poor among ethnic minorities, and their part of all the poor. */
export function minoritiesTable(source: AnnexSource): AnnexTable {
  const rows = communeRows(source, (prefix) => {
    const of = (id: string) => figureAmount(source.figures, `${prefix}${id}`);
    const households = of('ho-dan.dtts');
    const group = (id: string) => [
      said(of(`${id}.dtts`)),
      said(of(`${id}.nhan-khau-dtts`)),
      rate(of(`${id}.dtts`), households),
      rate(of(`${id}.dtts`), of(id)),
    ];
    return [said(households), said(of('nhan-khau.dtts')), ...group('ho-ngheo'), ...group('ho-can-ngheo')];
  });
  return {
    name: 'Hộ nghèo DTTS',
    title: `HỘ NGHÈO, HỘ CẬN NGHÈO DÂN TỘC THIỂU SỐ CUỐI NĂM ${source.data.year}`,
    asOf: asOf(source, 'census'),
    unit: null,
    columns: [...communeColumns(source), ...columns],
    rows,
    notes: communeNotes(source),
    whenEmpty: 'Chưa có đơn vị nào',
    onePage: true,
  };
}
