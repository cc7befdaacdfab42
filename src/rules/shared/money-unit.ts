/** What goes wrong with money is mostly its unit: thousands or millions typed where đồng belong, or the reverse. */

const slips = [
  { times: 1_000, says: 'nghìn đồng' },
  { times: 1_000_000, says: 'triệu đồng' },
];

/** The unit in which `typed` would be `expected` đồng, where there is one. */
export function slippedUnit(typed: number, expected: number): string | undefined {
  return typed === 0 ? undefined : slips.find(({ times }) => typed * times === expected)?.says;
}

/** The unit in which `typed` would be near `expected`, by at most a factor of 3. */
export function nearlySlippedUnit(typed: number, expected: number): string | undefined {
  return slips.find(({ times }) => {
    const ratio = (typed * times) / expected;
    return ratio > 1 / 3 && ratio < 3;
  })?.says;
}
