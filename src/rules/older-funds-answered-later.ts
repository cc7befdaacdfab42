import { valueOf } from '../model/cell.ts';
import { addressFrom, evidenceOf, issueAt, slotsWithBook, valuesOf, type YearRule } from './kit.ts';

/**
 * Whether money of two years ago may still be used was answered otherwise after the form had gone out: the commune has no
 * columns for it, or has typed it where nobody counts it.
 */
export const olderFundsAnsweredLater: YearRule = {
  id: 'older-funds-answered-later',
  severity: 'error',
  scope: 'year',
  summary: 'Biểu của xã thiếu, hoặc thừa, các cột vốn của năm trước nữa so với câu trả lời ở tệp của huyện',
  source: 'Sheet Báo cáo, ô Vốn năm N−2 còn được sử dụng; biểu Nguồn vốn',
  *check(data) {
    const answer = data.district.sheets.report?.olderFunds;
    const allowed = answer && valueOf(answer);
    if (answer === undefined || allowed === undefined) return;
    const year = data.year - 2;
    for (const { book } of slotsWithBook(data)) {
      const rows = book.sheets.funds?.rows ?? [];
      if (allowed === 'yes' && !book.layout.olderFunds && rows.length > 0) {
        yield {
          at: { file: book.file, sheet: 'Nguồn vốn', cell: null },
          message: `Biểu này không có cột cho vốn năm ${year}, trong khi huyện ghi vốn năm ${year} còn được sử dụng (${answer.at.file}, ${answer.at.sheet}!${answer.at.cell}); phần vốn đó của xã chưa được tính.`,
          fix: `Tạo lại biểu cho xã (chuyển tệp này ra ngoài, chạy dakto-report init ${data.year}), chép số liệu sang và đề nghị xã điền vốn năm ${year}; nếu xã không có vốn năm ${year} thì xác nhận.`,
          related: [answer.at],
          evidence: evidenceOf(answer),
        };
      }
      if (allowed === 'yes' || !book.layout.olderFunds) continue;
      for (const cell of rows.flatMap((row) => [row.carriedOverOlder, row.disbursedOlder])) {
        const [money] = valuesOf(cell) ?? [];
        if (money === undefined || money === 0) continue;
        yield {
          ...issueAt(cell, answer),
          message: `Xã ghi vốn năm ${year}, nhưng huyện ghi vốn năm ${year} không còn được sử dụng (${addressFrom(cell.at, answer)}); số này không được tính.`,
          fix: `Sửa ${answer.at.cell} của ${answer.at.file} thành "Có", hoặc đề nghị xã ghi 0.`,
        };
      }
    }
  },
};
