import type { Letter } from '../../../model/letter.ts';
import { assembled } from '../assemble.ts';
import { subjectOf } from './subject.ts';

/**
 * The letter as a .docx in the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I and Phụ lục III, mẫu 1.5. It has no number and no
 * day: those are for the clerk of the office. Same letter, same bytes, on any day and in any time zone.
 * Throws where an annex's table is ragged.
 */
export async function renderLetter(letter: Letter): Promise<Uint8Array> {
  // docx costs a good part of a second to load: only here, where something is rendered.
  const { composeLetter } = await import('./compose-letter.ts');
  const title = `Công văn ${subjectOf(letter)}`;
  return assembled(composeLetter(letter), { title, date: letter.date });
}
