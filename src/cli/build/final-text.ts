import { shortHash } from '../../document/marks.ts';
import type { MarkFinding } from '../../document/finalize/check-marks.ts';
import type { Obstacle } from '../../document/finalize/obstacles.ts';

type LabelOf = (figure: string | null) => string | null;

/** "3-k7qa": how many findings, and a word that changes with any of them, so that no other list is accepted by mistake. */
export function acceptanceCode(findings: readonly MarkFinding[]): string {
  const content = findings.map(({ kind, figure, where, around, found, expected }) =>
    [kind, figure, where, around, found, expected].join('\u001f'),
  );
  return `${findings.length}-${shortHash(content.join('\u001e'), 4)}`;
}

const obstacleTexts: Readonly<Record<Obstacle['kind'], { readonly title: string; readonly fix: string }>> = {
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
  highlight: {
    title: 'đoạn còn chữ tô nền',
    fix: 'Đọc lại, rồi bỏ màu nền (Home > Text Highlight Color > No Color).',
  },
};
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

/** Numbers that are not what the data say; '' for nothing. */
export function findingsAsText(
  stale: readonly MarkFinding[],
  acceptable: readonly MarkFinding[],
  labelOf: LabelOf,
  call: { readonly year: number; readonly code: string; readonly wrong: string | undefined },
): string {
  const parts: string[] = [];
  if (stale.length > 0) {
    parts.push(
      [
        `${stale.length} số trong báo cáo đã cũ so với số liệu:`,
        ...bounded(stale.map((finding) => findingLine(finding, labelOf))),
        `Cách làm: cập nhật trước (dakto-report build ${call.year}), đọc lại, rồi chốt.`,
      ].join('\n'),
    );
  }
  if (acceptable.length > 0) {
    parts.push(
      [
        `${acceptable.length} chỗ ${acceptable.some(({ kind }) => isMisplaced(kind)) ? 'khác số liệu hoặc cần xem lại vị trí của số' : 'khác số liệu'}, phần mềm không tự sửa:`,
        // All of them: what is accepted must have been shown.
        ...acceptable.map((finding) => `  ${findingLine(finding, labelOf)}`),
        ...(call.wrong === undefined
          ? []
          : [`Mã “${call.wrong}” không đúng với danh sách trên (danh sách có thể đã đổi).`]),
        `Cách làm: số gõ đè thì lấy theo số liệu (dakto-report build ${call.year} --take-data); câu đã mất thì chép lại từ bản "(trước …)" hoặc từ bản mới lập (--fresh);`,
        'hoặc nếu đã xem và chấp nhận TẤT CẢ các chỗ trên (sẽ ghi vào biên bản chốt):',
        `  dakto-report build ${call.year} --final --accept ${call.code}`,
      ].join('\n'),
    );
  }
  return parts.join('\n\n');
}

/** The number is right, its words may not be: nothing that the data could settle. */
export function isMisplaced(kind: MarkFinding['kind']): boolean {
  return kind === 'unit' || kind === 'elsewhere' || kind === 'twice';
}

/** One finding in a line: where, what the document says, what the data say. */
export function findingLine(finding: MarkFinding, labelOf: LabelOf): string {
  const { kind, figure, where, around, found, expected } = finding;
  const label = labelOf(figure) ?? figure ?? 'số không rõ';
  const place = where === null ? '' : `${upperFirst(where)}: `;
  const words = around === null ? '' : ` “${around}”`;
  switch (kind) {
    case 'stale':
      return `${place}${label}:${words} → ${expected ?? ''}`;
    case 'typed':
      return found === ''
        ? `${place}${label}: đã bị xóa,${words} theo số liệu: ${expected ?? ''}`
        : `${place}${label}: sửa tay,${words} theo số liệu: ${expected ?? ''}`;
    case 'gone':
      return `${place}${label}:${words} số liệu năm nay không còn số này`;
    case 'lost':
      return `${label}: ${expected ?? ''}, không còn liên kết trong báo cáo (câu bị xóa hoặc gõ lại)`;
    case 'unplaced':
      return `${label}: ${expected ?? ''}, số liệu mới chưa có chỗ trong báo cáo`;
    case 'unit':
      return `${place}${label}:${words} đơn vị sau số khác mẫu${expected === '' ? '' : ` (“${expected ?? ''}”)`}`;
    case 'elsewhere':
      return `${place}${label}:${words} đứng vào chỗ hoặc cạnh số của câu khác; theo mẫu: “${expected ?? ''}”`;
    case 'twice':
      return `${place}đoạn này có ${expected ?? ''} lần:${words}`;
  }
}

function bounded(lines: readonly string[]): readonly string[] {
  const shown = lines.slice(0, mostShown).map((line) => `  ${line}`);
  return lines.length <= mostShown ? shown : [...shown, `  … và ${lines.length - mostShown} chỗ nữa`];
}

function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
