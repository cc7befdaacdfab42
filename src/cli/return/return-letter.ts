import type { DistrictBook } from '../../forms/books.ts';
import { communeWordOf } from '../../forms/district/units.ts';
import type { CalendarDate } from '../../model/cell.ts';
import { valueOf } from '../../model/cell.ts';
import { groupBy } from '../../model/group-by.ts';
import type { Letter, LetterAnnex } from '../../model/letter.ts';
import { present } from '../../model/present.ts';
import { compareDates, formatShort } from '../../vietnamese/dates.ts';
import { formatCount } from '../../vietnamese/numbers.ts';
import { joinList, upperFirst } from '../../vietnamese/text.ts';
import type { ReturnedLine } from './faulty.ts';
import { blank, closeOf, letterHead, officeOf } from '../letter-head.ts';
import { shortened } from '../../workbook/return/shorten.ts';

/** A commune whose submission goes back. */
export interface Returned {
  readonly code: string;
  /** "xã Văn Lem". */
  readonly name: string;
  /** "Lần gửi" of the file, where it says so. */
  readonly sending: string | undefined;
  /** Open mistakes in words for the commune, errors first. */
  readonly lines: readonly ReturnedLine[];
  /** Names of the files of which no marked copy could be made. */
  readonly unreadable: readonly string[];
  /** Whether there is a marked copy. */
  readonly copied: boolean;
}

/** The letter to one commune (forms-vi F). */
export function returnLetter(district: DistrictBook, returned: Returned): Letter {
  const people = `Ủy ban nhân dân ${returned.name}`;
  const kind = `Ủy ban nhân dân ${kindOf(returned.name)}`;
  const office = officeOf(district) ?? blank;
  const receipt = receiptOf(district, returned);
  const sending = returned.sending === undefined ? '' : ` gửi lần ${returned.sending}`;
  const received = receipt.receivedOn === undefined ? '' : ` ngày ${formatShort(receipt.receivedOn)}`;
  const deadline = deadlineText(receipt.deadline);
  const main = returned.copied
    ? `Qua kiểm tra tệp số liệu${sending}${received} của ${kind}, ${office} đề nghị ${kind} rà soát ${formatCount(contentsOf(returned))} nội dung tại Phụ lục kèm theo, sửa trực tiếp trên tệp trả lại (ô tô màu, có ghi chú) và gửi lại trước ${deadline}. Các ô không tô màu đề nghị giữ nguyên; nếu sửa thêm, ghi lý do ở cột Ghi chú`
    : `${office} đã nhận tệp số liệu${sending}${received} của ${kind}, nhưng không kiểm tra được, nên không có tệp trả lại. Đề nghị ${kind} khắc phục theo Phụ lục kèm theo và gửi lại tệp theo biểu mẫu năm ${district.layout.year} mà huyện đã gửi, trước ${deadline}`;
  const lost = returned.copied && returned.unreadable.length > 0;
  const paragraphs = [
    `${main}.`,
    ...(lost ? [`${upperFirst(unreadableSentence(returned))}.`] : []),
    closeOf(kind),
  ];
  return {
    ...headOf(district, receipt.receivedOn),
    addressees: [people],
    paragraphs,
    annexes: [annexOf([returned], returned.name)],
  };
}

/** One letter to all of them, its annex by commune. */
export function jointLetter(district: DistrictBook, all: readonly Returned[]): Letter {
  const office = officeOf(district) ?? blank;
  const word = communeWordOf(district.sheets);
  const deadlines = all.map((each) => deadlineText(receiptOf(district, each).deadline));
  const deadline =
    new Set(deadlines).size === 1
      ? `trước ${deadlines[0]}`
      : `trước ngày ghi sau đây: ${all.map(({ name }, index) => `${name}: ${deadlines[index]}`).join('; ')}`;
  const count = all.reduce((sum, each) => sum + contentsOf(each), 0);
  const lost = all.filter(({ unreadable }) => unreadable.length > 0);
  const people = `Ủy ban nhân dân các ${word} có tên trên`;
  const main = all.some(({ copied }) => copied)
    ? `${office} đề nghị ${people} rà soát ${formatCount(count)} nội dung tại Phụ lục kèm theo, sửa trực tiếp trên tệp trả lại (ô tô màu, có ghi chú) và gửi lại ${deadline}. Các ô không tô màu đề nghị giữ nguyên; nếu sửa thêm, ghi lý do ở cột Ghi chú`
    : `${office} đề nghị ${people} khắc phục theo Phụ lục kèm theo và gửi lại ${deadline}`;
  const paragraphs = [
    `Qua kiểm tra tệp số liệu của ${formatCount(all.length)} đơn vị, ${main}.`,
    ...lost.map((each) => `${upperFirst(each.name)}: ${unreadableSentence(each)}.`),
    closeOf(people),
  ];
  return {
    ...headOf(district, undefined),
    addressees: all.map(({ name }) => `Ủy ban nhân dân ${name}`),
    paragraphs,
    annexes: [annexOf(all, null)],
  };
}

function unreadableSentence({ unreadable }: Returned): string {
  const files = joinList(unreadable.map((file) => `“${file}”`));
  return `tệp ${files} không kiểm tra được nên không có tệp trả lại; đề nghị khắc phục theo Phụ lục và gửi lại`;
}

/** The head of a letter about returned files, dated by the newest day that the data name. */
function headOf(district: DistrictBook, received: CalendarDate | undefined) {
  const { report } = district.sheets;
  const { year } = district.layout;
  const dates = present([received, valueOf(report?.cutoff), valueOf(report?.deadline)]).sort(compareDates);
  const date = dates.at(-1) ?? { year, month: 1, day: 1 };
  return {
    ...letterHead(district),
    subject: `chỉnh sửa số liệu báo cáo giảm nghèo bền vững năm ${year}`,
    year: date.year,
    date,
  };
}

/** "xã Văn Lem" → "xã"; "thị trấn Đắk Tô" → "thị trấn". */
function kindOf(name: string): string {
  return /^(thị trấn|xã|phường|đặc khu|thị xã|thành phố|huyện|quận)(?= )/.exec(name)?.[1] ?? 'đơn vị';
}

function deadlineText(deadline: CalendarDate | undefined): string {
  return deadline === undefined ? `ngày ${blank}/${blank}/${blank}` : `ngày ${formatShort(deadline)}`;
}

/** Day of receipt and deadline: the commune's row of "Nhận báo cáo" where it speaks of this sending, else the district's. */
function receiptOf(
  { sheets }: DistrictBook,
  { code, sending }: Returned,
): { readonly receivedOn: CalendarDate | undefined; readonly deadline: CalendarDate | undefined } {
  const row = (sheets.receipts?.rows ?? []).find((each) => valueOf(each.code) === code);
  const of = valueOf(row?.sending);
  const fits = of === undefined || sending === undefined || String(of) === sending;
  return {
    receivedOn: fits ? valueOf(row?.receivedOn) : undefined,
    deadline: (fits ? valueOf(row?.resubmitBy) : undefined) ?? valueOf(sheets.report?.resubmissionDeadline),
  };
}

function annexOf(all: readonly Returned[], name: string | null): LetterAnnex {
  const joint = name === null;
  let number = 0;
  return {
    title: `Nội dung đề nghị chỉnh sửa trong tệp số liệu${joint ? '' : ` của ${name}`}`,
    orientation: 'landscape',
    columns: [
      { title: 'STT', width: 0.7, align: 'center' },
      ...(joint ? [{ title: 'Đơn vị', width: 1.7, align: 'left' } as const] : []),
      { title: 'Sheet', width: 2, align: 'left' },
      { title: 'Ô', width: 1.3, align: 'center' },
      { title: 'Nội dung cần sửa', width: 5.5, align: 'left' },
      { title: 'Cách sửa', width: 4, align: 'left' },
      { title: 'Ghi chú', width: 1.6, align: 'left' },
    ],
    rows: all.flatMap((each) =>
      [...groupBy(each.lines, sameWords).values()].map((lines) => {
        number += 1;
        const [{ told, places }] = lines;
        const { cell } = told.at;
        return [
          String(number),
          ...(joint ? [upperFirst(each.name)] : []),
          lines.map(({ told: { at } }) => at.sheet ?? '(cả tệp)').join('; '),
          places === 1 || cell === null ? (cell ?? '') : cellsToMend(cell, places),
          shortened(told.message),
          told.fix ?? '',
          '',
        ];
      }),
    ),
  };
}

/** The same words about the same cells of several sheets are one line of the letter. */
function sameWords({ told: { at, severity, message, fix }, places }: ReturnedLine): string {
  return JSON.stringify([severity, at.cell, message, fix, places, at.sheet === null]);
}

/** The first cell of several: the others are seen in the copy. */
function cellsToMend(cell: string, places: number): string {
  const [first = cell] = cell.split(/[:,]/);
  return `${first} và các ô tô màu trong tệp trả lại (${formatCount(places)} chỗ)`;
}

const contentsOf = ({ lines }: Returned): number => groupBy(lines, sameWords).size;
