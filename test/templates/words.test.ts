import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const folder = 'templates/bc-ubnd';

it.each(readdirSync(folder).filter((name) => name.endsWith('.md')))('%s says no word twice in a row', (name) => {
  const words = readFileSync(`${folder}/${name}`, 'utf8').toLowerCase();
  // What a figure prints stands between its braces: "huyện {{ … }} huyện" is two words apart.
  const twice = [...words.matchAll(/(?<![\p{L}\p{M}])(\p{L}+) \1(?![\p{L}\p{M}-])/gu)].map(([found]) => found);
  expect(twice).toEqual([]);
});
