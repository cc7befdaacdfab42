import type { DistrictBook } from '../../forms/books.ts';
import type { FormContext } from '../../forms/define.ts';
import { areKnown, countingDay, lastYearOf, mergedInto, openingRows } from '../../forms/district/units.ts';
import { type CalendarDate, valueOf } from '../../model/cell.ts';
import type { Letter, LetterAnnex } from '../../model/letter.ts';
import { formatShort } from '../../vietnamese/dates.ts';
import { blank, closeOf, letterHead, officeOf } from '../letter-head.ts';
import { someNames } from '../some-names.ts';

/** A file that goes out, by its path inside the year's folder, and whose it is. */
export interface OutgoingFile {
  readonly code: string;
  /** "Xã Văn Lem". */
  readonly name: string;
  readonly file: string;
}

/**
 * The letter that sends the forms out: công văn of the office in charge to the communes, with deadline, way of filling in and
 * the list of files.
 */
export function outgoingLetter(
  district: DistrictBook,
  context: FormContext,
  files: readonly OutgoingFile[],
): Letter {
  const { sheets, layout } = district;
  const { report } = sheets;
  const { year } = layout;
  const office = officeOf(district);
  const receiver = valueOf(report?.draftingOffice) ?? office ?? blank;
  const word = valueOf(report?.communeWord) ?? blank;
  const all = `Ủy ban nhân dân các ${word}`;
  const deadline = valueOf(report?.deadline);
  const programme = 'Chương trình mục tiêu quốc gia giảm nghèo bền vững';
  const when =
    deadline === undefined ? `ngày ${blank} tháng ${blank} năm ${year}` : `ngày ${formatShort(deadline)}`;
  const openings = [openingsText(district, files), ...mergersText(district, files)].join(' ');
  return {
    ...letterHead(district),
    subject: `cung cấp số liệu báo cáo giảm nghèo bền vững năm ${year}`,
    year: deadline?.year ?? year,
    addressees: [all],
    paragraphs: [
      `Để có số liệu lập báo cáo kết quả thực hiện ${programme} năm ${year} của ${valueOf(report?.issuer) ?? blank}, ${office ?? blank} đề nghị ${all} nhập số liệu vào tệp Excel gửi kèm, mỗi đơn vị một tệp theo Phụ lục, như sau:`,
      '1. Nhập vào ô trắng, chọn trong danh sách ở ô vàng, không sửa ô xám. Không có thì ghi 0, không để trống; tiền ghi bằng đồng; không thêm, xóa, đổi tên cột hoặc sheet. Cách nhập và các từ dễ hiểu nhầm có ở sheet “Hướng dẫn”.',
      `2. ${openings}`,
      '3. Nhập xong thì mở sheet “Kiểm tra”: mọi dòng là “Đạt” mới gửi. Gửi lại lần sau thì chọn số tiếp theo ở ô “Lần gửi”.',
      `4. Gửi tệp Excel và bản in sheet “Thông tin” đã ký, đóng dấu (hoặc ký số) về ${receiver} trước ${when}.`,
      `Trong quá trình thực hiện, nếu có vướng mắc, đề nghị phản ánh về ${receiver} để được hướng dẫn.`,
      closeOf(all),
    ],
    annexes: [fileList(word, files, ownDeadlines(sheets), deadline)],
    date: deadline ?? { year, month: 1, day: 1 },
  };
}

/** Who took another unit in since last year answers for its part too, and is to know it before a number surprises. */
function mergersText({ sheets, layout }: DistrictBook, files: readonly OutgoingFile[]): readonly string[] {
  const day = countingDay(sheets, layout.year);
  const receiving = files.filter(({ code }) =>
    mergedInto(sheets, code, day).some((unit) => lastYearOf(sheets, valueOf(unit.code)) !== undefined),
  );
  return receiving.length === 0
    ? []
    : [
        `Số đầu kỳ và vốn của đơn vị nhận sáp nhập (${someNames(receiving)}) gồm cả phần của đơn vị nhập vào: số liệu trong năm cũng ghi cả phần của địa bàn đó.`,
      ];
}

function ownDeadlines({ communes }: DistrictBook['sheets']): ReadonlyMap<string, CalendarDate> {
  return new Map(
    (communes?.rows ?? []).flatMap((row) => {
      const [code, own] = [valueOf(row.code), valueOf(row.deadline)];
      return code === undefined || own === undefined ? [] : [[code, own] as const];
    }),
  );
}

function fileList(
  word: string,
  files: readonly OutgoingFile[],
  deadlines: ReadonlyMap<string, CalendarDate>,
  deadline: CalendarDate | undefined,
): LetterAnnex {
  return {
    title: `Tệp số liệu gửi các ${word}`,
    orientation: 'portrait',
    columns: [
      { title: 'STT', width: 1, align: 'center' },
      { title: 'Mã', width: 1.4, align: 'center' },
      { title: 'Đơn vị', width: 4, align: 'left' },
      { title: 'Tên tệp', width: 5, align: 'left' },
      { title: 'Hạn gửi', width: 2.2, align: 'center' },
    ],
    rows: files.map(({ code, name, file }, index) => {
      const due = deadlines.get(code) ?? deadline;
      const fileName = file.replace(/^.*\//, '');
      return [String(index + 1), code, name, fileName, due === undefined ? blank : formatShort(due)];
    }),
  };
}

/** What column (1) of the forms is worth: still preliminary in some, nobody's to mend, or left for the communes to type. */
function openingsText({ sheets, layout }: DistrictBook, files: readonly OutgoingFile[]): string {
  const before = layout.year - 1;
  if ((sheets.lastYear?.rows ?? []).some((row) => valueOf(row.status) === 'preliminary'))
    return `Số đầu kỳ ghi sẵn là số sơ bộ cuối năm ${before}, ô còn để mở: thay bằng số chính thức đã được công nhận.`;
  const day = countingDay(sheets, layout.year);
  const rest = 'Ô nào đã ghi sẵn mà thấy sai thì báo lại, không tự sửa.';
  return files.every(({ code }) => areKnown(openingRows(sheets, code, day)))
    ? `Số đầu kỳ là số cuối năm ${before} đã được công nhận. ${rest}`
    : `Số đầu kỳ là số cuối năm ${before} đã được công nhận: ô nào còn trống thì nhập. ${rest}`;
}
