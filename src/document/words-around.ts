/** The words around a stretch of a paragraph, the stretch itself in brackets: "…với [250] hộ tham gia…". */
export function wordsAround(text: string, start: number, end: number, reach = 40): string {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  const cutBefore = start > reach ? `…${before.replace(/^\S*\s/, '')}` : before;
  const cutAfter = end + reach < text.length ? `${after.replace(/\s\S*$/, '')}…` : after;
  return `${cutBefore}[${text.slice(start, end)}]${cutAfter}`.replace(/\s+/g, ' ');
}
