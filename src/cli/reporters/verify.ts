import { Chalk } from 'chalk';
import type { JudgedContradiction } from '../../document/verify/acknowledged.ts';
import type { CheckedMark, MarkState } from '../../document/verify/marks.ts';
import type { Finding } from '../../document/verify/findings.ts';
import { obstacleTexts } from '../build/final-text.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import { beginningOf, quote } from '../../document/edited/quote.ts';
import { misplacedTexts, misplacedTitle } from './verify-misplaced.ts';
import { countOf, trackedIn, type VerifyResult } from './verify-result.ts';
import { outputWidth, wrap } from './width.ts';

const chalk = new Chalk();
const step = '  ';

/** Lists longer than this are cut; `--all` and `--json` have them all. */
const longList = 30;

const names: Readonly<Record<MarkState, string>> = {
  same: 'khớp',
  edited: 'sửa tay',
  stale: 'cũ',
  gone: 'không còn trong số liệu',
  lost: 'mất liên kết',
  unplaced: 'chưa có chỗ',
  missing: 'thiếu số liệu',
};

const titles: Readonly<Record<Exclude<MarkState, 'same'>, string>> = {
  edited: 'Sửa tay trong Word, khác số liệu:',
  stale: 'Số cũ: số liệu đã thay đổi sau lần lập trước:',
  gone: 'Số liệu năm nay không còn các số này; đọc lại câu, sửa hoặc xóa:',
  unplaced: 'Số liệu mới chưa có chỗ trong báo cáo; chạy build, rồi chép từ tệp -doan-moi.docx:',
  lost: 'Mất liên kết: có thể câu đã bị xóa hoặc gõ lại, nên không đối chiếu được:',
  missing: 'Số liệu còn thiếu nên chưa có số để in:',
};

/** What `verify` found, for a person: forms-vi D.9. */
export function verificationAsText(result: VerifyResult, all: boolean): string {
  const { verification, contradictions, year, openErrors, reportIssues, obstacles } = result;
  const tracked = trackedIn(result);
  const width = outputWidth();
  const lines: string[] = [...wrap(headline(result), width)];
  const section = (title: string, items: readonly (readonly string[])[]): void => {
    if (items.length === 0) return;
    const shown = all ? items : items.slice(0, longList);
    lines.push('', ...wrap(title, width).map((line) => chalk.bold(line)), ...shown.flat());
    if (shown.length < items.length)
      lines.push(`${step}… còn ${items.length - shown.length} chỗ nữa (xem hết: thêm --all).`);
  };
  for (const state of ['edited', 'stale', 'gone', 'missing'] as const) {
    const marks = verification.marks.filter((mark) => mark.state === state);
    section(
      titles[state],
      marks.map((mark) => markLines(mark, year, width)),
    );
  }
  for (const state of ['lost', 'unplaced'] as const)
    section(titles[state], lostLines(verification.marks, state, width));
  section(
    'Câu không còn đúng điều kiện theo số liệu; đọc lại, sửa hoặc xóa:',
    verification.ended.map(({ section: where, sentence }) =>
      hanging(`${upperFirst(where)}: “${beginningOf(sentence, 120)}”`, width),
    ),
  );
  section(
    misplacedTitle,
    verification.misplaced.map((one) =>
      misplacedTexts(one).flatMap((text, index) => hanging(text, width, index === 0 ? 1 : 2)),
    ),
  );
  section(
    'Tổng và các phần trong câu không khớp nhau:',
    contradictions.map((one) => contradictionLines(one, width)),
  );
  section(
    'Viện dẫn văn bản (lần đầu ghi đầy đủ, lần sau ghi tên loại và số):',
    verification.citations.map(({ kind, section: where, document, sentence, start, end }) =>
      hanging(
        `${upperFirst(where)}: ${document} ${
          kind === 'short-first'
            ? 'ghi ngắn khi trước đó chưa ghi đầy đủ'
            : 'ghi đầy đủ lần nữa, phía trước đã ghi đầy đủ'
        }: “${quote(sentence, { start, end })}”`,
        width,
      ),
    ),
  );
  lines.push(...acceptanceLines(result, width));
  const typed = verification.uncovered.lines.reduce((sum, { numbers }) => sum + numbers.length, 0);
  section(
    `Không đối chiếu được ${typed} số do cán bộ tự gõ; đọc lại từng câu:`,
    verification.uncovered.lines.map(({ section: where, sentence, numbers }) =>
      hanging(`${upperFirst(where)}: “${quote(sentence, ...numbers)}”`, width),
    ),
  );
  if (openErrors.length > 0)
    lines.push(
      '',
      ...wrap(
        `Số liệu năm ${year} còn ${openErrors.length} lỗi chưa xử lý (xem: dakto-report validate ${year}).`,
        width,
      ),
    );
  for (const { message } of reportIssues.filter(({ severity }) => severity === 'error'))
    lines.push(...hanging(message, width));
  if (tracked > 0)
    lines.push(
      '',
      ...wrap(
        `${tracked} đoạn còn vết sửa (Track Changes): số trên đây là số sau khi chấp nhận hết. Trong Word, thẻ Xem lại (Review): Chấp nhận (Accept) hoặc Từ chối (Reject), lưu, rồi chạy lại.`,
        width,
      ),
    );
  for (const [kind, { title, fix }] of Object.entries(obstacleTexts)) {
    const own = obstacles.filter((one) => one.kind === kind && kind !== 'tracked');
    section(own.length === 0 ? '' : `${own.length} ${title}:`, [
      ...own.map(({ text }) => hanging(`“${text}”`, width)),
      ...(own.length === 0 ? [] : [hanging(fix, width)]),
    ]);
  }
  const { fit } = result.judgement;
  lines.push('', fit ? chalk.green('Có thể trình ký.') : chalk.red('Chưa nên trình ký.'));
  return lines.join('\n');
}

/** How to accept what was changed on purpose: a sentence deleted, a number typed over. */
function acceptanceLines({ judgement, given, year }: VerifyResult, width: number): readonly string[] {
  const { findings, code, accepted } = judgement;
  if (code === null) return [];
  const kinds = [...new Set(findings.flatMap(({ kind }) => acceptedAs[kind] ?? []))];
  if (accepted)
    return ['', ...wrap(`Các chỗ ${kinds.join(', ')} trên đã được chấp nhận (mã ${code}).`, width)];
  return [
    '',
    ...(given === null
      ? []
      : wrap(`Mã “${given}” không đúng với danh sách trên (danh sách có thể đã đổi).`, width)),
    ...wrap('Nếu sửa, xóa có chủ ý và chấp nhận TẤT CẢ các chỗ trên:', width),
    `${step}dakto-report verify ${year} --accept ${code}`,
    `${step}dakto-report build ${year} --final --accept ${code}   (khi chốt; ghi vào biên bản)`,
  ];
}

/** What an accepted finding is called; a stale number is none. */
const acceptedAs: Readonly<Partial<Record<Finding['kind'], string>>> = {
  typed: 'sửa tay',
  gone: 'không còn trong số liệu',
  lost: 'mất liên kết',
  unplaced: 'chưa có chỗ',
  unit: 'cần xem lại vị trí',
  elsewhere: 'cần xem lại vị trí',
  twice: 'cần xem lại vị trí',
  ended: 'không còn đúng điều kiện',
  sum: 'tổng không khớp',
  citation: 'viện dẫn',
};

function headline(result: VerifyResult): string {
  const { verification, file } = result;
  if (!verification.linked)
    return (
      `${file} không có liên kết nào với số liệu (tệp không do phần mềm lập, hoặc liên kết đã bị xóa khi lưu), ` +
      `nên chỉ đối chiếu được các số trong câu với nhau.`
    );
  const counts = (Object.keys(names) as MarkState[])
    .map((state) => [state, countOf(result, state)] as const)
    .filter(([state, count]) => count > 0 || ['edited', 'stale', 'lost'].includes(state))
    .map(([state, count]) => `${count} ${names[state]}`);
  return `Đã đối chiếu ${verification.marks.length} số trong ${file}: ${counts.join(', ')}.`;
}

function markLines(mark: CheckedMark, year: number, width: number): readonly string[] {
  const data =
    mark.current === null ? 'báo cáo lập mới không in số này' : `theo số liệu: ${quoted(mark.current)}`;
  const before = mark.written === null ? '' : `; lần lập trước: ${quoted(mark.written)}`;
  return [
    ...hanging(`${upperFirst(mark.section)}: “${quote(mark.sentence, mark)}”`, width),
    ...hanging(`${mark.label}; ${data}${before}`, width, 2),
    ...(mark.figure === null || mark.current === null
      ? []
      : hanging(`Xem nguồn: dakto-report explain ${year} ${mark.figure}`, width, 2)),
  ];
}

/** Marks that went with one paragraph are told together. */
function lostLines(
  marks: readonly CheckedMark[],
  state: MarkState,
  width: number,
): readonly (readonly string[])[] {
  const groups = new Map<string, CheckedMark[]>();
  for (const mark of marks) {
    if (mark.state !== state) continue;
    const key = `${mark.section}\0${mark.sentence}`;
    groups.set(key, [...(groups.get(key) ?? []), mark]);
  }
  return [...groups.values()].map((group) => {
    const [first] = group;
    const told = group.map(({ label, current }) =>
      current === null ? label : `${label} (${quoted(current)})`,
    );
    return [
      ...hanging(`${upperFirst(first?.section ?? '')}: ${told.join('; ')}`, width),
      ...hanging(`Câu theo mẫu: “${quote(first?.sentence ?? '', ...group)}”`, width, 2),
    ];
  });
}

function contradictionLines(one: JudgedContradiction, width: number): readonly string[] {
  const { section, totalSection, sentence, unit, total, parts, acknowledged } = one;
  const sum = sumText(
    parts.reduce((all, { hundredths }) => all + hundredths, 0),
    total.text,
  );
  const [word] = acknowledged;
  const known = word === undefined ? '' : ` (đã xác nhận ngày ${word.on}: ${word.reason})`;
  const where = section === totalSection ? '' : ` (${totalSection})`;
  return [
    ...hanging(
      `${upperFirst(section)}: ${parts.map(({ text }) => text).join(' + ')} = ${sum}, nhưng câu${where} ghi ${total.text} ${unit}.${known}`,
      width,
    ),
    ...hanging(`“${quote(sentence, one)}”`, width, 2),
  ];
}

/** A sum in hundredths as the total beside it is written. */
function sumText(hundredths: number, like: string): string {
  const whole = String(Math.floor(hundredths / 100)).replace(/\B(?=(?:\d{3})+$)/g, '.');
  const fraction = String(hundredths % 100).padStart(2, '0');
  return like.includes(',') || fraction !== '00' ? `${whole},${fraction}` : whole;
}

function quoted(text: string): string {
  return text.length > 90 ? `${text.slice(0, 87).trimEnd()}…` : text;
}

function hanging(text: string, width: number, depth = 1): readonly string[] {
  const indent = step.repeat(depth);
  const [first = '', ...more] = wrap(text, width - indent.length - step.length);
  return [`${indent}${first}`, ...more.map((line) => `${indent}${step}${line}`)];
}
