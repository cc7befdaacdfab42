import { remembered } from '../../vietnamese/remembered.ts';

/*
 * What Excel shows is what its user typed and signs: where the format of a cell makes something else of the number than it
 * stores, nobody knows which of the two was meant. Only what differs is judged here: decimals that are rounded for showing,
 * grouping, colours, dashes for nothing are how numbers are usually shown.
 */

/** `otherwise`: not the number that is stored. `words`: letters that the format puts beside the number. */
export type Shown = { readonly otherwise: true } | { readonly otherwise: false; readonly words: string };

const otherwise: Shown = { otherwise: true };

/** Of a number. */
export function shownOf(pattern: string, value: number): Shown {
  const sections = sectionsOf(pattern);
  const place = sectionFor(sections, value);
  const { literals, codes, drawn, coloured } = partsOf(sections[place] ?? '');
  const showsDigits = /[g@/]/i.test(codes) || (value === 0 ? codes.includes('0') : /[0#?]/.test(codes));
  if (!showsDigits && (value !== 0 || literals.trim() === '')) return otherwise;
  // A comma behind the last digit divides by a thousand; a digit among the words, but for "m2", is read as one of the number's.
  if (/[0#?],+(?![0#?,])/.test(codes) || /(?<!\p{L})\d/u.test(literals)) return otherwise;
  if (value < 0 && place > 0 && !coloured && !sign.test(literals)) return otherwise;
  // "-60" and "(60)" of a stored 60; "0,6" of a stored 6.
  if (value > 0 && sign.test(literals) && !/\p{L}/u.test(literals)) return otherwise;
  if (!codes.includes('/') && /0[^0.]+0/.test(drawn) && !isGrouped(drawn, value)) return otherwise;
  return { otherwise: false, words: says.test(literals) ? literals.trim() : '' };
}

const sign = /[-−(]/;

/** Letters and signs that say more than how a number is set: "hộ", "%", "<". */
const says = /[^\s()+\-−–.,:'\p{Sc}]/u;

/** Whether what stands between the digits groups them by thousands, in the Vietnamese way; "0.006" is no thousands of a stored 6. */
function isGrouped(drawn: string, value: number): boolean {
  const [, groups = ''] = /^[^0]*0+((?:[·\s]000)+)(?:\.0*)?[^0]*$/.exec(drawn) ?? [];
  const points = groups.replaceAll(/[^·]/g, '').length;
  return groups !== '' && (points === 0 || Math.abs(value) >= 1000 ** points);
}

/** Whether a number stands in a text's place just as it shows: "090" and "90/QĐ-TTg" may be shown of a stored 90. */
export function showsAsTyped(pattern: string, value: number): boolean {
  if (/^general$/i.test(pattern.trim())) return Math.abs(value) < 1e11;
  return pattern.trim() === '@' || (pattern.trim() === '0' && Number.isInteger(value));
}

/** Whether a text shows as it is stored: the fourth section of a format, or its only one, may hide it or add to it. */
export function showsText(pattern: string): boolean {
  const sections = sectionsOf(pattern);
  const [only = ''] = sections;
  const section = sections.length === 1 && only.includes('@') ? only : (sections[3] ?? '@');
  const { literals, codes } = partsOf(section);
  return codes.trim() === '@' && literals.trim() === '';
}

/** Words in quotes, characters behind \ _ *, brackets, or any other character: the lexemes of a format. */
const lexeme = /"[^"]*"?|[\\_*].|\[[^\]]*\]?|[^]/gsu;

// A workbook has few formats, and many cells of each.
const sectionsOf = remembered((pattern): readonly string[] => {
  const sections = [''];
  for (const [text] of pattern.matchAll(lexeme)) {
    if (text === ';') sections.push('');
    else sections[sections.length - 1] += text;
  }
  return sections;
});

const condition = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;

function holds(section: string, value: number): boolean | undefined {
  const [, sign, limit] = condition.exec(section) ?? [];
  if (sign === undefined) return undefined;
  const difference = value - Number(limit);
  const [less, equal, greater] = [difference < 0, difference === 0, difference > 0];
  return (sign.includes('<') && less) || (sign.includes('=') && equal) || (sign.includes('>') && greater);
}

/** Positive; negative; zero; text. Conditions take the place of the signs. */
function sectionFor([first = '', second, third]: readonly string[], value: number): number {
  const isFirst = holds(first, value) ?? (value > 0 || (value === 0 && third === undefined));
  if (isFirst || second === undefined) return 0;
  return third === undefined || (holds(second, value) ?? value < 0) ? 1 : 2;
}

interface Parts {
  readonly literals: string;
  readonly codes: string;
  /** How they stand among each other: a 0 for each digit, the decimal point; a point that is a word as "·". */
  readonly drawn: string;
  readonly coloured: boolean;
}

/** What is shown as it stands, and the codes that stand for digits. */
const partsOf = remembered((section): Parts => {
  let [literals, codes, drawn, coloured] = ['', '', '', false];
  const write = (words: string) => {
    literals += words;
    drawn += words.replaceAll('.', '·').replaceAll('0', 'o');
  };
  // "E+00" and the whole of a fraction are codes.
  const plain = section.replace(/general/gi, '\u0000').replace(/E[+-]/gi, '');
  for (const [text] of plain.matchAll(lexeme)) {
    if (text.startsWith('"')) write(text.replaceAll('"', ''));
    else if (/^[\\*]/.test(text)) write(text.slice(1));
    else if (text.startsWith('[$')) write(/^\[\$([^\]-]*)/.exec(text)?.[1] ?? '');
    else if (text.startsWith('[')) coloured ||= /^\[[a-z]/i.test(text);
    else if (/^[0#?.,%@\u0000]$/.test(text) || (text === '/' && /[#?0]$/.test(codes))) {
      codes += text;
      drawn += /[0#?\u0000]/.test(text) ? '0' : text === '.' ? '.' : '';
    } else if (/^\d$/.test(text) && codes.includes('/')) codes += '0';
    else if (!text.startsWith('_')) write(text);
  }
  return { literals, codes: codes.replaceAll('\u0000', 'General'), drawn, coloured };
});
