import type { Letter } from '../../../model/letter.ts';
import { assemble } from '../assemble.ts';
import { packParts } from '../../parts.ts';
import { composeLetter } from './compose-letter.ts';
import { subjectOf } from './subject.ts';

/**
 * The letter as a .docx in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I and Phụ lục III, mẫu 1.5. It has no number and no
 * day: those are for the clerk of the office. Same letter, same bytes, on any day and in any time zone.
 * Throws where an annex's table is ragged.
 */
export function renderLetter(letter: Letter): Uint8Array {
  return packParts(
    assemble(composeLetter(letter), null, new Map(), {
      title: `Công văn ${subjectOf(letter)}`,
      date: letter.date,
    }),
  );
}
