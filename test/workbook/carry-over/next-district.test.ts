import { describe, expect, it } from 'vitest';
import { nextDistrict } from '../../../src/workbook/carry-over/next-district.ts';
import type { SheetValues } from '../../../src/workbook/fill.ts';
import { type Override, yearWith } from '../../rules/books.ts';
import { sampleYear } from '../sample-year.ts';

const rates = { poor: 8.49, nearPoor: 5.65 };
const fieldsOf = (values: SheetValues | undefined) =>
  values !== undefined && 'fields' in values ? values.fields : {};
const rowsOf = (values: SheetValues | undefined) =>
  values !== undefined && 'rows' in values ? values.rows : [];

describe('of the sample', () => {
  const { values, context, emptiedCitations } = nextDistrict(sampleYear(), 2024, rates);
  const report = fieldsOf(values['report']);

  it('keeps who reports, who signs, who receives', () => {
    expect(report).toMatchObject({
      issuer: 'Ủy ban nhân dân huyện Đắk Tô',
      province: 'tỉnh Kon Tum',
      signer: 'Sa Phương',
      recipient1: 'Như trên',
      recipient2: 'Sở Lao động-TB&XH tỉnh',
      returnOffice: 'Phòng Lao động - Thương binh và Xã hội',
    });
  });

  it('takes over nothing that was of last year alone', () => {
    for (const key of [
      'deadline',
      'cutoff',
      'controlHouseholds',
      'provinceTarget',
      'meeting',
      'number',
      'year',
    ])
      expect(report[key], key).toBeUndefined();
    expect(context.deadline).toBeUndefined();
  });

  it('takes last year’s printed rates as those to compare with', () => {
    expect([report['publishedPoorRate'], report['publishedNearPoorRate']]).toEqual([8.49, 5.65]);
  });

  it('keeps the nine communes, their areas and accepted spellings, without their own deadlines and targets', () => {
    const communes = rowsOf(values['communes']);
    expect(communes).toHaveLength(9);
    expect(communes.find(({ code }) => code === '23431')).toMatchObject({ kind: 'Xã', name: 'Văn Lem' });
    for (const row of communes) {
      expect(row).not.toHaveProperty('deadline');
      expect(row).not.toHaveProperty('target');
    }
  });

  it('keeps what the district takes part in, but no judgement of how it went', () => {
    const eligibility = rowsOf(values['eligibility']);
    expect(eligibility).toHaveLength(13);
    expect(eligibility.find(({ code }) => code === 'da2')).toMatchObject({
      eligible: 'yes',
      fundsToCommunes: 'yes',
    });
    expect(eligibility.find(({ code }) => code === 'da1-tda1')).toMatchObject({ eligible: 'no' });
    for (const row of eligibility) expect(row).not.toHaveProperty('progress');
  });

  it('keeps laws and what the centre decides, and empties the places of last year’s papers', () => {
    const numbers = rowsOf(values['documents']).map(({ number }) => number);
    expect(numbers).toContain('24/2021/QH15');
    expect(numbers).toContain('90/QĐ-TTg');
    expect(numbers.filter((number) => /UBND|HĐND/.test(String(number)))).toEqual([]);
    expect(emptiedCitations).toBe(19);
  });
});

describe('documents and citations', () => {
  const document = (row: number, type: string, number: string): readonly Override[] => [
    { book: 'huyen', cell: `documents.${row}.code`, value: `V${row}` },
    { book: 'huyen', cell: `documents.${row}.type`, value: type },
    { book: 'huyen', cell: `documents.${row}.number`, value: number },
  ];

  it.each([
    ['Luật', '74/2014/QH13', true],
    ['Nghị định', '27/2022/NĐ-CP', true],
    ['Thông tư', '11/2022/TT-BLĐTBXH', true],
    ['Nghị quyết', '24/2021/QH15', true],
    ['Nghị quyết', '18/NQ-HĐND', false],
    ['Quyết định', '90/QĐ-TTg', true],
    ['Quyết định', '900/QĐ-UBND', false],
    ['Kế hoạch', '60/KH-UBND', false],
    ['Công văn', '1/UBND', false],
  ] as const)('%s %s outlives its year: %s', (type, number, outlives) => {
    const data = yearWith([{ book: 'huyen', cell: 'documents', value: '' }, ...document(1, type, number)]);
    const kept = rowsOf(nextDistrict(data, 2024, rates).values['documents']);
    expect(kept.map((row) => row['number'])).toEqual(outlives ? [number] : []);
  });

  it('leave out the clause of a place that lost one of its documents: it might go to the wrong one', () => {
    const cite = (...codes: readonly string[]) =>
      yearWith([
        { book: 'huyen', cell: 'documents', value: '' },
        { book: 'huyen', cell: 'citations', value: '' },
        ...document(1, 'Luật', '74/2014/QH13'),
        ...document(2, 'Kế hoạch', '60/KH-UBND'),
        { book: 'huyen', cell: 'citations.1.place', value: 'IV.4 (1)' },
        { book: 'huyen', cell: 'citations.1.clause', value: 'khoản 1 Điều 5; mục 2' },
        ...codes.map((value, index) => ({
          book: 'huyen',
          cell: `citations.1.document${index + 1}`,
          value,
        })),
      ]);
    const both = nextDistrict(cite('V2', 'V1'), 2024, rates);
    expect(rowsOf(both.values['citations'])).toEqual([
      { place: 'iv-4-quy-dinh-1', document1: 'V1', clause: undefined },
    ]);
    expect(both.emptiedCitations).toBe(1);
    const one = nextDistrict(cite('V1'), 2024, rates);
    expect(rowsOf(one.values['citations'])).toMatchObject([
      { document1: 'V1', clause: 'khoản 1 Điều 5; mục 2' },
    ]);
    expect(one.emptiedCitations).toBe(0);
  });
});

it('leaves out units that ended, and shows its rates as missing where last year had none', () => {
  const data = yearWith([{ book: 'huyen', cell: 'communes.2.until', value: '31/12/2023' }]);
  const { context, values } = nextDistrict(data, 2024, { poor: null, nearPoor: null });
  expect(context.communes.map(({ code }) => code)).toEqual(['23431']);
  expect(fieldsOf(values['report'])['publishedPoorRate']).toBeUndefined();
});
