/** What is longer is no form's. */
const longest = 100_000;
const mostKnown = 200;

/**
 * The same function of a part's text, whose answers are kept for parts that are the same to the letter: the workbooks of a year are of few
 * forms. What is refused is asked again.
 */
export function rememberedPart<Answer, More extends readonly unknown[]>(
  read: (text: string, part: string, ...more: More) => Answer,
): (text: string, part: string, ...more: More) => Answer {
  const known = new Map<string, Answer>();
  return (text, part, ...more) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text, part, ...more);
    if (known.size === mostKnown) known.clear();
    if (text.length <= longest) known.set(text, answer);
    return answer;
  };
}
