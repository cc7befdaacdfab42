/**
 * Names of parts: `xl/worksheets/sheet1.xml`, without a leading slash, as the zip has them. OPC (ECMA-376 part 2, §6.2)
 * compares them without regard to ASCII case.
 */
export function foldPartName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/** A name that stays inside the package and means one thing on every system. */
export function isSafePartName(name: string): boolean {
  if (name === '' || name.length > 260 || /[\u0000-\u001f\u007f\\:*?"<>|]/.test(name)) return false;
  const folder = name.endsWith('/') ? name.slice(0, -1) : name;
  return folder.split('/').every((segment) => segment !== '' && segment !== '.' && segment !== '..');
}

/**
 * The part that a relationship's target means, from the part that holds it ('' for the package itself).
 * Absolute (`/xl/styles.xml`) and relative (`../styles.xml`) targets; undefined where it leaves the package.
 */
export function resolveTarget(source: string, target: string): string | undefined {
  const path = decoded(target);
  if (
    path === undefined ||
    path.includes('\\') ||
    path.includes('#') ||
    /^[A-Za-z][A-Za-z0-9+.-]*:/.test(path)
  ) {
    return undefined;
  }
  const segments = path.startsWith('/') ? [] : source.split('/').slice(0, -1);
  for (const segment of path.replace(/^\//, '').split('/')) {
    if (segment === '..') {
      if (segments.pop() === undefined) return undefined;
    } else if (segment !== '.') {
      segments.push(segment);
    }
  }
  const name = segments.join('/');
  return isSafePartName(name) && !name.endsWith('/') ? name : undefined;
}

function decoded(target: string): string | undefined {
  try {
    return decodeURIComponent(target);
  } catch {
    return undefined;
  }
}
