import type { FormulaScope, Text } from '../define.ts';

/** The four rows of every census sheet; `what`: "hộ nghèo", "hộ cận nghèo", or nothing for the whole population. */
export function censusRows(what: 'dân cư' | 'nghèo' | 'cận nghèo') {
  const all = what === 'dân cư';
  return {
    households: { label: all ? 'Tổng số hộ dân cư' : `Số hộ ${what}`, unit: 'hộ' },
    minorityHouseholds: { label: 'Trong đó: hộ dân tộc thiểu số', unit: 'hộ' },
    persons: { label: all ? 'Tổng số nhân khẩu' : `Số nhân khẩu hộ ${what}`, unit: 'người' },
    minorityPersons: { label: 'Trong đó: nhân khẩu dân tộc thiểu số', unit: 'người' },
  } as const;
}

/** Births, deaths and moves inside a household that stays on the list belong to columns (4) and (8). */
export const personsNote =
  'Nhân khẩu tăng, giảm trong hộ vẫn còn trong danh sách (sinh, chết, chuyển khẩu) ghi ở cột (4), (8).';

/** A year may open with what last year's report had as preliminary: then the cells are white, and the district's number is to be replaced. */
export const officialOpening: Text = ({ version }) =>
  version === 1
    ? 'Số chính thức, không phải số sơ bộ. Ô xám huyện đã ghi sẵn: thấy sai thì báo huyện'
    : 'Ghi số chính thức. Ô xám huyện đã ghi sẵn: thấy sai thì báo huyện. Ô trắng có sẵn số là số sơ bộ: thay bằng số chính thức đã công nhận';

function rateAt(at: FormulaScope, sheet: 'poor' | 'nearPoor', when: 'opening' | 'closing'): string {
  const part = at.matrix(sheet, 'households', when);
  const whole = at.matrix('population', 'households', when === 'opening' ? 'previous' : 'current');
  return `IF(OR(${part}="",N(${whole})=0),"",ROUND(${part}/${whole}*100,2))`;
}

/** Rows below a movement table: its rates at both ends, and the fall between the rounded rates (điểm phần trăm). */
export function ratesOf(sheet: 'poor' | 'nearPoor', households: string) {
  const opening = (at: FormulaScope) => rateAt(at, sheet, 'opening');
  const closing = (at: FormulaScope) => rateAt(at, sheet, 'closing');
  const numberFormat = '0.00';
  return [
    { label: `Tỷ lệ ${households} đầu kỳ (%)`, formula: opening, numberFormat },
    { label: `Tỷ lệ ${households} cuối kỳ (%)`, formula: closing, numberFormat },
    {
      label: 'Giảm (điểm phần trăm)',
      formula: (at: FormulaScope) => `IFERROR(ROUND(${opening(at)}-${closing(at)},2),"")`,
      numberFormat,
    },
  ] as const;
}
