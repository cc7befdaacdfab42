import type { CertifiedLine, FormulaScope } from '../define.ts';

/** The forms whose signed page certifies figures. */
export const certifiedIn = { since: 2 } as const;

export const notTyped = 'chưa nhập';

function counted(label: string, unit: 'hộ' | 'người', at: (scope: FormulaScope) => string): CertifiedLine {
  return {
    ...{ label, unit },
    formula: (scope) => `IF(ISNUMBER(${at(scope)}),${at(scope)},"${notTyped}")`,
  };
}

const movement = (sheet: 'poor' | 'nearPoor', when: 'opening' | 'closing', label: string) =>
  counted(label, 'hộ', (at) => at.matrix(sheet, 'households', when));

/** Whether anything says what money the commune has: the form, the commune or its control cell. */
const givenCells = ['carriedOver', 'initial', 'adjustment'] as const;

function money(total: 'available' | 'disbursed', label: string): CertifiedLine {
  const column = (at: FormulaScope, key: string) => at.column('funds', key);
  const unknown = (at: FormulaScope) =>
    `COUNT(${[at.control('funds'), ...givenCells.map((key) => column(at, key))].join(',')})=0`;
  // Money of the year that is there and of which nobody has said how much is paid.
  const unpaid = (at: FormulaScope) =>
    `SUMPRODUCT((${column(at, 'available')}<>0)*(${column(at, 'disbursedCurrent')}=""))>0`;
  return {
    ...{ label, unit: 'đồng' },
    formula: (at) => {
      const lacks = total === 'available' ? unknown(at) : `OR(${unknown(at)},${unpaid(at)})`;
      return `IF(${lacks},"${notTyped}",SUM(${column(at, total)}))`;
    },
  };
}

/** What a commune answers for with its signature: worked out by the form on "Thông tin". */
export const keyFigures = {
  households: counted('Tổng số hộ dân cư', 'hộ', (at) => at.matrix('population', 'households', 'current')),
  persons: counted('Tổng số nhân khẩu', 'người', (at) => at.matrix('population', 'persons', 'current')),
  poorBefore: movement('poor', 'opening', 'Hộ nghèo đầu kỳ'),
  poorNow: movement('poor', 'closing', 'Hộ nghèo cuối kỳ'),
  nearPoorBefore: movement('nearPoor', 'opening', 'Hộ cận nghèo đầu kỳ'),
  nearPoorNow: movement('nearPoor', 'closing', 'Hộ cận nghèo cuối kỳ'),
  projects: {
    label: 'Dự án sản xuất (mỗi năm giao vốn một dòng)',
    unit: 'dự án',
    formula: (at) => {
      const count = `COUNTA(${at.column('productionProjects', 'name')})`;
      return `IF(AND(${count}=0,${at.control('productionProjects')}=""),"${notTyped}",${count})`;
    },
  },
  available: money('available', 'Tổng vốn được sử dụng'),
  disbursed: money('disbursed', 'Tổng vốn đã giải ngân'),
} as const satisfies Readonly<Record<string, CertifiedLine>>;
