import type { Misplaced } from '../verify/misplaced.ts';
import { wordsAround } from '../words-around.ts';
import type { MarkFinding } from './check-marks.ts';

const shown = 80;

/**
 * Numbers in the wrong place as findings, so that they hold a copy back and are accepted by the same code. `expected`: the
 * unit that the report has (`unit`), the report's words around the number (`elsewhere`), how many times (`twice`).
 */
export function misplacedFindings(misplaced: readonly Misplaced[]): readonly MarkFinding[] {
  return misplaced.map(
    ({ kind, figure, section, sentence, start, end, text, found, expected, home }): MarkFinding => {
      const place = { figure, where: section };
      if (kind === 'twice') {
        const line = sentence.replace(/\s+/g, ' ').trim();
        const around = line.length <= shown ? line : `${line.slice(0, shown).replace(/\s+\S*$/, '')}…`;
        return { kind, ...place, around, found: null, expected: found };
      }
      const around = wordsAround(sentence, start, end);
      return kind === 'unit'
        ? { kind, ...place, around, found: `${text} ${found}`.trim(), expected }
        : {
            kind: 'elsewhere',
            ...place,
            around,
            found: text,
            expected: wordsAround(home.sentence, home.start, home.end),
          };
    },
  );
}
