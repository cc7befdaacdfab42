import { formatCount, formatNumber } from '../../vietnamese/numbers.ts';

/** Numbers in messages. */

/** "1.107". */
export function plain(value: number): string {
  return formatNumber(value, 0);
}

/** "02 hộ": as reports write counts. */
export function padded(value: number): string {
  return formatCount(value, 2);
}

/** "400.000.000 đồng". */
export function dong(value: number): string {
  return `${plain(value)} đồng`;
}

/** "14 + 4 + 2 + 0". */
export function addition(values: readonly number[]): string {
  return values
    .map((value, index) => (index > 0 && value < 0 ? `(${plain(value)})` : plain(value)))
    .join(' + ');
}

/** For a ratio: at most two decimals, no trailing zeros. */
export function decimal(value: number): string {
  return formatNumber(value, 2).replace(/,?0+$/, '');
}
