import { describe, expect, it } from 'vitest';
import { waitingOnce, whicheverWay } from '../../src/template/whichever-way.ts';

/* Sums are written "#12" here, other figures "$12"; "@1" behind either is the place where it stands. */
const words = {
  waits: '[chờ]',
  keyOf: (word: string) => word.replaceAll(/@\d+/g, ''),
  isSum: (word: string) => word.includes('#'),
};
const say = (...branches: string[]) => whicheverWay(branches, words);

describe('what is said whichever way a question is answered', () => {
  it('is what all branches have in the same order; the rest waits', () => {
    expect(
      say(
        '- Đã phê duyệt #8@1 dự án với #42@1 hộ[^a] tham gia, gồm $7@1.\n',
        '- Đã phê duyệt #8@2 $3@2 với #42@2 hộ[^a] tham gia.\n',
      ),
    ).toBe('- Đã phê duyệt #8@1 [chờ] với #42@1 hộ[^a] tham gia [chờ].\n');
  });

  it('leaves words out that stand alone between what waits', () => {
    expect(say('Có #5 đồng, gồm $1 của dân và $2.', 'Có #5 đồng, toàn bộ của huyện.', 'Có #5 đồng.')).toBe(
      'Có #5 đồng [chờ].\n',
    );
  });

  it('is the one text where all branches are the same, wherever their figures stand', () => {
    expect(say('- Từ nguồn vốn năm $23@7:\n', '- Từ nguồn vốn năm $23@8:\n')).toBe(
      '- Từ nguồn vốn năm $23@7:\n',
    );
  });

  it('keeps a line in its run', () => {
    expect(say('& Có #5 lớp.\uE0034', '& Có #5 $1.\uE0034')).toBe('& Có #5 [chờ].\uE0034\n');
  });

  it('is the sentences with which all begin, though no sum is in them', () => {
    expect(say('- Còn chậm ($1@1). Giải ngân thấp.', '- Còn chậm ($1@2).')).toBe(
      '- Còn chậm ($1@1). [chờ]\n',
    );
    expect(say('A. B còn thấp.', 'A. C đã đạt.')).toBe('A. [chờ]\n');
    expect(say('A. Có #5 lớp, đạt.', 'A. Có #5 lớp.')).toBe('A. Có #5 lớp [chờ].\n');
  });

  it('is a part of the paragraph that it would be a part of', () => {
    expect(say('& Có.\uE0034\n', '& Không.\uE0034\n& Hết.\uE0034\n', '')).toBe('& [chờ]\uE0034\n');
    expect(say('Có.\uE0034\n', '& Không.\uE0034\n')).toBe('[chờ]\uE0034\n');
    expect(say('& Có.\uE0034\n', '& Không.\uE0034\n\nHết.\n')).toBe('\n[chờ]\n\n');
  });

  it.each([
    ['no sum in common', ['Huyện được giao $1 đồng.', 'Huyện được giao $2 đồng.']],
    ['a branch that says nothing', ['Có #5 lớp.', '']],
    ['other lines', ['Có #5 lớp.', 'Có #5 lớp.\nHết.']],
    ['several paragraphs', ['Có #5 lớp.\n\nCó #6 hộ.', 'Có #5 lớp.\n\nCó #7 hộ.']],
    ['a dash in one alone', ['- Có #5 lớp.', 'Có #5 lớp rồi.']],
    ['a sentence in common behind others', ['Có $1. Đạt.', 'Có $2. Đạt.']],
    ['letters in italics that the gap would cut', ['Có (*#5 lớp*) $1.', 'Có (*#5 lớp $2*) $1.']],
  ])('waits whole with %s', (_, branches) => {
    expect(say(...branches)).toBe('\n[chờ]\n\n');
  });

  it('says once what waits for the same', () => {
    const run = '& [chờ]\uE0034\n';
    expect(waitingOnce(`${run}${run}& Ba.\uE0034\n\n[chờ]\n\n\n[chờ]\n\n- Có.\n[chờ]\n`, '[chờ]')).toBe(
      `${run}& Ba.\uE0034\n\n[chờ]\n\n\n\n- Có.\n[chờ]\n`,
    );
  });
});
