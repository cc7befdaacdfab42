import type { Refusal } from '../../package/faults.ts';
import { attribute, type XmlTag } from '../../package/xml.ts';

/** An attribute that says yes or no, no where absent. LibreOffice writes "true", Excel "1". */
export function readFlag(tag: XmlTag, name: string, refuse: (detail: string) => Refusal): boolean {
  const value = attribute(tag, name);
  if (value === undefined || value === '0' || value === 'false' || value === 'off') return false;
  if (value === '1' || value === 'true' || value === 'on') return true;
  throw refuse(`flag-${name}`);
}

/** A height or width of 0 hides as well as `hidden` does. */
export function isZero(measure: string | undefined): boolean {
  return measure !== undefined && /^0+(\.0*)?$/.test(measure);
}
