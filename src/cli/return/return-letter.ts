import type { DistrictBook } from '../../forms/books.ts';
import type { CalendarDate } from '../../model/cell.ts';
import { valueOf } from '../../model/cell.ts';
import type { Issue } from '../../model/issue.ts';
import type { Letter, LetterAnnex } from '../../model/letter.ts';
import { compareDates, formatShort } from '../../vietnamese/dates.ts';
import { formatCount } from '../../vietnamese/numbers.ts';
import { joinList, upper, upperFirst } from '../../vietnamese/text.ts';
import { shortened } from '../../workbook/return/shorten.ts';

/** What nobody has said yet, for a hand. */
const blank = '…';

/** A commune whose submission goes back. */
export interface Returned {
  readonly code: string;
  /** "xã Văn Lem". */
  readonly name: string;
  /** "Lần gửi" of the file, where it says so. */
  readonly sending: string | undefined;
  /** Open issues in words for the commune, errors first. */
  readonly issues: readonly Issue[];
  /** Names of the files of which no marked copy could be made. */
  readonly unreadable: readonly string[];
  /** Whether there is a marked copy. */
  readonly copied: boolean;
}

type IssuerLines = (name: string) => readonly string[];

/** The letter to one commune (forms-vi F). */
export function returnLetter(district: DistrictBook, returned: Returned, issuerLines: IssuerLines): Letter {
  const people = `Ủy ban nhân dân ${returned.name}`;
  const kind = kindOf(returned.name);
  const office = officeOf(district);
  const receipt = receiptOf(district, returned);
  const sending = returned.sending === undefined ? '' : ` gửi lần ${returned.sending}`;
  const received = receipt.receivedOn === undefined ? '' : ` ngày ${formatShort(receipt.receivedOn)}`;
  const deadline = deadlineText(receipt.deadline);
  const main = returned.copied
    ? `Qua kiểm tra tệp số liệu${sending}${received} của Ủy ban nhân dân ${kind}, ${office} đề nghị ${kind} rà soát ${formatCount(returned.issues.length)} nội dung tại Phụ lục kèm theo, sửa trực tiếp trên tệp trả lại (ô tô màu, có ghi chú) và gửi lại trước ${deadline}. Các ô không tô màu đề nghị giữ nguyên; nếu sửa thêm, ghi lý do ở cột Ghi chú`
    : `${office} đã nhận tệp số liệu${sending}${received} của Ủy ban nhân dân ${kind}, nhưng không kiểm tra được, nên không có tệp trả lại. Đề nghị ${kind} khắc phục theo Phụ lục kèm theo và gửi lại tệp theo biểu mẫu năm ${district.layout.year} mà huyện đã gửi, trước ${deadline}`;
  const paragraphs =
    returned.copied && returned.unreadable.length > 0
      ? [`${main}.`, `${upperFirst(unreadableSentence(returned))}./.`]
      : [`${main}./.`];
  return {
    ...common(district, issuerLines, receipt.receivedOn),
    addressees: [people],
    paragraphs,
    annexes: [annexOf([returned], returned.name)],
  };
}

/** One letter to all of them, its annex by commune. */
export function jointLetter(
  district: DistrictBook,
  all: readonly Returned[],
  issuerLines: IssuerLines,
): Letter {
  const office = officeOf(district);
  const word = valueOf(district.sheets.report?.communeWord) ?? 'xã, thị trấn';
  const deadlines = [...new Set(all.map((each) => deadlineText(receiptOf(district, each).deadline)))];
  const [only] = deadlines;
  const deadline =
    deadlines.length === 1 && only !== undefined
      ? `trước ${only}`
      : `trước ngày ghi sau đây: ${all.map((each) => `${each.name}: ${deadlineText(receiptOf(district, each).deadline)}`).join('; ')}`;
  const count = all.reduce((sum, { issues }) => sum + issues.length, 0);
  const lost = all.filter(({ unreadable }) => unreadable.length > 0);
  const people = `Ủy ban nhân dân các ${word} có tên trên`;
  const main = all.some(({ copied }) => copied)
    ? `${office} đề nghị ${people} rà soát ${formatCount(count)} nội dung tại Phụ lục kèm theo, sửa trực tiếp trên tệp trả lại (ô tô màu, có ghi chú) và gửi lại ${deadline}. Các ô không tô màu đề nghị giữ nguyên; nếu sửa thêm, ghi lý do ở cột Ghi chú`
    : `${office} đề nghị ${people} khắc phục theo Phụ lục kèm theo và gửi lại ${deadline}`;
  const paragraphs = [
    `Qua kiểm tra tệp số liệu của ${formatCount(all.length)} đơn vị, ${main}`,
    ...lost.map((each) => `${upperFirst(each.name)}: ${unreadableSentence(each)}`),
  ];
  return {
    ...common(district, issuerLines, undefined),
    addressees: all.map(({ name }) => `Ủy ban nhân dân ${name}`),
    paragraphs: paragraphs.map((each, index) => `${each}${index === paragraphs.length - 1 ? './.' : '.'}`),
    annexes: [annexOf(all, null)],
  };
}

function unreadableSentence({ unreadable }: Returned): string {
  const files = joinList(unreadable.map((file) => `“${file}”`));
  return `tệp ${files} không kiểm tra được nên không có tệp trả lại; đề nghị khắc phục theo Phụ lục và gửi lại`;
}

function common(district: DistrictBook, issuerLines: IssuerLines, received: CalendarDate | undefined) {
  const {
    sheets: { report },
    layout: { year },
  } = district;
  const office = valueOf(report?.returnOffice) ?? valueOf(report?.draftingOffice);
  const area = valueOf(report?.areaName);
  const named = (valueOf(report?.returnRecipients) ?? 'Như trên')
    .split(';')
    .map((each) => each.trim().replace(/\.$/, ''))
    .filter((each) => each !== '');
  const dates = [received, valueOf(report?.cutoff), valueOf(report?.deadline)]
    .filter((each) => each !== undefined)
    .sort(compareDates);
  const newest = dates.at(-1) ?? { year, month: 1, day: 1 };
  return {
    parent: area === undefined ? [] : [`UBND ${upper(area)}`],
    issuer: office === undefined ? [blank] : issuerLines(office),
    ...(office === undefined ? {} : { issuerName: office }),
    symbol: valueOf(report?.returnSymbol) ?? valueOf(report?.archiveSymbol) ?? blank,
    subject: `chỉnh sửa số liệu báo cáo giảm nghèo bền vững năm ${year}`,
    place: valueOf(report?.placeName) ?? blank,
    year: newest.year,
    capacity: (valueOf(report?.returnCapacity) ?? blank).split(' - '),
    signer: valueOf(report?.returnSigner) ?? '',
    // The decree wants the file copy named last.
    recipients: named.some((each) => /^Lưu\b/.test(each)) ? named : [...named, 'Lưu: VT'],
    date: newest,
  };
}

function officeOf({ sheets: { report } }: DistrictBook): string {
  return valueOf(report?.returnOffice) ?? valueOf(report?.draftingOffice) ?? blank;
}

/** "xã Văn Lem" → "xã"; "thị trấn Đắk Tô" → "thị trấn". */
function kindOf(name: string): string {
  return /^(thị trấn|xã|phường|thị xã|thành phố|huyện|quận)(?= )/.exec(name)?.[1] ?? 'đơn vị';
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
      each.issues.map(({ at, message, fix }) => {
        number += 1;
        return [
          String(number),
          ...(joint ? [each.name] : []),
          at.sheet ?? '(cả tệp)',
          at.cell ?? '',
          shortened(message),
          fix ?? '',
          '',
        ];
      }),
    ),
  };
}
