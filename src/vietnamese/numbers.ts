import { decimalOf, divideHalfUp, numberOf, unitsAt } from './decimal.ts';

/** Numbers the Vietnamese way: `.` between thousands, `,` before decimals. */

export type NumberReading =
  | { readonly ok: true; readonly value: number; readonly decimals: number }
  | { readonly ok: false; readonly reason: 'ambiguous' | 'not-a-number' };

const grouped = /^\d{1,3}(?:\.\d{3})+$/;
const plain = /^\d+$/;

/**
 * A lone group of three is a thousand to one typist and three decimals to another: "1.149" after English habit,
 * "1,149" after the Vietnamese one. Only the typist knows.
 */
const ambiguous = /^(?:\d{1,3}\.\d{3}|[1-9]\d{0,2},\d{3})$/;

/** More significant digits than this are not safe in a double. */
const significantDigits = 15;

/**
 * A number typed as text, in the full grammar only: `1149000000`, `1.149.000.000`, `3.219,80`, `8,49`, each with an
 * optional minus. Nothing is guessed, and nothing is returned that a double could not give back digit by digit.
 */
export function readNumber(text: string): NumberReading {
  const [, minus = '', digits = ''] = /^([-−]?)(.*)$/s.exec(text.trim()) ?? [];
  if (ambiguous.test(digits)) return { ok: false, reason: 'ambiguous' };
  const [whole = '', fraction, ...rest] = digits.split(',');
  const wellFormed =
    (plain.test(whole) || grouped.test(whole)) && (fraction === undefined || plain.test(fraction));
  if (!wellFormed || rest.length > 0) return { ok: false, reason: 'not-a-number' };
  const all = `${whole.replaceAll('.', '')}${fraction ?? ''}`.replace(/^0+/, '');
  if (all.length > significantDigits) return { ok: false, reason: 'not-a-number' };
  const decimals = fraction?.length ?? 0;
  const size = Number(`${all || '0'}e-${decimals}`);
  return { ok: true, value: minus !== '' && size !== 0 ? -size : size, decimals };
}

function group(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, '.');
}

function formatUnits(units: bigint, decimals: number): string {
  const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
  const whole = group(digits.slice(0, digits.length - decimals));
  const fraction = decimals === 0 ? '' : `,${digits.slice(-decimals)}`;
  return `${units < 0n ? '-' : ''}${whole}${fraction}`;
}

/** "1.149.000.000", "3.219,80"; half-up where the value has more decimals. Throws for what is not finite. */
export function formatNumber(value: number, decimals = 0): string {
  return formatUnits(unitsAt(decimalOf(value), decimals), decimals);
}

/** A count, padded with zeros as offices write it: 9 → "09"; 1107 → "1.107". Throws unless whole and not negative. */
export function formatCount(value: number, width = 2): string {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`not a count: ${value}`);
  return group(String(value).padStart(width, '0'));
}

/**
 * `part` / `whole` × 100, half-up to `decimals`, computed exactly from whole numbers (hộ, người, đồng).
 * null where the whole is 0: there is no rate of nothing.
 */
export function percentOf(part: number, whole: number, decimals = 2): number | null {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(whole) || whole < 0) {
    throw new RangeError(`no rate of ${part} in ${whole}`);
  }
  if (whole === 0) return null;
  return numberOf(divideHalfUp(BigInt(part) * 10n ** BigInt(decimals + 2), BigInt(whole)), decimals);
}

/** a − b of two published rates, in điểm phần trăm; exact. Throws where a rate has more than 2 decimals. */
export function pointsBetween(a: number, b: number): number {
  return numberOf(hundredths(a) - hundredths(b), 2);
}

function hundredths(rate: number): bigint {
  const decimal = decimalOf(rate);
  if (decimal.scale > 2) throw new RangeError(`not a published rate: ${rate}`);
  return unitsAt(decimal, 2);
}

const lexeme = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

/**
 * Triệu đồng, as a number or as it stands in the file ("3219.8", "1.1000000000000001"), in whole đồng.
 * Taken to the 15 digits that Excel keeps. null: not a number, more than 6 decimals, or too large to be exact.
 */
export function millionsToDong(millions: number | string): number | null {
  if (typeof millions === 'string' && !lexeme.test(millions)) return null;
  const value = Number(millions);
  if (!Number.isFinite(value)) return null;
  const decimal = decimalOf(Number(value.toPrecision(15)));
  if (decimal.scale > 6) return null;
  const dong = Number(unitsAt(decimal, 6));
  return Number.isSafeInteger(dong) ? dong : null;
}

/** Whole đồng in triệu đồng, exact: 3219800000 → "3.219,8", with at least two decimals "3.219,80". */
export function formatMillions(dong: number, minDecimals = 0): string {
  if (!Number.isSafeInteger(dong)) throw new RangeError(`not whole đồng: ${dong}`);
  const [whole = '', fraction = ''] = formatUnits(BigInt(dong), 6).split(',');
  const decimals = fraction.replace(/0+$/, '').padEnd(minDecimals, '0');
  return decimals === '' ? whole : `${whole},${decimals}`;
}
