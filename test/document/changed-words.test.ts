import { expect, it } from 'vitest';
import { changedWords, replacementIn } from '../../src/document/edited/changed-words.ts';

it.each([
  ['Ủy ban nhân dân huyện Đắk Tô', 'Ủy ban nhân dân thị xã Đắk Tô', 'huyện → thị xã'],
  ['HUYỆN ĐẮK TÔ', 'THỊ XÃ ĐẮK TÔ', 'huyện → thị xã'],
  ['huyện giao, huyện làm', 'thị xã giao, thị xã làm', 'huyện → thị xã'],
  ['huyện giao, huyện làm', 'thị xã giao, huyện làm', 'huyện → thị xã'],
  ['huyện giao 12 hộ', 'thị xã giao 13 hộ', null],
  ['huyện giao xã', 'thị xã giao thôn', null],
  ['huyện giao', 'huyện vừa giao', null],
  ['252', '250', null],
  ['huyện', 'huyện', null],
  ['huyện', 'HUYỆN', 'huyện → HUYỆN'],
])('“%s” → “%s”: %s', (before, after, replaced) => {
  const found = replacementIn(before, after);
  expect(found === null ? null : `${found.from} → ${found.to}`).toBe(replaced);
});

it('says where the words of either wording stand', () => {
  const [before, after] = ['với 1.216 lượt người', 'với hơn 1.221 lượt người dự'];
  expect(
    changedWords(before, after).map(({ kind, from, to }) => [
      kind,
      before.slice(from.start, from.end),
      after.slice(to.start, to.end),
    ]),
  ).toEqual([
    ['number', '1.216', 'hơn 1.221'],
    ['words', '', 'dự'],
  ]);
});
