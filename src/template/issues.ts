import type { Place } from '../model/cell.ts';
import type { Figure } from '../model/figure.ts';
import type { Issue, Severity } from '../model/issue.ts';
import type { Fault } from './draft.ts';

/** What filling a template can find wrong: always with the cell that lacks, or the template's line. */

const nowhere: Place = { file: null, sheet: null, cell: null };

/** A file of the template as an issue's place; null: the report's frame, which is in no file. */
export function placeInTemplate(folder: string | undefined, file: string | null): Place {
  return folder === undefined || file === null
    ? nowhere
    : { file: `${folder}/${file}`, sheet: null, cell: null };
}

/** A figure without value is printed, or a condition needs it. */
export function missingFigure(
  { label, lacking = [], lackingLabel, remedy }: Figure,
  severity: Severity,
): Issue {
  const [first = nowhere, ...others] = lacking;
  return {
    rule: 'figure-missing',
    severity,
    at: first,
    message: `Báo cáo thiếu "${label}"${lackingLabel === undefined ? '' : ` (${lackingLabel})`}.`,
    fix:
      remedy ??
      (lacking.length === 0
        ? 'Bổ sung số liệu còn thiếu rồi lập lại báo cáo.'
        : 'Điền các ô còn trống hoặc sửa các ô không đọc được rồi lập lại báo cáo.'),
    ...(others.length === 0 ? {} : { related: others }),
  };
}

/** The template prints a figure that this year's data doesn't make; a condition should have asked first. */
export function absentFigure(id: string, label: string | null, where: string, at: Place = nowhere): Issue {
  return {
    rule: 'figure-absent',
    severity: 'error',
    at,
    message: `Mẫu báo cáo (${where}) in ${label === null ? `số liệu "${id}"` : `"${label}" (${id})`}, năm nay không có số liệu này.`,
    fix: `Bổ sung số liệu; nếu năm nay không có thì đặt đoạn văn của mẫu trong {% if ${id} %} … {% endif %}.`,
  };
}

export function unfitFilter(
  { id, label }: Figure,
  filter: string,
  where: string,
  at: Place = nowhere,
): Issue {
  return {
    rule: 'figure-filter-unfit',
    severity: 'error',
    at,
    message: `Mẫu báo cáo (${where}) viết "${label}" (${id}) bằng bộ lọc "${filter}", bộ lọc này không dùng cho giá trị ấy.`,
    fix: 'Bỏ bộ lọc hoặc chọn bộ lọc khác.',
  };
}

/** A branch that was left out took something with it that the rest needs: a note, a table's header, a title. */
export function brokenBranch({ rule, message }: Fault, file: string, at: Place = nowhere): Issue {
  return {
    rule,
    severity: 'error',
    at,
    message: `Mẫu báo cáo (${file}), sau khi bỏ các đoạn không thỏa điều kiện: ${message}`,
    fix: 'Để tiêu đề, hàng đầu của bảng và lời chú thích ngoài điều kiện; chú thích không được dẫn sẽ tự mất.',
  };
}

export function signingUnknown(typed: string): Issue {
  return {
    rule: 'signing-unknown',
    severity: 'error',
    at: nowhere,
    message: `Không biết ghi chức vụ người ký cho thể thức ký "${typed}".`,
    fix: 'Chọn lại "Thể thức ký" ở trang "Báo cáo".',
  };
}
