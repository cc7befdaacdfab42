import type { YearData } from '../../forms/books.ts';
import { valueOf } from '../../model/cell.ts';
import { shortName } from '../../programme/subprojects.ts';
import { percentOf } from '../../vietnamese/numbers.ts';
import { sameText } from '../../vietnamese/text.ts';
import { lacking, type TableCell } from '../tables/table.ts';
import { type Amount, amountOf, figureAmount, figureText, said, total } from './amounts.ts';
import { type AnnexColumn, type AnnexRow, type AnnexSource, type AnnexTable, asOf } from './annex-table.ts';

const columns: readonly AnnexColumn[] = [
  { heading: 'STT', kind: 'centre', width: 5 },
  { heading: 'Chỉ tiêu', kind: 'text', width: 42 },
  { heading: 'Dự án, tiểu dự án', kind: 'text', width: 21 },
  { heading: 'Đơn vị tính', kind: 'centre', width: 15 },
  { heading: 'Kế hoạch, chỉ tiêu giao', kind: 'exact', width: 12 },
  { heading: 'Kết quả thực hiện', kind: 'exact', width: 12 },
  { heading: 'Tỷ lệ (%)', mark: '3=2:1', kind: 'rate', width: 10 },
];

/** What nobody planned. */
const unplanned = 'Không giao';

/** "Chỉ tiêu": what was set for the year beside what came of it, of the programme's aim and of every line of "Chỉ tiêu khác". */
export function targetsTable(source: AnnexSource): AnnexTable {
  const { data } = source;
  const rows = [...reductions(source), ...others(data)];
  const rose = rows.some(({ cells }) => cells.some((cell) => typeof cell === 'number' && cell < 0));
  return {
    name: 'Chỉ tiêu',
    title: `KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NĂM ${data.year}`,
    asOf: asOf(source, 'census'),
    unit: null,
    columns,
    rows: rows.map((row, index): AnnexRow => ({ ...row, cells: [index + 1, ...row.cells.slice(1)] })),
    notes: [
      ...(rose ? ['Số âm: tỷ lệ hộ nghèo tăng so với cuối năm trước.'] : []),
      ...(comparable(data)
        ? []
        : [
            'Không so sánh tỷ lệ hộ nghèo với cuối năm trước vì hai lần rà soát theo hai chuẩn nghèo khác nhau.',
          ]),
    ],
    whenEmpty: 'Không có chỉ tiêu nào',
    onePage: true,
  };
}

function comparable({ district }: YearData): boolean {
  return valueOf(district.sheets.report?.povertyStandards) !== 'different';
}

/** How far the rate of the poor was to fall, and fell. */
function reductions({ data, figures }: AnnexSource): readonly AnnexRow[] {
  const fall = 'Giảm tỷ lệ hộ nghèo';
  const giver = (level: string): string => {
    const name = figureText(figures, level);
    return name === 'Trung ương' ? name : `Ủy ban nhân dân ${name}`;
  };
  const set = [
    {
      target: 'muc-tieu.tinh',
      change: 'ho-ngheo.thay-doi',
      name: `${fall} (${giver('bao-cao.cap-tren')} giao)`,
    },
    {
      target: 'muc-tieu.don-vi',
      change: 'ho-ngheo.thay-doi',
      name: `${fall} (${giver('bao-cao.don-vi')} giao)`,
    },
    { target: 'muc-tieu.dtts', change: 'ho-ngheo.dtts.thay-doi', name: `${fall} dân tộc thiểu số` },
  ];
  return set.flatMap(({ target, change, name }): AnnexRow[] => {
    if (!figures.byId.has(target)) return [];
    const planned = figureAmount(figures, target);
    const changed = figureAmount(figures, change);
    const result = comparable(data) ? said(changed === null ? null : 0 - changed) : undefined;
    return [
      {
        kind: 'item',
        cells: ['', name, '', 'điểm phần trăm', said(planned), result, reached(result, planned)],
        decimals: 2,
      },
    ];
  });
}

/** Every line of "Chỉ tiêu khác" that something was planned or told of, printed in the report or not. */
function others(data: YearData): readonly AnnexRow[] {
  return (data.district.sheets.otherTargets?.rows ?? []).flatMap((row): AnnexRow[] => {
    const code = valueOf(row.code) ?? '';
    const sent = (column: 'plan' | 'result') =>
      data.communes.map(({ book }) =>
        amountOf(
          book?.sheets.otherTargets?.rows.find((each) => sameText(valueOf(each.code) ?? '', code))?.[column],
        ),
      );
    const byCommunes = valueOf(row.byCommunes) === 'yes';
    const plans = byCommunes ? sent('plan') : [];
    const planned: Amount | undefined = plans.some((plan) => plan !== null)
      ? total(plans)
      : row.plan.state === 'blank'
        ? undefined
        : amountOf(row.plan);
    if (planned === undefined && !byCommunes && row.result.state === 'blank') return [];
    const result = said(byCommunes ? total(sent('result')) : amountOf(row.result));
    const name = valueOf(row.name) ?? code;
    const subproject = valueOf(row.subproject);
    return [
      {
        kind: 'item',
        cells: [
          '',
          name,
          subproject === undefined ? '' : shortName(subproject),
          valueOf(row.unit) ?? '',
          planned === undefined ? unplanned : said(planned),
          result,
          planned === undefined ? undefined : reached(result, planned),
        ],
        folds: name,
      },
    ];
  });
}

/** Numbers of at most 6 decimals, of which a rate is taken exactly. */
const exact = 1_000_000;

function reached(result: TableCell, planned: Amount): TableCell {
  if (result === undefined) return undefined;
  if (typeof result !== 'number' || planned === null) return lacking;
  if (result < 0) return undefined;
  return percentOf(Math.round(result * exact), Math.round(planned * exact)) ?? undefined;
}
