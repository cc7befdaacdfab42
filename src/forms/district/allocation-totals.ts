import {
  difference,
  type FormulaScope,
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
import { numberedBelowTotal } from '../numbering.ts';

const inMillions = { unit: 'triệu đồng', total: true, width: 18 } as const;

/** What tells a line of money from another: the same columns stand in "Vốn giao", with the same keys. */
export const lineKeys = ['subproject', 'source', 'capital', 'fundingYear', 'document'] as const;

/** A form is prepared for so many lines. */
export const preparedLines = 30;

/** Total − what "Vốn giao" shares out of the line. */
function shared(total: string, column: string) {
  return (at: FormulaScope): string => {
    const same = lineKeys.map((key) => `(${at.column('allocations', key)}=${at.cell(key)})`).join('*');
    const sum = `SUMPRODUCT(${same},${at.column('allocations', column)})`;
    return `IF(${at.cell(total)}="","",${at.cell(total)}-${sum})`;
  };
}

/**
 * "Tổng vốn theo quyết định": what a decision gives for one sub-project, source, kind and year of money, as its annex has
 * it in the line of totals. "Vốn giao" shares it out; a blank there is "nothing" only because of what is typed here.
 */
export const allocationTotals = listSheet({
  id: 'allocationTotals',
  name: 'Tổng vốn theo quyết định',
  title: 'TỔNG VỐN THEO TỪNG QUYẾT ĐỊNH',
  note: 'Đơn vị: triệu đồng. Mỗi dự án, nguồn, năm của một quyết định ghi một dòng, lấy ở dòng tổng của phụ lục; sheet Vốn giao có sẵn các dòng chia cho từng xã',
  since: 2,
  gate: false,
  totalRow: true,
  openRows: preparedLines,
  columns: {
    no: numberedBelowTotal('subproject'),
    document: optional('Mã văn bản giao', listed('documents'), { width: 16 }),
    subproject: required('Dự án, tiểu dự án', subproject, { width: 24 }),
    source: required('Nguồn vốn', fundingSource, { width: 22 }),
    capital: required('Loại vốn', capitalKind, { width: 18 }),
    fundingYear: required('Năm giao vốn', fundingYear, {
      width: 10,
      note: 'Vốn năm trước chuyển sang ghi thành dòng riêng, theo năm đã giao',
    }),
    initial: required('Tổng giao đầu năm hoặc được chuyển sang', millions, inMillions),
    adjustment: required('Tổng điều chỉnh, bổ sung (+, −)', signedMillions, {
      ...inMillions,
      note: 'Không điều chỉnh thì ghi 0: khi đó các ô điều chỉnh ở sheet Vốn giao được để trống',
    }),
    initialDifference: difference('Tổng − Vốn giao: giao đầu năm', shared('initial', 'initial'), {
      ...inMillions,
      numberFormat: '#,##0.00####',
    }),
    adjustmentDifference: difference('Tổng − Vốn giao: điều chỉnh', shared('adjustment', 'adjustment'), {
      ...inMillions,
      numberFormat: '#,##0.00####',
    }),
    remark: optional('Ghi chú', text, { width: 30 }),
  },
  key: { columns: lineKeys },
});
