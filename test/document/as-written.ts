const noBreakHyphen = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">';

/** Finds words in a part, whichever blanks and hyphens they are written with. */
export function asWritten(words: string | RegExp): RegExp {
  if (words instanceof RegExp) return words;
  const escaped = words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(escaped.replaceAll(' ', '[ \u00a0]').replaceAll('-', `(?:-|${noBreakHyphen})`));
}

/** What a program or a part says, with plain blanks and hyphens. */
export function plainly(text: string): string {
  return text.replaceAll(noBreakHyphen, '-').replaceAll('\u00a0', ' ').replaceAll('\u2011', '-');
}
