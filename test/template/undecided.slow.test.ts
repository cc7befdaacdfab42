import fc from 'fast-check';
import { expect, it } from 'vitest';
import { count } from '../counts.ts';
import { chain, said, sum, waits } from './open-conditions.ts';
import { number } from './samples.ts';

const part = fc
  .tuple(
    fc.constantFrom('da-co', 'chua-co', 'ba', 'khong'),
    fc.constantFrom('== 0', '> 0', '> 3', '>= 5', '< 4', '!= 0', ''),
  )
  .map((words) => words.join(' ').trim());
const condition = fc
  .tuple(part, fc.array(fc.tuple(fc.constantFrom('and', 'or'), part), { maxLength: 3 }))
  .map(([first, others]) => [first, ...others.map((words) => words.join(' '))].join(' '));

it('is decided only as it will be, whatever the others send', () => {
  fc.assert(
    fc.property(
      fc.array(condition, { minLength: 1, maxLength: 3 }),
      fc.nat(6),
      fc.nat(6),
      (conditions, more, any) => {
        const lines = chain(...conditions);
        const [now] = said(lines, [sum('da-co', 5), sum('chua-co', 0)]);
        const later = said(lines, [number('da-co', 5 + more), number('chua-co', any)])[0];
        expect([waits, later]).toContain(now);
      },
    ),
    { numRuns: count({ few: 60, all: 1000 }) },
  );
});
