import { afterAll, beforeAll } from 'vitest';
import { capacity } from '../../src/forms/commune/capacity.ts';
import { type Column, count, optional } from '../../src/forms/define.ts';

/**
 * A column that only version 2 has, and no form in truth: "Nâng cao năng lực" with the women among the participants, in
 * column L. It stands there while the tests of the file that calls this run.
 */
export function withNewerColumn(): void {
  const columns: Record<string, Column> = capacity.columns as never;
  const women = optional('Trong đó: nữ', count, { unit: 'lượt người', total: true, since: 2 });
  beforeAll(() => {
    columns['women'] = women as Column;
  });
  afterAll(() => {
    delete columns['women'];
  });
}
