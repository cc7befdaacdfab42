import { createHash } from 'node:crypto';
import { slug } from '../vietnamese/text.ts';

/** The longest key of a row by what it holds: a figure's id has at most 64 characters, and its name below the row takes some. */
const longest = 36;
const hashed = 6;
const unkeyed = 'dong';

/** "DD-01" → "dd-01", "QĐ 90" → "qd-90": a person's key as a segment of a figure's id. */
const segmentOf = (key: string): string => slug(key).slice(0, 24) || unkeyed;

/** Segments in the order of the keys; one that stands already takes a number, so that no row hides another. */
export function uniqueSegments(keys: readonly string[]): readonly string[] {
  return numbered(keys.map(segmentOf));
}

/**
 * Segments of rows that have no key of their own, from what tells one from another on their sheet: no row's segment
 * hangs on its neighbours, but where two say the same.
 */
export function segmentsOfRows(rows: readonly (readonly string[])[]): readonly string[] {
  return numbered(
    rows.map((parts) => {
      const whole = slug(parts.join(' ')) || unkeyed;
      if (whole.length <= longest) return whole;
      const digest = createHash('sha256').update(whole, 'utf8').digest('hex').slice(0, hashed);
      return `${whole.slice(0, longest - hashed - 1).replace(/-$/, '')}-${digest}`;
    }),
  );
}

function numbered(segments: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return segments.map((segment) => {
    let unique = segment;
    for (let n = 2; used.has(unique); n += 1) unique = `${segment}-${n}`;
    used.add(unique);
    return unique;
  });
}
