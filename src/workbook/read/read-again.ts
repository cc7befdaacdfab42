import { type BookReading, readBook } from './form-reader.ts';

/** As many as a district's communes with their earlier sendings; what a year of a province holds is not kept beyond the command. */
const mostKnown = 64;

const known = new Map<string, BookReading>();

/**
 * `readBook` of bytes by their digest; those asked for last are kept, since the same workbooks are asked for again: a year is opened a second
 * time to be signed, and whoever chooses by number runs one command after the other. Nothing changes a book.
 */
export function readAgain(
  file: string,
  bytes: Uint8Array,
  digest: string,
  only?: readonly string[],
): BookReading {
  const key = JSON.stringify([digest, file, only]);
  const reading = known.get(key) ?? readBook(file, bytes, only);
  known.delete(key);
  known.set(key, reading);
  const [oldest] = known.keys();
  if (known.size > mostKnown && oldest !== undefined) known.delete(oldest);
  return reading;
}
