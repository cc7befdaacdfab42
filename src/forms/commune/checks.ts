import type { FormulaScope, LayoutContext } from '../define.ts';
import { controlOf, placeFields } from '../layout.ts';
import {
  minoritiesWithinTotals,
  movementCloses,
  otherChangesHaveReasons,
  personsFitHouseholds,
  poorWithinPopulation,
  tablesAgree,
} from './census-checks.ts';
import { communeForm } from './form.ts';
import {
  answersFitRows,
  declaredChecks,
  fundsFitControl,
  projectBudgetsWithinFunds,
  rowsAreComplete,
} from './list-checks.ts';
import { type Check, type CheckSheet, verdict } from '../own-sheets.ts';

/** "Thông tin" is filled in, and says what it must in its own case. */
function infoIsComplete(layout: LayoutContext) {
  const needed = placeFields(communeForm.sheets.info, layout).filter(
    ({ field }) => field.kind === 'input' && field.required,
  );
  return (at: FormulaScope): string => {
    const field = (key: keyof typeof communeForm.sheets.info.fields) => at.field('info', key);
    const cells = needed.map(({ key }) => at.field('info', key));
    const unnamed = `AND(${field('censusStatus')}="Chính thức",LEN(TRIM(${field('recognition')}))=0)`;
    return verdict(
      `COUNTA(${cells.join(',')})<${cells.length}`,
      `NOT(OR(${unnamed},${field('cutoff')}>${field('preparedOn')}))`,
    );
  };
}

/** The checks in the order of the sheet. */
export function checksOf(layout: LayoutContext): readonly Check[] {
  return [
    {
      id: 'info-complete',
      label: 'Thông tin: đủ các ô bắt buộc; ngày chốt số liệu không sau ngày lập biểu',
      link: 'info',
      state: infoIsComplete(layout),
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
    ...declaredChecks('productionProjects', layout),
    {
      id: 'project-budgets-within-funds',
      label: 'Dự án sản xuất: ngân sách theo tiểu dự án, nguồn và năm không lớn hơn vốn ở Nguồn vốn',
      link: 'productionProjects',
      state: projectBudgetsWithinFunds(layout),
    },
    ...declaredChecks('funds', layout),
    ...(controlOf(communeForm.sheets.funds, layout) === undefined
      ? []
      : [
          {
            id: 'funds-differ-from-control',
            label: 'Nguồn vốn: tổng vốn xã tự cộng theo các quyết định (D3) bằng tổng vốn của các dòng',
            link: 'funds',
            state: fundsFitControl(layout),
          },
        ]),
    {
      id: 'answers-fit-rows',
      label: 'Mọi sheet có câu hỏi đã chọn Có hoặc Không, và khớp với các dòng đã nhập',
      link: 'productionProjects',
      state: answersFitRows(layout),
    },
    ...declaredChecks('training', layout),
    ...rowsAreComplete(layout),
  ];
}

export function checkSheetOf(layout: LayoutContext): CheckSheet {
  return {
    title: 'KIỂM TRA SỐ LIỆU TRƯỚC KHI GỬI',
    checks: checksOf(layout),
    // Version 1 went out saying more than a worksheet can know.
    passed:
      layout.version === 1
        ? 'Mọi dòng đều đạt: gửi được.'
        : 'Đạt phần tự kiểm tra trong Excel. Huyện còn kiểm tra những nội dung khác sau khi nhận tệp.',
    open: 'dòng chưa đạt hoặc chưa nhập: xem từng dòng, sửa xong mới gửi.',
  };
}
