const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Raised digits: signs of footnotes, powers. */
export const raisedDigits = `[${superscripts}]`;

export function raised(text: string): string {
  return text.replace(/\d/g, (digit) => superscripts.charAt(Number(digit)));
}

export function lowered(text: string): string {
  return text.replace(new RegExp(raisedDigits, 'gu'), (sign) => String(superscripts.indexOf(sign)));
}
