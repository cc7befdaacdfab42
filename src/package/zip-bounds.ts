/** How much a package may hold before it is refused, in bytes and entries. */
export interface ZipBounds {
  readonly fileBytes: number;
  readonly entries: number;
  /** One part, unpacked. */
  readonly partBytes: number;
  /** All parts, unpacked. */
  readonly totalBytes: number;
}

const megabyte = 1024 * 1024;

/** Far above any form that people fill in (some 100 kB), far below what would trouble an office computer. */
export const defaultBounds: ZipBounds = {
  fileBytes: 10 * megabyte,
  entries: 500,
  partBytes: 20 * megabyte,
  totalBytes: 64 * megabyte,
};
