import { Chalk } from 'chalk';
import type { JudgedContradiction } from '../../document/verify/acknowledged.ts';
import type { CheckedMark, MarkState } from '../../document/verify/marks.ts';
import type { Finding } from '../../document/verify/findings.ts';
import { groupBy } from '../../model/group-by.ts';
import { annexesTitle, fewOfAnnex, misnamedText, obstacleTexts } from '../build/final-text.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import { annexOf } from '../../document/edited/annexes.ts';
import { beginningOf, quote } from '../../document/edited/quote.ts';
import { misplacedTexts, misplacedTitle } from './verify-misplaced.ts';
import { outdatedText } from './outdated.ts';
import { countsOf, type VerifyResult } from './verify-result.ts';
import { replacedTitle, replacedWords } from './replaced-words.ts';
import { hanging, outputWidth, step, wrap } from './width.ts';

const chalk = new Chalk();

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
  unplaced:
    'Số liệu mới chưa có chỗ trong báo cáo; chạy build, rồi chép đoạn mới từ tệp -doan-moi.docx, dòng mới của bảng từ những gì build kể:',
  lost: 'Mất liên kết: có thể câu đã bị xóa, gạch ngang hoặc gõ lại, nên không đối chiếu được:',
  missing: 'Số liệu còn thiếu nên chưa có số để in:',
};

/** Lines in order; nothing for what is not there. */
type Lines = readonly string[];

const told = (text: string, depth = 1): Lines => hanging(step.repeat(depth), text, outputWidth());
const paragraph = (text: string): Lines => ['', ...wrap(text, outputWidth())];
const placed = (section: string, text: string): string => `${upperFirst(section)}: ${text}`;

/** What `verify` found, for a person: forms-vi D.9. */
export function verificationAsText(result: VerifyResult, all: boolean): string {
  const { verification, judgement } = result;
  const { marks, ended, annexes, misplaced, contradictions, citations } = verification;
  const section = (title: string, items: readonly Lines[]): Lines => {
    if (items.length === 0) return [];
    const shown = all ? items : items.slice(0, longList);
    const more = items.length - shown.length;
    return [
      '',
      ...wrap(title, outputWidth()).map((line) => chalk.bold(line)),
      ...shown.flat(),
      ...(more === 0 ? [] : [`${step}… còn ${more} chỗ nữa (xem hết: thêm --all).`]),
    ];
  };
  return [
    ...wrap(headline(result), outputWidth()),
    ...(['edited', 'stale', 'gone', 'missing'] as const).flatMap((state) => {
      const own = marks.filter((mark) => mark.state === state);
      const { apart, rest } = state === 'gone' ? byAnnex(own) : { apart: [], rest: own };
      return section(titles[state], [...apart, ...marksLines(rest, result.year)]);
    }),
    ...(['lost', 'unplaced'] as const).flatMap((state) => section(titles[state], lostLines(marks, state))),
    ...section(
      'Câu không còn đúng điều kiện theo số liệu; đọc lại, sửa hoặc xóa:',
      ended.map((one) => told(placed(one.section, `“${beginningOf(one.sentence, 120)}”`))),
    ),
    ...section(
      annexesTitle,
      annexes.map(({ at, found, expected }) =>
        told(
          placed(at.section ?? '', `${misnamedText(found, expected)}: “${beginningOf(at.sentence, 120)}”`),
        ),
      ),
    ),
    ...section(
      misplacedTitle,
      misplaced.map((one) => misplacedTexts(one).flatMap((text, index) => told(text, index === 0 ? 1 : 2))),
    ),
    ...section('Tổng và các phần trong câu không khớp nhau:', contradictions.map(contradictionLines)),
    ...section(
      'Viện dẫn văn bản (lần đầu ghi đầy đủ, lần sau ghi tên loại và số):',
      citations.map((one) =>
        told(
          placed(one.section, `${one.document} ${citationFaults[one.kind]}: “${quote(one.sentence, one)}”`),
        ),
      ),
    ),
    ...acceptanceLines(result),
    ...remainder(result, section),
    '',
    judgement.fit ? chalk.green('Có thể trình ký.') : chalk.red('Chưa nên trình ký.'),
  ].join('\n');
}

const citationFaults = {
  'short-first': 'ghi ngắn khi trước đó chưa ghi đầy đủ',
  'full-again': 'ghi đầy đủ lần nữa, phía trước đã ghi đầy đủ',
};

/** What the data can't be asked about, and what waits elsewhere. */
function remainder(result: VerifyResult, section: (title: string, items: readonly Lines[]) => Lines): Lines {
  const { year, verification, openErrors, reportIssues, obstacles } = result;
  const { uncovered, tracked } = countsOf(result);
  return [
    ...section(
      `Không đối chiếu được ${uncovered} số do cán bộ tự gõ; đọc lại từng câu:`,
      verification.uncovered.lines.map((one) =>
        told(placed(one.section, `“${quote(one.sentence, ...one.numbers)}”${outdatedText(one)}`)),
      ),
    ),
    ...(openErrors.length === 0
      ? []
      : paragraph(
          `Số liệu năm ${year} còn ${openErrors.length} lỗi chưa xử lý (xem: dakto-report validate ${year}).`,
        )),
    ...reportIssues.filter(({ severity }) => severity === 'error').flatMap(({ message }) => told(message)),
    ...(tracked === 0
      ? []
      : paragraph(
          `${tracked} đoạn còn vết sửa (Track Changes): số trên đây là số sau khi chấp nhận hết. Trong Word, thẻ Xem lại (Review): Chấp nhận (Accept) hoặc Từ chối (Reject), lưu, rồi chạy lại.`,
        )),
    ...Object.entries(obstacleTexts).flatMap(([kind, { title, fix }]) => {
      const own = kind === 'tracked' ? [] : obstacles.filter((one) => one.kind === kind);
      if (own.length === 0) return [];
      return section(`${own.length} ${title}:`, [...own.map(({ text }) => told(`“${text}”`)), told(fix)]);
    }),
  ];
}

/** How to accept what was changed on purpose: a sentence deleted, a number typed over. */
function acceptanceLines({ judgement: { findings, code, accepted }, given, year }: VerifyResult): Lines {
  if (code === null) return [];
  const kinds = [...new Set(findings.flatMap(({ kind }) => acceptedAs[kind] ?? []))];
  if (accepted) return paragraph(`Các chỗ ${kinds.join(', ')} trên đã được chấp nhận (mã ${code}).`);
  const wrong = `Mã “${given}” không đúng với danh sách trên (danh sách có thể đã đổi).`;
  return [
    '',
    ...(given === null ? [] : wrap(wrong, outputWidth())),
    ...wrap('Nếu sửa, xóa có chủ ý và chấp nhận TẤT CẢ các chỗ trên:', outputWidth()),
    `${step}dakto-report verify ${year} --accept ${code}`,
    `${step}dakto-report build ${year} --final --accept ${code}   (khi chốt; ghi vào biên bản)`,
  ];
}

/** What an accepted finding is called; a stale number is none. */
const acceptedAs: Readonly<Partial<Record<Finding['kind'], string>>> = {
  edited: names.edited,
  gone: names.gone,
  lost: names.lost,
  unplaced: names.unplaced,
  unit: 'cần xem lại vị trí',
  sentence: 'cần xem lại vị trí',
  twice: 'cần xem lại vị trí',
  ended: 'không còn đúng điều kiện',
  annex: 'số thứ tự phụ lục',
  sum: 'tổng không khớp',
  'short-first': 'viện dẫn',
  'full-again': 'viện dẫn',
};

function headline(result: VerifyResult): string {
  const { verification, file } = result;
  if (!verification.linked)
    return (
      `${file} không có liên kết nào với số liệu (tệp không do phần mềm lập, hoặc liên kết đã bị xóa khi lưu), ` +
      `nên chỉ đối chiếu được các số trong câu với nhau.`
    );
  const counts = Object.entries(countsOf(result).marks)
    .filter(([state, count]) => count > 0 || ['edited', 'stale', 'lost'].includes(state))
    .map(([state, count]) => `${count} ${names[state as MarkState]}`);
  return `Đã đối chiếu ${verification.marks.length} số trong ${file}: ${counts.join(', ')}.`;
}

function marksLines(marks: readonly CheckedMark[], year: number): readonly Lines[] {
  const replaced = replacedWords(marks, ({ written, text }) => [written, text]);
  const together = new Set(replaced.flatMap(({ all }) => all));
  return [
    ...replaced.map(({ replacement, all }) =>
      told(
        replacedTitle(
          replacement,
          all.map(({ section }) => upperFirst(section)),
        ),
      ),
    ),
    ...marks.filter((mark) => !together.has(mark)).map((mark) => markLines(mark, year)),
  ];
}

function markLines(mark: CheckedMark, year: number): Lines {
  const { figure, label, section, sentence, current, written } = mark;
  const data = current === null ? 'báo cáo lập mới không in số này' : `theo số liệu: ${quoted(current)}`;
  const before = written === null ? '' : `; lần lập trước: ${quoted(written)}`;
  return [
    ...told(placed(section, `“${quote(sentence, mark)}”`)),
    ...told(`${label}; ${data}${before}`, 2),
    ...(figure === null || current === null
      ? []
      : told(`Xem nguồn: dakto-report explain ${year} ${figure}`, 2)),
  ];
}

/** Marks that went with one paragraph are told together. */
function lostLines(marks: readonly CheckedMark[], state: MarkState): readonly Lines[] {
  const own = marks.filter((mark) => mark.state === state);
  const { apart, rest } = state === 'unplaced' ? byAnnex(own) : { apart: [], rest: own };
  const groups = groupBy(rest, ({ section, sentence }) => `${section}\0${sentence}`);
  const sentences = Array.from(groups.values(), (group) => {
    const [{ section, sentence }] = group;
    const names = group.map(
      ({ label, current }) => label + (current === null ? '' : ` (${quoted(current)})`),
    );
    return [
      ...told(placed(section, names.join('; '))),
      ...told(`Câu theo mẫu: “${quote(sentence, ...group)}”`, 2),
    ];
  });
  return [...sentences, ...apart];
}

/** A table that came or went is one thing to do: more than a few numbers of one annex are a line, and so are several of one row. */
function byAnnex(marks: readonly CheckedMark[]): {
  readonly apart: readonly Lines[];
  readonly rest: readonly CheckedMark[];
} {
  const annexes = [...groupBy(marks, ({ section }) => annexOf(section))];
  const whole = annexes.filter(([, own]) => own.length > fewOfAnnex);
  const rows = annexes
    .filter(([, own]) => own.length <= fewOfAnnex)
    .flatMap(([, own]) => [...groupBy(own, ({ section }) => section)].filter(([, row]) => row.length > 1));
  const taken = new Set<CheckedMark>([...whole, ...rows].flatMap(([, own]) => own));
  const cells = (row: readonly CheckedMark[]): string =>
    row.map(({ text, current }) => quoted(text ?? current ?? '')).join(' | ');
  return {
    apart: [
      ...whole.map(([annex, own]) => told(placed(annex, `${own.length} số của phụ lục`))),
      ...rows.map(([section, row]) => told(placed(section, cells(row)))),
    ],
    rest: marks.filter((mark) => !taken.has(mark)),
  };
}

function contradictionLines(one: JudgedContradiction): Lines {
  const { section, totalSection, sentence, unit, total, parts, acknowledged } = one;
  const sum = sumText(
    parts.reduce((all, { hundredths }) => all + hundredths, 0),
    total.text,
  );
  const [word] = acknowledged;
  const known = word === undefined ? '' : ` (đã xác nhận ngày ${word.on}: ${word.reason})`;
  const where = section === totalSection ? '' : ` (${totalSection})`;
  const added = parts.map(({ text }) => text).join(' + ');
  return [
    ...told(placed(section, `${added} = ${sum}, nhưng câu${where} ghi ${total.text} ${unit}.${known}`)),
    ...told(`“${quote(sentence, one)}”`, 2),
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
