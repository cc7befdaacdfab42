import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { baselineNamespace } from '../../document/baseline.ts';
import { documentLines } from '../../document/edited/lines.ts';
import { PackageEdits } from '../../package/package-edits.ts';
import { openPackage } from '../../package/open.ts';
import { openDocument } from '../../document/edited/text.ts';
import { type ClosedNumbers, readClosedNumbers } from '../../document/signed/closed-numbers.ts';
import type { TextLine } from '../../document/edited/spot.ts';
import { closingsOf, numbersName, signedName } from '../../workspace/closing.ts';

/** A copy to be signed as it was closed. */
export interface ClosedCopy {
  /** "2023/da-chot/2023-11-20", below the workspace. */
  readonly folder: string;
  /** null: closed before numbers were kept, or what was kept can't be read. */
  readonly numbers: ClosedNumbers | null;
  /** The copy's text; null: it can't be read. */
  readonly lines: () => readonly TextLine[] | null;
}

/** What the year was closed with, the newest first. */
export function closedCopies(root: string, year: number): readonly ClosedCopy[] {
  const folder = path.join(root, String(year));
  return closingsOf(folder, year).map((closing) => {
    const inside = (name: string): string => path.join(folder, ...closing.split('/'), name);
    const kept = inside(numbersName(year));
    return {
      folder: `${year}/${closing}`,
      numbers: existsSync(kept) ? readClosedNumbers(readFileSync(kept, 'utf8')) : null,
      lines: () => linesOf(readFileSync(inside(signedName(year)))),
    };
  });
}

/**
 * The text of a document that carries no mark of ours, as a signed copy does; null: of another, which is not read further, or of a
 * file that can't be read.
 */
export function linesWithoutMarks(bytes: Uint8Array): readonly TextLine[] | null {
  const opened = openPackage(bytes, 'docx');
  if (!opened.ok) return null;
  const edits = new PackageEdits(opened.package);
  const sources = [edits.main, ...edits.related(edits.main, ['customXml'])].map((part) => edits.source(part));
  return sources.some((source) => source !== null && ours.test(source)) ? null : linesOf(bytes);
}

/** Bookmarks and the baseline; tags, which a copy to be signed has none of. */
const ours = new RegExp(`"_dk1|<w:tag |${baselineNamespace}`);

export function linesOf(bytes: Uint8Array): readonly TextLine[] | null {
  const opened = openDocument(bytes);
  return opened.ok ? documentLines(opened.document) : null;
}
