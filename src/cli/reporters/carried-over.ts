import { beginningOf } from '../../document/edited/quote.ts';
import type { CarriedOver, LeftNumber } from '../../document/passes/carry-over/listed.ts';
import { groupBy } from '../../model/group-by.ts';
import { present } from '../../model/present.ts';
import { upperFirst } from '../../vietnamese/text.ts';

/** What `build --from` has left to a person, a list each; what has ended first, for what stands in it goes with it. */
export function carriedText(
  { left, unplaced, deletedNotes, ended, byHand, review, tables }: CarriedOver,
  labelOf: (figure: string | null) => string,
  year: number,
): string {
  const edited = tables.filter((table) => table.edited);
  const inEnded = groupBy(left, ({ endedIn }) => endedIn);
  const parts = [
    ...listed(
      ended,
      'câu của năm trước không còn đúng điều kiện theo số liệu năm nay, phần mềm để nguyên',
      ({ section, sentence }) =>
        placed(section, `“${beginningOf(sentence, 120)}”${withLastYear(inEnded.get(sentence)?.length ?? 0)}`),
      'Cách làm: đọc lại, sửa hoặc xóa từng câu.',
    ),
    ...leftLines(
      left.filter(({ endedIn }) => endedIn === null),
      labelOf,
    ),
    ...listed(
      byHand,
      'đoạn có số tự gõ từ năm trước, phần mềm không biết số năm nay',
      ({ section, sentence, numbers }) =>
        placed(
          section,
          `${numbers.map(({ text }) => text).join('; ')} trong “${beginningOf(sentence, 120)}”`,
        ),
      replaceByHand,
    ),
    ...listed(
      unplaced,
      'câu có số liệu năm nay chưa có chỗ trong lời văn năm trước',
      ({ section, text }) => placed(section, beginningOf(text, 120)),
      `Cách làm: chạy dakto-report build ${year}; các câu này được ghi vào BC-UBND-${year}-doan-moi.docx để dán vào.`,
    ),
    ...listed(
      deletedNotes,
      'chú thích của mẫu đã bị xóa trong báo cáo năm trước, câu vẫn còn nên không chèn lại',
      ({ section, sentence, note }) =>
        placed(section, `chú thích “${beginningOf(note, 90)}” của câu “${beginningOf(sentence, 60)}”`),
      'Cách làm: cần chú thích thì chèn lại trong Word (Tham khảo > Chèn cước chú); không cần thì chấp nhận khi chốt (--final --accept).',
    ),
    edited.length > 0 &&
      `${edited.length} bảng phụ lục lập lại từ số liệu năm nay; chỗ anh/chị sửa trong bảng năm trước không mang sang: ${edited.map(({ section }) => section).join(', ')}.`,
    review.length > 0 &&
      `${review.length} đoạn là lời văn của năm trước, in nền vàng “[Lời văn mẫu, cần rà soát]”: đọc lại và sửa.`,
  ];
  return present(parts)
    .map((line) => `${line}\n`)
    .join('');
}

/** A list of what waits for a person: what it is, a line each, what to do; nothing where there is none. */
function listed<T>(
  all: readonly T[],
  title: string,
  line: (one: T) => string,
  todo: string,
): readonly string[] {
  return all.length === 0 ? [] : [`${all.length} ${title}:`, ...all.map((one) => `  ${line(one)}`), todo];
}

const replaceByHand = 'Cách làm: thay bằng số của năm nay, hoặc sửa, bỏ câu đó.';
const placed = (section: string | null, text: string): string =>
  section === null ? text : `${upperFirst(section)}: ${text}`;
const withLastYear = (count: number): string =>
  count === 0 ? '' : ` (còn ${count} chỗ ghi “[số liệu năm trước: …]”)`;

const reasons: Readonly<Record<LeftNumber['why'], string>> = {
  gone: 'Số liệu năm nay không có (điều kiện của câu có thể đã khác)',
  typed: 'Năm trước đã sửa tay',
  ambiguous: 'Số liệu năm nay in theo nhiều cách, không rõ cách nào',
  broken: 'Dấu của số bị ngắt qua nhiều đoạn',
};

/** Numbers, and what else has a mark: names, days, documents. Each reason is said once. */
function leftLines(
  left: readonly LeftNumber[],
  labelOf: (figure: string | null) => string,
): readonly string[] {
  if (left.length === 0) return [];
  const numbers = left.filter(({ text }) => /^[\d.,]+$/.test(text)).length;
  const others = left.length - numbers;
  const what = present([
    numbers > 0 && `${numbers} số`,
    others > 0 && `${others} chỗ${numbers > 0 ? ' khác' : ''} (tên, ngày, văn bản, lời theo số liệu)`,
  ]);
  const byReason = groupBy(left, ({ why }) => why);
  return [
    `${what.join(' và ')} chưa thay được, trong văn bản ghi “[số liệu năm trước: …]” nền vàng:`,
    ...(Object.keys(reasons) as LeftNumber['why'][]).flatMap((why) => {
      const ones = byReason.get(why) ?? [];
      return ones.length === 0
        ? []
        : [`  ${reasons[why]}:`, ...ones.map((one) => `    ${lineOf(one, labelOf)}`)];
    }),
    replaceByHand,
  ];
}

function lineOf(
  { figure, sentence, section, data }: LeftNumber,
  labelOf: (figure: string | null) => string,
): string {
  const now = data.length === 0 ? '' : `; số liệu năm nay: ${data.join(' hoặc ')}`;
  return placed(section, `${labelOf(figure)}: “${sentence}”${now}`);
}
