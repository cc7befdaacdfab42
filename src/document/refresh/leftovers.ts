import type { DocumentBlock, DocumentText } from '../document-text.ts';
import { paragraphsOf } from '../block-reader.ts';
import { wordsAround } from '../words-around.ts';
import type { Leftover, Replaced } from './outcome.ts';
import { SectionTracker } from './sections.ts';

/** Shorter numbers stand in too many places by chance. */
const fewestDigits = 3;

/**
 * Where the old text of a number that moved still stands outside of any mark: typed by hand, or a copy that an editor stripped
 * of both halves of its mark. It is left, since nothing says that it is the same number, and told.
 */
export function leftoversOf(document: DocumentText, replaced: readonly Replaced[]): readonly Leftover[] {
  const moved = [...new Map(replaced.map((one) => [`${one.figure}\n${one.from}`, one])).values()].filter(
    ({ from }) => from.replace(/\D/g, '').length >= fewestDigits,
  );
  const tracker = new SectionTracker();
  const found: Leftover[] = [];
  const search = (blocks: readonly DocumentBlock[], section: string | null, inTable: boolean): void => {
    for (const block of blocks) {
      if (block.kind === 'table') {
        search(paragraphsOf([block]), section, true);
        continue;
      }
      if (section === null && !inTable) tracker.pass(block.text, block.style);
      // Marked numbers are blanked: what is left is typed.
      let typed = block.text;
      for (const { start, end } of block.marks)
        typed = typed.slice(0, start) + ' '.repeat(end - start) + typed.slice(end);
      for (const { figure, label, from, to } of moved) {
        for (let at = typed.indexOf(from); at !== -1; at = typed.indexOf(from, at + from.length)) {
          const end = at + from.length;
          if (/[\p{L}\d.,/]$/u.test(typed.slice(0, at)) || /^(?:[\p{L}\d]|[.,/]\d)/u.test(typed.slice(end)))
            continue;
          const sentence = wordsAround(block.text, at, end);
          found.push({ figure, label, from, to, at: { section: section ?? tracker.name, sentence } });
        }
      }
    }
  };
  search(document.blocks, null, false);
  for (const { number, paragraphs } of document.footnotes.values())
    if (number !== null) search(paragraphs, `Chú thích ${number}`, false);
  return found;
}
