import type {
  CellChange,
  Conflict,
  Lost,
  Refreshed,
  Replaced,
  Spot,
  Standing,
} from '../../document/refresh/outcome.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import { outputWidth, shorten, wrap } from './width.ts';

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
    lostText(outcome.lost),
    leftoversText(outcome),
    newBlocksText(outcome, context),
    goneBlocksText(outcome),
    tablesText(outcome),
  ]
    .filter((text) => text !== '')
    .join('');
}

function replacedText(replaced: readonly Replaced[], { unitOf }: ChangesContext): string {
  const groups = new Map<string, Replaced[]>();
  for (const one of replaced) {
    const key = `${one.figure}\n${one.from}\n${one.to}`;
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return [...groups.values()]
    .map((group) => {
      const [first] = group;
      if (first === undefined) return '';
      const unit = unitOf(first.figure);
      const times = group.length === 1 ? '' : ` (${group.length} chỗ)`;
      const change = `${first.label}${times}: ${withUnit(first.from, unit)} → ${withUnit(first.to, unit)}`;
      return lines(change, 2, 4) + causesText(first.causes);
    })
    .join('');
}

function withUnit(text: string, unit: string | null): string {
  return unit !== null && counted.has(unit) && /^[\d.,]+$/.test(text) ? `${text} ${unit}` : text;
}

function causesText(causes: readonly CellChange[] | null): string {
  if (causes === null || causes.length === 0) return '';
  const shown = causes.slice(0, mostCauses).map(({ cell, from, to }) => {
    const [file, ...rest] = cell.split('!');
    return `vì ${file}, ${rest.join('!')}: ${typed(from)} → ${typed(to)}`;
  });
  const more = causes.length - shown.length;
  return [...shown, ...(more > 0 ? [`và ${more} ô khác`] : [])].map((line) => lines(line, 6, 8)).join('');
}

function typed(text: string | null): string {
  if (text === null) return 'không có';
  return text === '' ? 'để trống' : shorten(text, longestText);
}

function conclusionsText(conclusions: readonly Standing[]): string {
  return conclusions
    .map(({ text, at }) =>
      lines(
        `Đọc lại câu có kết luận phụ thuộc số đã đổi: “${shorten(text, longestText)}” (${upperFirst(at.section ?? '')}).`,
        2,
        4,
      ),
    )
    .join('');
}

function conflictsText(conflicts: readonly Conflict[], year: number): string {
  if (conflicts.length === 0) return '';
  const settled = conflicts.filter(isSettled);
  const listed = conflicts.map((conflict) => {
    const data = conflict.data.length === 0 ? 'không rõ' : conflict.data.join(' hoặc ');
    const before = conflict.written === null ? '' : `   lần lập trước: ${conflict.written}`;
    const why = reasons[conflict.why];
    return (
      lines(spot(conflict.at), 2, 4) +
      lines(`theo số liệu: ${data}${before}${why === '' ? '' : `   ${why}`}${codeOf(conflict)}`, 6, 8)
    );
  });
  const [first] = settled;
  const advice =
    first === undefined
      ? ''
      : `${settled.some(({ numeric }) => numeric) ? `  Lấy theo số liệu (chỉ các số): dakto-report build ${year} --take-data\n` : ''}` +
        `  Lấy từng chỗ, cả tên, ngày, văn bản: dakto-report build ${year} --take-data ${first.code}\n` +
        `  Xem nguồn: dakto-report explain ${year} ${first.figure}\n`;
  return `\n${conflicts.length} chỗ trong Word khác số liệu, phần mềm giữ nguyên chữ và số của anh/chị:\n${listed.join('')}${advice}`;
}

function lapsedText(codes: readonly string[]): string {
  return codes.length === 0
    ? ''
    : lines(
        `Không có chỗ nào mang mã ${codes.join(', ')}: chữ hoặc số liệu ở đó có thể đã đổi; xem mã ở danh sách trên.`,
        2,
        4,
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
  broken: '(số bị ngắt qua hai dòng hoặc dính vào số khác: gõ lại cho đúng số liệu)',
};

function spot({ section, sentence }: Spot): string {
  return `${upperFirst(section ?? 'không rõ mục')}: “${sentence}”`;
}

function lostText(lost: readonly Lost[]): string {
  if (lost.length === 0) return '';
  const inTables = new Map<string, Lost[]>();
  for (const one of lost)
    if (one.table !== null) inTables.set(one.table, [...(inTables.get(one.table) ?? []), one]);
  const single = lost.filter(({ table }) => table === null);
  const listed = single.map((one) => {
    const now = one.data === one.written ? '' : `, nay theo số liệu là ${one.data}`;
    const written = one.written === '' ? '' : ` (${shorten(one.written, longestText)})`;
    const pending = one.pending ? ' — đang chờ xóa bằng Track Changes' : '';
    const near =
      one.near === null ? '' : `\n${lines(`Trong Word còn: “${shorten(one.near, 2 * longestText)}”`, 6, 8)}`;
    return (
      lines(`${upperFirst(one.at.section ?? '')}: ${one.label}${written}${now}${pending}`, 2, 4) +
      lines(`Câu mẫu: “${one.at.sentence}”`, 6, 8) +
      near.replace(/^\n/, '')
    );
  });
  const tables = [...inTables].map(([table, ones]) =>
    lines(
      `Bảng ${table} (${upperFirst(ones[0]?.at.section ?? '').replace(/, dòng \d+$/, '')}): ${ones.length} số`,
      2,
      4,
    ),
  );
  return (
    `\n${lost.length} số trong báo cáo không còn liên kết với số liệu (có thể câu đã bị xóa hoặc gõ lại), nên KHÔNG được cập nhật:\n` +
    listed.join('') +
    tables.join('')
  );
}

function leftoversText({ leftovers }: Refreshed): string {
  if (leftovers.length === 0) return '';
  const listed = leftovers.map(({ at, label, from, to }) =>
    lines(`${spot(at)}   ${label}: ${from} → ${to}`, 2, 4),
  );
  return `\n${leftovers.length} chỗ gõ tay còn ghi số cũ, không có liên kết nên phần mềm để nguyên; nếu là cùng một số thì sửa tay:\n${listed.join('')}`;
}

function newBlocksText({ newBlocks }: Refreshed, { newBlocksFile }: ChangesContext): string {
  if (newBlocks.length === 0) return '';
  const listed = newBlocks.map(({ section, text }) =>
    lines(`${upperFirst(section)}: “${shorten(text, 2 * longestText)}”`, 2, 4),
  );
  return (
    `\n${newBlocks.length} đoạn mới chưa có chỗ trong báo cáo, đã ghi vào ${newBlocksFile} để chép sang (Ctrl+C, Ctrl+V giữ được liên kết):\n` +
    listed.join('')
  );
}

function goneBlocksText({ goneBlocks }: Refreshed): string {
  if (goneBlocks.length === 0) return '';
  return (
    `\n${goneBlocks.length} câu không còn đúng điều kiện theo số liệu, phần mềm để nguyên; anh/chị đọc lại, sửa hoặc xóa:\n` +
    goneBlocks.map(({ at }) => lines(spot(at), 2, 4)).join('')
  );
}

function tablesText({ tables }: Refreshed): string {
  return tables
    .map(({ id, state, newRows, goneRows }) => {
      const what = [
        ...(newRows.length === 0 ? [] : [`${newRows.length} dòng mới`]),
        ...(goneRows.length === 0 ? [] : [`${goneRows.length} dòng không còn`]),
      ].join(', ');
      if (state === 'remade')
        return `\nBảng ${id} chưa ai sửa nên đã lập lại${what === '' ? '' : `: ${what}`}.\n`;
      return (
        (state === 'redlined'
          ? `\nBảng ${id} có dòng thêm, bớt hoặc đổi thứ tự: --redline chỉ đánh dấu từng số. Muốn lập lại cả bảng (chấp nhận hết vết sửa trước): chạy build không có --redline.\n`
          : `\nBảng ${id} đã được sửa trong Word nên chỉ cập nhật từng ô; anh/chị tự thêm, bớt dòng:\n`) +
        newRows.map((row) => lines(`thêm: ${shorten(row, 2 * longestText)}`, 2, 4)).join('') +
        goneRows.map((row) => lines(`bớt: ${shorten(row, 2 * longestText)}`, 2, 4)).join('')
      );
    })
    .join('');
}

function lines(text: string, first: number, others: number): string {
  return wrap(text, outputWidth() - others)
    .map((line, index) => `${' '.repeat(index === 0 ? first : others)}${line}\n`)
    .join('');
}
