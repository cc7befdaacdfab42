import { attribute, type XmlTag } from '../../package/xml.ts';

/** Colours as names to be compared: two that are equal look equal; the two that a plain sheet has stand for all their spellings. */
export const black = 'black';
export const white = 'white';

/** The spellings of both in a file: as rgb, in the palette and in the theme (ECMA-376 part 1, §18.8.3, §18.8.27). */
const spellings: Readonly<Record<string, string>> = {
  'rgb 000000': black,
  'indexed 0': black,
  'indexed 8': black,
  'indexed 64': black,
  'theme 1': black,
  'rgb FFFFFF': white,
  'indexed 1': white,
  'indexed 9': white,
  'indexed 65': white,
  'theme 0': white,
};

/** Of a `<color>` or `<fgColor>`; `automatic` for one that says nothing. */
export function colourOf(tag: XmlTag, automatic: string): string {
  const [rgb, theme, indexed, tint = '0'] = ['rgb', 'theme', 'indexed', 'tint'].map((name) =>
    attribute(tag, name),
  );
  // "FFFF0000" begins with what Excel leaves out of account.
  if (rgb !== undefined) return spelled(`rgb ${rgb.slice(-6).toUpperCase()}`);
  if (indexed !== undefined) return spelled(`indexed ${indexed}`);
  if (theme === undefined) return automatic;
  return Number(tint) === 0 ? spelled(`theme ${theme}`) : `theme ${theme} ${tint}`;
}

const spelled = (colour: string): string => spellings[colour] ?? colour;
