import type { Field, FormulaScope, LayoutContext } from '../define.ts';
import {
  minoritiesWithinTotals,
  movementCloses,
  otherChangesHaveReasons,
  personsFitHouseholds,
  poorWithinPopulation,
  tablesAgree,
} from './census-checks.ts';
import { verdict } from './check-parts.ts';
import { communeForm } from './form.ts';
import {
  answersFitRows,
  paymentsWithinFunds,
  projectBudgetsWithinFunds,
  projectCostsAddUp,
  projectHouseholdsAddUp,
  projectPaymentsWithinBudget,
} from './list-checks.ts';

/** What a check says. */
export const checkStates = { good: 'Đạt', wrong: 'Chưa đạt', lacking: 'Chưa nhập' } as const;

/** A line of the sheet "Kiểm tra": communes have Excel alone, so this is their validator. */
export interface Check {
  readonly id: string;
  readonly label: string;
  /** Id of the sheet to look at. */
  readonly link: keyof typeof communeForm.sheets;
  /** A formula, without `=`, that gives one of `checkStates`; for Excel 2010 and LibreOffice 7.4 on. */
  readonly state: (scope: FormulaScope) => string;
}

/** "Thông tin" is filled in, and says what it must in its own case. */
function infoIsComplete(at: FormulaScope): string {
  const needed = Object.entries(communeForm.sheets.info.fields).filter(
    ([, field]) => (field as Field).kind === 'input' && field.required,
  );
  const field = (key: keyof typeof communeForm.sheets.info.fields) => at.field('info', key);
  const cells = needed.map(([key]) => at.field('info', key));
  const unnamed = `AND(${field('censusStatus')}="Chính thức",LEN(TRIM(${field('recognition')}))=0)`;
  return verdict(
    `COUNTA(${cells.join(',')})<${cells.length}`,
    `NOT(OR(${unnamed},${field('cutoff')}>${field('preparedOn')}))`,
  );
}

/** The checks in the order of the sheet. */
export function checksOf(layout: LayoutContext): readonly Check[] {
  return [
    {
      id: 'info-complete',
      label: 'Thông tin: đủ các ô bắt buộc; ngày chốt số liệu không sau ngày lập biểu',
      link: 'info',
      state: infoIsComplete,
    },
    {
      id: 'poor-closes',
      label: 'Hộ nghèo: chênh lệch ở cột (11) bằng 0',
      link: 'poor',
      state: movementCloses('poor'),
    },
    {
      id: 'near-poor-closes',
      label: 'Hộ cận nghèo: chênh lệch ở cột (11) bằng 0',
      link: 'nearPoor',
      state: movementCloses('nearPoor'),
    },
    {
      id: 'tables-agree',
      label: 'Hộ nghèo và Hộ cận nghèo khớp nhau: hai cột đối chiếu ở Hộ cận nghèo bằng 0',
      link: 'nearPoor',
      state: tablesAgree,
    },
    {
      id: 'minorities-within-totals',
      label: 'Số dân tộc thiểu số không lớn hơn tổng số, ở mọi cột của ba biểu hộ',
      link: 'population',
      state: minoritiesWithinTotals,
    },
    {
      id: 'poor-within-population',
      label: 'Hộ nghèo cộng hộ cận nghèo không lớn hơn tổng số hộ; nhân khẩu cũng vậy',
      link: 'population',
      state: poorWithinPopulation,
    },
    {
      id: 'persons-fit-households',
      label: 'Số nhân khẩu không nhỏ hơn số hộ, không có hộ thì không có nhân khẩu (trừ cột (4), (8))',
      link: 'poor',
      state: personsFitHouseholds,
    },
    {
      id: 'other-changes-have-reasons',
      label: 'Có lý do khi ghi giảm khác, tăng khác',
      link: 'poor',
      state: otherChangesHaveReasons,
    },
    {
      id: 'project-households-add-up',
      label: 'Dự án sản xuất: các nhóm hộ cộng lại bằng tổng số hộ theo quyết định',
      link: 'productionProjects',
      state: projectHouseholdsAddUp,
    },
    {
      id: 'project-costs-add-up',
      label: 'Dự án sản xuất: các nguồn cộng lại bằng tổng kinh phí theo quyết định',
      link: 'productionProjects',
      state: projectCostsAddUp,
    },
    {
      id: 'project-payments-within-budget',
      label: 'Dự án sản xuất: đã giải ngân không lớn hơn ngân sách nhà nước của dự án',
      link: 'productionProjects',
      state: projectPaymentsWithinBudget,
    },
    {
      id: 'project-budgets-within-funds',
      label: 'Dự án sản xuất: ngân sách theo tiểu dự án, nguồn và năm không lớn hơn vốn ở Nguồn vốn',
      link: 'productionProjects',
      state: projectBudgetsWithinFunds(layout),
    },
    {
      id: 'payments-within-funds',
      label: 'Nguồn vốn: đã giải ngân không lớn hơn vốn được sử dụng của từng năm',
      link: 'funds',
      state: paymentsWithinFunds(layout),
    },
    {
      id: 'answers-fit-rows',
      label: 'Mọi sheet có câu hỏi đã chọn Có hoặc Không, và khớp với các dòng đã nhập',
      link: 'productionProjects',
      state: answersFitRows(layout),
    },
  ];
}
