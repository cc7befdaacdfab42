/**
 * Does something as on a machine of another time zone. Node takes a new TZ of its main thread at once; other code of this process
 * must not run meanwhile, which is so where tests run one after another.
 */
export async function inZone<T>(zone: string, act: () => T | Promise<T>): Promise<T> {
  const before = process.env['TZ'];
  try {
    process.env['TZ'] = zone;
    return await act();
  } finally {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
