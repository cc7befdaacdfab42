import type { DocumentText } from '../../edited/document-text.ts';
import { documentLines } from '../../edited/lines.ts';

/**
 * What the head of the report leaves for a hand: its number and its date. Read off the document itself, where somebody may have
 * filled them in.
 */
export function blanksIn(document: DocumentText): readonly string[] {
  // The head stands before the first mục; annexes repeat it ("Kèm theo Báo cáo số …").
  const lines = documentLines(document).map(({ text }) => text);
  const number = lines.some((text) => /Số:\s*\//u.test(text));
  const date = lines.some((text) => /ngày\s{2,}tháng|ngày\s+tháng\s{2,}/u.test(text));
  const annex = lines.some((text) => /Kèm theo.*(?:số\s*:?\s*\/|ngày\s{2,}tháng)/u.test(text));
  return [
    ...(number ? ['số báo cáo'] : []),
    ...(date && lines.some((text) => /,\s*ngày\s{2,}tháng/u.test(text)) ? ['ngày ký'] : []),
    ...(annex ? ['số và ngày ở dòng "Kèm theo" của phụ lục'] : []),
  ];
}
