import {
  formula,
  fundingYear,
  listed,
  listSheet,
  millions,
  optional,
  required,
  signedMillions,
  text,
} from '../define.ts';
import { capitalKind, fundingSource, subproject } from '../choices.ts';
import { splitKind } from '../../vietnamese/unit-kinds.ts';
import { numberedBelowTotal } from '../numbering.ts';

const inMillions = { unit: 'triệu đồng', total: true, width: 18 } as const;

/** A commune's name begins with its kind; everything else in the list is an office. */
const isCommune = (holder: unknown) => typeof holder === 'string' && splitKind(holder) !== undefined;

/**
 * "Vốn giao": one row = money of one sub-project, holder, source, kind and year. The only sheet in triệu đồng; its
 * values are whole đồng once read. What communes have disbursed comes from their own sheet "Nguồn vốn".
 */
export const allocations = listSheet({
  id: 'allocations',
  name: 'Vốn giao',
  title: 'VỐN GIAO CHO XÃ, THỊ TRẤN VÀ CƠ QUAN',
  note: 'Đơn vị: triệu đồng, nhiều nhất 6 chữ số thập phân',
  gate: false,
  totalRow: true,
  openRows: 400,
  columns: {
    no: numberedBelowTotal('holder'),
    subproject: required('Dự án, tiểu dự án', subproject, { width: 24 }),
    holder: required('Đơn vị được giao', listed('holders'), { width: 40 }),
    source: required('Nguồn vốn', fundingSource, { width: 22 }),
    capital: required('Loại vốn', capitalKind, { width: 18 }),
    fundingYear: required('Năm giao vốn', fundingYear, { width: 10 }),
    initial: required('Giao đầu năm hoặc được chuyển sang', millions, inMillions),
    adjustment: required('Điều chỉnh, bổ sung (+, −)', signedMillions, inMillions),
    adjusted: formula('Sau điều chỉnh', ({ cell }) => `${cell('initial')}+${cell('adjustment')}`, {
      ...inMillions,
      numberFormat: '#,##0.00####',
    }),
    disbursed: optional('Đã giải ngân', millions, {
      ...inMillions,
      note: 'Chỉ ghi cho cơ quan; xã, thị trấn lấy từ sheet Nguồn vốn của xã',
      requiredWhen: {
        test: (row) => row['holder'] !== undefined && !isCommune(row['holder']),
        because: 'bắt buộc với cơ quan, đơn vị của huyện',
      },
    }),
    disbursedPercent: formula(
      'Tỷ lệ giải ngân (%)',
      ({ cell }) =>
        `IF(OR(${cell('disbursed')}="",${cell('adjusted')}=0),"",ROUND(${cell('disbursed')}/${cell('adjusted')}*100,2))`,
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
