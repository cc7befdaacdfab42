/** A finite decimal number, exact: `units` / 10 ** `scale`. */
export interface Decimal {
  readonly units: bigint;
  readonly scale: number;
}

/**
 * The decimal number that a double stands for, by its shortest spelling: 8.49 is 849 hundredths, although no double is.
 * Throws for what is not finite.
 */
export function decimalOf(value: number): Decimal {
  const match = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value));
  if (!match) throw new RangeError(`not a finite number: ${value}`);
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const scale = fraction.length - Number(exponent);
  const units = BigInt(`${sign}${whole}${fraction}`);
  return scale >= 0 ? { units, scale } : { units: units * 10n ** BigInt(-scale), scale: 0 };
}

/** The same number in units of 10 ** −`scale`, rounded half away from zero ("half-up" for what is positive). */
export function unitsAt({ units, scale }: Decimal, wanted: number): bigint {
  if (wanted >= scale) return units * 10n ** BigInt(wanted - scale);
  return divideHalfUp(units, 10n ** BigInt(scale - wanted));
}

/** `dividend` / `divisor` rounded half away from zero; the divisor is positive. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const size = dividend < 0n ? -dividend : dividend;
  const rounded = (2n * size + divisor) / (2n * divisor);
  return dividend < 0n ? -rounded : rounded;
}

/** `units` / 10 ** `scale` as the nearest double. */
export function numberOf(units: bigint, scale: number): number {
  return Number(units) / 10 ** scale;
}
