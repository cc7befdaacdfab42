import type { BaselineMark } from '../baseline.ts';
import type { DocumentMark } from './document-text.ts';
import { textHash } from '../marks.ts';

/**
 * Whether a mark says what it said before the tool's last tracked change, which somebody rejected: its bookmark still names
 * the new text, and nobody typed anything. `written`: the mark of the baseline at its place.
 */
export function isRejected({ hashes, text }: DocumentMark, written: BaselineMark | undefined): boolean {
  return (
    hashes !== null &&
    written !== undefined &&
    textHash(written.text) === hashes.text &&
    (written.before ?? []).some((one) => textHash(one) === textHash(text))
  );
}
