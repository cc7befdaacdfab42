import type { Refusal } from '../../package/faults.ts';
import { attribute, type XmlTag } from '../../package/xml.ts';

/** An attribute that says yes or no, no where absent. LibreOffice writes "true", Excel "1". */
export function readFlag(tag: XmlTag, name: string, refuse: (detail: string) => Refusal): boolean {
  return isYes(attribute(tag, name), name, refuse);
}

/** The same of an attribute's text. */
export function isYes(value: string | undefined, name: string, refuse: (detail: string) => Refusal): boolean {
  if (value === undefined || value === '0' || value === 'false' || value === 'off') return false;
  if (value === '1' || value === 'true' || value === 'on') return true;
  throw refuse(`flag-${name}`);
}

/** In points and in digits: what is lower or thinner is a line on the screen, and hides as well as `hidden` does. */
export const lowestRow = 2;
export const thinnestColumn = 0.5;

export function isTooSmallToSee(measure: string | undefined, least: number): boolean {
  return measure !== undefined && /^\d+(\.\d*)?$/.test(measure) && Number(measure) < least;
}
