import { communeCode, date, digits, listSheet, oneOf, optional, percent, required, text } from '../define.ts';
import { areaKind } from '../choices.ts';
import { rowsForUnits } from '../unit-rows.ts';
import { numberedBelowHeadings } from '../numbering.ts';

/** Those of version 1, in their order, and đặc khu. */
const communeKind = oneOf({
  Xã: 'Xã',
  'Thị trấn': 'Thị trấn',
  Phường: 'Phường',
  'Đặc khu': { label: 'Đặc khu', since: 2 },
});

/** "Xã, thị trấn": the units that send workbooks, by their five-digit codes; the report follows this order. */
export const communes = listSheet({
  id: 'communes',
  name: 'Xã, thị trấn',
  title: 'XÃ, THỊ TRẤN',
  gate: false,
  totalRow: false,
  openRows: rowsForUnits(1),
  columns: {
    no: numberedBelowHeadings('code'),
    code: required('Mã đơn vị hành chính', communeCode, { width: 12 }),
    kind: required('Loại', communeKind, { width: 10 }),
    name: required('Tên chính thức', text, {
      width: 20,
      note: 'Không ghi lại chữ xã, thị trấn. Báo cáo viết theo ô này',
    }),
    spellings: optional('Cách viết khác được chấp nhận', text, { width: 28, note: 'Cách nhau bằng dấu ;' }),
    area: required('Khu vực', areaKind, { width: 18 }),
    incomeStandard: required('Chuẩn thu nhập', oneOf({ rural: 'Nông thôn', urban: 'Thành thị' }), {
      // Nothing is told apart by it.
      until: 1,
      width: 12,
    }),
    target: optional('Chỉ tiêu giảm tỷ lệ hộ nghèo được giao', percent, {
      unit: 'điểm phần trăm',
      width: 16,
    }),
    deadline: optional('Hạn gửi riêng', date, { width: 14 }),
    contact: optional('Cán bộ đầu mối', text, { width: 22 }),
    phone: optional('Điện thoại', digits, { width: 16 }),
    since: optional('Thành lập từ ngày', date, { width: 14 }),
    until: optional('Chấm dứt từ ngày', date, { width: 14 }),
    mergedInto: optional('Nhập vào đơn vị (mã)', communeCode, { width: 12 }),
  },
});
