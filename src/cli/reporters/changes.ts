import type {
  CellChange,
  ChangedRow,
  Conflict,
  Lost,
  Refreshed,
  Replaced,
  Spot,
  Standing,
} from '../../document/passes/refresh/outcome.ts';
import { quote } from '../../document/edited/quote.ts';
import { groupBy } from '../../model/group-by.ts';
import { annexesTitle, misnamedText, obstacleTexts } from '../build/final-text.ts';
import { present } from '../../model/present.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import { replacementCode } from '../../document/passes/refresh/take-data.ts';
import { replacedTitle, replacedWords } from './replaced-words.ts';
import { hanging, outputWidth, shorten } from './width.ts';

export interface ChangesContext {
  readonly year: number;
  readonly newBlocksFile: string;
  readonly unitOf: (figure: string) => string | null;
  readonly conclusions: readonly Standing[];
}

/** More causes than these are counted. */
const mostCauses = 3;
/** Of a text that is quoted, in columns. */
const longestText = 70;
/** Units that stand behind a bare number; money is printed in đồng or triệu đồng, the others within their text. */
const counted: ReadonlySet<string> = new Set([
  'hộ',
  'người',
  'dự án',
  'cụm',
  'cuộc',
  'đợt',
  'lượt người',
  'lớp',
  'học viên',
  'xã',
  'điểm phần trăm',
]);

/** "4 số thay đổi ở 6 chỗ". */
export function countOf(replaced: readonly Replaced[]): string {
  const figures = new Set(replaced.map(({ figure }) => figure)).size;
  const places = replaced.length === figures ? '' : ` ở ${replaced.length} chỗ`;
  return figures === 0 ? 'không có số nào thay đổi' : `${figures} số thay đổi${places}`;
}

/** What moved, and what waits for a decision: a paragraph each, an empty text where there is nothing. */
export function changesAsText(outcome: Refreshed, context: ChangesContext): string {
  return [
    replacedText(outcome.replaced, context),
    conclusionsText(context.conclusions),
    conflictsText(outcome.conflicts, context.year),
    lapsedText(outcome.lapsed),
    unreadText(outcome.unread),
    lostText(outcome.lost),
    leftoversText(outcome),
    newBlocksText(outcome, context),
    newAnnexesText(outcome, context),
    goneBlocksText(outcome),
    annexesText(outcome),
    outcome.isOlder ? item(olderText) : '',
    tablesText(outcome),
  ].join('');
}

function replacedText(replaced: readonly Replaced[], { unitOf }: ChangesContext): string {
  const groups = groupBy(replaced, ({ figure, from, to }) => `${figure}\n${from}\n${to}`);
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      const unit = unitOf(first.figure);
      const times = group.length === 1 ? '' : ` (${group.length} chỗ)`;
      const change = `${first.label}${times}: ${withUnit(first.from, unit)} → ${withUnit(first.to, unit)}`;
      return item(change) + causeLines(first.causes).map(detail).join('');
    })
    .join('');
}

function withUnit(text: string, unit: string | null): string {
  return unit !== null && counted.has(unit) && /^[\d.,]+$/.test(text) ? `${text} ${unit}` : text;
}

/** "vì xa/…, Hộ nghèo!E7: 27 → 26", a line each. */
export function causeLines(causes: readonly CellChange[] | null): readonly string[] {
  if (causes === null) return [];
  const shown = causes.slice(0, mostCauses).map(({ cell, from, to, resent }) => {
    const [file = '', ...rest] = cell.split('!');
    return `vì ${resent === undefined ? file : `${resent}, ${file}`}, ${rest.join('!')}: ${typed(from)} → ${typed(to)}`;
  });
  const more = causes.length - shown.length;
  return present([...shown, more > 0 && `và ${more} ô khác`]);
}

function typed(text: string | null): string {
  if (text === null) return 'không có';
  return text === '' ? 'để trống' : shorten(text, longestText);
}

function conclusionsText(conclusions: readonly Standing[]): string {
  return conclusions
    .map(({ text, at }) =>
      item(
        `Đọc lại câu có kết luận phụ thuộc số đã đổi: “${shorten(text, longestText)}” (${upperFirst(at.section ?? '')}).`,
      ),
    )
    .join('');
}

function conflictsText(conflicts: readonly Conflict[], year: number): string {
  if (conflicts.length === 0) return '';
  const settled = conflicts.filter(isSettled);
  const replaced = replacedWords(settled, ({ written, text }) => [written, text]);
  const together = new Set(replaced.flatMap(({ all }) => all));
  const single = conflicts.filter((one) => !together.has(one));
  const listed = single.map((conflict) => {
    const data = conflict.data.length === 0 ? 'không rõ' : conflict.data.join(' hoặc ');
    const before = conflict.written === null ? '' : `   lần lập trước: ${conflict.written}`;
    const why = reasons[conflict.why];
    return (
      item(spot(conflict.at)) +
      detail(`theo số liệu: ${data}${before}${why === '' ? '' : `   ${why}`}${codeOf(conflict)}`)
    );
  });
  const groups = replaced.map(({ replacement, all }) => {
    const where = all.map(({ at }) => upperFirst(at.section ?? ''));
    return (
      item(replacedTitle(replacement, where)) +
      detail(
        `Giữ chữ đã thay: sửa ở biểu nguồn (xem: dakto-report explain ${year} ${all[0]?.figure ?? ''}), hoặc chấp nhận khi chốt (--final --accept). Lấy lại chữ cũ ở cả ${all.length} chỗ: dakto-report build ${year} --take-data ${replacementCode(replacement)}`,
      )
    );
  });
  const first = single.find(isSettled);
  const advice =
    first === undefined
      ? ''
      : `${single.some((one) => isSettled(one) && one.numeric) ? `  Lấy theo số liệu (chỉ các số): dakto-report build ${year} --take-data\n` : ''}` +
        `  Lấy từng chỗ, cả tên, ngày, văn bản: dakto-report build ${year} --take-data ${first.code}\n` +
        `  Xem nguồn: dakto-report explain ${year} ${first.figure}\n`;
  return `\n${conflicts.length} chỗ trong Word khác số liệu, phần mềm giữ nguyên chữ và số của anh/chị:\n${[...groups, ...listed].join('')}${advice}`;
}

function lapsedText(codes: readonly string[]): string {
  return codes.length === 0
    ? ''
    : item(
        `Không có chỗ nào mang mã ${codes.join(', ')}: chữ hoặc số liệu ở đó có thể đã đổi; xem mã ở danh sách trên.`,
      );
}

/** What a document of before can't tell. */
const olderText =
  'Báo cáo này lập từ bản phần mềm trước, chưa ghi câu nào thuộc điều kiện nào, nên câu không còn đúng điều kiện có thể chưa nêu hết: đọc lại một lượt. Từ lần sau phần mềm biết.';

/** A file that the document takes in: nothing in it was held against the data. */
export function unreadText(unread: readonly string[]): string {
  const { title, fix } = obstacleTexts.unread;
  if (unread.length === 0) return '';
  return (
    item(`${unread.length} ${title}:`) + [...unread.map((text) => `sau “${text}”`), fix].map(detail).join('')
  );
}

function isSettled({ why, data }: Conflict): boolean {
  return (why === 'typed' || why === 'no-baseline') && data.length === 1;
}

function codeOf(conflict: Conflict): string {
  return isSettled(conflict) ? `   mã: ${conflict.code}` : '';
}

const reasons: Readonly<Record<Conflict['why'], string>> = {
  typed: '',
  'no-baseline': '(tệp không còn ghi số của lần lập trước)',
  ambiguous: '(có nhiều cách ghi, không rõ cách nào thuộc chỗ này: gõ lại cho đúng)',
  broken:
    '(số bị ngắt qua hai dòng, dính vào số khác, hay nằm trong phương trình, công thức: xóa, gõ lại cho đúng số liệu)',
};

function spot({ section, sentence }: Spot): string {
  return `${upperFirst(section ?? 'không rõ mục')}: “${sentence}”`;
}

function lostText(lost: readonly Lost[]): string {
  if (lost.length === 0) return '';
  const inTables = groupBy(lost, ({ table }) => table);
  const sentences = groupBy(lost, ({ table, at, line, pending }) =>
    table === null ? `${at.section}\n${line.text}\n${pending}` : null,
  );
  const listed = [...sentences.values()].map((ones) => {
    const [{ at, line, pending, near }] = ones;
    const waits = pending ? ' — đang chờ xóa bằng Track Changes' : '';
    return (
      item(`${upperFirst(at.section ?? '')}: ${ones.map(lostNumber).join('; ')}${waits}`) +
      detail(`Câu mẫu: “${quote(line.text, ...ones.map((one) => one.line))}”`) +
      (near === null ? '' : detail(`Trong Word còn: “${shorten(near, 2 * longestText)}”`))
    );
  });
  const tables = [...inTables.values()].map((ones) =>
    item(`${upperFirst(ones[0].at.section ?? '').replace(/, dòng \d+$/, '')}: ${ones.length} số trong bảng`),
  );
  return (
    `\n${lost.length} số trong báo cáo không còn liên kết với số liệu (có thể câu đã bị xóa, gạch ngang hoặc gõ lại), nên KHÔNG được cập nhật:\n` +
    listed.join('') +
    tables.join('') +
    '  Xóa nhầm thì chép lại câu từ bản "(trước …)" hoặc từ bản mới lập (--fresh); xóa có chủ ý thì chấp nhận khi chốt (--final --accept).\n'
  );
}

function lostNumber({ label, written, data }: Lost): string {
  const now = data === written ? '' : `, nay theo số liệu là ${data}`;
  return `${label}${written === '' ? '' : ` (${shorten(written, longestText)})`}${now}`;
}

function leftoversText({ leftovers }: Refreshed): string {
  if (leftovers.length === 0) return '';
  const listed = leftovers.map(({ at, label, from, to }) => item(`${spot(at)}   ${label}: ${from} → ${to}`));
  return `\n${leftovers.length} chỗ gõ tay còn ghi số cũ, không có liên kết nên phần mềm để nguyên; nếu là cùng một số thì sửa tay:\n${listed.join('')}`;
}

function newBlocksText({ newBlocks }: Refreshed, { newBlocksFile }: ChangesContext): string {
  if (newBlocks.length === 0) return '';
  const listed = newBlocks.map(({ section, text }) =>
    item(`${upperFirst(section)}: “${shorten(text, 2 * longestText)}”`),
  );
  return (
    `\n${newBlocks.length} đoạn mới chưa có chỗ trong báo cáo, đã ghi vào ${newBlocksFile} để chép sang (Ctrl+C, Ctrl+V giữ được liên kết):\n` +
    listed.join('')
  );
}

function newAnnexesText({ newAnnexes }: Refreshed, { newBlocksFile }: ChangesContext): string {
  if (newAnnexes.length === 0) return '';
  const landscape = newAnnexes.some(({ orientation }) => orientation === 'landscape');
  const how = `Trong Word: đặt con trỏ ở cuối báo cáo, Bố cục > Ngắt > Trang tiếp theo (Layout > Breaks > Next Page)${landscape ? ', Hướng > Ngang (Orientation > Landscape)' : ''}, rồi dán; đúng thứ tự phụ lục. Hoặc lập lại cả báo cáo từ mẫu: --fresh.`;
  return (
    `\n${newAnnexes.length} phụ lục mới chưa có trong báo cáo, đã ghi cả vào ${newBlocksFile}:\n` +
    newAnnexes.map(({ name, title }) => item(`${name}: ${shorten(title, 2 * longestText)}`)).join('') +
    detail(how)
  );
}

function goneBlocksText({ goneBlocks }: Refreshed): string {
  if (goneBlocks.length === 0) return '';
  return (
    `\n${goneBlocks.length} câu không còn đúng điều kiện theo số liệu, phần mềm để nguyên; anh/chị đọc lại, sửa hoặc xóa:\n` +
    goneBlocks.map(({ at }) => item(spot(at))).join('')
  );
}

function annexesText({ annexes }: Refreshed): string {
  if (annexes.length === 0) return '';
  return `\n${annexesTitle}\n${annexes
    .map(({ at, found, expected }) =>
      item(
        `${upperFirst(at.section ?? '')}: ${misnamedText(found, expected)}: “${shorten(at.sentence, longestText)}”`,
      ),
    )
    .join('')}`;
}

function tablesText({ tables }: Refreshed): string {
  return tables
    .map(({ section, state, rows }) => {
      const table = `Bảng ở ${section}`;
      if (state === 'remade') {
        const what = rowCounts(rows);
        return `\n${table} chưa ai sửa nên đã lập lại${what === '' ? '' : `: ${what}`}.\n`;
      }
      return (
        (state === 'redlined'
          ? `\n${table} có dòng thêm, bớt hoặc đổi thứ tự: --redline chỉ đánh dấu từng số. Muốn lập lại cả bảng (chấp nhận hết vết sửa trước): chạy build không có --redline.\n`
          : `\n${table} đã được sửa trong Word nên chỉ cập nhật từng ô; anh/chị tự thêm, bớt dòng:\n`) +
        rows.map((row) => item(rowLine(row))).join('')
      );
    })
    .join('');
}

function rowCounts(rows: readonly ChangedRow[]): string {
  const [added, gone] = [rows.filter(({ was }) => was === null), rows.filter(({ now }) => now === null)];
  const changed = rows.length - added.length - gone.length;
  return present([
    added.length > 0 && `${added.length} dòng mới`,
    changed > 0 && `${changed} dòng sửa`,
    gone.length > 0 && `${gone.length} dòng không còn`,
  ]).join(', ');
}

function rowLine({ was, now }: ChangedRow): string {
  const short = (row: string): string => shorten(row, 2 * longestText);
  if (was === null) return `thêm: ${short(now ?? '')}`;
  return now === null ? `bớt: ${short(was)}` : `sửa: ${short(was)} → ${short(now)}`;
}

/** A place or a change, and what is told of it below, wrapped. */
const item = (text: string): string => `${hanging('  ', text, outputWidth()).join('\n')}\n`;
const detail = (text: string): string => `${hanging('      ', text, outputWidth()).join('\n')}\n`;
