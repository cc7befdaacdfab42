/**
 * A printed figure travels through Liquid and Markdown as a token of private-use characters, which Markdown takes for
 * letters: whatever stands in a workbook's cell is put in only after everything is parsed.
 */
const open = '\uE000';
const close = '\uE001';
const firstDigit = 0xe010;

const token = /\uE000([\uE010-\uE019]+)\uE001/u;

/** Characters that no template may contain, lest it forge a token. */
export const privateUse = /[\uE000-\uF8FF]/gu;

export function tokenOf(index: number): string {
  const digits = Array.from(String(index), (digit) => String.fromCharCode(firstDigit + Number(digit)));
  return `${open}${digits.join('')}${close}`;
}

/** A token as long as the output that it stands for, so that columns stay where they are. At least 3. */
export function maskOf(length: number): string {
  return `${open}${String.fromCharCode(firstDigit).repeat(length - 2)}${close}`;
}

/** The text between tokens as strings, the tokens as their numbers. */
export function splitTokens(text: string): (string | number)[] {
  return text
    .split(token)
    .map((part, index) => (index % 2 === 0 ? part : indexOf(part)))
    .filter((part) => part !== '');
}

function indexOf(digits: string): number {
  return Number(Array.from(digits, (digit) => digit.charCodeAt(0) - firstDigit).join(''));
}
