import { productionSubprojects, shortName } from '../../programme/subprojects.ts';
import { supportModeNames } from '../../programme/support-modes.ts';
import { type Amount, figureAmount, figureText, said, total } from './amounts.ts';
import { type AnnexColumn, type AnnexRow, type AnnexSource, type AnnexTable, asOf } from './annex-table.ts';

const columns: readonly AnnexColumn[] = [
  { heading: 'STT', kind: 'centre', width: 5 },
  { heading: 'Dự án, tiểu dự án, năm giao vốn, phương thức hỗ trợ', kind: 'text', width: 40 },
  { heading: 'Số dự án', kind: 'count', width: 9 },
  { heading: 'Số hộ tham gia', kind: 'count', width: 10 },
  { heading: 'Tổng kinh phí phê duyệt', mark: '3=4+5', kind: 'count', width: 16 },
  { heading: 'Ngân sách nhà nước', kind: 'count', width: 16 },
  { heading: 'Vốn huy động khác (đối ứng)', kind: 'count', width: 16 },
];

const summed = ['ho', 'kinh-phi', 'nsnn', 'von-khac'];

/** "Dự án sản xuất": how many of them by sub-project, year of their money and how they support, with households and money. */
export function productionTable(source: AnnexSource): AnnexTable {
  const { data, figures } = source;
  const all = figures.lists.get('du-an') ?? [];
  const textOf = (prefix: string, id: string) => figureText(figures, `${prefix}.${id}`);
  const sums = ['so-du-an', ...summed].map((id) => figureAmount(figures, `du-an.${id}`));
  /** A project that nobody has told of yet may belong anywhere. */
  const amounts = (of: readonly string[]): readonly Amount[] =>
    sums[0] === null
      ? sums.map(() => null)
      : [
          of.length,
          ...summed.map((id) => total(of.map((prefix) => figureAmount(figures, `${prefix}.${id}`)))),
        ];
  const modes = Object.values(supportModeNames);
  const ofModes = (of: readonly string[]): AnnexRow[] =>
    modes.flatMap((mode): AnnexRow[] => {
      const own = of.filter((prefix) => textOf(prefix, 'phuong-thuc') === mode);
      return own.length === 0 ? [] : [{ kind: 'item', cells: ['', mode, ...amounts(own).map(said)] }];
    });
  const years = [...new Set(all.map((prefix) => textOf(prefix, 'nam-von')))].sort();
  let number = 0;
  const groups = productionSubprojects.flatMap((code) =>
    years.flatMap((year): AnnexRow[] => {
      const own = all.filter(
        (prefix) => textOf(prefix, 'tieu-du-an') === shortName(code) && textOf(prefix, 'nam-von') === year,
      );
      if (own.length === 0) return [];
      const money = Number(year) === data.year ? `vốn năm ${year}` : `vốn năm ${year} chuyển sang`;
      number += 1;
      return [
        { kind: 'subtotal', cells: [number, `${shortName(code)}, ${money}`, ...amounts(own).map(said)] },
        ...ofModes(own).map((row): AnnexRow => ({ ...row, joined: true })),
      ];
    }),
  );
  return {
    name: 'Dự án sản xuất',
    title: `TỔNG HỢP DỰ ÁN HỖ TRỢ PHÁT TRIỂN SẢN XUẤT NĂM ${data.year}`,
    asOf: asOf(source, 'other'),
    unit: 'đồng',
    columns,
    rows:
      all.length === 0 && sums[0] === 0
        ? []
        : [
            ...groups,
            { kind: 'total', cells: ['', 'Tổng cộng', ...sums.map(said)] },
            ...ofModes(all).map(({ cells: [, mode, ...rest] }): AnnexRow => ({
              kind: 'part',
              cells: [
                '',
                `Trong đó: ${String(mode).charAt(0).toLowerCase()}${String(mode).slice(1)}`,
                ...rest,
              ],
              joined: true,
            })),
          ],
    notes: [],
    whenEmpty: 'Không có dự án nào',
    onePage: true,
  };
}
