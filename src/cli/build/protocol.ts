import { createHash } from 'node:crypto';
import { quote } from '../../document/edited/quote.ts';
import type { UncoveredLine } from '../../document/verify/uncovered.ts';
import type { Finding } from '../../document/verify/findings.ts';
import type { Issue } from '../../model/issue.ts';
import type { KeptFile } from '../../workspace/closing.ts';
import { outdatedText } from '../reporters/outdated.ts';
import { findingLine } from './final-text.ts';

export interface Protocol {
  readonly year: number;
  readonly living: string;
  readonly target: string;
  readonly inputs: readonly KeptFile[];
  readonly acknowledged: readonly Issue[];
  readonly accepted: readonly Finding[];
  readonly blanks: readonly string[];
  /** Numbers typed by hand, which nothing can be held against. */
  readonly byHand: readonly UncoveredLine[];
}

/** `bien-ban-chot-YEAR.txt`: what the copy to be signed was made from and what was accepted. Windows lines; no clock. */
export function protocolText(protocol: Protocol): string {
  const { year, living, target, inputs, acknowledged, accepted, blanks, byHand } = protocol;
  const section = (title: string, lines: readonly string[]): readonly string[] => [
    '',
    title,
    ...(lines.length === 0 ? ['  (không có)'] : lines.map((line) => `  ${line}`)),
  ];
  return [
    `BIÊN BẢN CHỐT BÁO CÁO NĂM ${year}`,
    `Bản trình ký: ${target}, lập từ ${living}.`,
    ...section(
      '1. Tệp đã dùng (SHA-256)',
      inputs.map(({ name, bytes }) => `${name}  ${digest(bytes)}`),
    ),
    ...section(
      '2. Chỗ lệch số đã được xác nhận (huyen.xlsx, sheet Xác nhận)',
      acknowledged.map(acknowledgedLine),
    ),
    ...section(
      '3. Chỗ trong báo cáo khác số liệu, người chốt chấp nhận (--accept)',
      accepted.map(findingLine),
    ),
    ...section('4. Còn để trống, văn thư điền', blanks),
    ...section(
      '5. Số gõ tay trong báo cáo, phần mềm không đối chiếu được',
      byHand.map((one) => `${one.section}: “${quote(one.sentence, ...one.numbers)}”${outdatedText(one)}`),
    ),
    '',
  ].join('\r\n');
}

function acknowledgedLine({ at, message, acknowledged }: Issue): string {
  const place = [at.file, at.sheet, at.cell].filter((part) => part !== null).join(', ');
  const word =
    acknowledged === undefined ? '' : ` (${acknowledged.by}, ${acknowledged.on}: ${acknowledged.reason})`;
  return `${place}: ${message}${word}`;
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
