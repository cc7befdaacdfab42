import { figureAmount, figureCell, said } from './amounts.ts';
import { type AnnexColumn, type AnnexRow, type AnnexSource, type AnnexTable, asOf } from './annex-table.ts';

const learners = 'Số học viên';

const columns: readonly AnnexColumn[] = [
  { heading: 'STT', kind: 'centre', width: 5 },
  { heading: 'Nghề, tên lớp', kind: 'text', width: 22 },
  { heading: 'Trình độ', kind: 'text', width: 13 },
  { heading: 'Cơ sở đào tạo', kind: 'text', width: 29 },
  { heading: 'Nơi mở lớp', kind: 'text', width: 13 },
  { heading: 'Khai giảng', kind: 'date', width: 10 },
  { heading: 'Bế giảng', kind: 'date', width: 10 },
  { heading: 'Tổng số', group: learners, mark: '1=2+3+4', kind: 'count', width: 8 },
  { heading: 'Chương trình giảm nghèo bền vững', group: learners, kind: 'count', width: 10 },
  {
    heading: 'Chương trình dân tộc thiểu số và miền núi',
    group: learners,
    kind: 'count',
    width: 11,
  },
  { heading: 'Nguồn khác', group: learners, kind: 'count', width: 7 },
];

const counted = ['hoc-vien', 'hoc-vien.giam-ngheo', 'hoc-vien.dtts', 'hoc-vien.khac'];
const told = ['ten', 'trinh-do', 'co-so', 'xa', 'khai-giang', 'be-giang'];

/** "Lớp đào tạo nghề": the classes that the report counts, one by one. */
export function trainingTable(source: AnnexSource): AnnexTable {
  const { data, figures } = source;
  const rows = (figures.lists.get('lop') ?? []).map((prefix, index): AnnexRow => ({
    kind: 'item',
    cells: [
      index + 1,
      ...told.map((id) => figureCell(figures, `${prefix}.${id}`)),
      ...counted.map((id) => said(figureAmount(figures, `${prefix}.${id}`))),
    ],
  }));
  const classes = said(figureAmount(figures, 'da4-tda1.so-lop'));
  const sums = counted.map((id) => said(figureAmount(figures, `da4-tda1.${id}`)));
  return {
    name: 'Lớp đào tạo nghề',
    title: `CÁC LỚP ĐÀO TẠO NGHỀ NĂM ${data.year}`,
    asOf: asOf(source, 'other'),
    unit: null,
    columns,
    rows:
      rows.length === 0 && classes === 0
        ? []
        : [
            ...rows,
            {
              kind: 'total',
              cells: ['', `Tổng cộng: ${String(classes)} lớp`, ...Array<string>(5).fill(''), ...sums],
            },
          ],
    notes: [],
    whenEmpty: 'Không mở lớp đào tạo nghề nào',
    onePage: false,
  };
}
