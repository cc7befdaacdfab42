import {
  type FormContext,
  formula,
  fundingYear,
  listed,
  listSheet,
  millions,
  optional,
  type PreparedRow,
  type RowsContext,
  required,
  signedMillions,
  text,
} from '../define.ts';
import { capitalKind, fundingSource, subproject } from '../choices.ts';
import { beginsWithKind } from '../../vietnamese/names.ts';
import { firstDataRow } from '../layout.ts';
import { numberedOfLines } from '../numbering.ts';
import { allocationTotals, lineKeys, preparedLines } from './allocation-totals.ts';

const inMillions = { unit: 'triệu đồng', total: true, width: 18 } as const;

/** A commune's name begins with its kind; everything else in the list is an office. */
const isCommune = (holder: unknown) => typeof holder === 'string' && beginsWithKind(holder);

/** Beside the communes, a line has room for so many offices. */
const officesOfLine = 2;

/** More rows than these are a list to be pasted, not to be typed. */
const mostPrepared = 6_500;

/** Rows for each line of "Tổng vốn theo quyết định": every commune, then offices. */
function preparedRows({ communes, version }: RowsContext) {
  const each = communes.length + officesOfLine;
  const lines = version === 1 || communes.length === 0 ? 0 : Math.floor(mostPrepared / each);
  return { each, lines: Math.min(lines, preparedLines) };
}

function rowsOfLines(form: FormContext): readonly PreparedRow[] {
  const { lines } = preparedRows(form);
  const holders = [...form.communes.map(({ name }) => ({ holder: name })), ...Array(officesOfLine).fill({})];
  return Array.from({ length: lines }, (_, line) => line).flatMap((line) => {
    const row = firstDataRow(allocationTotals) + line;
    const own = lineKeys.map((column) => [column, { echo: { sheet: allocationTotals.id, row, column } }]);
    return holders.map((holder) => ({ ...(Object.fromEntries(own) as PreparedRow), ...holder }));
  });
}

/**
 * "Vốn giao": one row = money of one sub-project, holder, source, kind and year. The only sheet in triệu đồng; its
 * values are whole đồng once read. What communes have disbursed comes from their own sheet "Nguồn vốn". Since version 2 the
 * rows of each line of "Tổng vốn theo quyết định" are there, and a blank is nothing where the line's total says so (`settle.ts`).
 */
export const allocations = listSheet({
  id: 'allocations',
  name: 'Vốn giao',
  title: 'VỐN GIAO CHO XÃ, THỊ TRẤN VÀ CƠ QUAN',
  note: ({ version }) =>
    version === 1
      ? 'Đơn vị: triệu đồng, nhiều nhất 6 chữ số thập phân'
      : 'Đơn vị: triệu đồng. Chỉ ghi nơi có vốn; ô trống là không có, khi tổng ở sheet Tổng vốn theo quyết định đã ghi và khớp',
  gate: false,
  totalRow: true,
  openRows: (form) => {
    const { each, lines } = preparedRows(form);
    return lines === 0 ? 400 : lines * each + 60;
  },
  prepared: rowsOfLines,
  echoes: { since: 2, columns: lineKeys, beside: 'holder' },
  columns: {
    no: numberedOfLines('subproject', 'holder'),
    subproject: required('Dự án, tiểu dự án', subproject, { width: 24 }),
    holder: required('Đơn vị được giao', listed('holders'), { width: 40 }),
    source: required('Nguồn vốn', fundingSource, { width: 22 }),
    capital: required('Loại vốn', capitalKind, { width: 18 }),
    fundingYear: required('Năm giao vốn', fundingYear, { width: 10 }),
    initial: required('Giao đầu năm hoặc được chuyển sang', millions, {
      ...inMillions,
      requiredUntil: 1,
    }),
    adjustment: required('Điều chỉnh, bổ sung (+, −)', signedMillions, {
      ...inMillions,
      requiredUntil: 1,
    }),
    adjusted: formula(
      'Sau điều chỉnh',
      ({ cell, version }) => {
        const sum = `${cell('initial')}+${cell('adjustment')}`;
        return version === 1 ? sum : `IF(COUNT(${cell('initial')}:${cell('adjustment')})=0,"",${sum})`;
      },
      {
        ...inMillions,
        numberFormat: '#,##0.00####',
      },
    ),
    disbursed: optional('Đã giải ngân', millions, {
      ...inMillions,
      note: ({ version }) =>
        version === 1
          ? 'Chỉ ghi cho cơ quan; xã, thị trấn lấy từ sheet Nguồn vốn của xã'
          : 'Bắt buộc với cơ quan. Của xã, thị trấn: không bắt buộc; ghi thì được đối chiếu với sheet Nguồn vốn của xã',
      requiredWhen: {
        test: (row) => row['holder'] !== undefined && !isCommune(row['holder']),
        because: 'bắt buộc với cơ quan, đơn vị của huyện',
      },
    }),
    disbursedPercent: formula(
      'Tỷ lệ giải ngân (%)',
      ({ cell, version }) =>
        `IF(OR(${cell('disbursed')}="",${version === 1 ? cell('adjusted') : `N(${cell('adjusted')})`}=0),"",ROUND(${cell('disbursed')}/${cell('adjusted')}*100,2))`,
      { numberFormat: '0.00', width: 12 },
    ),
    document: optional('Mã văn bản giao, điều chỉnh', listed('documents'), { width: 16 }),
    remark: optional('Ghi chú', text, { width: 40 }),
  },
  identities: [
    {
      // Nobody spends more than was allocated, after adjustment.
      part: 'disbursed',
      whole: ['initial', 'adjustment'],
      says: (paid, adjusted) => `Đã giải ngân ${paid}, lớn hơn vốn sau điều chỉnh ${adjusted}.`,
      fix: (paid, whole) => `Sửa ${paid}, ${whole.join(' hoặc ')}.`,
      id: 'allocation-disbursement-exceeds-funds',
      summary: 'Vốn giao: đã giải ngân lớn hơn vốn sau điều chỉnh',
      source: 'Biểu Vốn giao',
    },
  ],
});
