import type { Finding } from '../../document/verify/findings.ts';
import type { Misplaced } from '../../document/verify/misplaced.ts';
import type { Judgement } from '../../document/verify/fit.ts';
import type { Obstacle } from '../../document/passes/finalize/obstacles.ts';
import { annexOf } from '../../document/edited/annexes.ts';
import { beginningOf, quote } from '../../document/edited/quote.ts';
import { groupBy } from '../../model/group-by.ts';
import { upperFirst } from '../../vietnamese/text.ts';
import { replacedTitle, replacedWords } from '../reporters/replaced-words.ts';

export const obstacleTexts: Readonly<
  Record<Obstacle['kind'], { readonly title: string; readonly fix: string }>
> = {
  tracked: {
    title: 'đoạn còn vết sửa (Track Changes)',
    fix: 'Trong Word, thẻ Xem lại (Review): Chấp nhận (Accept) hoặc Từ chối (Reject) từng chỗ, rồi lưu lại.',
  },
  review: {
    title: 'đoạn còn ghi “Lời văn mẫu, cần rà soát”',
    fix: 'Đọc lại từng đoạn, sửa cho đúng năm nay, xóa dòng ghi đó và bỏ nền vàng.',
  },
  missing: {
    title: 'đoạn còn dấu “[thiếu: …]”',
    fix: 'Bổ sung số liệu rồi chạy lại build (không có --final).',
  },
  'last-year': {
    title: 'đoạn còn “[số liệu năm trước: …]”',
    fix: 'Thay bằng số của năm nay hoặc bỏ câu đó.',
  },
  unread: {
    title: 'chỗ chèn cả một tệp khác, phần mềm không đọc được nên không đối chiếu được',
    fix: 'Mở báo cáo trong Word rồi lưu lại (Word đưa nội dung tệp đó vào văn bản), sau đó chạy lại; hoặc xóa chỗ chèn.',
  },
  highlight: {
    title: 'đoạn còn chữ tô nền',
    fix: 'Đọc lại, rồi bỏ màu nền (Home > Text Highlight Color > No Color).',
  },
};
/** Said where an annex has come or gone. */
export const annexesTitle = 'Số thứ tự phụ lục chưa đúng với các phụ lục theo số liệu; sửa trong Word:';

/** More numbers of one annex than these are told as one. */
export const fewOfAnnex = 12;
/** A list longer than this is no longer read. */
const mostShown = 20;

/** What only the person can settle in Word, kind by kind; '' for nothing. */
export function obstaclesAsText(obstacles: readonly Obstacle[], file: string): string {
  return Object.entries(obstacleTexts)
    .flatMap(([kind, { title, fix }]) => {
      const of = obstacles.filter((obstacle) => obstacle.kind === kind);
      if (of.length === 0) return [];
      return [
        [
          `${of.length} ${title} trong ${file}:`,
          ...bounded(of.map(({ text }) => text)),
          `Cách làm: ${fix}`,
        ].join('\n'),
      ];
    })
    .join('\n\n');
}

/** A document without marks can't be held against the data; '' where it has some. */
export function unlinkedText(linked: boolean, file: string): string {
  return linked
    ? ''
    : `${file} không có số nào gắn với số liệu (tệp không do phần mềm lập, hoặc liên kết đã bị xóa khi lưu), nên không đối chiếu được.\nCách làm: chốt từ bản còn liên kết, hoặc lập lại từ mẫu (--fresh).`;
}

/** Numbers that are not what the data say; '' for nothing. */
export function findingsAsText(
  { findings, code, accepted }: Judgement,
  call: { readonly year: number; readonly wrong: string | undefined; readonly errors: boolean },
): string {
  const stale = findings.filter(({ kind }) => kind === 'stale');
  const acceptable = accepted ? [] : findings.filter(({ kind }) => kind !== 'stale');
  const parts: string[] = [];
  if (stale.length > 0) {
    parts.push(
      [
        `${stale.length} số trong báo cáo đã cũ so với số liệu:`,
        ...bounded(stale.map((finding) => findingLine(finding))),
        `Cách làm: cập nhật trước (dakto-report build ${call.year}), đọc lại, rồi chốt.`,
      ].join('\n'),
    );
  }
  if (acceptable.length > 0) {
    parts.push(
      [
        `${acceptable.length} chỗ ${acceptable.some(({ kind }) => isMisplaced(kind)) ? 'khác số liệu hoặc cần xem lại vị trí của số' : 'khác số liệu'}, phần mềm không tự sửa:`,
        // All of them: what is accepted must have been shown.
        ...acceptedLines(acceptable),
        ...(call.wrong === undefined
          ? []
          : [`Mã “${call.wrong}” không đúng với danh sách trên (danh sách có thể đã đổi).`]),
        `Cách làm: chỗ gõ đè thì lấy theo số liệu (dakto-report build ${call.year} --take-data; tên, ngày, văn bản: kèm mã mà build in ra); câu đã mất thì chép lại từ bản "(trước …)" hoặc từ bản mới lập (--fresh);`,
        // What is accepted while the data are still wrong would have to be accepted anew.
        ...(call.errors
          ? ['chấp nhận chỗ khác số liệu: chỉ khi không còn lỗi.']
          : [
              'hoặc nếu đã xem và chấp nhận TẤT CẢ các chỗ trên (sẽ ghi vào biên bản chốt):',
              `  dakto-report build ${call.year} --final --accept ${code ?? ''}`,
            ]),
      ].join('\n'),
    );
  }
  return parts.join('\n\n');
}

/** What one Find and Replace did is one line, with all its places. */
function acceptedLines(findings: readonly Finding[]): readonly string[] {
  const typed = findings.flatMap((one) => (one.kind === 'edited' ? [one] : []));
  const replaced = replacedWords(typed, ({ current, text }) => [current, text]);
  const together = new Set<Finding>(replaced.flatMap(({ all }) => all));
  return [
    ...replaced.map(({ replacement, all }) =>
      replacedTitle(
        replacement,
        all.map(({ section }) => upperFirst(section)),
      ),
    ),
    ...wholeAnnexes(findings.filter((one) => !together.has(one))),
  ].map((line) => `  ${line}`);
}

/** Of an annex that came or went as a whole one line, with how many numbers it has. */
function wholeAnnexes(findings: readonly Finding[]): readonly string[] {
  const groups = groupBy(findings, ({ kind, section }) =>
    kind === 'gone' || kind === 'unplaced' ? `${kind}\n${annexOf(section) ?? ''}` : null,
  );
  const whole = [...groups].filter(([name, own]) => !name.endsWith('\n') && own.length > fewOfAnnex);
  const taken = new Set<Finding>(whole.flatMap(([, own]) => own));
  return [
    ...findings.filter((one) => !taken.has(one)).map(findingLine),
    ...whole.map(([name, own]) => {
      const [kind, annex] = name.split('\n');
      const says =
        kind === 'gone' ? 'số liệu năm nay không còn phụ lục này' : 'phụ lục mới chưa có trong báo cáo';
      return `${annex ?? ''}: ${own.length} số; ${says}`;
    }),
  ];
}

/** The number is right, its words may not be: nothing that the data could settle. */
export function isMisplaced(kind: Finding['kind']): boolean {
  return !['edited', 'stale', 'gone', 'lost', 'unplaced'].includes(kind);
}

/** One finding in a line: where, what the document says, what the data say. */
export function findingLine(finding: Finding): string {
  const words = 'start' in finding ? quote(finding.sentence, finding) : beginningOf(finding.sentence);
  return `${upperFirst(finding.section)}: ${whatIsFound(finding, ` “${words}”`)}`;
}

/** `words`: the sentence, the place in brackets. */
function whatIsFound(finding: Finding, words: string): string {
  switch (finding.kind) {
    case 'stale':
      return `${finding.label}:${words} → ${finding.current ?? ''}`;
    case 'edited':
      return `${finding.label}: ${finding.text === '' ? 'đã bị xóa' : 'sửa tay'},${words} theo số liệu: ${finding.current ?? ''}`;
    case 'gone':
      return `${finding.label}:${words} số liệu năm nay không còn số này`;
    case 'lost':
      return `${finding.label}: ${finding.current ?? ''}, không còn liên kết trong báo cáo (câu bị xóa, gạch ngang hoặc gõ lại)`;
    case 'unplaced':
      return `${finding.label}: ${finding.current ?? ''}, số liệu mới chưa có chỗ trong báo cáo`;
    case 'unit':
      return `${finding.label}:${words} đơn vị sau số khác mẫu${finding.expected === '' ? '' : ` (“${finding.expected}”)`}`;
    case 'sentence':
      return `${finding.label}:${words} đứng vào chỗ hoặc cạnh số của câu khác; theo mẫu: “${homeOf(finding)}”`;
    case 'twice':
      return `đoạn này có ${finding.found} lần: “${beginningOf(finding.sentence)}”`;
    case 'note':
      return `${finding.label} (“${beginningOf(finding.found)}”) gắn vào câu khác:${words}; theo mẫu: “${homeOf(finding)}”`;
    case 'ended':
      return `câu không còn đúng điều kiện theo số liệu:${words}`;
    case 'annex':
      return `${misnamedText(finding.found, finding.expected)}:${words}`;
    case 'short-first':
    case 'full-again':
      return `viện dẫn ${finding.document} phải ${finding.kind === 'short-first' ? 'ghi đầy đủ' : 'ghi ngắn'}:${words}`;
    case 'sum':
      return `${finding.parts.map(({ text }) => text).join(' + ')} không bằng ${finding.total.text} ${finding.unit}:${words}`;
  }
}

function homeOf({ home }: Misplaced): string {
  return quote(home.sentence, home);
}

/** "“Phụ lục” nay là Phụ lục I". */
export function misnamedText(found: string, expected: string | null): string {
  return expected === null
    ? `“${found}” không rõ là phụ lục nào, hoặc báo cáo không có phụ lục này`
    : `“${found}” nay là ${expected}`;
}

function bounded(lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, mostShown).map((line) => `  ${line}`);
  return lines.length <= mostShown ? shown : [...shown, `  … và ${lines.length - mostShown} chỗ nữa`];
}
