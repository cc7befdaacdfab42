import { existsSync } from 'node:fs';
import path from 'node:path';
import type { CarriedOver, LeftNumber } from '../../document/passes/carry-over/listed.ts';
import { beginningOf } from '../../document/edited/quote.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import { CallFault } from '../../model/fault.ts';
import { present } from '../../model/present.ts';
import { stampNow } from '../../workspace/clock.ts';
import { writeTogether } from '../../workspace/write.ts';
import { exitCodes } from '../exit-codes.ts';
import { unreadText } from '../reporters/changes.ts';
import { endProgress, showProgress } from '../progress.ts';
import { readWordFile, unreadableWord } from '../word-file.ts';
import type { Prepared } from './prepare.ts';
import { renderOptions } from './render-options.ts';
import { reportFiles } from './report-files.ts';
import { say } from '../say.ts';
import { paperText, yearWorkbooks } from './workbooks.ts';

/** Says, before anything is read, that a report stands already: it is never written over by last year's words. */
export function standsAlready(root: string, year: number): boolean {
  const { report } = reportFiles(year);
  if (!existsSync(path.join(root, report))) return false;
  say(
    `Đã có ${report}, nên không lập lại từ báo cáo năm trước; tệp được giữ nguyên.\n` +
      `Cập nhật số liệu cho báo cáo đang có: dakto-report build ${year}\n` +
      'Nếu muốn bắt đầu lại từ báo cáo năm trước: chuyển tệp đang có sang thư mục khác rồi chạy lại.\n',
  );
  return true;
}

/** `build YEAR --from FILE`: last year's words with this year's numbers; lists all that waits for a person. `file`: what was written. */
export async function fromBuild(
  prepared: Prepared,
  file: string,
): Promise<{ readonly exit: number; readonly file: string | null }> {
  const { year, root, figures, report } = prepared;
  const source = [path.resolve(file), path.resolve(root, file)].find((one) => existsSync(one));
  if (source === undefined) throw new CallFault(`Không có tệp ${file}. Kiểm tra lại đường dẫn sau --from.`);
  const lastYear = readWordFile(source, file);
  showProgress('Đang chuyển báo cáo năm trước sang năm nay…');
  const [{ carryOver }, known] = await Promise.all([
    import('../../document/passes/carry-over/carry-over.ts'),
    import('../../figures/known-ids.ts'),
  ]);
  const outcome = await carryOver(lastYear, report, { ...renderOptions(prepared), year });
  endProgress();
  if (!outcome.ok) throw unreadableWord(file, outcome.fault);
  const { carried } = outcome;
  if (carried === null) {
    say(
      `${file} không có số nào gắn với số liệu: tệp này không do phần mềm lập, đã mất hết dấu, hoặc là bản trình ký. Chưa lập gì.\n` +
        `Dùng bản làm việc (BC-UBND-NĂM.docx, không phải bản -trinh-ky); hoặc lập từ mẫu: dakto-report build ${year}\n`,
    );
    return { exit: exitCodes.waiting, file: null };
  }
  const files = reportFiles(year);
  const target = path.join(root, files.report);
  const { workbook, annexTables, onA3 } = await yearWorkbooks(prepared);
  // Whoever made one in the meantime keeps it.
  writeTogether(
    {
      report: { file: target, bytes: carried.bytes },
      workbook: { file: path.join(root, files.workbook), bytes: workbook },
      annexTables: { file: path.join(root, files.annexTables), bytes: annexTables },
    },
    { keepAs: stampNow() },
  );
  const labelOf = (id: string | null): string =>
    (id === null ? null : (figures.byId.get(id)?.label ?? known.labelOfKnown(id))) ?? 'số không rõ';
  say(
    `Đã lập ${files.report} từ lời văn của ${file}: ${carried.renewed}/${carried.marks} số theo số liệu năm ${year}. Đã lập ${files.workbook} và ${files.annexTables}.\n` +
      paperText(onA3),
  );
  say(carriedText(carried, labelOf, year) + unreadText(carried.unread));
  const waiting = [
    carried.left,
    carried.unplaced,
    carried.deletedNotes,
    carried.ended,
    carried.byHand,
    carried.unread,
  ].some((list) => list.length > 0);
  return { exit: waiting ? exitCodes.waiting : exitCodes.done, file: target };
}

const reasons: Readonly<Record<LeftNumber['why'], string>> = {
  typed: 'năm trước đã sửa tay',
  gone: 'số liệu năm nay không có số này (điều kiện của câu có thể đã khác)',
  ambiguous: 'số liệu năm nay in số này theo nhiều cách, không rõ cách nào',
  broken: 'dấu của số bị ngắt qua nhiều đoạn',
};

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

function carriedText(
  { left, unplaced, deletedNotes, ended, byHand, review, tables }: CarriedOver,
  labelOf: (figure: string | null) => string,
  year: number,
): string {
  const edited = tables.filter((table) => table.edited);
  const parts = [
    ...listed(
      left,
      'số chưa thay được, trong văn bản ghi “[số liệu năm trước: …]” nền vàng',
      ({ why, figure, sentence, section, data }) =>
        placed(section, `${labelOf(figure)}: “${sentence}”; ${reasons[why]}`) +
        (data.length === 0 ? '' : `; số liệu năm nay: ${data.join(' hoặc ')}`),
      replaceByHand,
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
    ...listed(
      ended,
      'câu của năm trước không còn đúng điều kiện theo số liệu năm nay, phần mềm để nguyên',
      ({ section, sentence }) => placed(section ?? '', `“${beginningOf(sentence, 120)}”`),
      'Cách làm: đọc lại, sửa hoặc xóa từng câu.',
    ),
    edited.length > 0 &&
      `${edited.length} bảng phụ lục lập lại từ số liệu năm nay; chỗ anh/chị sửa trong bảng năm trước không mang sang: ${edited.map(({ id }) => id).join(', ')}.`,
    review.length > 0 &&
      `${review.length} đoạn là lời văn của năm trước, in nền vàng “[Lời văn mẫu, cần rà soát]”: đọc lại và sửa.`,
  ];
  return present(parts)
    .map((line) => `${line}\n`)
    .join('');
}
