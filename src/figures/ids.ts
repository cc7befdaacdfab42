/** "DD-01" → "dd-01", "QĐ 90" → "qd-90": a person's key as a segment of a figure's id. */
function segmentOf(key: string): string {
  const ascii = key.toLowerCase().replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
  return (
    ascii
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 24) || 'dong'
  );
}

/** Segments in the order of the keys; one that stands already takes a number, so that no row hides another. */
export function uniqueSegments(keys: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return keys.map((key) => {
    const segment = segmentOf(key);
    let unique = segment;
    for (let n = 2; used.has(unique); n += 1) unique = `${segment}-${n}`;
    used.add(unique);
    return unique;
  });
}
