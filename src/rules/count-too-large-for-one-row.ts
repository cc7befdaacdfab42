import type { Book } from '../forms/books.ts';
import { isFilled, type Located } from '../model/cell.ts';
import { issueAt, plain, type WorkbookRule } from './kit.ts';

interface Counts {
  readonly unit: string;
  readonly cells: readonly Located<number>[];
}

function counts(book: Book): readonly Counts[] {
  if (book.kind === 'huyen')
    return [{ unit: 'cuộc, đợt', cells: (book.sheets.activities?.rows ?? []).map((row) => row.times) }];
  const { communication, capacity, supervision, loudspeakers } = book.sheets;
  return [
    { unit: 'cuộc', cells: (communication?.rows ?? []).map((row) => row.times) },
    { unit: 'đợt, lớp', cells: (capacity?.rows ?? []).map((row) => row.times) },
    { unit: 'cuộc', cells: (supervision?.rows ?? []).map((row) => row.times) },
    { unit: 'cụm loa', cells: (loudspeakers?.rows ?? []).map((row) => row.clusters) },
  ];
}

/** One row is one activity on one day, or one village: 75 in it are persons in the wrong column. */
export const countTooLargeForOneRow: WorkbookRule = {
  id: 'count-too-large-for-one-row',
  severity: 'warning',
  scope: 'workbook',
  summary: 'Một dòng ghi quá nhiều cuộc, đợt hoặc cụm loa (trên 30): ghi nhầm cột hoặc thừa chữ số',
  source: 'Biểu Truyền thông, Nâng cao năng lực, Giám sát, Thông tin cơ sở: mỗi hoạt động một dòng',
  *check(book, { countInOneRow }) {
    for (const { unit, cells } of counts(book)) {
      for (const cell of cells.filter(isFilled)) {
        if (cell.value <= countInOneRow) continue;
        yield {
          ...issueAt(cell),
          message: `Một dòng ghi ${plain(cell.value)} ${unit}; quá ${plain(countInOneRow)} thường do ghi nhầm số người, số chiếc vào cột này hoặc thừa chữ số.`,
          fix: `Kiểm tra ${cell.at.cell}.`,
        };
      }
    }
  },
};
