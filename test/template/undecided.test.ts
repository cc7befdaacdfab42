import { describe, expect, it } from 'vitest';
import { chain, open, said, sum, waits } from './open-conditions.ts';

describe('a condition that is partly open', () => {
  it.each([
    ['no beside an open part', ['chua-co == 0 and ba == 0'], 'Câu khác.'],
    ['the other way round', ['ba == 0 and chua-co == 0'], 'Câu khác.'],
    ['yes or an open part', ['ty-le > 3 or ba > 0'], 'Câu 0.'],
    ['a sum that is above already', ['da-co == 0 and chua-co == 0', 'da-co > 0'], 'Câu 1.'],
    ['a figure that is only there, once all have sent', ['da-co and ba'], 'Câu 0.'],
    ['yes beside an open part', ['chua-co == 0 and ba > 0'], waits],
    ['no or an open part', ['chua-co == 0 or ba == 0'], waits],
    ['a rate', ['ty-le'], waits],
    ['an open figure to compare with', ['ba > chua-co'], waits],
    ['an open figure to equal', ['khong == chua-co'], waits],
  ])('%s', (_, conditions, text) => {
    expect(said(chain(...conditions), open)).toEqual([text]);
  });

  it('one question has one answer', () => {
    // Where the rate is above 3, the first holds; where it is not, the second cannot.
    expect(said(chain('ty-le > 3', 'ty-le > 3 and ba > 0', 'ba > 0'), open)).toEqual([waits]);
    const lines = [
      '{% if ty-le > 3 and ba > 0 %}',
      'Còn chậm. Tỷ lệ thấp.',
      '{% elsif ty-le > 3 %}',
      'Khác hẳn.',
      '{% else %}',
      'Còn chậm.',
      '{% endif %}',
    ];
    expect(said(lines, open)).toEqual([`Còn chậm. ${waits}`]);
  });

  it('asks no more than it must', () => {
    const many = Array.from({ length: 24 }, (_, at) => sum(`x${at}`, 0));
    const all = many.map(({ id }) => `${id} == 0`).join(' and ');
    expect(said(chain(all, `ba == 0 and ${all}`), [...open, ...many])).toEqual([waits]);
  });

  it('of `unless` as of `if`', () => {
    const lines = (condition: string) => [
      `{% unless ${condition} %}`,
      'Có.',
      '{% else %}',
      'Không.',
      '{% endunless %}',
    ];
    expect(said(lines('da-co == 0'), open)).toEqual(['Có.']);
    expect(said(lines('chua-co == 0 and khong > 0'), open)).toEqual(['Có.']);
    expect(said(lines('chua-co == 0 or ba > 0'), open)).toEqual(['Không.']);
    expect(said(lines('chua-co == 0'), open)).toEqual([waits]);
  });
});
