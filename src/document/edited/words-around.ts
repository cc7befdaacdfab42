/** The words around a stretch of a paragraph, the stretch itself in brackets: "…với [250] hộ tham gia…". */
export function wordsAround(text: string, start: number, end: number, reach = 40): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const cutBefore = start > reach ? `…${before.replace(/^\S*\s/, '')}` : before;
  const cutAfter = end + reach < text.length ? `${after.replace(/\s\S*$/, '')}…` : after;
  return `${cutBefore}[${text.slice(start, end)}]${cutAfter}`.replace(/\s+/g, ' ');
}

/** The first words of a paragraph, cut between words. */
export function beginningOf(text: string, length = 80): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length).replace(/\s+\S*$/, '')}…`;
}
