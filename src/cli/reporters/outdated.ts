import type { UncoveredLine } from '../../document/verify/uncovered.ts';

/** " (1.216 là số cũ, nay là 1.221)": numbers typed by hand that say what one said before it moved. */
export function outdatedText({ numbers }: UncoveredLine): string {
  const known = numbers.flatMap(({ text, now }) =>
    now === undefined ? [] : [`${text} là số cũ, nay là ${now}`],
  );
  return known.length === 0 ? '' : ` (${known.join('; ')})`;
}
