import { afterAll, beforeAll } from 'vitest';
import { capacity } from '../../src/forms/commune/capacity.ts';
import { type Column, count, optional } from '../../src/forms/define.ts';

/**
 * A column that only version 2 has, and only in these tests: "Nâng cao năng lực" with the women among the participants, in
 * column L. It stands there while the tests of the file that calls this run.
 */
export function withNewerColumn(): void {
  beforeAll(add);
  afterAll(takeAway);
}

/** The same while something is made. */
export function madeWithNewerColumn<T>(make: () => T): T {
  add();
  try {
    return make();
  } finally {
    takeAway();
  }
}

/** The sheet's columns are replaced, not changed: where columns stand is worked out once for each set of them. */
const sheet = capacity as { columns: Readonly<Record<string, Column>> };
const own = sheet.columns;
const women = optional('Trong đó: nữ', count, { unit: 'lượt người', total: true, since: 2 });

function add(): void {
  sheet.columns = { ...own, women };
}

function takeAway(): void {
  sheet.columns = own;
}
