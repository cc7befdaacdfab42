import { describe, expect, it } from 'vitest';
import { figureCatalogue, listCatalogue, makeFigures } from '../../src/figures/index.ts';
import { dakToYear } from './dak-to.ts';
import { dataWith } from './figures.ts';

const matcher = (pattern: string) =>
  new RegExp(`^${pattern.replaceAll('.', '\\.').replaceAll('*', '[a-z0-9-]+')}$`);
const catalogue = figureCatalogue().map((entry) => ({ ...entry, matches: matcher(entry.pattern) }));

describe.each([
  ['the published year', () => dakToYear()],
  ['two communes with an other target', () => dataWith('huyen otherTargets.1.printed = Có')],
])('%s', (_, data) => {
  const figures = makeFigures(data());

  it('every figure is in the catalogue, with its unit', () => {
    const strangers = [...figures.byId.values()].filter(
      ({ id, unit }) =>
        !catalogue.some(
          (entry) => entry.matches.test(id) && (entry.unit === unit || entry.unit === 'theo dòng'),
        ),
    );
    expect(strangers.map(({ id, unit }) => `${id} (${unit})`)).toEqual([]);
  });

  it('every list is, with its prefixes', () => {
    const lists = listCatalogue();
    for (const [name, prefixes] of figures.lists) {
      const known = (lists.get(name) ?? []).map(matcher);
      expect(prefixes.filter((prefix) => !known.some((each) => each.test(prefix)))).toEqual([]);
      expect(lists.has(name)).toBe(true);
    }
  });
});

it('no pattern stands twice', () => {
  const patterns = catalogue.map(({ pattern }) => pattern);
  expect(patterns.filter((pattern, index) => patterns.indexOf(pattern) !== index)).toEqual([]);
});
