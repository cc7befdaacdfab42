/**
 * Text as it is searched: without tones, capitals and signs, thousands joined ("1.107" and "1107" are one), decimals behind a
 * comma ("8.49" is "8,49").
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[đð]/g, 'd')
    .replace(/(?<=\d)\.(?=\d{3}(?!\d))/g, '')
    .replace(/(?<=\d)\.(?=\d{1,2}(?!\d))/g, ',')
    .replace(/(?:(?<!\d),|,(?!\d)|[^a-z0-9,/%])+/g, ' ')
    .trim();
}

/** How well a folded text holds a folded query: 3 is it, 2 holds it as words, 1 somewhere; 0 not at all. */
export function fit(text: string, query: string): 0 | 1 | 2 | 3 {
  if (text === query) return 3;
  if (` ${text} `.includes(` ${query} `)) return 2;
  if (text.includes(query)) return 1;
  const words = query.split(' ');
  return words.length > 1 && words.every((word) => ` ${text}`.includes(` ${word}`)) ? 1 : 0;
}
