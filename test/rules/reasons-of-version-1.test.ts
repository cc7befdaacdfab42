import { expect, it } from 'vitest';
import { lowDisbursementWithoutReason } from '../../src/rules/low-disbursement-without-reason.ts';
import { thresholdsOf } from '../../src/rules/thresholds.ts';
import { yearWith } from './books.ts';

/** Văn Lem has paid 0 of 480 million of Dự án 2; rows 1 and 2 are its central and its local money. */
function told(version: 1 | 2, own: string, other: string): readonly (string | null)[] {
  const typed = (row: number, column: string, value: string) => ({
    ...{ book: '23431', cell: `funds.${row}.${column}`, value },
  });
  const data = yearWith([
    ...['disbursedCarriedOver', 'disbursedCurrent'].map((column) => typed(1, column, '0')),
    ...[typed(1, 'reason', own), typed(2, 'reason', other)],
  ]);
  const book = data.communes[0]?.book;
  if (!book) throw new Error('no book');
  const older = { ...book, layout: { ...book.layout, version } };
  return [...lowDisbursementWithoutReason.check(older, thresholdsOf(data.district))]
    .filter(({ message }) => message.startsWith('Dự án 2 '))
    .map(({ related }) => related?.[0]?.cell ?? null);
}

it('on forms of version 1 every row says why for itself; since then one of a sub-project is enough', () => {
  expect(told(1, '', 'Chờ phê duyệt')).toEqual(['N8']);
  expect(told(1, 'Chờ phê duyệt', '')).toEqual([]);
  expect(told(2, '', 'Chờ phê duyệt')).toEqual([]);
  expect(told(2, '', '')).toEqual(['N8']);
});
