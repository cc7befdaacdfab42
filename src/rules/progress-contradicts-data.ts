import { typedOf, valueOf } from '../model/cell.ts';
import { shortName } from '../programme/subprojects.ts';
import { dong, issueAt, sumOf, type YearRule } from './kit.ts';
import { spentOn } from './shared/spent-on.ts';

/** What section IV says of a sub-project's progress is the district's word, and its own cells may deny it. */
export const progressContradictsData: YearRule = {
  id: 'progress-contradicts-data',
  severity: 'warning',
  scope: 'year',
  summary:
    'Đánh giá tiến độ trái với số liệu: tiểu dự án không thuộc đối tượng, hoặc chưa triển khai mà đã giải ngân',
  source: 'Biểu Đối tượng thụ hưởng; Nguồn vốn, Vốn giao',
  *check(data) {
    for (const row of data.district.sheets.eligibility?.rows ?? []) {
      const [code, progress] = [valueOf(row.code), valueOf(row.progress)];
      if (code === undefined || progress === undefined || progress === 'not-assessed') continue;
      const says = `Đánh giá tiến độ của ${shortName(code)} là “${typedOf(row.progress)}”`;
      if (valueOf(row.eligible) === 'no') {
        yield {
          ...issueAt(row.progress, row.eligible),
          message: `${says}, nhưng ${row.eligible.at.cell} ghi không thuộc đối tượng thụ hưởng; báo cáo không nói tiến độ của nội dung này.`,
          fix: `Sửa ${row.progress.at.cell} thành “Không đánh giá”, hoặc sửa ${row.eligible.at.cell}.`,
        };
        continue;
      }
      const spent = progress === 'not-started' ? spentOn(data, code) : [];
      if (spent.length === 0) continue;
      yield {
        ...issueAt(row.progress, ...spent),
        message: `${says}, nhưng đã giải ngân ${dong(sumOf(spent))}.`,
        fix: `Sửa ${row.progress.at.cell}, hoặc các ô đã giải ngân.`,
      };
    }
  },
};
