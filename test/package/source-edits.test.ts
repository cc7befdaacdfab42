import { expect, it } from 'vitest';
import { applyEdits } from '../../src/package/source-edits.ts';

it('replaces, deletes and inserts, and leaves the rest', () => {
  expect(
    applyEdits('<a>1</a><b>2</b>', [
      { start: 11, end: 12, text: '20' },
      { start: 3, end: 4, text: '' },
      { start: 8, end: 8, text: '<i/>' },
      { start: 8, end: 8, text: '<j/>' },
    ]),
  ).toBe('<a></a><i/><j/><b>20</b>');
});

it('refuses edits that overlap', () => {
  expect(() =>
    applyEdits('abcdef', [
      { start: 1, end: 4, text: '' },
      { start: 3, end: 5, text: '' },
    ]),
  ).toThrow(/overlaps/);
});
