import { describe, expect, it } from 'vitest';
import { acknowledge, ownerOf, rowToPaste, unprintedWords } from '../../src/rules/acknowledge.ts';
import { checkYear } from '../../src/rules/index.ts';
import { dataWith, figuresOf, valueOf } from './figures.ts';

/** The decision says 04 households, its groups are 2 + 1. */
const contradiction = ['23431 productionProjects.3.households = 4'];
const words = 'còn 01 hộ đang rà soát, chưa xếp nhóm.';
const reason = 'Quyết định ghi 04 hộ';

/** The row that `validate` writes, signed; `change`: what somebody typed otherwise. */
const data = dataWith(...contradiction);
const issue = checkYear(data).find(({ rule }) => rule === 'households-differ-from-parts');
if (issue === undefined) throw new Error('no contradiction');
const pasted = rowToPaste(issue, ownerOf(issue, data) ?? '');

function signed(change: Readonly<Record<string, string>> = {}): readonly string[] {
  const [rule = '', owner = '', sheet = '', cells = '', evidence = ''] = pasted;
  const row = {
    rule,
    owner,
    sheet,
    cells,
    evidence,
    reason,
    by: 'Sa Phương',
    on: '20/11/2023',
    words,
    ...change,
  };
  return Object.entries(row).map(([column, value]) => `huyen acknowledgements.1.${column} = ${value}`);
}

function told(...lines: readonly string[]) {
  const data = dataWith(...contradiction, ...lines);
  const figures = figuresOf(data);
  const { acknowledgements } = data.district.sheets;
  return {
    note: valueOf(figures, 'da3-tda1.chuyen-nguon.ho.co-cau'),
    others: ['da2.chuyen-nguon', 'da2.nam-nay', 'da3-tda1.nam-nay'].map((id) =>
      valueOf(figures, `${id}.ho.co-cau`),
    ),
    all: () => JSON.stringify([...figures.byId.values()]),
    unprinted: unprintedWords(acknowledgements, figures).map(({ at, rule }) => `${rule} ${at.cell}`),
    acknowledged: acknowledge(checkYear(data), acknowledgements, data).issues.filter(
      (issue) => issue.acknowledged !== undefined,
    ).length,
  };
}

const numbers = '03 hộ nghèo; 01 hộ cận nghèo';

describe('the words on an acknowledged contradiction', () => {
  it('stand behind the numbers that it is about, and behind no others', () => {
    const { note, others, unprinted, acknowledged } = told(...signed());
    expect(acknowledged).toBe(1);
    expect(note).toBe(`${numbers}; còn 01 hộ đang rà soát, chưa xếp nhóm`);
    expect(others).toEqual(told().others);
    expect(unprinted).toEqual([]);
  });

  it('are not the reason, which no figure holds', () => {
    const { note, all, acknowledged } = told(...signed({ words: '' }));
    expect(acknowledged).toBe(1);
    expect(note).toBe(numbers);
    expect(all()).not.toContain(reason);
    expect(told(...signed()).all()).not.toContain(reason);
  });

  it.each([
    ['another value', { evidence: 'L10=5; H10=2; I10=1; J10=0; K10=0' }],
    ['another sheet', { sheet: 'Nguồn vốn' }],
    ['another commune', { owner: '23443' }],
    ['cells of no footnote', { cells: 'N10', evidence: 'N10=63000000' }],
    ['no evidence', { evidence: 'L10' }],
    ['nobody who signs', { by: '' }],
  ])('of %s are printed nowhere, which is said', (_, change) => {
    const { note, unprinted, acknowledged } = told(...signed(change));
    expect(acknowledged).toBe(0);
    expect(note).toBe(numbers);
    expect(unprinted).toEqual(['acknowledgement-words-unprinted K7']);
  });
});
