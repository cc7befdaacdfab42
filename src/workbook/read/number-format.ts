import type { NumberFormat } from './raw.ts';

/** Formats that a file names by number alone (ECMA-376 part 1, §18.8.30). Those not listed count as General. */
const builtIn: Readonly<Record<number, string>> = {
  0: 'General',
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'mm-dd-yy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'm/d/yy h:mm',
  37: '#,##0 ;(#,##0)',
  38: '#,##0 ;[Red](#,##0)',
  39: '#,##0.00;(#,##0.00)',
  40: '#,##0.00;[Red](#,##0.00)',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mmss.0',
  48: '##0.0E+0',
  49: '@',
};

/** 27–36 and 50–58: East Asian dates, whose patterns depend on the language; dates in all of them. */
function isLanguageDate(id: number): boolean {
  return (id >= 27 && id <= 36) || (id >= 50 && id <= 58);
}

export function numberFormat(id: number, custom: ReadonlyMap<number, string>): NumberFormat {
  const given = custom.get(id);
  if (given === undefined && isLanguageDate(id)) return { id, pattern: 'yyyy/m/d', kind: 'date' };
  return { ...formatOf(given ?? builtIn[id] ?? 'General'), id };
}

/** One that no number stands for. */
export function formatOf(pattern: string): NumberFormat {
  return { id: -1, pattern, kind: kindOf(pattern) };
}

/** What a pattern makes of a number, judged by its bare codes: `#,##0\ \m2` is a number, `[h]:mm` a time. */
export function kindOf(pattern: string): NumberFormat['kind'] {
  const bare = pattern
    .replace(/"[^"]*"?/g, '')
    // A character after \ is text, after _ a space as wide, after * a filling.
    .replace(/[\\_*]./gsu, '')
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/\[[^\]]*\]/g, '');
  const positive = bare.split(';')[0] ?? '';
  if (bare.includes('%')) return 'percent';
  if (/general/i.test(positive)) return 'general';
  if (/[ymdhs]|am\/pm/i.test(positive.replace(/e[+-]/gi, ''))) return 'date';
  if (positive.trim() === '@') return 'text';
  return positive.trim() === '' ? 'general' : 'number';
}
